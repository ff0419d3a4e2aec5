import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '../../server/src/platform/db/index.ts';
import { compare } from './compare.ts';
import type { Disk } from './disks.ts';
import { signIn, startLoad } from './load.ts';
import type { Load } from './load.ts';
import { startServer } from './processes.ts';
import type { Server } from './processes.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { PartResult } from './report.ts';

/** A running installation under load, in which something goes wrong again and again. */
export type Site = {
  readonly server: () => Server;
  readonly load: Load;
  readonly random: Random;
  /** As the owner of the database. */
  readonly tell: (sql: string) => Promise<void>;
  /** Starts the server again; Error when it does not come up three times. */
  readonly restart: () => Promise<void>;
};

export type Part = {
  readonly name: PartResult['name'];
  readonly rounds: number;
  readonly seed: number;
  readonly forgetsKeys?: boolean;
  /** Told after each round; the campaign ends between two rounds when the signal has come. */
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
};

/** Moments of performance.now: when it went wrong, and from when an answer can be one of the recovered server. */
export type Struck = { readonly atMs: number; readonly upMs: number; readonly note?: string };

const loadMs = { least: 200, spread: 900 } as const;
const recoveryTimeoutMs = 60_000;

/**
 * Runs one part on a disk of its own: load, something goes wrong, it comes back, every client gets its answer, and what
 * is in the database is held against what the clients were told. `strike` returns when all is up again.
 */
export async function runPart(
  disk: Disk,
  part: Part,
  strike: (site: Site, round: number) => Promise<Struck>,
): Promise<PartResult> {
  const password = randomBytes(9).toString('hex');
  const options = { dataFolder: disk.dataFolder, password, ...(part.forgetsKeys ? { forgetsKeys: true } : {}) };
  let server = await startServer(options);
  let load: Load | undefined;
  const tally = createTally(part);
  try {
    const cookies = await signIn(server.port, password);
    const { households } = server;
    const clients = startLoad({ port: () => server.port, cookies, households, seed: part.seed });
    load = clients;
    const restart = async (): Promise<void> => {
      server = await startAgain(() => startServer(options));
    };
    const tell = (sql: string): Promise<void> =>
      withClient({ url: server.adminUrl }, async (client) => void (await client.query(sql)));
    const site = { server: () => server, load: clients, random: createRandom(part.seed), tell, restart };
    for (let round = 0; round < part.rounds && !part.signal.aborted; round += 1) {
      clients.resume();
      await wait(loadMs.least + site.random.below(loadMs.spread));
      const { atMs, upMs, note } = await strike(site, round);
      const answered = await clients.pause(recoveryTimeoutMs);
      if (!answered) tally.silent(round);
      const found = await compare(server.adminUrl, clients.acknowledged);
      const answeredMs = clients.firstAnswerAfter(upMs);
      tally.add(found, answeredMs === undefined ? undefined : answeredMs - atMs, note);
    }
    return tally.result(clients);
  } finally {
    await load?.stop();
    await server.kill('everything').catch(() => undefined);
  }
}

async function startAgain(start: () => Promise<Server>): Promise<Server> {
  const attemptsMax = 3;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === attemptsMax) throw error;
    }
  }
}

type Tally = {
  readonly silent: (round: number) => void;
  readonly add: (found: Awaited<ReturnType<typeof compare>>, recoveryMs: number | undefined, note?: string) => void;
  readonly result: (load: Load) => PartResult;
};

/** What is lost, doubled or stray stays so in every later round, so the newest count is the count. */
function createTally({ name, rounds, progress }: Part): Tally {
  const recoveries: number[] = [];
  const examples = new Set<string>();
  const broken = new Set<string>();
  let [lost, doubled, stray, held, tried, silent] = [0, 0, 0, 0, 0, 0];
  let notes: readonly string[] = [];
  return {
    silent: (round) => {
      silent += 1;
      examples.add(`round ${round + 1}: somebody had no answer after ${recoveryTimeoutMs} ms`);
    },
    add: (found, recoveryMs, note) => {
      tried += 1;
      const worse = found.lost > lost || found.doubled > doubled || found.stray > stray || found.broken.length > 0;
      if (!worse) held += 1;
      ({ lost, doubled, stray } = found);
      for (const one of found.broken) broken.add(one);
      for (const one of found.examples) examples.add(one);
      if (recoveryMs !== undefined) recoveries.push(recoveryMs);
      if (note !== undefined) notes = [...notes, note];
      const seconds = recoveryMs === undefined ? '-' : (recoveryMs / 1_000).toFixed(1);
      progress(`${name.en} ${tried}/${rounds}: lost ${lost}, twice ${doubled}, back after ${seconds} s`);
    },
    result: (load) => {
      const ascending = recoveries.toSorted((a, b) => a - b);
      const wrong = load.wrongAnswers;
      return {
        name,
        rounds,
        tried,
        held,
        lost,
        doubled,
        stray,
        silent,
        wrongAnswers: wrong.length,
        broken: [...broken],
        examples: [...examples, ...wrong].slice(0, 5),
        acknowledged: load.acknowledged.length,
        batches: load.acknowledged.filter(({ kind }) => kind === 'batch').length,
        sent: load.sent(),
        recoveryMedianMs: ascending[Math.floor(ascending.length / 2)] ?? 0,
        recoveryMaxMs: ascending.at(-1) ?? 0,
        notes: [...new Set(notes)],
      };
    },
  };
}
