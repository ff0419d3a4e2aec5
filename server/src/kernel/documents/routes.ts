import type { MultipartFile } from '@fastify/multipart';
import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import type { BlobStore, MediaType } from '../../platform/blob-store/index.ts';
import { mediaTypes } from '../../platform/blob-store/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { fileOutput, oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor, Permission } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findHousehold } from '../people/index.ts';
import { withdrawDocument } from './change-document.ts';
import { findDocument, listDocuments } from './document.ts';
import type { DocumentRecord } from './document.ts';
import { openDocument } from './open-document.ts';
import { documentBytesMax, documentRefusals } from './refusals.ts';
import { storeUpload } from './store-document.ts';

/** Where a case lies and whom it concerns; the rooms above tell, since this one knows no case. */
export type CasePlace = {
  readonly areaCode: string;
  readonly receivedArea: string | null;
  readonly householdId: number;
};

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  readonly findCase: (transaction: Transaction, id: number) => Promise<CasePlace | undefined>;
};

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const DocumentIdSchema = Type.String({ pattern: '^[0-9a-f-]{36}$' });
const uploadsPerMinuteMax = 120;
const titleLengthMax = 120;

const DocumentSchema = Type.Object({
  id: Type.String(),
  kind: oneOf(['paper', 'issued']),
  caseId: orNull(Type.Integer()),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer()),
  paperKind: Type.String(),
  title: TextSchema,
  mediaType: oneOf(mediaTypes),
  bytes: Type.Integer(),
  sha256: Type.String(),
  uploadedAt: Type.String(),
  uploaderName: orNull(Type.String()),
  withdrawn: orNull(Type.Object({ at: Type.String(), reason: Type.String() })),
});

export function shownDocument(document: DocumentRecord): Static<typeof DocumentSchema> {
  const { withdrawnAt, withdrawnReason, uploadedAt, title } = document;
  return {
    ...document,
    title: { ...title },
    uploadedAt: uploadedAt.toISOString(),
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawnReason ?? '' },
  };
}

/** Papers of a household or case: bring, list, open, withdraw. */
export function documentRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [uploadRoute(dependencies), listRoute(dependencies), fileRoute(dependencies), withdrawRoute(dependencies)];
}

type Place = { readonly areaCode: string; readonly receivedArea: string | null };

/** Who works where the household lives, and who took the matter in elsewhere, may see and bring papers. */
function authorizeFor(actor: Actor, permission: Permission, { areaCode, receivedArea }: Place): void {
  const takenInHere = receivedArea?.startsWith(actor.area.prefix) ?? false;
  const claimed = takenInHere ? actor.area.prefix : areaCode;
  authorize(actor, permission, { areaCode: claimed, otherwise: documentRefusals.notFound });
}

type Owner = { readonly caseId?: number | undefined; readonly householdId?: number | undefined };

/** The household and place of an owner as the actor sees it. */
async function placeOf(
  transaction: Transaction,
  { fieldKeys, findCase }: Dependencies,
  { caseId, householdId }: Owner,
): Promise<CasePlace & { readonly memberIds: readonly number[] | undefined }> {
  const found = caseId === undefined ? undefined : await findCase(transaction, caseId);
  if (caseId !== undefined && !found) throw new Refused(documentRefusals.noOwner, { field: 'case' });
  if (found && householdId !== undefined && found.householdId !== householdId)
    throw new Refused(documentRefusals.otherHousehold, { field: 'household' });
  const household = await findHousehold(transaction, fieldKeys, found?.householdId ?? householdId ?? 0);
  const memberIds = household?.members.map(({ id }) => id);
  if (found) return { ...found, memberIds };
  if (!household) throw new Refused(documentRefusals.noOwner, { field: 'household' });
  return { areaCode: household.areaCode, receivedArea: null, householdId: household.id, memberIds };
}

function uploadRoute(dependencies: Dependencies): Route<Actor> {
  const { pool, blobStore } = dependencies;
  return defineRoute({
    operationId: 'addDocument',
    method: 'POST',
    path: '/documents',
    summary: {
      zh: '上传材料：multipart 字段 file、household 或 case、person、paperKind、title（titleEn）',
      en: 'bring a paper: form fields file, household or case, person, paperKind, title (titleEn)',
    },
    tag: 'documents',
    access: 'document.add',
    upload: { bytesMax: documentBytesMax },
    status: 201,
    output: DocumentSchema,
    refusals: Object.values(documentRefusals),
    perMinuteMax: uploadsPerMinuteMax,
    handle: async ({ actor, upload }) => {
      const form = await readUpload(await upload());
      const stored = await withTransaction(pool, actor.scope, async (transaction) => {
        const place = await placeOf(transaction, dependencies, form);
        authorizeFor(actor, 'document.add', place);
        const { areaCode, householdId, memberIds } = place;
        if (form.personId !== undefined && memberIds && !memberIds.includes(form.personId))
          throw new Refused(documentRefusals.otherHousehold, { field: 'person' });
        const receivedArea = areaCode.startsWith(actor.area.prefix) ? place.receivedArea : actor.area.code;
        return storeUpload(transaction, {
          ...form,
          blobStore,
          householdId,
          areaCode,
          receivedArea: receivedArea ?? undefined,
        });
      });
      return shownDocument(stored);
    },
  });
}

type Form = Owner & {
  readonly bytes: Buffer;
  readonly personId: number | undefined;
  readonly paperKind: string;
  readonly title: { readonly zh: string; readonly en: string };
};

