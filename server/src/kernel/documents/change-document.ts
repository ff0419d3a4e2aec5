import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { documentColumns, recordOf } from './document.ts';
import type { DocumentRecord, DocumentRow } from './document.ts';
import { documentRefusals } from './refusals.ts';

/**
 * Marks a paper as brought by mistake; it stays on record with the reason, and can still be opened. Refused: 404, 409
 * when it is withdrawn already or was issued by the bureau.
 */
export async function withdrawDocument(
  transaction: Transaction,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<DocumentRecord> {
  const { client, scope } = transaction;
  const { rows: found } = await client.query<DocumentRow>(
    `select ${documentColumns} from documents.document d where d.id = $1 for update of d`,
    [id],
  );
  const document = found[0] && recordOf(found[0]);
  if (!document) throw new Refused(documentRefusals.notFound);
  if (document.kind === 'issued') throw new Refused(documentRefusals.issued);
  if (document.withdrawnAt !== null) throw new Refused(documentRefusals.withdrawn);
  const withdrawnAt = now();
  await client.query(
    'update documents.document set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where id = $1',
    [id, withdrawnAt.toISOString(), scope.actor, reason],
  );
  await recordAudit(transaction, {
    action: 'document.withdraw',
    subject: { kind: 'document', id },
    areaCode: document.areaCode,
    reason,
    details: { case: document.caseId, household: document.householdId },
  });
  return { ...document, withdrawnAt, withdrawnReason: reason };
}

/** The documents of a household follow it to another village; both must lie in the scope. */
export async function moveDocuments(
  { client }: Transaction,
  { householdId, areaCode }: { readonly householdId: number; readonly areaCode: string },
): Promise<void> {
  await client.query('update documents.document set area_code = $2 where household_id = $1 and area_code <> $2', [
    householdId,
    areaCode,
  ]);
}
