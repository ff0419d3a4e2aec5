import { openConnection } from './connection.ts';
import { bareMix, productMix } from './mix.ts';
import type { Mix, Worker } from './mix.ts';

/** The product's working day, its part of the pair, or the bare part of the pair. */
export type Target = 'day' | 'pair' | 'bare';

/** What the benchmark asks of this process: first who works, then one stretch of load after the other. */
export type LoadOrder =
  | { readonly do: 'know'; readonly workers: readonly Worker[] }
  | {
      readonly do: 'load';
      readonly target: Target;
      readonly port: number;
      readonly connections: number;
      readonly seconds: number;
    };

export type Measured = {
  readonly seconds: number;
  readonly requests: number;
  /** How many answers had another status than the one expected, and the first of them. */
  readonly errors: number;
  readonly firstErrors: readonly string[];
  /** Milliseconds of each answer by kind. */
  readonly times: Readonly<Record<string, readonly number[]>>;
};

const errorsKept = 20;
const mixes = new Map<Target, Mix>();

async function load({ target, port, connections, seconds }: Extract<LoadOrder, { do: 'load' }>): Promise<Measured> {
  const next = mixes.get(target);
  if (!next) throw new Error('nobody was named who works');
  const times: Record<string, number[]> = {};
  const firstErrors: string[] = [];
  let requests = 0;
  let errors = 0;
  const startMs = performance.now();
  const endMs = startMs + seconds * 1000;
  const lane = async (): Promise<void> => {
    const connection = await openConnection(port);
    while (performance.now() < endMs) {
      const { kind, bytes, status } = next();
      const sentMs = performance.now();
      const answer = await connection.send(bytes);
      (times[kind] ??= []).push(performance.now() - sentMs);
      requests += 1;
      if (answer.status === status) continue;
      errors += 1;
      if (firstErrors.length < errorsKept) firstErrors.push(`${kind}: ${answer.status} ${answer.body.slice(0, 300)}`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { seconds: (performance.now() - startMs) / 1000, requests, errors, firstErrors, times };
}

process.on('message', (order: LoadOrder) => {
  if (order.do === 'know') {
    const { day, pair } = productMix(order.workers, 1);
    const cases = order.workers.flatMap((worker) => worker.cases);
    mixes.set('day', day).set('pair', pair).set('bare', bareMix(cases, 2));
    process.send?.({ known: true });
    return;
  }
  load(order).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
