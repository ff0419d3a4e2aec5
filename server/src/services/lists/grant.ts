import type { Text } from '@zhuni/engine/values';
import { helpTerms } from '@zhuni/policies/orders';
import { recordAudit } from '../../kernel/audit/index.ts';
import {
  entitlementRefusals,
  findObstacles,
  grantEntitlements,
  lockSubjects,
} from '../../kernel/entitlements/index.ts';
import type { NewEntitlement } from '../../kernel/entitlements/index.ts';
import { rescreenHouseholds } from '../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { assertState, lockList } from './list-record.ts';
import type { HelpList } from './list-record.ts';
import { listRefusals } from './refusals.ts';
import { findTrigger } from './trigger.ts';

/**
 * A second person approves a list as it was drawn; `sha256` says which one was looked at. Refused 409 when it is
 * another, or when it is the same person.
 */
export async function approveList(
  transaction: Transaction,
  { listId, sha256 }: { readonly listId: number; readonly sha256: string },
): Promise<HelpList> {
  const { client, scope } = transaction;
  const list = await lockList(transaction, listId);
  assertState(list, 'drawn');
  if (list.drawnBy === scope.actor) throw new Refused(listRefusals.samePerson);
  if (list.sha256 !== sha256) throw new Refused(listRefusals.changed, { field: 'sha256' });
  const trigger = await findTrigger(transaction, list.triggerId);
  if (trigger?.replacedBy !== null) throw new Refused(listRefusals.replaced);
  await client.query("update lists.list set state = 'approved', approved_at = $2, approved_by = $3 where id = $1", [
    list.id,
    now().toISOString(),
    scope.actor,
  ]);
  const subject = { kind: 'list', id: String(list.id) };
  const details = { entries: list.entries, sumFen: list.sumFen, sha256 };
  await recordAudit(transaction, {
    action: 'lists.approve',
    subject,
    areaCode: list.areaCode,
    reason: 'approved',
    details,
  });
  return list;
}

export const stepEntriesMax = 500;

/**
 * Grants the next entries of an approved list, each once, in one transaction; whoever died, moved away or has the help
 * otherwise since it was drawn is left out. Returns whether there is more to do.
 */
export async function grantStep(
  transaction: Transaction,
  listId: number,
  listeners: readonly ScreeningListener[],
): Promise<boolean> {
  const list = await lockList(transaction, listId);
  if (list.state !== 'approved') return false;
  const { client } = transaction;
  const { rows } = await client.query<Entry>(
    `select ${entryColumns} from lists.entry where list_id = $1 and state = 'listed'
      order by id limit ${stepEntriesMax}`,
    [list.id],
  );
  await grantEntries(transaction, list, rows, listeners);
  if (rows.length === stepEntriesMax) return true;
  await client.query("update lists.list set state = 'granted', closed_at = $2 where id = $1", [
    list.id,
    now().toISOString(),
  ]);
  return false;
}

type Entry = {
  readonly id: number;
  readonly householdId: number;
  readonly personId: number | null;
  readonly amountFen: number;
};
const entryColumns = `id, household_id as "householdId", person_id as "personId", amount_fen as "amountFen"`;

type Fate = { readonly id: number; readonly cause: string | null; readonly entitlementId: number | null };

/** Grants some entries now, in the transaction. */
export async function grantEntries(
  transaction: Transaction,
  list: HelpList,
  entries: readonly Entry[],
  listeners: readonly ScreeningListener[],
): Promise<void> {
  if (entries.length === 0) return;
  const { found, fates } = await findHomes(transaction, entries);
  await lockSubjects(transaction, found);
  const grants = found.map((entry) => ({ entry, grant: grantOf(list, entry) }));
  const obstacles = await findObstacles(
    transaction,
    grants.map(({ grant }) => grant),
  );
  const free = grants.filter((_, at) => obstacles[at] === undefined);
  const granted = await grantEntitlements(
    transaction,
    free.map(({ grant }) => grant),
  );
  const all: readonly Fate[] = [
    ...fates,
    ...grants.flatMap(({ entry: { id } }, at) => {
      const obstacle = obstacles[at];
      if (obstacle === undefined) return [];
      return [{ id, cause: obstacle === entitlementRefusals.dead ? 'dead' : 'running', entitlementId: null }];
    }),
    ...free.map(({ entry: { id } }, at) => ({ id, cause: null, entitlementId: granted[at]?.id ?? null })),
  ];
  await transaction.client.query(
    `update lists.entry e set state = case when f.entitlement_id is null then 'left-out' else 'granted' end,
            cause = f.cause, entitlement_id = f.entitlement_id
       from unnest($1::int8[], $2::text[], $3::int8[]) as f (id, cause, entitlement_id) where e.id = f.id`,
    [all.map(({ id }) => id), all.map(({ cause }) => cause), all.map(({ entitlementId }) => entitlementId)],
  );
  await rescreenHouseholds(transaction, [...new Set(free.map(({ grant }) => grant.householdId))], { listeners });
}

/**
 * Where the people on a list are now: who was found to be somebody else's double, has left or lies outside the county
 * is left out. Households are locked first, so that a move waits.
 */
async function findHomes(
  { client }: Transaction,
  entries: readonly Entry[],
): Promise<{ readonly found: readonly Entry[]; readonly fates: readonly Fate[] }> {
  await client.query('select from people.household where id = any ($1) order by id for update', [
    entries.map(({ householdId }) => householdId),
  ]);
  const { rows } = await client.query<{ id: number; householdId: number | null; cause: string | null }>(
    `select e.id, case when e.person_id is null then h.id else p.household_id end as "householdId",
            case when e.person_id is null then case when h.id is null then 'moved' end
                 when p.merged_into is not null then 'double'
                 when p.id is null or p.left_on is not null then 'moved' end as cause
       from unnest($1::int8[], $2::int8[], $3::int8[]) as e (id, household_id, person_id)
       left join people.household h on h.id = e.household_id
       left join people.person p on p.id = e.person_id`,
    [
      entries.map(({ id }) => id),
      entries.map(({ householdId }) => householdId),
      entries.map(({ personId }) => personId),
    ],
  );
  const homes = new Map(rows.map((row) => [row.id, row]));
  const found = entries.flatMap((entry) => {
    const home = homes.get(entry.id);
    return home?.cause === null && home.householdId !== null ? [{ ...entry, householdId: home.householdId }] : [];
  });
  const kept = new Set(found.map(({ id }) => id));
  const fates = entries
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ id, cause: homes.get(id)?.cause ?? 'moved', entitlementId: null }));
  return { found, fates };
}

function grantOf(list: HelpList, { householdId, personId, amountFen }: Entry): NewEntitlement {
  const { policy, fromMonth, untilMonth } = list;
  return {
    policy,
    householdId,
    personId,
    fromMonth,
    ...(untilMonth === null ? {} : { untilMonth }),
    amountFen,
    reason: reasonOf(list),
    origin: 'list',
    caseId: null,
    decisionId: null,
  };
}

function reasonOf({ id, policy, fromMonth }: HelpList): Text {
  const title = helpTerms(policy)?.title ?? { zh: policy, en: policy };
  return { zh: `${title.zh}：${fromMonth}名单（${id}号）`, en: `${title.en}: list ${id} of ${fromMonth}` };
}
