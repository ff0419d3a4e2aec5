import { print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';

/** What bench/index.ts offers; the benchmark is no part of the server and is only loaded when asked for. */
type Bench = {
  readonly benchScreen: (
    people: number,
    progress: (step: string) => void,
  ) => Promise<{ readonly disagreements: readonly string[] }>;
  readonly readable: (result: unknown, language: Language) => string;
  readonly benchSimulate: Bench['benchScreen'];
  readonly readableSimulate: Bench['readable'];
};

const peopleDefault = 470_000;
const peopleMin = 8_200;
const peopleMax = 8_000_000;

const specification: CommandSpecification = {
  name: 'bench',
  operand: 'screen | simulate',
  about: {
    zh: '测量全市核对的速度（与手写循环和 DuckDB 对比）或测算的速度（与一次核对对比），总数须精确到分一致。',
    en: 'Measures screening (against a hand-written loop and DuckDB) or simulating (against one screening), fen by fen.',
  },
  options: {
    people: {
      type: 'string',
      value: 'N',
      help: { zh: `虚构人口数，默认 ${peopleDefault}`, en: `made-up people, ${peopleDefault} unless said otherwise` },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

/** `zhuni bench screen` and `zhuni bench simulate`: 0 when all totals agree, 1 when not, 2 called wrongly. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    if (given.operand !== 'screen' && given.operand !== 'simulate')
      throw new UsageError({ zh: '请写 bench screen 或 bench simulate', en: 'say bench screen or bench simulate' });
    const people = Number(given.text('people') ?? peopleDefault);
    if (!Number.isSafeInteger(people) || people < peopleMin || people > peopleMax)
      throw new UsageError({
        zh: `--people 应为 ${peopleMin} 至 ${peopleMax} 的整数`,
        en: `--people must be a whole number from ${peopleMin} to ${peopleMax}`,
      });
    const bench = (await import(new URL('../../../bench/index.ts', import.meta.url).href)) as Bench;
    const [measure, readable] =
      given.operand === 'screen' ? [bench.benchScreen, bench.readable] : [bench.benchSimulate, bench.readableSimulate];
    const result = await measure(people, (step) => void process.stderr.write(`… ${step}\n`));
    if (given.flag('json')) await printJson(result);
    else await print(readable(result, given.language));
    return result.disagreements.length === 0 ? 0 : 1;
  });
}
