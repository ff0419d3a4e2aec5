import { createHash } from 'node:crypto';
import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { faultOf } from './judge-journal.ts';
import type { JournalFault, LockedAccount } from './judge-journal.ts';

export type NewEntry = {
  readonly debitAccountId: number;
  readonly creditAccountId: number;
  readonly amountFen: Fen;
  /** What it is spent on, where money leaves a fund or a budget; null where it comes in or only changes its place. */
  readonly purpose: string | null;
};

export type NewJournal = {
  /** A UUID of the caller's for this one movement: the same again moves nothing. */
  readonly key: string;
  /** The area that books; all accounts lie in it. */
  readonly areaCode: string;
  readonly bookedOn: PlainDate;
  /** Such as 'donation' or 'grant'. */
  readonly kind: string;
  /** What it was for; names no person. */
  readonly text: Text;
  readonly subject?: { readonly kind: string; readonly id: number };
  readonly entries: readonly NewEntry[];
};

/**
 * What became of a journal. Exactly one code, the first of this order that applies:
 * 1 duplicate: the key was posted before with the same content; that journal stands and nothing moved.
 * 2 key-reused: the key was used for other content (or out of scope).
 * 3 unknown-account: an account does not exist, or lies outside the caller's scope.
 * 4 account-closed: an account takes no more entries.
 * 5 outside-area: an account lies outside the area that books.
 * 6 mixed-funds: the two accounts of an entry belong to different funds.
 * 7 purpose-missing: money would leave a fund or a budget without a purpose.
 * 8 wrong-purpose: the fund may not be spent on this purpose.
 * 9 insufficient: an account would fall below its floor; balanceFen is what it has, movedFen what would leave it.
 * 10 posted: it stands, whole.
 */
export type Posted =
  | { readonly code: 'posted' | 'duplicate'; readonly journalId: number }
  | { readonly code: 'key-reused' }
  | JournalFault;

export const journalEntriesMax = 1_000_000;
const amountMaxFen = 1_000_000_000_000;

/**
 * Moves money, all entries or none. A value for whatever a user may cause (see `Posted`); RangeError for what only a
 * programme can: no entry, an amount that is no positive whole number of fen, one account on both sides, a key that is
 * no UUID. Locks the accounts in the order of their ids until the transaction ends.
 */
export async function postJournal(transaction: Transaction, journal: NewJournal): Promise<Posted> {
  assertJournal(journal);
  return write(transaction, journal, null);
}

/** Writes a checked journal, or says why not; `reversesId` for one that takes another back. */
export async function write(transaction: Transaction, journal: NewJournal, reversesId: number | null): Promise<Posted> {
  const content = contentHash(journal, reversesId);
  const accounts = await lockAccounts(transaction, journal.entries);
  const earlier = await findByKey(transaction, journal.key, content);
  if (earlier) return earlier;
  const fault = faultOf(journal, accounts, await purposesOf(transaction, accounts), reversesId !== null);
  if (fault) return fault;
  const journalId = await insertJournal(transaction, journal, { content, reversesId });
  // Another transaction has used the key in the meantime, for other accounts.
  if (journalId === undefined) return (await findByKey(transaction, journal.key, content)) ?? { code: 'key-reused' };
  await insertEntries(transaction, journal, journalId, accounts);
  return { code: 'posted', journalId };
}

function assertJournal({ key, entries }: NewJournal): void {
  if (!isId(key)) throw new RangeError('journal: the key is no UUID');
  if (entries.length === 0 || entries.length > journalEntriesMax) {
    throw new RangeError(`journal: 1 to ${journalEntriesMax} entries`);
  }
  for (const { amountFen, debitAccountId, creditAccountId } of entries) {
    if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > amountMaxFen) {
      throw new RangeError('journal: an amount is a positive whole number of fen');
    }
    if (debitAccountId === creditAccountId) throw new RangeError('journal: one account stands on both sides');
  }
}

function contentHash(journal: NewJournal, reversesId: number | null): Buffer {
  const { areaCode, bookedOn, kind, text, subject, entries } = journal;
  const lines = entries.map((e) => [e.debitAccountId, e.creditAccountId, e.amountFen, e.purpose]);
  const said = [areaCode, bookedOn, kind, text.zh, text.en, subject?.kind, subject?.id, reversesId, lines];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

async function lockAccounts(
  { client }: Transaction,
  entries: readonly NewEntry[],
): Promise<ReadonlyMap<number, LockedAccount>> {
  const ids = new Set(entries.flatMap(({ debitAccountId, creditAccountId }) => [debitAccountId, creditAccountId]));
  const { rows } = await client.query<LockedAccount>(
    `select id, fund_id as "fundId", area_code as "areaCode", kind, normal_side as side, floor_zero as "floorZero",
            closed_at is not null as closed,
            case normal_side when 'debit' then debit_fen - credit_fen else credit_fen - debit_fen end as "balanceFen"
       from ledger.account where id = any ($1) order by id for no key update`,
    [[...ids]],
  );
  return new Map(rows.map((account) => [account.id, account]));
}

async function purposesOf(
  { client }: Transaction,
  accounts: ReadonlyMap<number, LockedAccount>,
): Promise<ReadonlySet<string>> {
  const funds = new Set([...accounts.values()].map(({ fundId }) => fundId));
  const { rows } = await client.query<{ fundId: number; purpose: string }>(
    'select fund_id as "fundId", purpose from ledger.fund_purpose where fund_id = any ($1)',
    [[...funds]],
  );
  return new Set(rows.map(({ fundId, purpose }) => `${fundId} ${purpose}`));
}

async function findByKey({ client }: Transaction, key: string, content: Buffer): Promise<Posted | undefined> {
  const { rows } = await client.query<{ id: number; same: boolean }>(
    'select id, content_sha256 = $2 as same from ledger.journal where key = $1',
    [key, content],
  );
  const [row] = rows;
  if (!row) return undefined;
  return row.same ? { code: 'duplicate', journalId: row.id } : { code: 'key-reused' };
}

async function insertJournal(
  { client, scope }: Transaction,
  { key, areaCode, bookedOn, kind, text, subject, entries }: NewJournal,
  { content, reversesId }: { content: Buffer; reversesId: number | null },
): Promise<number | undefined> {
  const sumFen = entries.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { rows } = await client.query<{ id: number }>(
    `insert into ledger.journal (area_code, key, content_sha256, booked_on, kind, text_zh, text_en, subject_kind,
       subject_id, reverses_id, entries, sum_fen, posted_at, posted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (key) do nothing returning id`,
    [
      areaCode,
      key,
      content,
      bookedOn,
      kind,
      text.zh,
      text.en,
      subject?.kind ?? null,
      subject?.id ?? null,
      reversesId,
      entries.length,
      sumFen,
      now().toISOString(),
      scope.actor,
    ],
  );
  return rows[0]?.id;
}

async function insertEntries(
  { client }: Transaction,
  { areaCode, entries }: NewJournal,
  journalId: number,
  accounts: ReadonlyMap<number, LockedAccount>,
): Promise<void> {
  await client.query(
    `insert into ledger.entry (journal_id, area_code, fund_id, purpose, debit_account_id, credit_account_id, amount_fen)
     select $1, $2, e.* from unnest($3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[]) as e`,
    [
      journalId,
      areaCode,
      entries.map(({ debitAccountId }) => accounts.get(debitAccountId)?.fundId),
      entries.map(({ purpose }) => purpose),
      entries.map(({ debitAccountId }) => debitAccountId),
      entries.map(({ creditAccountId }) => creditAccountId),
      entries.map(({ amountFen }) => amountFen),
    ],
  );
}
