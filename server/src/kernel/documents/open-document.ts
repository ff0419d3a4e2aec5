import { BlobDamaged } from '../../platform/blob-store/index.ts';
import type { BlobStore } from '../../platform/blob-store/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findDocument } from './document.ts';
import type { DocumentRecord } from './document.ts';
import { documentRefusals } from './refusals.ts';

export type OpenedDocument = { readonly document: DocumentRecord; readonly content: Buffer };

/**
 * The bytes of a document, with an audit entry of who opened it and why. Refused: 404 outside the scope, 503 when the
 * file is missing or was changed on the disk.
 */
export async function openDocument(
  transaction: Transaction,
  { blobStore, id, reason }: { readonly blobStore: BlobStore; readonly id: string; readonly reason: string },
): Promise<OpenedDocument> {
  const document = await findDocument(transaction, id);
  if (!document) throw new Refused(documentRefusals.notFound);
  const content = await blobStore.get(document.sha256).catch((error: unknown) => {
    if (error instanceof BlobDamaged) return undefined;
    throw error;
  });
  if (!content) throw new Refused(documentRefusals.unreadable);
  await recordAudit(transaction, {
    action: 'document.open',
    subject: { kind: 'document', id },
    areaCode: document.areaCode,
    reason,
    details: { case: document.caseId, household: document.householdId, person: document.personId },
  });
  return { document, content };
}
