import { startWorker } from '../../platform/jobs/index.ts';
import type { Worker } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { askJob } from './carry-out.ts';
import type { AskingOptions } from './carry-out.ts';
import { createGate } from './gate.ts';
import type { GateOptions } from './gate.ts';
import { askJobKind } from './check-record.ts';

/** Checks that are asked about at the same time; each asks all its departments at once. */
const workersMax = 4;

export type StartAskingOptions = Omit<AskingOptions, 'gate'> & {
  readonly log: Log;
  readonly gate?: GateOptions;
  readonly pollMs?: number;
};

/** Begins to ask departments for the checks that are ordered; one gate keeps all of it within bounds. */
export function startAsking({ log, gate, pollMs, ...options }: StartAskingOptions): Worker {
  const handlers = { [askJobKind]: askJob({ ...options, gate: createGate(gate) }) };
  const polling = pollMs === undefined ? {} : { pollMs };
  const workers = Array.from({ length: workersMax }, () => startWorker(options.pool, { handlers, log, ...polling }));
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) };
}
