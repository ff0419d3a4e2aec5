import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { appendReceipts, endReceipts, listReceiptsOfPolicy } from '../facts/index.ts';
import type { KeptReceipt } from '../facts/index.ts';
import type { Entitlement } from './entitlement.ts';
import { stretchesOf } from './months.ts';
import type { Stretch } from './months.ts';
import { readHistories } from './read-history.ts';

type Ending = { readonly id: number; readonly untilDate: PlainDate | null };
type Change = {
  readonly entitlement: Entitlement;
  readonly added: readonly Stretch[];
  readonly ended: readonly Ending[];
  readonly linked: readonly number[];
};

/**
 * Makes the receipts, by which screening knows who is helped already, tell of these entitlements what their amounts
 * and ends say. A receipt that somebody else reported for the same subject and policy ends where an entitlement
 * begins. A pause changes nothing: who is paused has been found. The caller judges the households anew.
 */
export async function keepReceipts(transaction: Transaction, entitlementIds: readonly number[]): Promise<void> {
  const histories = await readHistories(transaction, entitlementIds);
  const linked = await readLinks(
    transaction,
    [...histories.values()].map(({ entitlement }) => entitlement),
  );
  const byPolicy = Map.groupBy(histories.values(), ({ entitlement }) => entitlement.policy);
  const changes: Change[] = [];
  for (const [policy, group] of byPolicy) {
    const known = await listReceiptsOfPolicy(transaction, {
      policy,
      householdIds: group.flatMap(({ entitlement: one }) => (one.personId === null ? [one.householdId] : [])),
      personIds: group.flatMap(({ entitlement: one }) => one.personId ?? []),
    });
    for (const { entitlement, history } of group) {
      const ofSubject = known.filter((receipt) => isOf(receipt, entitlement));
      changes.push(changeOf(entitlement, stretchesOf(history), ofSubject, linked));
    }
  }
  await write(transaction, changes);
}

const isOf = (receipt: KeptReceipt, { householdId, personId }: Entitlement): boolean =>
  receipt.personId === personId && (personId !== null || receipt.householdId === householdId);

/** What must happen for the receipts of a subject to equal the stretches. Pure. */
function changeOf(
  entitlement: Entitlement,
  wanted: readonly Stretch[],
  known: readonly KeptReceipt[],
  links: ReadonlyMap<number, number>,
): Change {
  const { id, fromMonth, untilMonth, period } = entitlement;
  const foreign = period === 'once' ? [] : known.filter((receipt) => !links.has(receipt.id));
  const within = ({ fromDate }: KeptReceipt): boolean =>
    fromDate >= fromMonth && (untilMonth === null || fromDate < untilMonth);
  const taken = foreign.filter(within);
  const cut = foreign.filter(
    ({ fromDate, untilDate }) => fromDate < fromMonth && (untilDate === null || untilDate > fromMonth),
  );
  const own = [...known.filter((receipt) => links.get(receipt.id) === id), ...taken];
  const matched = new Map<Stretch, KeptReceipt>();
  for (const stretch of wanted) {
    const same = own.find(
      ({ fromDate, amountFen }) => fromDate === stretch.fromDate && amountFen === stretch.amountFen,
    );
    if (same) matched.set(stretch, same);
  }
  const kept = new Set(matched.values());
  const ended = [
    ...cut.map((receipt) => ({ id: receipt.id, untilDate: fromMonth })),
    ...own.filter((receipt) => !kept.has(receipt)).map((receipt) => ({ id: receipt.id, untilDate: receipt.fromDate })),
    ...[...matched]
      .filter(([stretch, receipt]) => stretch.untilDate !== receipt.untilDate)
      .map(([stretch, receipt]) => ({ id: receipt.id, untilDate: stretch.untilDate })),
  ];
  const added = wanted.filter((stretch) => !matched.has(stretch));
  return { entitlement, added, ended, linked: taken.filter((receipt) => kept.has(receipt)).map((one) => one.id) };
}

/** The entitlement of each receipt of these subjects. */
async function readLinks(
  { client }: Transaction,
  entitlements: readonly Entitlement[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ receiptId: number; entitlementId: number }>(
    `select r.receipt_id as "receiptId", r.entitlement_id as "entitlementId"
       from entitlements.receipt r join entitlements.entitlement e on e.id = r.entitlement_id
      where e.policy = any ($1) and (e.household_id = any ($2) or e.person_id = any ($3))`,
    [
      entitlements.map(({ policy }) => policy),
      entitlements.map(({ householdId }) => householdId),
      entitlements.flatMap(({ personId }) => personId ?? []),
    ],
  );
  return new Map(rows.map(({ receiptId, entitlementId }) => [receiptId, entitlementId]));
}

async function write(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  await endReceipts(
    transaction,
    changes.flatMap(({ ended }) => ended),
  );
  const added = changes.flatMap(({ entitlement, added: stretches }) =>
    stretches.map((stretch) => ({ entitlement, stretch })),
  );
  const ids =
    added.length === 0
      ? []
      : await appendReceipts(
          transaction,
          added.map(({ entitlement: { householdId, personId, policy, areaCode, origin }, stretch }) => ({
            householdId,
            personId,
            policy,
            areaCode,
            ...stretch,
            origin: origin === 'import' || origin === 'demonstration' ? origin : 'entered',
          })),
        );
  const links = [
    ...added.map(({ entitlement }, at) => ({ entitlement, receiptId: ids[at] })),
    ...changes.flatMap(({ entitlement, linked }) => linked.map((receiptId) => ({ entitlement, receiptId }))),
  ];
  if (links.length === 0) return;
  await transaction.client.query(
    `insert into entitlements.receipt (receipt_id, entitlement_id, area_code)
     select * from unnest($1::int8[], $2::int8[], $3::text[])`,
    [
      links.map(({ receiptId }) => receiptId),
      links.map(({ entitlement }) => entitlement.id),
      links.map(({ entitlement }) => entitlement.areaCode),
    ],
  );
}
