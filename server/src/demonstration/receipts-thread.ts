import { parentPort, workerData } from 'node:worker_threads';
import { countPeople, fillColumns, generateHousehold, householdOn, planCity, receiptsOf } from '@zhuni/city';
import type { CityPlan, HouseholdRange } from '@zhuni/city';
import { ledgerBuffers, newColumnStore, sealStore, startLedger, verdictCodes } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { ledgerProgram } from '../kernel/screening/index.ts';
import type { MadeReceipt, ReceiptsOrder } from './make-receipts.ts';

const batchHouseholds = 4_000;
const policyCount = handbook.policies.length;

/** Runs in a thread of its own: works out who is entitled on the date, and so what is received. */
function work({ people, date, from, until }: ReceiptsOrder): void {
  // oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origin
  const plan = planCity({ people });
  const areas = plan.villages.map(({ code }) => code);
  for (let first = from; first < until; first += batchHouseholds) {
    const range = { from: first, to: Math.min(first + batchHouseholds, until) };
    parentPort?.postMessage(receiptsOfRange(plan, areas, range, date));
  }
}

/** A policy that a household or a member of it is entitled to; subject 0 is the household, 1 the first present member. */
type Entitlement = { readonly subject: number; readonly policy: string; readonly amountFen: number | null };

function receiptsOfRange(
  plan: CityPlan,
  areas: readonly string[],
  range: HouseholdRange,
  date: PlainDate,
): readonly MadeReceipt[] {
  const size = { households: range.to - range.from, persons: countPeople(plan, range, date) };
  const empty = newColumnStore(handbook.facts.values(), areas, size);
  fillColumns(empty, plan, { ...range, firstRow: 0, firstPerson: 0 }, date);
  const store = sealStore(empty);
  const screen = startLedger(ledgerProgram(handbook, date, { store }), store);
  const buffers = ledgerBuffers(ledgerProgram(handbook, date, { store }), store, { from: 0, until: size.households });
  const count = screen.run(0, size.households, buffers);
  if (screen.conflicts().count > 0) throw new Error('the made-up city has households to which two exceptions apply');
  const amounts = new Map<number, number>();
  for (let at = 0; at < count; at++) amounts.set(buffers.amountAt[at] ?? 0, buffers.amounts[at] ?? Number.NaN);
  const receipts: MadeReceipt[] = [];
  let place = 0;
  for (let row = 0; row < size.households; row++) {
    const subjects = 1 + (store.starts[row + 1] ?? 0) - (store.starts[row] ?? 0);
    const entitled: Entitlement[] = [];
    for (const end = place + subjects * policyCount; place < end; place++) {
      if (buffers.verdicts[place] !== verdictCodes.entitled) continue;
      const policy = handbook.policies[place % policyCount];
      if (!policy) continue;
      const amount = policy.amount ? (amounts.get(place) ?? Number.NaN) : 0;
      const subject = subjects - Math.ceil((end - place) / policyCount);
      entitled.push({ subject, policy: policy.id, amountFen: Number.isNaN(amount) ? null : amount });
    }
    if (entitled.length > 0) receipts.push(...receiptsOfHousehold(plan, range.from + row, entitled, date));
  }
  return receipts;
}

function receiptsOfHousehold(
  plan: CityPlan,
  index: number,
  entitled: readonly Entitlement[],
  date: PlainDate,
): readonly MadeReceipt[] {
  const made = generateHousehold(plan, index);
  const present = householdOn(made, date).members;
  const results = entitled.map(({ subject, policy, amountFen }) => ({
    policy,
    subject: subject === 0 ? 'household' : (present[subject - 1]?.id ?? ''),
    outcome: 'entitled' as const,
    amountFen,
  }));
  return receiptsOf(made, results, date).map(({ memberNo = 0, policy, fromDate, amountFen }) => ({
    index,
    memberNo,
    policy,
    fromDate,
    amountFen,
  }));
}

work(workerData as ReceiptsOrder);
