import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { listRefusals } from './refusals.ts';

export const listStates = ['drawing', 'drawn', 'approved', 'granted', 'discarded'] as const;
export type ListState = (typeof listStates)[number];

/** One list of one policy, county and period, see lists.list. */
export type HelpList = {
  readonly id: number;
  readonly areaCode: string;
  readonly triggerId: number;
  readonly policy: string;
  readonly fromMonth: PlainDate;
  readonly untilMonth: PlainDate | null;
  readonly drawnFor: PlainDate;
  readonly state: ListState;
  readonly afterArea: string;
  readonly failure: string | null;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly entries: number | null;
  readonly sumFen: number | null;
  /** Of the list as it was drawn, hexadecimal. */
  readonly sha256: string | null;
  readonly closeReason: string | null;
};

const columns = `l.id, l.area_code as "areaCode", l.trigger_id as "triggerId", l.policy, l.from_month as "fromMonth",
  l.until_month as "untilMonth", l.drawn_for as "drawnFor", l.state, l.after_area as "afterArea", l.failure,
  l.drawn_at as "drawnAt", l.drawn_by as "drawnBy", l.approved_at as "approvedAt", l.approved_by as "approvedBy",
  l.entries, l.sum_fen as "sumFen", encode(l.sha256, 'hex') as sha256, l.close_reason as "closeReason"`;

export async function findList({ client }: Transaction, id: number): Promise<HelpList | undefined> {
  const { rows } = await client.query<HelpList>(`select ${columns} from lists.list l where l.id = $1`, [id]);
  return rows[0];
}

/** The list under a row lock, so that steps of one list take turns. Refused (404) when there is none in the scope. */
export async function lockList({ client }: Transaction, id: number): Promise<HelpList> {
  const { rows } = await client.query<HelpList>(`select ${columns} from lists.list l where l.id = $1 for update`, [id]);
  if (!rows[0]) throw new Refused(listRefusals.notFound);
  return rows[0];
}

/** Refused (409) unless the list is at one of these steps. */
export function assertState(list: HelpList, ...states: readonly ListState[]): void {
  if (!states.includes(list.state)) throw new Refused(listRefusals.wrongState);
}

export const listsMax = 100;

/** The newest lists of the scope. */
export async function listLists({ client }: Transaction): Promise<readonly HelpList[]> {
  const { rows } = await client.query<HelpList>(
    `select ${columns} from lists.list l order by l.id desc limit ${listsMax}`,
  );
  return rows;
}

/** How many entries there are, by what became of them. */
export type EntryCounts = {
  readonly state: 'listed' | 'set-aside' | 'granted' | 'left-out';
  readonly cause: string | null;
  readonly origin: 'drawn' | 'added';
  readonly entries: number;
  readonly households: number;
  readonly sumFen: number;
};

export async function countEntries({ client }: Transaction, listId: number): Promise<readonly EntryCounts[]> {
  const { rows } = await client.query<EntryCounts>(
    `select state, cause, origin, count(*)::int as entries, count(distinct household_id)::int as households,
            coalesce(sum(amount_fen), 0)::int8 as "sumFen"
       from lists.entry where list_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
    [listId],
  );
  return rows;
}

/** The same by town, of those who are paid or are to be. */
export async function countByTown(
  { client }: Transaction,
  listId: number,
): Promise<
  readonly {
    readonly town: string;
    readonly zh: string;
    readonly en: string;
    readonly entries: number;
    readonly sumFen: number;
  }[]
> {
  const { rows } = await client.query<{ town: string; zh: string; en: string; entries: number; sumFen: number }>(
    `select s.town, a.name_zh as zh, a.name_en as en, s.entries, s."sumFen"
       from (select left(area_code, 9) as town, count(*)::int as entries, sum(amount_fen)::int8 as "sumFen"
               from lists.entry where list_id = $1 and state in ('listed', 'granted') group by 1) as s
       join areas.area a on a.code = s.town order by s.town`,
    [listId],
  );
  return rows;
}
