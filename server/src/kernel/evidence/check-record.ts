import type { FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { decryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Reading } from './answers/index.ts';
import type { Failure } from './ask-department.ts';
import type { DepartmentCode } from './departments.ts';

/** Facts by subject ('household' or a person's id) and name, as they stood when the check was ordered. */
export type Declared = Readonly<Record<string, Readonly<Record<string, FactValue>>>>;

export type QueryStatus = 'waiting' | 'asking' | 'answered' | 'no-record' | 'failed' | 'wrong-person' | 'malformed';

export type QueryRecord = {
  readonly id: number;
  readonly personId: number;
  readonly department: DepartmentCode;
  /** 1, or higher where the department was asked again. */
  readonly round: number;
  readonly requestId: string;
  readonly status: QueryStatus;
  readonly failure: Failure | null;
  readonly attempts: number;
  readonly askedAt: Date | null;
  readonly settledAt: Date | null;
  /** What the answer says; null when there is none. */
  readonly reading: Reading | null;
  /** SHA-256 of the raw answer in hexadecimal. */
  readonly sha256: string | null;
};

export type ObjectionRecord = {
  readonly id: number;
  readonly queryId: number;
  readonly recheckId: number;
  readonly words: string;
  readonly documentIds: readonly string[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

export type AdoptionRecord = {
  readonly id: number;
  readonly personId: number | null;
  readonly fact: string;
  readonly value: FactValue;
  readonly queryIds: readonly number[];
  readonly reason: string;
  readonly adoptedAt: Date;
  readonly adoptedBy: string;
};

export type CaseRef = { readonly kind: string; readonly id: number };

/** 'interrupted': something is open and nothing works on it any more. */
export type CheckState = 'running' | 'done' | 'interrupted';

export type CheckHead = {
  readonly id: number;
  readonly state: CheckState;
  /** How many of how many questions are settled. */
  readonly settled: number;
  readonly asked: number;
  readonly householdId: number;
  readonly areaCode: string;
  readonly caseRef: CaseRef | null;
  readonly reason: string;
  readonly asOf: PlainDate;
  readonly orderedAt: Date;
  readonly orderedBy: string;
  readonly finishedAt: Date | null;
};

export type CheckRecord = CheckHead & {
  readonly declared: Declared;
  /** By person, department and round. */
  readonly queries: readonly QueryRecord[];
  readonly objections: readonly ObjectionRecord[];
  readonly adoptions: readonly AdoptionRecord[];
};

export const readingContext = 'evidence.reading';
export const askJobKind = 'evidence.ask';

const headSql = `
  select c.id, c.household_id as "householdId", c.area_code as "areaCode", c.case_kind as "caseKind",
         c.case_id as "caseId", c.reason, c.as_of as "asOf", c.declared, c.ordered_at as "orderedAt",
         c.ordered_by as "orderedBy", c.finished_at as "finishedAt", q.asked, q.settled,
         case when q.asked = q.settled then 'done'
              when exists (select from jobs.job j where j.kind = '${askJobKind}' and j.state in ('waiting', 'running')
                             and j.payload ->> 'checkId' = c.id::text) then 'running'
              else 'interrupted' end as state
    from evidence.check c, lateral (select count(*)::int as asked, count(q.settled_at)::int as settled
                                      from evidence.query q where q.check_id = c.id) as q`;

type HeadRow = Omit<CheckHead, 'caseRef'> & {
  readonly declared: Declared;
  readonly caseKind: string | null;
  readonly caseId: number | null;
};

function headOf(row: HeadRow): CheckHead {
  const { caseKind, caseId, id, state, settled, asked, householdId, areaCode, reason, asOf } = row;
  const { orderedAt, orderedBy, finishedAt } = row;
  const caseRef = caseKind === null || caseId === null ? null : { kind: caseKind, id: caseId };
  const counted = { id, state, settled, asked };
  return { ...counted, householdId, areaCode, caseRef, reason, asOf, orderedAt, orderedBy, finishedAt };
}

/** A check with everything that was asked, answered, objected to and adopted; undefined when none is in the scope. */
export async function findCheck(
  transaction: Transaction,
  keys: FieldKeys,
  id: number,
): Promise<CheckRecord | undefined> {
  const { client } = transaction;
  const { rows } = await client.query<HeadRow>(`${headSql} where c.id = $1`, [id]);
  const [row] = rows;
  if (!row) return undefined;
  const objections = await client.query<ObjectionRecord>(
    `select id, query_id as "queryId", recheck_id as "recheckId", words, document_ids as "documentIds",
            recorded_at as "recordedAt", recorded_by as "recordedBy"
       from evidence.objection where check_id = $1 order by id`,
    [id],
  );
  const adoptions = await client.query<AdoptionRecord>(
    `select id, person_id as "personId", fact, value, query_ids as "queryIds", reason, adopted_at as "adoptedAt",
            adopted_by as "adoptedBy"
       from evidence.adoption where check_id = $1 order by id`,
    [id],
  );
  const queries = await listQueries(transaction, keys, id);
  return { ...headOf(row), declared: row.declared, queries, objections: objections.rows, adoptions: adoptions.rows };
}

type QueryRow = Omit<QueryRecord, 'reading'> & { readonly cipher: Buffer | null };

async function listQueries({ client }: Transaction, keys: FieldKeys, checkId: number): Promise<QueryRecord[]> {
  const { rows } = await client.query<QueryRow>(
    `select q.id, q.person_id as "personId", q.department, q.round, q.request_id as "requestId", q.status, q.failure,
            q.attempts, q.asked_at as "askedAt", q.settled_at as "settledAt", a.reading_cipher as cipher,
            (select encode(r.answer_sha256, 'hex') from evidence.receipt r where r.query_id = q.id
              order by r.id desc limit 1) as sha256
       from evidence.query q left join evidence.answer a on a.query_id = q.id
      where q.check_id = $1 order by q.person_id, q.department, q.round`,
    [checkId],
  );
  return rows.map(({ cipher, ...query }) => ({
    ...query,
    reading: cipher && (JSON.parse(decryptField(keys, readingContext, cipher)) as Reading),
  }));
}

export const checksListedMax = 50;

/** The checks of a household, or of one case of it, newest first. */
export async function listChecks(
  { client }: Transaction,
  asked: { readonly householdId: number; readonly caseRef?: CaseRef },
): Promise<CheckHead[]> {
  const { rows } = await client.query<HeadRow>(
    `${headSql} where c.household_id = $1 and ($2::text is null or (c.case_kind = $2 and c.case_id = $3))
      order by c.id desc limit ${checksListedMax}`,
    [asked.householdId, asked.caseRef?.kind ?? null, asked.caseRef?.id ?? null],
  );
  return rows.map(headOf);
}
