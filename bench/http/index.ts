import { makeCases } from './make-cases.ts';
import { findWorkers, openBenchCity } from './city.ts';
import type { BenchCity } from './city.ts';
import type { LoadOrder, Measured, Target } from './load.ts';
import { startHelper } from './processes.ts';
import type { Helper } from './processes.ts';
import { summary } from './summary.ts';
import type { Summary } from './summary.ts';

export type HttpBenchAsked = {
  readonly people: number;
  readonly cases: number;
  /** Length of one stretch; the product and the bare pair take turns. */
  readonly seconds: number;
  readonly progress: (step: string) => void;
};

export type Stage = {
  readonly cases: number;
  /** What the staff of a city do in a day. */
  readonly day: Summary;
  /** Pages of cases and notes to them, of the product and of Fastify and pg alone. */
  readonly pair: Summary;
  readonly bare: Summary;
  /** Requests a second by turn: the product's part of the pair to the bare one, and the day to the bare one. */
  readonly ratios: readonly number[];
  readonly dayRatios: readonly number[];
};

export type HttpBench = {
  readonly people: number;
  readonly connections: number;
  readonly stages: readonly Stage[];
};

const targets: readonly Target[] = ['day', 'pair', 'bare'];
const connections = 32;
const turns = 4;
const warmUpSeconds = 4;
const casesAtFirst = 20_000;
const openAtFirst = 6_000;
/** Of a million cases since 2017 so many are open: a little over two weeks of work. */
const openShare = 0.05;

/**
 * A working day of staff over real HTTP, and beside it in turns a pair of requests, one that reads and one that writes,
 * of the product and of Fastify and pg alone, on one PostgreSQL: with twenty thousand cases, then with `cases` of them.
 */
export async function benchHttp({ people, cases, seconds, progress }: HttpBenchAsked): Promise<HttpBench> {
  const bench = await openBenchCity(people, progress);
  try {
    const { adminUrl } = bench.city.database;
    const stages: Stage[] = [];
    await makeCases({ adminUrl, cases: casesAtFirst, open: openAtFirst, progress });
    stages.push(await measureStage(bench, { cases: casesAtFirst, seconds, progress }));
    const more = cases - casesAtFirst;
    if (more > 0) {
      await makeCases({ adminUrl, cases: more, open: Math.round(more * openShare), progress });
      stages.push(await measureStage(bench, { cases, seconds, progress }));
    }
    return { people, connections, stages };
  } finally {
    await bench.close();
  }
}

type Measuring = Pick<HttpBenchAsked, 'cases' | 'seconds' | 'progress'>;

export async function measureStage(bench: BenchCity, { cases, seconds, progress }: Measuring): Promise<Stage> {
  const helpers: Helper[] = [];
  const start = (program: string, environment?: Readonly<Record<string, string>>): Helper => {
    const helper = startHelper(program, environment);
    helpers.push(helper);
    return helper;
  };
  try {
    const product = await start('./product-server.ts', { ZHUNI_DATA: bench.dataFolder }).ask<{ port: number }>();
    const bare = await start('./bare-server.ts', { DATABASE: bench.bareUrl }).ask<{ port: number }>();
    const load = start('./load.ts');
    await load.ask();
    const workers = await findWorkers(bench.city, product.port);
    const know: LoadOrder = { do: 'know', workers };
    await load.ask(know);
    const stretch = async (target: Target, length: number): Promise<Measured> => {
      const { port } = target === 'bare' ? bare : product;
      const order: LoadOrder = { do: 'load', target, port, connections, seconds: length };
      return (await load.ask<{ measured: Measured }>(order)).measured;
    };
    for (const target of targets) await stretch(target, warmUpSeconds);
    const taken: Record<Target, Measured[]> = { day: [], pair: [], bare: [] };
    for (let turn = 1; turn <= turns; turn++) {
      progress(`${cases} cases: turn ${turn} of ${turns}`);
      for (const target of targets) taken[target].push(await stretch(target, seconds));
    }
    const rate = (one: Measured | undefined): number => (one ? one.requests / one.seconds : Number.NaN);
    const toBare = (target: Target): readonly number[] =>
      taken[target].map((one, turn) => rate(one) / rate(taken.bare[turn]));
    return {
      cases,
      day: summary(taken.day),
      pair: summary(taken.pair),
      bare: summary(taken.bare),
      ratios: toBare('pair'),
      dayRatios: toBare('day'),
    };
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}
