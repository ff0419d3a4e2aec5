import { handbookWithValues } from '@zhuni/engine';
import type { NewValue, PlainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import type { Content, DocumentDefinition } from 'pdfmake';
import { fontFamily, printPdf } from '../../platform/pdf/index.ts';
import { parameterTable, policyPages } from './pdf-policy.ts';
import type { Language } from './pdf-policy.ts';
import { words } from './pdf-words.ts';
import { policyRecord } from './policy-record.ts';
import type { ParameterRecord, PolicyRecord } from './policy-record.ts';

type Print = {
  readonly language: Language;
  readonly date: PlainDate;
  /** Standards published since the policies were written. */
  readonly values?: readonly NewValue[];
};

/**
 * The handbook as PDF: a title page, contents with page numbers, the policies by category. GlyphMissing when a
 * character cannot be printed.
 */
export async function printHandbook(on: Print): Promise<Buffer> {
  const rules = handbookWithValues(handbook, on.values ?? []);
  const records = rules.policies.map((policy) => policyRecord(rules, policy, on.date));
  return printPdf(documentOf(records, on));
}

function documentOf(records: readonly PolicyRecord[], { language, date }: Print): DocumentDefinition {
  const title = words.title[language];
  const shared = sharedParameters(records);
  return {
    info: { title, subject: words.subtitle[language], creator: 'Zhuni' },
    lang: language === 'zh' ? 'zh-CN' : 'en',
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { font: fontFamily, fontSize: 10, lineHeight: 1.25 },
    styles,
    footer: (page: number, pages: number): Content =>
      page === 1
        ? ''
        : { text: `${title} · ${words.page[language]}${page}${words.pageEnd[language]} / ${pages}`, style: 'footer' },
    content: [
      { text: title, style: 'title' },
      { text: words.subtitle[language], style: 'subtitle' },
      { text: `${words.asOf[language]} ${date}`, style: 'subtitle' },
      { text: words.note[language], style: 'note' },
      { toc: { title: { text: words.contents[language], style: 'category' } }, pageBreak: 'before' },
      ...byCategory(records).flatMap(([, name, policies]) => [
        { text: name[language], style: 'category', tocItem: true, tocStyle: 'tocCategory', pageBreak: 'before' },
        ...policies.map((policy) => policyPages(policy, language, shared)),
      ]),
      {
        text: words.appendix[language],
        style: 'category',
        tocItem: true,
        tocStyle: 'tocCategory',
        pageBreak: 'before',
      },
      { text: words.appendixNote[language], style: 'summary' },
      parameterTable([...shared.values()], language),
    ],
  };
}

/** A parameter that so many policies use is printed once, in the appendix. */
const sharedFrom = 3;

function sharedParameters(records: readonly PolicyRecord[]): ReadonlyMap<string, ParameterRecord> {
  const uses = Map.groupBy(
    records.flatMap((record) => record.parameters),
    (parameter) => parameter.id,
  );
  return new Map(
    [...uses].flatMap(([id, list]) => (list.length >= sharedFrom && list[0] ? [[id, list[0]] as const] : [])),
  );
}

type Group = readonly [code: string, name: PolicyRecord['title'], policies: readonly PolicyRecord[]];

/** Each policy once, under the first of its categories, C1 to C10. */
function byCategory(records: readonly PolicyRecord[]): readonly Group[] {
  const groups = Map.groupBy(records, (record) => record.categories[0]?.code ?? '');
  const order = (code: string): number => Number(code.slice(1));
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([code, list]) => {
      const named = list[0]?.categories[0] ?? { zh: '', en: '' };
      return [code, { zh: `${code}  ${named.zh}`, en: `${code}  ${named.en}` }, list] as const;
    });
}

const styles: DocumentDefinition['styles'] = {
  title: { fontSize: 26, bold: true, margin: [0, 220, 0, 16], alignment: 'center', color: '#0b3d91' },
  subtitle: { fontSize: 12, alignment: 'center', color: '#444444', margin: [0, 0, 0, 8] },
  note: { fontSize: 9, color: '#ad4e00', margin: [40, 240, 40, 0], alignment: 'center' },
  category: { fontSize: 18, bold: true, color: '#0b3d91', margin: [0, 0, 0, 10] },
  tocCategory: { bold: true, margin: [0, 6, 0, 2] },
  entry: { margin: [12, 0, 0, 0] },
  policy: { fontSize: 14, bold: true, margin: [0, 14, 0, 2] },
  meta: { fontSize: 8.5, color: '#595959', margin: [0, 0, 0, 4] },
  summary: { margin: [0, 0, 0, 2] },
  section: { fontSize: 10.5, bold: true, color: '#0b3d91', margin: [0, 6, 0, 1] },
  article: { fontSize: 8, color: '#595959' },
  warning: { fontSize: 8, color: '#ad4e00', bold: true },
  table: { fontSize: 8.5, margin: [0, 1, 0, 2] },
  tableHead: { bold: true, fillColor: '#f2f5fa' },
  list: { margin: [0, 0, 0, 0] },
  footer: { fontSize: 8, color: '#595959', alignment: 'center', margin: [0, 16, 0, 0] },
};
