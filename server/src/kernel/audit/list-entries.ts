import type { Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

export const entriesPerPage = 50;

/** An entry as the audit administrator sees it: numbers instead of residents' names. */
export type ShownEntry = {
  readonly stream: number;
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  /** Null for a programme and for an account that is no more. */
  readonly actorName: Text | null;
  readonly signInName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly areaCode: string;
  readonly reason: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Place of an entry in the order of time. */
export type Place = { readonly at: string; readonly stream: number; readonly number: number };

export type EntryFilter = {
  /** Sign-in name, account id, or a programme such as system:screening. */
  readonly actor?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** The action, or its first word: 'household' finds household.read and household.search. */
  readonly action?: string | undefined;
  readonly area?: string | undefined;
  /** ISO instants: at or after, and before. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only readings in which data of somebody under this age was shown. */
  readonly under?: 14 | 18 | undefined;
  /** The entry after which the page begins. */
  readonly after?: Place | undefined;
};

type Row = Omit<ShownEntry, 'actorName'> & { readonly zh: string | null; readonly en: string | null };

const entrySql = `
  select e.stream, e.number, e.at, e.actor, a.name_zh as zh, a.name_en as en, a.sign_in_name as "signInName", e.action,
         e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.area_code as "areaCode", e.reason, e.details
    from audit.entry e left join access.account a on a.id = e.actor`;

/** One page of entries, the newest first. */
export async function listEntries(
  { client }: Transaction,
  filter: EntryFilter,
  rowsMax = entriesPerPage,
): Promise<ShownEntry[]> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const when = (condition: (slot: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  when(
    (slot) => `e.actor = coalesce((select x.id from access.account x where x.sign_in_name = lower(${slot})), ${slot})`,
    filter.actor,
  );
  when((slot) => `e.subject_kind = ${slot}`, filter.subjectKind);
  when((slot) => `e.subject_id = ${slot}`, filter.subjectId);
  when((slot) => `(e.action = ${slot} or starts_with(e.action, ${slot} || '.'))`, filter.action);
  when((slot) => `starts_with(e.area_code, ${slot})`, filter.area);
  when((slot) => `e.at >= ${slot}::timestamptz`, filter.from);
  when((slot) => `e.at < ${slot}::timestamptz`, filter.until);
  if (filter.under !== undefined) conditions.push(`e.details ? 'minorsUnder18'`);
  if (filter.under === 14) conditions.push(`(e.details ->> 'minorsUnder14')::int > 0`);
  if (filter.after) {
    const { at, stream, number } = filter.after;
    values.push(at, stream, number);
    const [a, b, c] = [values.length - 2, values.length - 1, values.length];
    conditions.push(`(e.at, e.stream, e.number) < ($${a}::timestamptz, $${b}::smallint, $${c}::bigint)`);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const { rows } = await client.query<Row>(
    `${entrySql} ${where} order by e.at desc, e.stream desc, e.number desc limit ${rowsMax}`,
    values,
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, actorName: zh === null || en === null ? null : { zh, en } }));
}

/** How much there is and how far it is anchored. */
export async function readAuditState({ client }: Transaction): Promise<{
  readonly entries: number;
  readonly anchors: number;
  readonly anchoredAt: Date | undefined;
  readonly keyId: string | undefined;
}> {
  const { rows: heads } = await client.query<{ entries: number }>(
    'select sum(number)::bigint as entries from audit.heads()',
  );
  const { rows } = await client.query<{ number: number; at: Date; keyId: string }>(
    'select number, at, key_id as "keyId" from audit.anchor order by number desc limit 1',
  );
  const [last] = rows;
  return { entries: heads[0]?.entries ?? 0, anchors: last?.number ?? 0, anchoredAt: last?.at, keyId: last?.keyId };
}
