import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

export type EntryLine = {
  readonly id: number;
  readonly journalId: number;
  readonly bookedOn: PlainDate;
  readonly kind: string;
  readonly text: Text;
  /** The account on the other side. */
  readonly otherAccountId: number;
  readonly purpose: string | null;
  /** Above zero: debited to the account asked for; below: credited. */
  readonly debitFen: Fen;
  readonly subject: { readonly kind: string; readonly id: number } | null;
  readonly reversesId: number | null;
};

export const entriesShownMax = 200;

type Row = Omit<EntryLine, 'text' | 'subject'> & {
  readonly zh: string;
  readonly en: string;
  readonly subjectKind: string | null;
  readonly subjectId: number | null;
};

/** An account's entries booked in the caller's area, newest first, before an id; at most `entriesShownMax`. */
export async function listEntries(
  { client }: Transaction,
  { accountId, beforeId = Number.MAX_SAFE_INTEGER }: { readonly accountId: number; readonly beforeId?: number },
): Promise<readonly EntryLine[]> {
  const { rows } = await client.query<Row>(
    `select e.id, e.journal_id as "journalId", j.booked_on as "bookedOn", j.kind, j.text_zh as zh, j.text_en as en,
            e.other as "otherAccountId", e.purpose, e.debit as "debitFen", j.subject_kind as "subjectKind",
            j.subject_id as "subjectId", j.reverses_id as "reversesId"
       from (select id, journal_id, purpose, credit_account_id as other, amount_fen as debit from ledger.entry
              where debit_account_id = $1 and id < $2
             union all
             select id, journal_id, purpose, debit_account_id, -amount_fen from ledger.entry
              where credit_account_id = $1 and id < $2 order by id desc limit $3) as e
       join ledger.journal j on j.id = e.journal_id order by e.id desc`,
    [accountId, beforeId, entriesShownMax],
  );
  return rows.map(({ zh, en, subjectKind, subjectId, ...row }) => ({
    ...row,
    text: { zh, en },
    subject: subjectKind !== null && subjectId !== null ? { kind: subjectKind, id: subjectId } : null,
  }));
}
