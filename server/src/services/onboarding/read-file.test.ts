import { plainDate, residentCheckCharacter } from '@zhuni/engine';
import { facts } from '@zhuni/policies';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFileContent } from './collect-households.ts';
import type { FileContent } from './collect-households.ts';
import { factHeading, readHeadings, templateColumns } from './columns.ts';
import { FileUnreadable } from './decode.ts';
import { templateCsv, templateXlsx } from './template.ts';

const options = {
  today: plainDate('2026-05-01'),
  findArea: (code: string) =>
    (code.startsWith('370302') ? 'known' : code.startsWith('3703') ? 'outside' : 'unknown') as 'known',
};
const read = (csv: string | Buffer): Promise<FileContent> => readFileContent(Buffer.from(csv as string), options);
const idNumber = (first17: string): string => first17 + residentCheckCharacter(first17);

const head =
  '家庭编号,村（社区）代码,成员编号,姓名,身份证号,居住地城乡属性,与户主关系,月均工资性收入（元）,残疾人证有效';
const withHead = (...rows: readonly string[]): string => [head, ...rows].join('\r\n');

describe('reading a file', () => {
  test('rows become households with facts by their own names, money in fen', async () => {
    const content = await read(
      withHead(
        `H1,370302001001,1,王小明,${idNumber('99999919800131001')},城镇,户主,"1,250.50",`,
        'H1,370302001001,2,李红,,,配偶,,',
        'H2,370302001001,1,赵四,,农村,户主,不详,',
      ),
    );
    expect(content).toMatchObject({ encoding: 'utf-8', rows: 3, rowsRefused: 0, faults: [] });
    const [first, second] = content.households;
    expect(first).toMatchObject({ key: 'H1', facts: { registration: 'urban' }, incomplete: false });
    expect(first?.members[0]?.personFacts).toEqual({
      relation: 'head',
      wageMonthlyFen: 125_050,
      birthDate: '1980-01-31',
      sex: 'male',
    });
    expect(first?.members[1]?.personFacts).toEqual({ relation: 'spouse' });
    expect(second?.members[0]?.personFacts['wageMonthlyFen']).toBeNull();
  });

  test('the same file in GB18030, in UTF-8 with its mark and separated by tabs reads the same', async () => {
    const csv = withHead('H1,370302001001,1,王小明,,城镇,户主,1250.50,');
    const gb18030 = Buffer.from(
      [...csv].flatMap((character) =>
        character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : gb18030Bytes(character),
      ),
    );
    const expected = (await read(csv)).households;
    const chinese = await readFileContent(gb18030, options);
    expect(chinese.encoding).toBe('gb18030');
    expect(chinese.households).toEqual(expected);
    expect((await read(`\u{feff}${csv}`)).households).toEqual(expected);
    expect((await read(csv.replaceAll(',', '\t'))).households).toEqual(expected);
  });

  test('a column headed by the name of a fact holds fen, one headed by its label yuan', async () => {
    const csv = head.replace('月均工资性收入（元）', 'wageMonthlyFen');
    const content = await read(`${csv}\nH1,370302001001,1,王小明,,城镇,户主,70000,`);
    expect(content.households[0]?.members[0]?.personFacts['wageMonthlyFen']).toBe(70_000);
  });

  test('the template reads back, its example row is refused with what to do', async () => {
    for (const bytes of [Buffer.from(templateCsv('zh')), await templateXlsx('zh'), Buffer.from(templateCsv('en'))]) {
      const content = await readFileContent(bytes, options);
      expect(content.households).toEqual([]);
      expect(content.faults).toMatchObject([{ row: 2, reason: { zh: '这是模板的示例行，请删除' } }]);
    }
  });

  test('a workbook gives dates, numbers and texts like a CSV', async () => {
    const { default: writeWorkbook } = await import('write-excel-file/node');
    const titles = [
      '家庭编号',
      '村（社区）代码',
      '成员编号',
      '姓名',
      '出生日期',
      '月均工资性收入（元）',
      '情况起始日期',
    ];
    const row = [
      { value: 'H1', type: String },
      { value: 370302001001, type: Number },
      { value: 1, type: Number },
      { value: '王小明', type: String },
      { value: new Date('1980-01-31T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      { value: 1250.5, type: Number },
      { value: '2026年4月1日', type: String },
    ];
    const bytes = await writeWorkbook([titles.map((value) => ({ value })), row]).toBuffer();
    const content = await readFileContent(bytes, options);
    expect(content).toMatchObject({ encoding: 'xlsx', faults: [] });
    expect(content.households[0]?.members[0]).toMatchObject({
      areaCode: '370302001001',
      memberKey: '1',
      validFrom: '2026-04-01',
      personFacts: { birthDate: '1980-01-31', wageMonthlyFen: 125_050 },
    });
  });
});

/** The bytes of one Chinese character, found by asking the decoder, since Node only reads GB18030. */
function gb18030Bytes(character: string): number[] {
  table ??= new Map(
    Array.from({ length: 0x7e * 0xbf }, (_, index) => [0x81 + Math.floor(index / 0xbf), 0x40 + (index % 0xbf)])
      .filter(([, low]) => low !== 0x7f)
      .map((bytes) => [new TextDecoder('gb18030').decode(Buffer.from(bytes)), bytes]),
  );
  return table.get(character) ?? [0x3f];
}
let table: Map<string, number[]> | undefined;

describe('a bad row', () => {
  const reasonOf = async (row: string): Promise<string> => {
    const { faults, households } = await read(withHead(row));
    expect(households).toEqual([]);
    return faults.map((fault) => `${fault.row} ${fault.column}: ${fault.reason.zh}`).join('; ');
  };
  test.each([
    ['H1,370302001001,1,,,,,,', '2 姓名: 不能为空'],
    [',370302001001,1,王,,,,,', '2 家庭编号: 不能为空'],
    ['H1,37030200100,1,王,,,,,', '2 村（社区）代码: 应为12位数字'],
    ['H1,110101001001,1,王,,,,,', '2 村（社区）代码: 淄博市没有这个村（社区）代码'],
    ['H1,370303001001,1,王,,,,,', '2 村（社区）代码: 不在您负责的区域内'],
    ['H1,370302001001,1,王,999999198001310010,,,,', '2 身份证号: 不是有效的18位身份证号（位数、日期或校验码不对）'],
    ['H1,370302001001,1,王,,郊区,,,', '2 居住地城乡属性: “郊区”应为下列之一：城镇、农村'],
    ['H1,370302001001,1,王,,,,12.345,', '2 月均工资性收入（元）: “12.345”应为金额（元），最多两位小数'],
    ['H1,370302001001,1,王,,,,-5,', '2 月均工资性收入（元）: “-5”超出范围，应在 0 至 200000元 之间'],
    ['H1,370302001001,1,王,,,,,可能', '2 残疾人证有效: “可能”应写“是”或“否”'],
    ['H1,370302001001,1,王,,,,,,多余', '2 : 单元格比标题多，请检查逗号和引号'],
  ])('%s is refused: %s', async (row, expected) => {
    expect(await reasonOf(row)).toBe(expected);
  });

  test('all faults of a row are named at once, the other rows are kept, and the household is known to be incomplete', async () => {
    const content = await read(
      withHead('H1,370302001001,1,王,,郊区,,abc,', 'H1,370302001001,2,李,,,,,', 'H2,370302001001,1,赵,,,,,'),
    );
    expect(content.faults).toHaveLength(2);
    expect(content.rowsRefused).toBe(1);
    expect(content.households.map(({ key, incomplete }) => [key, incomplete])).toEqual([
      ['H1', true],
      ['H2', false],
    ]);
  });

  test('rows that contradict each other are refused with the number of the other row', async () => {
    const id = idNumber('99999919800131001');
    const content = await read(
      withHead(
        `H1,370302001001,1,王,${id},城镇,,,`,
        'H1,370302001001,1,李,,,,,',
        'H1,370302001002,2,李,,,,,',
        'H1,370302001001,3,李,,农村,,,',
        `H2,370302001001,1,赵,${id},,,,`,
      ),
    );
    expect(content.faults.map((fault) => `${fault.row} ${fault.column} ${fault.reason.zh}`)).toEqual([
      '3 成员编号 与第2行重复',
      '4 村（社区）代码 与同一家庭第2行不同',
      '5 居住地城乡属性 与同一家庭前面的行不同',
      '6 身份证号 与第2行相同',
    ]);
  });

  test('a birth date that contradicts the identity number is refused', async () => {
    const csv = `家庭编号,村（社区）代码,成员编号,姓名,身份证号,出生日期\nH1,370302001001,1,王,${idNumber('99999919800131001')},1980-02-01`;
    expect((await read(csv)).faults).toMatchObject([{ column: '出生日期', reason: { zh: '与身份证号不一致' } }]);
  });
});

describe('a file that cannot be read', () => {
  const refusal = async (bytes: Buffer): Promise<string> => {
    const error: unknown = await readFileContent(bytes, options).catch((thrown: unknown) => thrown);
    if (!(error instanceof FileUnreadable)) throw error;
    return error.text.zh;
  };
  test('names the wrong or missing heading and the nearest right one', async () => {
    expect(await refusal(Buffer.from(head.replace('姓名', '姓名字')))).toMatch(
      /“姓名字”没有名为“姓名字”的列，是否指“姓名”？.*“姓名”缺少“姓名”列/,
    );
    expect(await refusal(Buffer.from(`${head},姓名`))).toMatch(/与“姓名”列重复/);
  });
  test('says what to do about an empty, old, foreign or broken file', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('文件是空的');
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toMatch(/另存为 \.xlsx/);
    expect(await refusal(gzipSync('x'))).toMatch(/不是 CSV 或 XLSX|编码无法识别/);
    expect(await refusal(Buffer.from('PK\u0003\u0004not a zip'))).toBe('这个 XLSX 文件不完整');
    expect(await refusal(Buffer.from(`${head}\n"H1,370302001001`))).toMatch(/第\d+行附近的引号/);
  });
  test('a workbook that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bytes = Buffer.from(await templateXlsx('zh'));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(3_000_000_000, entry + 24);
    expect(await refusal(bytes)).toMatch(/解开后过大/);
  });
});

test('every fact has a heading of its own in both languages, and each is understood', () => {
  for (const language of ['zh', 'en'] as const) {
    const headings = templateColumns().map((column) => column.label[language]);
    expect(new Set(headings).size).toBe(headings.length);
    const { columns, faults } = readHeadings(headings);
    expect(faults).toEqual([]);
    expect(columns.map((column) => (column?.kind === 'fact' ? column.fact.name : column?.name))).toEqual(
      templateColumns().map((column) => (column.kind === 'fact' ? column.fact.name : column.name)),
    );
  }
  expect(readHeadings(facts.map((fact) => fact.name)).columns.every((column) => column?.kind === 'fact')).toBe(true);
  expect(facts.map((fact) => factHeading(fact).zh).every((heading) => heading !== '')).toBe(true);
});
