import { now } from '../../platform/clock/index.ts';
import { asDate, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import { lockCase } from './read-case.ts';

export type CaseNote = {
  readonly id: number;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly authorName: string | null;
};

export const noteLengthMax = 2_000;

/** Adds a note of the transaction's actor to a case; a closed case takes notes too. */
export async function writeNote(transaction: Transaction, caseId: number, text: string): Promise<void> {
  const { areaCode } = await lockCase(transaction, caseId);
  await transaction.client.query(
    'insert into cases.note (case_id, area_code, text, written_at, written_by) values ($1, $2, $3, $4, $5)',
    [caseId, areaCode, text, now().toISOString(), transaction.scope.actor],
  );
}

const notesShownMax = 200;

/** The newest notes of a case, the oldest of them first. */
export async function listNotes(transaction: Transaction, caseId: number): Promise<CaseNote[]> {
  const [notes] = await readTogether(transaction, [notesOf(caseId)]);
  return notes;
}

/** The same, to be read together with other things. */
export const notesOf = (caseId: number): Read<CaseNote> => ({
  sql: `select * from (select id, text, written_at as "writtenAt", written_by as "writtenBy",
               access.name_of(written_by) as "authorName"
          from cases.note where case_id = $1 order by id desc limit ${notesShownMax}) as newest order by id`,
  values: [caseId],
  rowOf: (json: Omit<CaseNote, 'writtenAt'> & { readonly writtenAt: string }) => ({
    ...json,
    writtenAt: asDate(json.writtenAt),
  }),
});
