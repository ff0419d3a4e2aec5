import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CityPlan } from '@zhuni/city';
import type { PlainDate } from '@zhuni/engine/values';

/** A receipt of the household with this index in the plan; member number 0 is the household itself. */
export type MadeReceipt = {
  readonly index: number;
  readonly memberNo: number;
  readonly policy: string;
  readonly fromDate: PlainDate;
  readonly amountFen: number;
};

export type ReceiptsOrder = {
  readonly people: number;
  readonly date: PlainDate;
  readonly from: number;
  readonly until: number;
};

/** What the made-up households receive on a date, worked out in threads beside whatever else is being done. */
export async function makeReceipts(plan: CityPlan, date: PlainDate, signal?: AbortSignal): Promise<MadeReceipt[]> {
  const threads = Math.max(1, availableParallelism() - 1);
  const share = Math.ceil(plan.households / threads);
  const orders = Array.from({ length: threads }, (_, at): ReceiptsOrder => ({
    people: plan.people,
    date,
    from: at * share,
    until: Math.min((at + 1) * share, plan.households),
  }));
  return (await Promise.all(orders.map((order) => runThread(order, signal)))).flat();
}

function runThread(order: ReceiptsOrder, signal: AbortSignal | undefined): Promise<MadeReceipt[]> {
  const thread = new Worker(new URL('./receipts-thread.ts', import.meta.url), { workerData: order });
  thread.unref();
  const end = (): void => void thread.terminate();
  signal?.addEventListener('abort', end, { once: true });
  const made: MadeReceipt[] = [];
  return new Promise((resolve, reject) => {
    thread.on('message', (batch: MadeReceipt[]) => {
      for (const receipt of batch) made.push(receipt);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve(made);
      else reject(new Error(`a thread ended with ${code}`));
    });
  });
}
