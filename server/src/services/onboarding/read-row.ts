import { readResidentIdentityNumber } from '@zhuni/engine';
import type { FactValue, PlainDate, Text } from '@zhuni/engine';
import { readCell, readDate } from './cell.ts';
import type { Column, OwnColumn } from './columns.ts';
import { ownColumns } from './columns.ts';
import { exampleKey } from './template.ts';

/** Facts that a row states: a value, or null where it says that the value is not known. */
export type StatedFacts = Readonly<Record<string, FactValue | null>>;

/** One member as a row of the file says. */
export type MemberRow = {
  /** As a spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  readonly householdKey: string;
  readonly areaCode: string;
  readonly memberKey: string;
  readonly name: string;
  readonly idNumber: string | undefined;
  readonly validFrom: PlainDate | undefined;
  readonly evidence: string;
  readonly householdFacts: StatedFacts;
  readonly personFacts: StatedFacts;
};

/** Why a row is refused: where, and what to do. */
export type Fault = { readonly row: number; readonly column: string; readonly reason: Text };

type Surroundings = {
  readonly columns: readonly (Column | undefined)[];
  readonly today: PlainDate;
  /** Whether a village code exists and lies where the importer may write. */
  readonly findArea: (code: string) => 'known' | 'unknown' | 'outside';
};

const keyLengthMax = 64;
const nameLengthMax = 60;
const evidenceLengthMax = 500;

/** Reads one row; undefined for an empty row, all faults of the row otherwise when there are any. */
export function readRow(
  cells: readonly string[],
  row: number,
  where: Surroundings,
): MemberRow | readonly Fault[] | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  const own: Partial<Record<OwnColumn, string>> = {};
  const facts = { household: {} as Record<string, FactValue | null>, person: {} as Record<string, FactValue | null> };
  const faults: Fault[] = [];
  const headings = new Map<string, string>();
  where.columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (!column) return;
    headings.set(column.kind === 'own' ? column.name : column.fact.name, column.heading);
    if (column.kind === 'own') {
      own[column.name] = cell.trim();
      return;
    }
    if (cell === '') return;
    const read = readCell(column.fact, cell, column.inYuan);
    if ('reason' in read) faults.push({ row, column: column.heading, reason: read.reason });
    else if (read.value !== undefined) facts[column.fact.entity][column.fact.name] = read.value;
  });
  if (cells.length > where.columns.length && cells.slice(where.columns.length).some((cell) => cell.trim() !== '')) {
    faults.push({
      row,
      column: '',
      reason: {
        zh: '单元格比标题多，请检查逗号和引号',
        en: 'more cells than headings; check commas and quotation marks',
      },
    });
  }
  const key = own.householdKey ?? '';
  if (key === exampleKey.zh || key === exampleKey.en) {
    return [
      {
        row,
        column: headings.get('householdKey') ?? '',
        reason: { zh: '这是模板的示例行，请删除', en: 'this is the example row of the template; remove it' },
      },
    ];
  }
  const place = { row, headings, faults };
  const validFrom = checkOwn(own, where, place);
  checkIdentity(own.idNumber ?? '', facts.person, place);
  if (faults.length > 0) return faults;
  return {
    row,
    householdKey: key,
    areaCode: own.areaCode ?? '',
    memberKey: own.memberKey ?? '',
    name: own.name ?? '',
    idNumber: own.idNumber ? own.idNumber.toUpperCase() : undefined,
    validFrom,
    evidence: own.evidence ?? '',
    householdFacts: facts.household,
    personFacts: facts.person,
  };
}

type Place = { readonly row: number; readonly headings: ReadonlyMap<string, string>; readonly faults: Fault[] };

function checkOwn(
  own: Partial<Record<OwnColumn, string>>,
  { today, findArea }: Surroundings,
  { row, headings, faults }: Place,
): PlainDate | undefined {
  const fault = (name: OwnColumn, zh: string, en: string): void => {
    faults.push({ row, column: headings.get(name) ?? name, reason: { zh, en } });
  };
  const limits = {
    householdKey: keyLengthMax,
    memberKey: keyLengthMax,
    name: nameLengthMax,
    evidence: evidenceLengthMax,
  };
  for (const [column, lengthMax] of Object.entries(limits)) {
    const name = column as keyof typeof limits;
    const value = own[name] ?? '';
    if (value === '' && ownColumns[name].required) fault(name, '不能为空', 'must not be empty');
    if (value.length > lengthMax) fault(name, `超过${lengthMax}字`, `longer than ${lengthMax} characters`);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f]/.test(value)) fault(name, '含有换行或控制字符', 'has a line break or control character');
  }
  const areaCode = own.areaCode ?? '';
  if (!/^\d{12}$/.test(areaCode)) fault('areaCode', '应为12位数字', 'must be 12 digits');
  else {
    const found = findArea(areaCode);
    if (found === 'unknown')
      fault('areaCode', '淄博市没有这个村（社区）代码', 'Zibo has no village unit with this code');
    if (found === 'outside') fault('areaCode', '不在您负责的区域内', 'outside the area you are responsible for');
  }
  if (!own.validFrom) return undefined;
  const read = readDate(own.validFrom);
  if ('reason' in read) fault('validFrom', read.reason.zh, read.reason.en);
  else if (read.value > today) fault('validFrom', '不能晚于今天', 'must not be later than today');
  else return read.value;
  return undefined;
}

/** The identity number must be valid; what it says of birth and sex must agree with the row, or fills it in. */
function checkIdentity(
  idNumber: string,
  person: Record<string, FactValue | null>,
  { row, headings, faults }: Place,
): void {
  if (idNumber === '') return;
  const column = headings.get('idNumber') ?? '';
  const identity = readResidentIdentityNumber(idNumber);
  if (!identity) {
    faults.push({
      row,
      column,
      reason: {
        zh: '不是有效的18位身份证号（位数、日期或校验码不对）',
        en: 'not a valid identity number of 18 characters (length, date or check character)',
      },
    });
    return;
  }
  for (const name of ['birthDate', 'sex'] as const) {
    const stated = person[name];
    if (stated !== undefined && stated !== null && stated !== identity[name]) {
      faults.push({
        row,
        column: headings.get(name) ?? name,
        reason: { zh: '与身份证号不一致', en: 'does not agree with the identity number' },
      });
    } else person[name] = identity[name];
  }
}
