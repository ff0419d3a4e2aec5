import type { Transaction, Pool, Scope } from '../../platform/db/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Batch } from './batch.ts';
import { checkStep } from './check.ts';
import { prepareStep } from './prepare.ts';
import type { Step } from './prepare.ts';
import { finishSending, sendStep } from './send.ts';

/** How one transaction is run; tests put one in its place that fails at any statement. */
export type RunTransaction = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

/** One transaction after the other for an actor and area. */
export const transactionsOf =
  (pool: Pool, scope: Scope): RunTransaction =>
  (work) =>
    withTransaction(pool, scope, work);

type Watch = {
  /** Told after each step how many lines were worked off in it. */
  readonly onStep?: (lines: number) => void;
  /** Stops between two steps; what is done stays. */
  readonly signal?: AbortSignal | undefined;
};

async function repeat(run: RunTransaction, step: (transaction: Transaction) => Promise<Step>, watch: Watch) {
  for (let done = false; !done;) {
    if (watch.signal?.aborted) return false;
    const one = await run(step);
    watch.onStep?.(one.lines);
    done = one.done;
  }
  return true;
}

/**
 * Prepares and checks a draft to the end, step by step, each a transaction of its own; an interruption anywhere leaves
 * whole steps, and calling it again goes on. False when it was stopped before the end.
 */
export async function prepareBatch(run: RunTransaction, batchId: number, watch: Watch = {}): Promise<boolean> {
  const prepared = await repeat(run, (transaction) => prepareStep(transaction, batchId), watch);
  return prepared && repeat(run, (transaction) => checkStep(transaction, batchId), watch);
}

/** Releases an approved batch to the end and books it, as `prepareBatch` prepares; undefined when it was stopped. */
export async function sendBatch(run: RunTransaction, batchId: number, watch: Watch = {}): Promise<Batch | undefined> {
  if (!(await repeat(run, (transaction) => sendStep(transaction, batchId), watch))) return undefined;
  return run((transaction) => finishSending(transaction, batchId));
}
