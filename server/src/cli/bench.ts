import { numberOption, print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';

type Progress = (step: string) => void;
type Readable<Result> = (result: Result, language: Language) => string;
type Agreeing = { readonly disagreements: readonly string[] };
type Http = { readonly stages: readonly unknown[] };
type Campaign = { readonly passed: boolean };
type Paid = { readonly broken: readonly string[] };

/** What bench/index.ts offers; the benchmark is no part of the server and is only loaded when asked for. */
type Bench = {
  readonly benchScreen: (people: number, progress: Progress) => Promise<Agreeing>;
  readonly readable: Readable<Agreeing>;
  readonly benchSimulate: Bench['benchScreen'];
  readonly readableSimulate: Bench['readable'];
  readonly benchHttp: (asked: {
    readonly people: number;
    readonly cases: number;
    readonly seconds: number;
    readonly progress: Progress;
  }) => Promise<Http>;
  readonly readableHttp: Readable<Http>;
  readonly isClean: (result: Http) => boolean;
  readonly benchRaces: (asked: { readonly rounds: number; readonly progress: Progress }) => Promise<Campaign>;
  readonly readableRaces: Readable<Campaign>;
  readonly benchPay: (asked: { readonly lines: number; readonly progress: Progress }) => Promise<Paid>;
  readonly readablePay: Readable<Paid>;
};

const people = { min: 8_200, max: 8_000_000, screen: 470_000, http: 60_000 } as const;
const cases = { min: 20_000, max: 20_000_000, usual: 1_000_000 } as const;
const seconds = { min: 1, max: 600, usual: 8 } as const;
const lines = { min: 100, max: 5_000_000, usual: 20_000 } as const;
const rounds = { min: 1, max: 100_000, usual: 200 } as const;

const specification: CommandSpecification = {
  name: 'bench',
  operand: 'screen | simulate | http | races | pay',
  about: {
    zh: '测量：全市核对（screen）、测算（simulate）、混合访问与最简 Fastify + pg 对比（http）、每项不变量 16 个同时竞争（races）、整轮发放与单纯插入对比（pay）。',
    en: 'Measures screening, simulating, a mixed load beside the barest Fastify + pg (http), races sixteen at once on every invariant (races), and a whole payment beside a bare insert of its rows (pay).',
  },
  options: {
    people: {
      type: 'string',
      value: 'N',
      help: {
        zh: `虚构人口数，默认 ${people.screen}，http 默认 ${people.http}`,
        en: `made-up people, ${people.screen} unless said otherwise, for http ${people.http}`,
      },
    },
    cases: {
      type: 'string',
      value: 'N',
      help: { zh: `http：第二段的办件数，默认 ${cases.usual}`, en: `http: cases in its second half, ${cases.usual}` },
    },
    seconds: {
      type: 'string',
      value: 'S',
      help: { zh: `http：每轮秒数，默认 ${seconds.usual}`, en: `http: length of one of four turns, ${seconds.usual}` },
    },
    rounds: {
      type: 'string',
      value: 'N',
      help: { zh: `races：每项轮数，默认 ${rounds.usual}`, en: `races: rounds of each, ${rounds.usual}` },
    },
    lines: {
      type: 'string',
      value: 'N',
      help: { zh: `pay：发放笔数，默认 ${lines.usual}`, en: `pay: lines paid, ${lines.usual} unless said otherwise` },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const progress: Progress = (step) => void process.stderr.write(`… ${step}\n`);

/**
 * `zhuni bench …`: 0 when all is as it must be (totals agree, no request fails, no invariant is broken), 1 when not,
 * 2 called wrongly. What depends on the machine, such as a ratio, is printed with its goal and decides nothing.
 */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const measure = kinds[given.operand ?? ''];
    if (!measure)
      throw new UsageError({
        zh: '请写 bench screen、bench simulate、bench http、bench races 或 bench pay',
        en: 'say bench screen, bench simulate, bench http, bench races or bench pay',
      });
    return measure(
      given,
      async () => (await import(new URL('../../../bench/index.ts', import.meta.url).href)) as Bench,
    );
  });
}

type Measure = (given: Given, load: () => Promise<Bench>) => Promise<number>;

const kinds: Readonly<Record<string, Measure>> = {
  screen: async (given, load) => {
    const asked = numberOption(given, 'people', people) ?? people.screen;
    const { benchScreen, readable } = await load();
    const result = await benchScreen(asked, progress);
    return show(given, result, readable, result.disagreements.length === 0);
  },
  simulate: async (given, load) => {
    const asked = numberOption(given, 'people', people) ?? people.screen;
    const { benchSimulate, readableSimulate } = await load();
    const result = await benchSimulate(asked, progress);
    return show(given, result, readableSimulate, result.disagreements.length === 0);
  },
  http: async (given, load) => {
    const asked = {
      people: numberOption(given, 'people', people) ?? people.http,
      cases: numberOption(given, 'cases', cases) ?? cases.usual,
      seconds: numberOption(given, 'seconds', seconds) ?? seconds.usual,
      progress,
    };
    const { benchHttp, readableHttp, isClean } = await load();
    const result = await benchHttp(asked);
    return show(given, result, readableHttp, isClean(result));
  },
  races: async (given, load) => {
    const asked = { rounds: numberOption(given, 'rounds', rounds) ?? rounds.usual, progress };
    const { benchRaces, readableRaces } = await load();
    const result = await benchRaces(asked);
    return show(given, result, readableRaces, result.passed);
  },
  pay: async (given, load) => {
    const asked = { lines: numberOption(given, 'lines', lines) ?? lines.usual, progress };
    const { benchPay, readablePay } = await load();
    const result = await benchPay(asked);
    return show(given, result, readablePay, result.broken.length === 0);
  },
};

async function show<Result>(given: Given, result: Result, readable: Readable<Result>, good: boolean): Promise<number> {
  if (given.flag('json')) await printJson(result);
  else await print(readable(result, given.language));
  return good ? 0 : 1;
}
