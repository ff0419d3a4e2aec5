import { setImmediate } from 'node:timers/promises';
import type { PlainDate } from '@zhuni/engine';
import { readHeadings } from './columns.ts';
import type { Column } from './columns.ts';
import { decodeFile, FileUnreadable } from './decode.ts';
import type { Sheet } from './decode.ts';
import { readRow } from './read-row.ts';
import type { Fault, MemberRow, StatedFacts } from './read-row.ts';

/** A household of the file with its accepted rows, in the order of the file. */
export type FileHousehold = {
  readonly key: string;
  readonly areaCode: string;
  readonly facts: StatedFacts;
  readonly members: readonly MemberRow[];
  /** True when a row of this household was refused, so that a member is missing. */
  readonly incomplete: boolean;
};

export type FileContent = {
  readonly encoding: Sheet['encoding'];
  /** Rows with anything in them. */
  readonly rows: number;
  readonly households: readonly FileHousehold[];
  /** In the order of the file; every fault of a refused row. */
  readonly faults: readonly Fault[];
  readonly rowsRefused: number;
  /** How the file heads a column, by the column's own name. */
  readonly headingOf: (name: string) => string;
};

export type ReadOptions = {
  readonly today: PlainDate;
  readonly findArea: (code: string) => 'known' | 'unknown' | 'outside';
  readonly onProgress?: (done: number, total: number) => void;
};

const membersMax = 60;
/** After so many rows others get their turn. */
const sliceRows = 500;

type Draft = {
  readonly key: string;
  readonly areaCode: string;
  readonly firstRow: number;
  facts: Record<string, MemberRow['householdFacts'][string]>;
  readonly members: MemberRow[];
  readonly memberKeys: Map<string, number>;
};

/**
 * Reads a whole file into households, checking each row by itself and against the rows before it. FileUnreadable when
 * it cannot be read or a heading is wrong.
 */
export async function readFileContent(bytes: Buffer, options: ReadOptions): Promise<FileContent> {
  const sheet = await decodeFile(bytes);
  const { columns, faults: headingFaults } = readHeadings(sheet.headings);
  const [first] = headingFaults;
  if (first) {
    const list = headingFaults.slice(0, 10);
    throw new FileUnreadable({
      zh: `表头不对：${list.map((fault) => `“${fault.column}”${fault.reason.zh}`).join('；')}`,
      en: `the headings are wrong: ${list.map((fault) => `“${fault.column}” ${fault.reason.en}`).join('; ')}`,
    });
  }
  const drafts = new Map<string, Draft>();
  const idNumbers = new Map<string, number>();
  const faults: Fault[] = [];
  const refused = new Set<number>();
  const refusedKeys = new Set<string>();
  const nameOf = (column: Column): string => (column.kind === 'own' ? column.name : column.fact.name);
  const headings = new Map(columns.flatMap((column) => (column ? [[nameOf(column), column.heading] as const] : [])));
  const headingOf = (name: string): string => headings.get(name) ?? name;
  const keyColumn = columns.findIndex((column) => column?.kind === 'own' && column.name === 'householdKey');
  let rows = 0;
  for (const [index, cells] of sheet.rows.entries()) {
    if (index % sliceRows === 0) {
      options.onProgress?.(index, sheet.rows.length);
      await setImmediate();
    }
    const row = readRow(cells, index + 2, { ...options, columns });
    if (row === undefined) continue;
    rows += 1;
    const wrong = 'householdKey' in row ? admitRow(row, drafts, idNumbers, headingOf) : row;
    if (wrong.length === 0) continue;
    faults.push(...wrong);
    refused.add(index);
    refusedKeys.add((cells[keyColumn] ?? '').trim());
  }
  const households = [...drafts.values()].map(({ key, areaCode, facts, members }) => ({
    key,
    areaCode,
    facts,
    members,
    incomplete: refusedKeys.has(key),
  }));
  return { encoding: sheet.encoding, rows, households, faults, rowsRefused: refused.size, headingOf };
}

/** Takes a row into its household, or says what contradicts the rows before it. */
function admitRow(
  row: MemberRow,
  drafts: Map<string, Draft>,
  idNumbers: Map<string, number>,
  headingOf: (name: string) => string,
): readonly Fault[] {
  const fault = (name: string, zh: string, en: string): readonly Fault[] => [
    { row: row.row, column: headingOf(name), reason: { zh, en } },
  ];
  const draft = drafts.get(row.householdKey);
  const twin = row.idNumber === undefined ? undefined : idNumbers.get(row.idNumber);
  if (twin !== undefined) return fault('idNumber', `与第${twin}行相同`, `the same as in row ${twin}`);
  if (draft) {
    const before = draft.memberKeys.get(row.memberKey);
    if (before !== undefined) return fault('memberKey', `与第${before}行重复`, `the same as in row ${before}`);
    if (draft.areaCode !== row.areaCode) {
      return fault(
        'areaCode',
        `与同一家庭第${draft.firstRow}行不同`,
        `differs from row ${draft.firstRow} of the same household`,
      );
    }
    if (draft.members.length >= membersMax)
      return fault('householdKey', `一户最多${membersMax}人`, `at most ${membersMax} people in a household`);
    const differing = Object.entries(row.householdFacts).find(
      ([name, value]) => name in draft.facts && draft.facts[name] !== value,
    );
    if (differing) {
      return fault(differing[0], '与同一家庭前面的行不同', 'differs from an earlier row of the same household');
    }
  }
  const target: Draft = draft ?? {
    key: row.householdKey,
    areaCode: row.areaCode,
    firstRow: row.row,
    facts: {},
    members: [],
    memberKeys: new Map(),
  };
  if (!draft) drafts.set(row.householdKey, target);
  Object.assign(target.facts, row.householdFacts);
  target.members.push(row);
  target.memberKeys.set(row.memberKey, row.row);
  if (row.idNumber !== undefined) idNumbers.set(row.idNumber, row.row);
  return [];
}
