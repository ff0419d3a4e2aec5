import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { clockColumns, offices, recordOf } from './clock-record.ts';
import type { ClockRecord, ClockRow, Office } from './clock-record.ts';

export const dueStates = ['running', 'due-soon', 'overdue'] as const;

/** 'running' is every clock with an end, among them those due soon and those overdue. */
export type DueState = (typeof dueStates)[number];

export type DueAsked = {
  /** What the villages' codes begin with. */
  readonly prefix: string;
  readonly state: DueState;
  readonly office?: Office | undefined;
  /** 1 is the first. */
  readonly page: number;
};

export const pageRowsMax = 50;
export const pagesMax = 2_000;

/** `$1` area prefix, `$2` now. The codes have digits only, so '~' lies after all that begin with the prefix. */
const inArea = "stopped_on is null and area_code >= $1 and area_code < $1 || '~'";

const inState: Readonly<Record<DueState, string>> = {
  running: '(due_at is not null or counted_from is not null) and $2::timestamptz is not null',
  'due-soon': 'soon_at <= $2 and due_at > $2',
  overdue: 'due_at <= $2',
};

/** One page of the clocks of an area in a state, the earliest end first, with the exact number of all of them. */
export async function listDue(
  { client }: Transaction,
  { prefix, state, office, page }: DueAsked,
): Promise<{ readonly total: number; readonly clocks: readonly ClockRecord[] }> {
  const where = `${inArea} and ${inState[state]} and ($3::text is null or office = $3)`;
  const values = [prefix, now().toISOString(), office ?? null];
  const counted = await client.query<{ total: number }>(
    `select count(*)::int as total from clocks.clock where ${where}`,
    values,
  );
  const { rows } = await client.query<ClockRow>(
    `select ${clockColumns} from clocks.clock where ${where} order by due_at, id limit ${pageRowsMax} offset $4`,
    [...values, (page - 1) * pageRowsMax],
  );
  return { total: counted.rows[0]?.total ?? 0, clocks: rows.map(recordOf) };
}

/** How many clocks an office has to keep; 'running' counts those due soon and overdue in. */
export type DueCount = {
  readonly office: Office;
  readonly running: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly paused: number;
};

/** Exact counts of the clocks of an area by office, for boards; offices without any are zero. */
export async function countDue({ client }: Transaction, prefix: string): Promise<readonly DueCount[]> {
  const { rows } = await client.query<DueCount>(
    `select office, (count(*) filter (where ${inState.running}))::int as running,
            (count(*) filter (where due_at is null and counted_from is null))::int as paused,
            (count(*) filter (where ${inState['due-soon']}))::int as "dueSoon",
            (count(*) filter (where ${inState.overdue}))::int as overdue
       from clocks.clock where ${inArea} group by office`,
    [prefix, now().toISOString()],
  );
  const none = { running: 0, dueSoon: 0, overdue: 0, paused: 0 };
  return offices.map((office) => rows.find((row) => row.office === office) ?? { office, ...none });
}
