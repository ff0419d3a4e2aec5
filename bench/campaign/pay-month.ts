import { randomUUID } from 'node:crypto';
import { paymasterArea } from './plan.ts';

/** One request of the paymaster; answered, whatever the answer, by a server that is up. */
export type Ask = (asked: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly key?: string;
  /** The city approves what the county prepared. */
  readonly as: 'county' | 'city';
}) => Promise<{ readonly status: number; readonly text: string }>;

export type SentBatch = { readonly id: number; readonly sumFen: number };
type View = { readonly id: number; readonly state: string; readonly phase: string; readonly sumFen: number | null };

const firstYear = 2018;

/**
 * Prepares, approves and sends the batch of the n-th month. No step is known to be done before the batch says so, so
 * each is repeated until it does. Error with the answer when a step is refused and not done either.
 */
export async function payMonth(ask: Ask, n: number): Promise<SentBatch> {
  const month = `${firstYear + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
  const body = { areaCode: paymasterArea, policy: 'dibao', month };
  const begun = await ask({ method: 'POST', path: '/payments/batches', body, key: randomUUID(), as: 'county' });
  if (begun.status !== 201) throw new RefusedStep('begin', begun.text);
  const path = `/payments/batches/${(JSON.parse(begun.text) as View).id}`;
  const until = async (step: string, as: 'county' | 'city', isDone: (view: View) => boolean): Promise<View> => {
    for (;;) {
      const answer = await ask({ method: 'POST', path: `${path}/${step}`, as });
      const seen = await ask({ method: 'GET', path, as });
      const view = JSON.parse(seen.text) as View;
      if (seen.status === 200 && isDone(view)) return view;
      if (answer.status >= 300) throw new RefusedStep(step, answer.text);
    }
  };
  await until('preparation', 'county', ({ phase }) => phase === 'checked');
  await until('approval', 'city', ({ state }) => state !== 'draft');
  const { id, sumFen } = await until('sending', 'county', ({ state }) => state === 'sent');
  return { id, sumFen: sumFen ?? 0 };
}

/** A step that was refused although nothing but this paymaster touches the batch. */
export class RefusedStep extends Error {
  constructor(step: string, answer: string) {
    super(`${step}: ${answer.slice(0, 160)}`);
    this.name = 'RefusedStep';
  }
}
