import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { JudgedBatch } from '../../kernel/screening/index.ts';

const wantedSql = `select * from unnest($2::int8[], $3::int8[], $4::text[], $5::text[], $6::int8[])
  as w (household_id, person_id, area_code, policy, amount_fen)`;

type Subject = { readonly householdId: number; readonly personId: number | null; readonly policy: string };
const keyOf = ({ householdId, personId, policy }: Subject): string => `${householdId}/${personId ?? ''}/${policy}`;

/** What was granted and only begins later, such as next month: nobody has to call any more. */
async function listGranted(
  client: Transaction['client'],
  missed: readonly Subject[],
  date: PlainDate,
): Promise<ReadonlySet<string>> {
  if (missed.length === 0) return new Set();
  const { rows } = await client.query<Subject>(
    `select household_id as "householdId", person_id as "personId", policy from entitlements.entitlement
      where household_id = any ($1) and from_month > $2 and (until_month is null or until_month > from_month)`,
    [[...new Set(missed.map(({ householdId }) => householdId))], date],
  );
  return new Set(rows.map(keyOf));
}

const same = `f.household_id = w.household_id and f.policy = w.policy
  and coalesce(f.person_id, 0) = coalesce(w.person_id, 0)`;

/**
 * Brings the findings of the judged households up to date: entitled and not receiving is an open finding, one finding a
 * subject and policy, found once and kept until the help is received or the entitlement is gone. Runs in the
 * transaction that stores the outcomes.
 */
export async function keepFindings({ client }: Transaction, batch: JudgedBatch): Promise<void> {
  const missed = batch.entries.filter((entry) => entry.outcome === 'entitled' && !entry.receiving);
  const granted = await listGranted(client, missed, batch.date);
  const wanted = missed.filter((entry) => !granted.has(keyOf(entry)));
  const at = now().toISOString();
  const ids = batch.households.map(({ id }) => id);
  const values = [
    ids,
    wanted.map((entry) => entry.householdId),
    wanted.map((entry) => entry.personId),
    wanted.map((entry) => entry.areaCode),
    wanted.map((entry) => entry.policy),
    wanted.map((entry) => entry.amountFen),
    at,
  ];
  await client.query(
    `with w as materialized (${wantedSql})
     update assistance.finding f set status = 'gone', changed_at = $7
      where f.status = 'open' and f.household_id = any ($1) and not exists (select from w where ${same})`,
    values,
  );
  if (wanted.length === 0) return;
  await client.query(
    `with w as materialized (${wantedSql})
     update assistance.finding f set amount_fen = w.amount_fen, area_code = w.area_code, changed_at = $7
       from w where f.status = 'open' and f.household_id = any ($1) and ${same}
        and (f.amount_fen, f.area_code) is distinct from (w.amount_fen, w.area_code)`,
    values,
  );
  await client.query(
    `insert into assistance.finding
       (household_id, person_id, area_code, policy, amount_fen, found_on, run_id, status, changed_at)
     select w.household_id, w.person_id, w.area_code, w.policy, w.amount_fen, $8, $9, 'open', $7
       from (${wantedSql}) as w
      where w.household_id = any ($1)
        and not exists (select from assistance.finding f where f.status = 'open' and ${same})`,
    [...values, batch.date, batch.runId],
  );
}
