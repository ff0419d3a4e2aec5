import type { Transaction } from '../../platform/db/index.ts';
import { decisionColumns } from './decision.ts';
import type { Decision } from './decision.ts';

/** A decision by its number or its case; undefined when there is none or it lies outside the scope. */
export async function findDecision(
  { client }: Transaction,
  by: { readonly decisionId: number } | { readonly caseId: number },
): Promise<Decision | undefined> {
  const [column, value] = 'caseId' in by ? ['case_id', by.caseId] : ['id', by.decisionId];
  const { rows } = await client.query<Decision>(
    `select ${decisionColumns} from decisions.decision d where d.${column} = $1`,
    [value],
  );
  return rows[0];
}

export const pageRowsMax = 50;
export const pagesMax = 200;

/** One page of the decisions about a household, the newest first. */
export async function listDecisions(
  { client }: Transaction,
  asked: { readonly householdId: number; readonly page: number },
): Promise<readonly Decision[]> {
  const { rows } = await client.query<Decision>(
    `select ${decisionColumns} from decisions.decision d where d.household_id = $1
      order by d.id desc limit ${pageRowsMax} offset $2`,
    [asked.householdId, (asked.page - 1) * pageRowsMax],
  );
  return rows;
}

/** Decisions follow their household, or a person, to another village. */
export async function moveDecisions(
  { client }: Transaction,
  subject: { readonly householdId: number } | { readonly personId: number; readonly toHouseholdId: number },
  areaCode: string,
): Promise<void> {
  const [column, id, household] =
    'personId' in subject
      ? ['person_id', subject.personId, subject.toHouseholdId]
      : ['household_id', subject.householdId, subject.householdId];
  for (const table of ['decision', 'draft'])
    await client.query(
      `update decisions.${table} set area_code = $2${table === 'decision' ? ', household_id = $3' : ''}
        where ${column} = $1 and $3::int8 is not null`,
      [id, areaCode, household],
    );
}
