import type { Text } from '@zhuni/engine/values';
import type { MediaType } from '../../platform/blob-store/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Id } from '../../platform/ids/index.ts';

/** A paper that was photographed or uploaded, or a PDF that was issued. */
export type DocumentRecord = {
  readonly id: Id<'document'>;
  readonly kind: 'paper' | 'issued';
  /** The village. */
  readonly areaCode: string;
  /** The office elsewhere that took it in. */
  readonly receivedArea: string | null;
  readonly caseId: number | null;
  readonly householdId: number;
  readonly personId: number | null;
  /** What it is, such as 'household-register'. */
  readonly paperKind: string;
  readonly title: Text;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: Date;
  /** Account or programme. */
  readonly uploadedBy: string;
  readonly uploaderName: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
};

export type DocumentRow = Omit<DocumentRecord, 'title'> & { readonly zh: string; readonly en: string };

export const documentColumns = `d.id, d.kind, d.area_code as "areaCode", d.received_area as "receivedArea",
  d.case_id as "caseId", d.household_id as "householdId", d.person_id as "personId", d.paper_kind as "paperKind",
  d.title_zh as zh, d.title_en as en, d.media_type as "mediaType", d.bytes, d.sha256, d.uploaded_at as "uploadedAt",
  d.uploaded_by as "uploadedBy", access.name_of(d.uploaded_by) as "uploaderName", d.withdrawn_at as "withdrawnAt",
  d.withdrawn_reason as "withdrawnReason"`;

export const recordOf = ({ zh, en, ...row }: DocumentRow): DocumentRecord => ({ ...row, title: { zh, en } });

/** Papers of people who are kept from the reader's view, and of their household, are not there for the reader. */
const seen = `coalesce(d.person_id <> all (people.concealed()), true) and not (d.person_id is null and exists (
  select from people.person p where p.household_id = d.household_id and p.id = any (people.concealed())))`;

/** A document by its id; undefined when there is none, or it lies outside the scope or is kept from view. */
export async function findDocument({ client }: Transaction, id: string): Promise<DocumentRecord | undefined> {
  const { rows } = await client.query<DocumentRow>(
    `select ${documentColumns} from documents.document d where d.id = $1 and ${seen}`,
    [id],
  );
  return rows[0] && recordOf(rows[0]);
}

/** More than any case or household has; the newest are listed. */
export const documentsMax = 500;

/** The documents of a case or a household, oldest first, those that were withdrawn too. */
export async function listDocuments(
  { client }: Transaction,
  of: { readonly caseId: number } | { readonly householdId: number },
): Promise<readonly DocumentRecord[]> {
  const [column, id] = 'caseId' in of ? ['case_id', of.caseId] : ['household_id', of.householdId];
  const { rows } = await client.query<DocumentRow>(
    `select ${documentColumns} from documents.document d where d.${column} = $1 and ${seen}
      order by d.uploaded_at desc, d.id desc limit ${documentsMax}`,
    [id],
  );
  return rows.map(recordOf).toReversed();
}
