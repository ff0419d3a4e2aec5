import type { PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { write } from './post-journal.ts';
import type { NewEntry, Posted } from './post-journal.ts';

export type Reversal = {
  readonly journalId: number;
  /** A UUID of the caller's for this one correction. */
  readonly key: string;
  readonly bookedOn: PlainDate;
  /** Why it is taken back. */
  readonly reason: Text;
};

/**
 * What became of a reversal. Exactly one code, the first of this order that applies:
 * 1 unknown-journal: there is none, or not in the caller's scope.
 * 2 is-reversal: a reversal is not taken back itself; post the movement anew.
 * 3 already-reversed: it was taken back, by journalId; by the same key: duplicate.
 * 4 to 10: as `Posted`, with `posted` for the reversal that stands (insufficient: the money has gone on).
 */
export type Reversed =
  | { readonly code: 'unknown-journal' | 'is-reversal' }
  | { readonly code: 'already-reversed'; readonly journalId: number }
  | Posted;

/**
 * Takes a whole journal back by a new one with both sides exchanged; the old one stays as it is. Once only: the
 * column reverses_id is unique. RangeError when the key is no UUID.
 */
export async function reverseJournal(transaction: Transaction, reversal: Reversal): Promise<Reversed> {
  const { journalId, key, bookedOn, reason } = reversal;
  if (!isId(key)) throw new RangeError('reversal: the key is no UUID');
  const { client } = transaction;
  await client.query("select pg_advisory_xact_lock(hashtextextended('ledger.reverse', $1))", [journalId]);
  const { rows } = await client.query<{ areaCode: string; kind: string; isReversal: boolean }>(
    'select area_code as "areaCode", kind, reverses_id is not null as "isReversal" from ledger.journal where id = $1',
    [journalId],
  );
  const [journal] = rows;
  if (!journal) return { code: 'unknown-journal' };
  if (journal.isReversal) return { code: 'is-reversal' };
  const earlier = await client.query<{ id: number; key: string }>(
    'select id, key from ledger.journal where reverses_id = $1',
    [journalId],
  );
  const [taken] = earlier.rows;
  if (taken) return { code: taken.key === key ? 'duplicate' : 'already-reversed', journalId: taken.id };
  const entries = await mirrored(transaction, journalId);
  const { areaCode, kind } = journal;
  return write(transaction, { key, areaCode, bookedOn, kind, text: reason, entries }, journalId);
}

async function mirrored({ client }: Transaction, journalId: number): Promise<readonly NewEntry[]> {
  const { rows } = await client.query<NewEntry>(
    `select credit_account_id as "debitAccountId", debit_account_id as "creditAccountId", amount_fen as "amountFen",
            purpose from ledger.entry where journal_id = $1 order by id`,
    [journalId],
  );
  return rows;
}
