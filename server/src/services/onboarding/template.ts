import { residentCheckCharacter } from '@zhuni/engine';
import type { FactDefinition, Text } from '@zhuni/engine';
import { departments, partners } from '@zhuni/policies';
import writeWorkbook from 'write-excel-file/node';
import { factHeading, ownColumns, templateColumns } from './columns.ts';
import type { Column } from './columns.ts';

export type Language = 'zh' | 'en';

/** The household number of the example row; a row that carries it is not imported. */
export const exampleKey = { zh: '示例', en: 'EXAMPLE' } as const;

const exampleCells: Readonly<Record<string, Text | string>> = {
  householdKey: exampleKey,
  areaCode: '370302001001',
  memberKey: '1',
  name: { zh: '张三', en: 'Zhang San' },
  idNumber: `99999919800131001${residentCheckCharacter('99999919800131001')}`,
  validFrom: '2024-05-01',
  evidence: { zh: '入户调查', en: 'home visit' },
  registration: { zh: '城镇', en: 'urban' },
  relation: { zh: '户主', en: 'head' },
  hukou: { zh: '本市户籍', en: 'this city' },
  wageMonthlyFen: '1250.50',
};

function exampleRow(language: Language): readonly string[] {
  return templateColumns().map((column) => {
    const cell = exampleCells[column.kind === 'own' ? column.name : column.fact.name] ?? '';
    return typeof cell === 'string' ? cell : cell[language];
  });
}

const headings = (language: Language): readonly string[] => templateColumns().map((column) => column.label[language]);

/** The template as CSV: headings and one example row, UTF-8 with the mark that Excel needs. */
export function templateCsv(language: Language): string {
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headings(language), exampleRow(language)].map((row) => row.map(quote).join(','));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

/** The template as a workbook: the sheet to fill in, and a sheet that explains each column. */
export async function templateXlsx(language: Language): Promise<Buffer> {
  const bold = (value: string): { value: string; fontWeight: 'bold' } => ({ value, fontWeight: 'bold' });
  const cells = (row: readonly string[]): { value: string; type: StringConstructor }[] =>
    row.map((value) => ({ value, type: String }));
  const words = {
    zh: { data: '家庭成员', notes: '填写说明', head: ['列', '说明', '可填内容', '数据来源'] },
    en: { data: 'members', notes: 'how to fill in', head: ['column', 'meaning', 'what may stand there', 'source'] },
  }[language];
  const notes = templateColumns().map((column) => cells(noteRow(column, language)));
  return writeWorkbook([
    { sheet: words.data, data: [headings(language).map(bold), cells(exampleRow(language))], stickyRowsCount: 1 },
    {
      sheet: words.notes,
      data: [words.head.map(bold), ...notes],
      columns: [{ width: 32 }, { width: 60 }, { width: 60 }, { width: 24 }],
    },
  ]).toBuffer();
}

function noteRow(column: Column, language: Language): readonly string[] {
  if (column.kind === 'own') {
    const { label, note, required } = ownColumns[column.name];
    const must = { zh: required ? '必填' : '可不填', en: required ? 'required' : 'may be empty' }[language];
    return [label[language], note[language], must, ''];
  }
  const { fact } = column;
  const names: Readonly<Record<string, Text>> = { ...departments, ...partners };
  return [
    factHeading(fact)[language],
    fact.question[language],
    allowed(fact, language),
    names[fact.department]?.[language] ?? fact.department,
  ];
}

function allowed({ type }: FactDefinition, language: Language): string {
  if (type.kind === 'boolean') return { zh: '是、否', en: 'yes, no' }[language];
  if (type.kind === 'date') return '2024-05-01';
  if (type.kind === 'code')
    return Object.values(type.codes)
      .map((code) => code[language])
      .join(language === 'zh' ? '、' : ', ');
  const money = type.unit === 'fen';
  const [min, max] = money ? [type.min / 100, type.max / 100] : [type.min, type.max];
  return `${min} – ${max}${money ? { zh: ' 元，最多两位小数', en: ' yuan, at most two decimals' }[language] : ''}`;
}
