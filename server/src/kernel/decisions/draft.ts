import type { Outcome, Period } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

export type DecisionOutcome = 'granted' | 'refused';

/** A decision that waits for approval. */
export type Draft = {
  readonly id: number;
  readonly caseId: number;
  readonly policy: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  /** The day whose facts and rules count. */
  readonly decidedFor: PlainDate;
  readonly outcome: DecisionOutcome;
  /** Fen per period; null for a refusal or a policy without money. */
  readonly amountFen: number | null;
  readonly period: Period;
  /** Null: the first month that the law gives after approval. */
  readonly fromMonth: PlainDate | null;
  readonly proposedOutcome: Outcome;
  readonly proposedAmountFen: number | null;
  readonly differs: boolean;
  readonly differsReason: string | null;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly secondBy: string | null;
  readonly secondAt: Date | null;
  readonly digest: Buffer;
};

export const draftColumns = `d.id, d.case_id as "caseId", d.policy, d.household_id as "householdId",
  d.person_id as "personId", d.area_code as "areaCode", d.decided_for as "decidedFor", d.outcome,
  d.amount_fen as "amountFen", d.period, d.from_month as "fromMonth", d.proposed_outcome as "proposedOutcome",
  d.proposed_amount_fen as "proposedAmountFen", d.differs, d.differs_reason as "differsReason",
  d.prepared_by as "preparedBy", d.prepared_at as "preparedAt", d.second_by as "secondBy", d.second_at as "secondAt",
  d.digest`;

/** The draft of a case; undefined when there is none or it lies outside the scope. */
export async function findDraft(
  { client }: Transaction,
  by: { readonly caseId: number } | { readonly draftId: number },
): Promise<Draft | undefined> {
  const [column, id] = 'caseId' in by ? ['case_id', by.caseId] : ['id', by.draftId];
  const { rows } = await client.query<Draft>(`select ${draftColumns} from decisions.draft d where d.${column} = $1`, [
    id,
  ]);
  return rows[0];
}

export const draftsPageRowsMax = 500;

/** Drafts of a policy below an area prefix that wait for approval, oldest first, after `afterId`. */
export async function listDrafts(
  { client }: Transaction,
  asked: { readonly prefix: string; readonly policy?: string; readonly afterId?: number },
): Promise<readonly Draft[]> {
  const { rows } = await client.query<Draft>(
    `select ${draftColumns} from decisions.draft d
      where d.area_code >= $1 and d.area_code < $1 || '~' and ($2::text is null or d.policy = $2) and d.id > $3
      order by d.id limit ${draftsPageRowsMax}`,
    [asked.prefix, asked.policy ?? null, asked.afterId ?? 0],
  );
  return rows;
}

/** Drafts under row locks in the order of their ids, so that two approvals of one take turns. */
export async function lockDrafts({ client }: Transaction, ids: readonly number[]): Promise<readonly Draft[]> {
  const { rows } = await client.query<Draft>(
    `select ${draftColumns} from decisions.draft d where d.id = any ($1) order by d.id for update`,
    [ids],
  );
  return rows;
}
