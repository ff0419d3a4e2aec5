import type { Transaction } from '../../platform/db/index.ts';

const tables = ['authorisation', 'check', 'query', 'answer', 'objection', 'adoption'] as const;

/** Lets everything about checks follow a household to another village; both must lie in the scope. */
export async function moveEvidence(
  { client }: Transaction,
  { householdId, areaCode }: { readonly householdId: number; readonly areaCode: string },
): Promise<void> {
  for (const table of tables)
    await client.query(`update evidence.${table} set area_code = $2 where household_id = $1`, [householdId, areaCode]);
  await client.query(
    `update evidence.receipt r set area_code = $2
       from evidence.query q where q.id = r.query_id and q.household_id = $1`,
    [householdId, areaCode],
  );
}
