import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { clientsMax, liveOneStory } from './orders.ts';
import { payMonth, RefusedStep } from './pay-month.ts';
import type { Ask } from './pay-month.ts';
import { paymaster } from './plan.ts';
import type { Order } from './orders.ts';
import { createRandom } from './random.ts';

/** An order that was answered: done, as far as the client can know. */
export type Acknowledged = Order & { readonly id: number };

export type Load = {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers that nobody should get who asks for something once, such as "it was paid already". */
  readonly wrongAnswers: readonly string[];
  /** Requests sent, repeated ones too. */
  readonly sent: () => number;
  /** The longest that anybody waited for an answer of any kind, and forgets it. */
  readonly slowestMs: () => number;
  /** Lets the clients go on. */
  readonly resume: () => void;
  /** Resolves when each client has its answer and rests; false when some have none after the time. */
  readonly pause: (timeoutMs: number) => Promise<boolean>;
  /** When (performance.now) the first change after that moment was acknowledged; undefined as long as none was. */
  readonly firstAnswerAfter: (momentMs: number) => number | undefined;
  readonly stop: () => Promise<void>;
};

export type LoadOptions = {
  readonly port: () => number;
  readonly cookies: readonly string[];
  readonly households: readonly (readonly number[])[];
  readonly seed: number;
};

const answerTimeoutMs = 4_000;
const retryDelayMs = 40;
/** Eight years. */
const monthsMax = 96;
/** Of so many requests one loses its answer on the way, as in a village with a bad line. */
const lostAnswerOneIn = 12;

type Under = {
  readonly acknowledged: Acknowledged[];
  readonly wrongAnswers: string[];
  /** Moments of acknowledgements. */
  readonly times: number[];
  sent: number;
  resting: number;
  slowestMs: number;
  running: boolean;
  open: boolean;
};

/** Eight clients who give money, ask for it, grant it and pay it, each repeating a request until it is answered. */
export function startLoad(options: LoadOptions): Load {
  const under: Under = {
    acknowledged: [],
    wrongAnswers: [],
    times: [],
    sent: 0,
    resting: 0,
    slowestMs: 0,
    running: true,
    open: false,
  };
  const clients = Promise.all(
    Array.from({ length: clientsMax }, (_, client) =>
      client === paymaster ? pay(under, options) : live(under, options, client),
    ),
  );
  return {
    acknowledged: under.acknowledged,
    wrongAnswers: under.wrongAnswers,
    sent: () => under.sent,
    slowestMs: () => {
      const { slowestMs } = under;
      under.slowestMs = 0;
      return slowestMs;
    },
    resume: () => void (under.open = true),
    pause: async (timeoutMs) => {
      under.open = false;
      for (let waitedMs = 0; under.resting < clientsMax && waitedMs < timeoutMs; waitedMs += 5) await wait(5);
      return under.resting === clientsMax;
    },
    firstAnswerAfter: (momentMs) => under.times.find((time) => time > momentMs),
    stop: async () => {
      under.running = false;
      await clients;
    },
  };
}

/** One client: one story after the other, with a rest before an order when everybody is to rest. */
async function live(under: Under, { port, cookies, households, seed }: LoadOptions, client: number): Promise<void> {
  const random = createRandom(seed * 31 + client);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookie = cookies[client] ?? '';
  const place = async (order: Order): Promise<number> => {
    await rest(under);
    return insist(under, order, () =>
      send({ port: port(), order, cookie, agent, losesAnswer: random.below(lostAnswerOneIn) === 0 }),
    );
  };
  for (let story = 0; under.running; story += 1) {
    await liveOneStory({ client, households: households[client] ?? [], random, place }, story).catch(
      (error: unknown) => {
        if (!(error instanceof StoryEnded)) throw error;
      },
    );
  }
  agent.destroy();
}