async function readUpload(file: MultipartFile | undefined): Promise<Form> {
  if (!file) throw new Refused(documentRefusals.noFile, { field: 'file' });
  const bytes = await file.toBuffer().catch((error: unknown) => {
    if (errorCode(error) === 'FST_REQ_FILE_TOO_LARGE') throw new Refused(documentRefusals.tooLarge, { field: 'file' });
    throw error;
  });
  const text = (name: string): string | undefined => fieldOf(file, name);
  const paperKind = text('paperKind') ?? 'other';
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(paperKind)) throw invalid('paperKind');
  const zh = titleOf(text('title') ?? '材料', 'title');
  const en = titleOf(text('titleEn') ?? (text('title') === undefined ? 'paper' : zh), 'titleEn');
  const [caseId, householdId, personId] = ['case', 'household', 'person'].map((name) => numberOf(text(name), name));
  if (caseId === undefined && householdId === undefined) throw invalid('household');
  return { bytes, caseId, householdId, personId, paperKind, title: { zh, en } };
}

const invalid = (field: string): Refused => new Refused(documentRefusals.fieldInvalid, { field });

function titleOf(text: string, field: string): string {
  const title = text.replaceAll(/\p{Cc}/gu, ' ').trim();
  if (title === '' || title.length > titleLengthMax) throw invalid(field);
  return title;
}

function numberOf(text: string | undefined, field: string): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw invalid(field);
  return Number(text);
}

function fieldOf({ fields }: MultipartFile, name: string): string | undefined {
  const field = fields[name];
  const one = Array.isArray(field) ? field[0] : field;
  return one && 'value' in one && typeof one.value === 'string' ? one.value : undefined;
}

function listRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listDocuments',
    method: 'GET',
    path: '/documents',
    summary: { zh: '一个办件或一户家庭的材料和文书', en: 'papers and written decisions of a case or a household' },
    tag: 'documents',
    access: 'document.read',
    query: strictObject({ case: Type.Optional(Id), household: Type.Optional(Id) }),
    output: Type.Object({ documents: Type.Array(DocumentSchema) }),
    refusals: [documentRefusals.noOwner, documentRefusals.fieldInvalid, documentRefusals.otherHousehold],
    handle: ({ actor, query: { case: caseId, household } }) => {
      if (caseId === undefined && household === undefined) throw invalid('household');
      return withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const place = await placeOf(transaction, dependencies, { caseId, householdId: household });
        authorizeFor(actor, 'document.read', place);
        const of = caseId === undefined ? { householdId: place.householdId } : { caseId };
        const documents = await listDocuments(transaction, of);
        await recordAudit(transaction, {
          action: 'document.list',
          subject:
            caseId === undefined ? { kind: 'household', id: String(household) } : { kind: 'case', id: String(caseId) },
          areaCode: place.areaCode,
          reason: 'list',
          details: { rows: documents.length },
        });
        return { documents: documents.map(shownDocument) };
      });
    },
  });
}

const endings: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
};

/** What a browser can show by itself, without running anything of it; the rest is saved. */
const shownInline: ReadonlySet<MediaType> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A stranger's file has no rights, no origin and nothing to load. */
const strangersPolicy =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
/** Sandboxed, browsers would not show a PDF; the bureau made this one itself. */
const ownPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

function fileRoute({ pool, blobStore }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getDocumentFile',
    method: 'GET',
    path: '/documents/:id/file',
    summary: { zh: '打开一份材料或文书；每次打开都有记录', en: 'open a document; every opening is recorded' },
    tag: 'documents',
    access: 'document.read',
    params: strictObject({ id: DocumentIdSchema }),
    query: strictObject({ save: Type.Optional(Type.Boolean()) }),
    output: fileOutput(...mediaTypes),
    refusals: [documentRefusals.notFound, documentRefusals.unreadable],
    handle: async ({ actor, params: { id }, query: { save = false }, setHeader }) => {
      const { document, content } = await withTransaction(pool, actor.scope, async (transaction) => {
        const found = await findDocument(transaction, id);
        if (!found) throw new Refused(documentRefusals.notFound);
        authorizeFor(actor, 'document.read', found);
        return openDocument(transaction, { blobStore, id, reason: save ? 'saved' : 'shown' });
      });
      const { mediaType, kind, title } = document;
      setHeader('content-security-policy', kind === 'issued' ? ownPolicy : strangersPolicy);
      setHeader('cross-origin-resource-policy', 'same-origin');
      const inline = !save && (kind === 'issued' || shownInline.has(mediaType));
      return { content, contentType: mediaType, fileName: `${title.zh}.${endings[mediaType]}`, inline };
    },
  });
}

function withdrawRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'withdrawDocument',
    method: 'POST',
    path: '/documents/:id/withdrawal',
    summary: { zh: '撤回错传的材料，写明原因', en: 'withdraw a paper that was brought by mistake, with the reason' },
    tag: 'documents',
    access: 'document.add',
    status: 201,
    params: strictObject({ id: DocumentIdSchema }),
    body: strictObject({ reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }) }),
    output: DocumentSchema,
    refusals: [documentRefusals.notFound, documentRefusals.withdrawn, documentRefusals.issued],
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const found = await findDocument(transaction, id);
        if (!found) throw new Refused(documentRefusals.notFound);
        authorize(actor, 'document.add', { areaCode: found.areaCode, otherwise: documentRefusals.notFound });
        return shownDocument(await withdrawDocument(transaction, { id, reason }));
      }),
  });
}
