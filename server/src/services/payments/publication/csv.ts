import { columns } from './about.ts';
import type { Month, NamedFigure } from './read.ts';

const byteOrderMark = '\uFEFF';

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The figures as a table for spreadsheets: UTF-8 with a byte order mark, a line a figure, headings in the language. */
export function figuresCsv(
  months: readonly Month[],
  figures: readonly NamedFigure[],
  lang: 'zh' | 'en' | undefined,
): string {
  const monthOf = new Map(months.map(({ id, month }) => [id, month]));
  const heading = columns.map(({ name, title }) => (lang === undefined ? name : title[lang]));
  const lines = figures.map((figure) => [
    monthOf.get(figure.publicationId) ?? '',
    figure.areaCode,
    figure.level,
    figure.areaName[lang ?? 'zh'],
    figure.policy,
    figure.title[lang ?? 'zh'],
    String(figure.households ?? ''),
    String(figure.persons ?? ''),
    figure.amountFen === null ? '' : yuan(figure.amountFen),
    figure.withheld ? '1' : '0',
  ]);
  return `${byteOrderMark}${[heading, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
