import type { Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import writeWorkbook from 'write-excel-file/node';
import { countOutside, moneyOutside } from '../../platform/disclosure/index.ts';
import type { AreaReport, SimulationReport } from './report.ts';

export type Language = 'zh' | 'en';

export type WorkbookPart = {
  readonly name: string;
  readonly settings: readonly string[];
  readonly report: SimulationReport;
  readonly areas: readonly { readonly name: Text; readonly report: AreaReport }[];
};

const words = {
  zh: {
    areas: '按地区',
    policies: '按政策',
    losses: '失去原因',
    area: '地区',
    total: '合计',
    areaHead: [
      '地区',
      '增加（户）',
      '增加（人）',
      '失去（户）',
      '失去（人）',
      '月支出前（元）',
      '月支出后（元）',
      '年支出前（元）',
      '年支出后（元）',
      '低于低保标准户数前',
      '后',
      '缺口前（元/月）',
      '后',
    ],
    policyHead: ['政策', '符合前', '符合后', '增加', '失去', '金额前（元/期）', '金额后（元/期）'],
    lossHead: ['政策', '条件', '人（户）次'],
    off: '政策停止',
    unknown: '资料不足',
    note: '测算结果，不是决定。1 至 4 的数字以“<5”代替；其金额不列。',
  },
  en: {
    areas: 'by area',
    policies: 'by policy',
    losses: 'why lost',
    area: 'area',
    total: 'total',
    areaHead: [
      'area',
      'households gaining',
      'people gaining',
      'households losing',
      'people losing',
      'yuan a month before',
      'yuan a month after',
      'yuan a year before',
      'yuan a year after',
      'households below the standard before',
      'after',
      'gap before, yuan a month',
      'after',
    ],
    policyHead: ['policy', 'entitled before', 'after', 'gained', 'lost', 'yuan a period before', 'after'],
    lossHead: ['policy', 'condition', 'subjects'],
    off: 'the policy is off',
    unknown: 'facts are missing',
    note: 'A simulation, no decision. Numbers from 1 to 4 are shown as "<5"; their money is left out.',
  },
} as const;

type Row = readonly (string | number)[];
const yuan = (fen: number): number => Math.round(fen) / 100;

/** The result of one or two scenarios as a workbook that may leave the office: small numbers are suppressed. */
export async function simulationWorkbook(parts: readonly WorkbookPart[], language: Language): Promise<Buffer> {
  const text = words[language];
  const cells = (row: Row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }));
  const bold = (row: readonly string[]) => row.map((value) => ({ value, fontWeight: 'bold' as const }));
  const sheets = parts.flatMap((part, at) => {
    const mark = parts.length > 1 ? ` ${at + 1}` : '';
    const head = [...part.settings.map((line): Row => [line]), [text.note] as Row].map(cells);
    const areas = [...part.areas, { name: { zh: text.total, en: text.total }, report: part.report.total }];
    const sheet = (name: string, titles: readonly string[], rows: readonly Row[]) => ({
      sheet: `${name}${mark}`,
      data: [...head, bold(titles), ...rows.map(cells)],
      columns: titles.map((_, index) => ({ width: index === 0 ? 40 : 18 })),
    });
    return [
      sheet(
        text.areas,
        text.areaHead,
        areas.map(({ name, report }) => areaRow(name[language], report)),
      ),
      sheet(text.policies, text.policyHead, policyRows(part.report, language)),
      sheet(text.losses, text.lossHead, lossRows(part.report, language)),
    ];
  });
  return writeWorkbook(sheets as Parameters<typeof writeWorkbook>[0]).toBuffer();
}

function areaRow(name: string, report: AreaReport): Row {
  const touched = report.gaining.households + report.losing.households;
  const money = (fen: number): number | string => moneyOutside(yuan(fen), touched);
  const { below, gapFen } = report;
  return [
    name,
    countOutside(report.gaining.households),
    countOutside(report.gaining.people),
    countOutside(report.losing.households),
    countOutside(report.losing.people),
    money(report.monthFen.before),
    money(report.monthFen.after),
    money(report.yearFen.before),
    money(report.yearFen.after),
    countOutside(below.before),
    countOutside(below.after),
    moneyOutside(yuan(gapFen.before), below.before),
    moneyOutside(yuan(gapFen.after), below.after),
  ];
}

const titleOf = (id: string, language: Language): string => handbook.byId.get(id)?.title[language] ?? id;

function policyRows({ policies }: SimulationReport, language: Language): readonly Row[] {
  return policies.map(({ id, entitled, gained, lost, amountFen }) => {
    const few = [entitled.before, entitled.after, gained.subjects, lost.subjects].filter((count) => count > 0);
    const least = few.length === 0 ? 0 : Math.min(...few);
    return [
      titleOf(id, language),
      countOutside(entitled.before),
      countOutside(entitled.after),
      countOutside(gained.subjects),
      countOutside(lost.subjects),
      moneyOutside(yuan(amountFen.before), least),
      moneyOutside(yuan(amountFen.after), least),
    ];
  });
}

/** What a condition is called, or why else somebody lost. */
export function lossText(policy: string, condition: string): Text {
  if (condition === 'off') return { zh: words.zh.off, en: words.en.off };
  const found = handbook.byId.get(policy)?.allConditions.find(({ id }) => id === condition);
  return found?.text ?? { zh: words.zh.unknown, en: words.en.unknown };
}

function lossRows({ policies }: SimulationReport, language: Language): readonly Row[] {
  return policies.flatMap(({ id, losses }) =>
    losses.map(({ condition, count }): Row => [
      titleOf(id, language),
      lossText(id, condition)[language],
      countOutside(count),
    ]),
  );
}
