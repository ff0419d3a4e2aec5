import { parentPort, workerData } from 'node:worker_threads';
import { generateHousehold, householdOn, planCity, receiptsOf } from '@zhuni/city';
import { evaluate } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { MadeReceipt, ReceiptsOrder } from './make-receipts.ts';

const batchHouseholds = 250;

/** Runs in a thread of its own: works out who is entitled on the date, and so what is received. */
function work({ people, date, from, until }: ReceiptsOrder): void {
  // oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origin
  const plan = planCity({ people });
  let batch: MadeReceipt[] = [];
  for (let index = from; index < until; index++) {
    batch.push(...receiptsOfHousehold(generateHousehold(plan, index), date));
    if ((index + 1 - from) % batchHouseholds !== 0) continue;
    parentPort?.postMessage(batch);
    batch = [];
  }
  parentPort?.postMessage(batch);
}

function receiptsOfHousehold(made: ReturnType<typeof generateHousehold>, date: PlainDate): MadeReceipt[] {
  const results = evaluate(handbook, householdOn(made, date), { date });
  return receiptsOf(made, results, date).map(({ memberNo = 0, policy, fromDate, amountFen }) => ({
    index: made.index,
    memberNo,
    policy,
    fromDate,
    amountFen,
  }));
}

work(workerData as ReceiptsOrder);