/** The paymaster: one month after the other, with a rest before each. */
async function pay(under: Under, { port, cookies }: LoadOptions): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask: Ask = async ({ as, key = '', ...asked }) => {
    for (;;) {
      under.sent += 1;
      const cookie = cookies[as === 'county' ? paymaster : 0] ?? '';
      const order = { key, body: {}, ...asked };
      const answer = await send({ port: port(), order, cookie, agent, losesAnswer: false });
      if (answer && answer.status < 500) return answer;
      if (!under.running) throw new StoryEnded();
      await wait(retryDelayMs);
    }
  };
  for (let month = 0; under.running && month < monthsMax; month += 1) {
    try {
      await rest(under);
      const { id, sumFen } = await payMonth(ask, month);
      const order = { kind: 'batch', client: paymaster, key: '', path: '', body: {} } as const;
      under.acknowledged.push({ ...order, marker: `batch-${id}`, id, amountFen: sumFen });
      under.times.push(performance.now());
    } catch (error) {
      if (error instanceof RefusedStep) under.wrongAnswers.push(error.message);
      else if (!(error instanceof StoryEnded)) throw error;
    }
  }
  agent.destroy();
  under.resting += 1; // nothing left to pay
}

async function rest(under: Under): Promise<void> {
  under.resting += 1;
  while (!under.open && under.running) await wait(5);
  under.resting -= 1;
  if (!under.running) throw new StoryEnded();
}

/** Sends an order until there is an answer to it; the id in the answer. */
async function insist(under: Under, order: Order, trySend: () => Promise<Answer | undefined>): Promise<number> {
  for (;;) {
    under.sent += 1;
    const sentMs = performance.now();
    const answer = await trySend();
    if (answer) under.slowestMs = Math.max(under.slowestMs, performance.now() - sentMs);
    if (answer?.status === 201) {
      under.acknowledged.push({ ...order, id: answer.id });
      under.times.push(performance.now());
      return answer.id;
    }
    if (answer && answer.status < 500) {
      under.wrongAnswers.push(`${order.kind}: ${answer.status} ${answer.text.slice(0, 120)}`);
      throw new StoryEnded();
    }
    if (!under.running) throw new StoryEnded();
    await wait(retryDelayMs);
  }
}

/** Refused, or nobody wants to go on: the next story begins, if there is one. */
class StoryEnded extends Error {}

type Sending = {
  readonly port: number;
  readonly order: Pick<Order, 'path' | 'body' | 'key'> & { readonly method?: 'GET' | 'POST' };
  readonly cookie: string;
  readonly agent: Agent;
  /** The line breaks after the request has arrived: whatever is answered, the client does not hear it. */
  readonly losesAnswer: boolean;
};
type Answer = { readonly status: number; readonly id: number; readonly text: string };

/** The answer; undefined when none came, whatever the reason. */
function send({ port, order, cookie, agent, losesAnswer }: Sending): Promise<Answer | undefined> {
  const { method = 'POST' } = order;
  const payload = method === 'GET' ? '' : JSON.stringify(order.body);
  const headers = {
    cookie,
    'x-zhuni': '1',
    ...(order.key === '' ? {} : { 'idempotency-key': order.key }),
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
    'content-length': Buffer.byteLength(payload),
  };
  return new Promise((resolve) => {
    const asked = request(
      { port, host: '127.0.0.1', method, path: `/api${order.path}`, headers, agent, timeout: answerTimeoutMs },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => void (text += part));
        answer.on('error', () => resolve(undefined));
        answer.on('close', () => {
          if (losesAnswer || !answer.complete) return resolve(undefined);
          resolve({ status: answer.statusCode ?? 0, id: idIn(text), text });
        });
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end(payload);
  });
}

function idIn(text: string): number {
  try {
    const said = JSON.parse(text) as { id?: number; meetingId?: number };
    return said.id ?? said.meetingId ?? 0;
  } catch {
    return 0;
  }
}

/** Signs the officials of the campaign in; their cookies by client. */
export async function signIn(port: number, password: string): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (let client = 0; client < clientsMax; client += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-zhuni': '1' },
      body: JSON.stringify({ signInName: `campaign-${client}`, password }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0];
    if (!answer.ok || cookie === undefined) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    cookies.push(cookie);
  }
  return cookies;
}
