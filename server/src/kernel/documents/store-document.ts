import type { Text } from '@zhuni/engine/values';
import { BlobStoreFull, readMedia } from '../../platform/blob-store/index.ts';
import type { BlobStore } from '../../platform/blob-store/index.ts';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { recordAudit } from '../audit/index.ts';
import { documentColumns, recordOf } from './document.ts';
import type { DocumentRecord, DocumentRow } from './document.ts';
import { documentBytesMax, documentRefusals, mediaRefusals } from './refusals.ts';

/** Bytes with what they belong to. The caller has made sure that case, household and person belong together. */
export type NewDocument = {
  readonly blobStore: BlobStore;
  readonly bytes: Buffer;
  readonly caseId?: number | undefined;
  readonly householdId: number;
  readonly personId?: number | undefined;
  /** The home village of the household. */
  readonly areaCode: string;
  /** The office elsewhere that takes it in, which may go on seeing it. */
  readonly receivedArea?: string | undefined;
  /** What it is: an id of the procedure's papers, such as 'household-register'. */
  readonly paperKind: string;
  readonly title: Text;
};

/**
 * Keeps a photo or an uploaded file, told from its bytes and without place and device, and records who brought it. The
 * same bytes for the same purpose are one document. Refused: 413, 415 or 422 for bytes that cannot be taken, 503 when
 * the disk is full.
 */
export async function storeUpload(transaction: Transaction, document: NewDocument): Promise<DocumentRecord> {
  return store(transaction, document, 'paper');
}

/** Keeps a PDF that the bureau issues. Refused as `storeUpload`. */
export async function storeIssued(transaction: Transaction, document: NewDocument): Promise<DocumentRecord> {
  return store(transaction, document, 'issued');
}

async function store(
  transaction: Transaction,
  document: NewDocument,
  kind: DocumentRecord['kind'],
): Promise<DocumentRecord> {
  const { blobStore, caseId = null, householdId, personId = null, areaCode, receivedArea = null } = document;
  const { mediaType, bytes } = checked(document.bytes, kind);
  const { sha256 } = await kept(blobStore, bytes);
  const { client, scope } = transaction;
  const place = [householdId, caseId, personId, document.paperKind, sha256];
  const inserted = await client.query(
    `insert into documents.document (household_id, case_id, person_id, paper_kind, sha256, id, area_code, received_area,
       kind, title_zh, title_en, media_type, bytes, uploaded_at, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (household_id, coalesce(case_id, 0), coalesce(person_id, 0), paper_kind, sha256)
       where withdrawn_at is null do nothing`,
    [
      ...place,
      newId<'document'>(),
      areaCode,
      receivedArea,
      kind,
      document.title.zh,
      document.title.en,
      mediaType,
      bytes.length,
      now().toISOString(),
      scope.actor,
    ],
  );
  const { rows } = await client.query<DocumentRow>(
    `select ${documentColumns} from documents.document d
      where d.household_id = $1 and coalesce(d.case_id, 0) = coalesce($2, 0)
        and coalesce(d.person_id, 0) = coalesce($3, 0) and d.paper_kind = $4 and d.sha256 = $5
        and d.withdrawn_at is null`,
    place,
  );
  if (!rows[0]) throw new Error('a document was not written');
  const stored = recordOf(rows[0]);
  if (inserted.rowCount === 1) {
    await recordAudit(transaction, {
      action: kind === 'paper' ? 'document.add' : 'document.issue',
      subject: { kind: 'document', id: stored.id },
      areaCode,
      reason: document.paperKind,
      details: { sha256, bytes: bytes.length, mediaType, case: caseId, household: householdId },
    });
  }
  return stored;
}

function checked(given: Buffer, kind: DocumentRecord['kind']) {
  if (given.length === 0) throw new Refused(documentRefusals.noFile, { field: 'file' });
  if (given.length > documentBytesMax) throw new Refused(documentRefusals.tooLarge, { field: 'file' });
  const media = readMedia(given);
  if (media.problem !== undefined) throw new Refused(mediaRefusals[media.problem], { field: 'file' });
  if (kind === 'issued' && media.mediaType !== 'application/pdf') throw new RangeError('what is issued is a PDF');
  return media;
}

async function kept(blobStore: BlobStore, bytes: Buffer): Promise<{ readonly sha256: string }> {
  try {
    return await blobStore.put(bytes);
  } catch (error) {
    if (error instanceof BlobStoreFull) throw new Refused(documentRefusals.diskFull);
    throw error;
  }
}
