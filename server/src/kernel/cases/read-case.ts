import { asDate, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { caseColumns } from './case.ts';
import type { CaseAction, CaseRecord } from './case.ts';
import { caseRefusals } from './refusals.ts';

/** The case with this id; undefined when there is none or it lies outside the scope. */
export async function findCase({ client }: Transaction, id: number): Promise<CaseRecord | undefined> {
  const { rows } = await client.query<CaseRecord>(`select ${caseColumns} from cases."case" c where c.id = $1`, [id]);
  return rows[0];
}

/** The case, held against others until the transaction ends. Refused (404) when it is not there. */
export async function lockCase({ client }: Transaction, id: number): Promise<CaseRecord> {
  const { rows } = await client.query<CaseRecord>(
    `select ${caseColumns} from cases."case" c where c.id = $1 for update`,
    [id],
  );
  const [record] = rows;
  if (!record) throw new Refused(caseRefusals.notFound);
  return record;
}

/** All that was done in a case, the first action first; bounded by the 2,000 actions a case can have. */
export async function listActions(transaction: Transaction, caseId: number): Promise<CaseAction[]> {
  const [actions] = await readTogether(transaction, [actionsOf(caseId)]);
  return actions;
}

/** The same, to be read together with other things. */
export const actionsOf = (caseId: number): Read<CaseAction> => ({
  sql: `with a as materialized (select * from cases.action where case_id = $1),
             n as materialized (select actor, access.name_of(actor) as name from (select distinct actor from a) as d)
        select a.number, a.step, a.from_state as "fromState", a.to_state as "toState", a.acted_on as "actedOn",
               a.acted_at as "actedAt", a.actor, n.name as "actorName", a.data
          from a join n on n.actor = a.actor order by a.number`,
  values: [caseId],
  rowOf: (json: Omit<CaseAction, 'actedAt'> & { readonly actedAt: string }) => ({
    ...json,
    actedAt: asDate(json.actedAt),
  }),
});

/** The data of the latest action of a step, or undefined when it was not taken yet. */
export function latestOf(actions: readonly CaseAction[], step: CaseAction['step']): CaseAction | undefined {
  return actions.findLast((action) => action.step === step);
}
