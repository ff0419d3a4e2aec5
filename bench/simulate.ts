import { plainDate } from '@zhuni/engine';
import { compileScreen } from '@zhuni/engine/screen';
import { cityColumns, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { startScreenThreads } from '../server/src/kernel/screening/index.ts';
import { openLaboratory } from '../server/src/services/simulation/index.ts';
import type { Simulation } from '../server/src/services/simulation/index.ts';
import { timeInTurn, timeOf } from './measure.ts';
import type { Timing } from './measure.ts';

const date = plainDate('2026-11-01');
const rounds = 7;
const threads = 2;
const parameter = 'dibao.standard-rural';

export type SimulateBench = {
  readonly people: number;
  readonly households: number;
  readonly policiesTouched: number;
  /** One screening of all policies for totals, and baseline with scenario, in turn in the same run. */
  readonly screening: Timing;
  readonly simulation: Timing;
  readonly ratio: number;
  /** The first answer to a new choice of parameters: compiling and preparing included. */
  readonly firstAnswerMs: number;
  readonly disagreements: readonly string[];
};

/** Makes a city of `people` and moves the rural Dibao standard; a standard that is not moved must change nothing. */
export async function benchSimulate(people: number, progress: (step: string) => void): Promise<SimulateBench> {
  progress(`a city of ${people}`);
  const store = await cityColumns(planCity({ people }), { date, threads, facts: [...handbook.facts.values()] });
  const screening = await startScreenThreads(
    compileScreen(handbook, { date, store, output: 'totals' }),
    store,
    threads,
  );
  const laboratory = await openLaboratory(store, date, threads);
  progress('simulating');
  const asked = (value: number): Simulation => ({ overrides: [{ parameter, value }], off: [] });
  const firstAnswerMs = Math.round(await timeOf(() => laboratory.simulate(asked(90_000))));
  let value = 90_000;
  const [once, both] = await timeInTurn(
    [() => screening.run(), () => laboratory.simulate(asked((value += 100)))],
    rounds,
  );
  const unmoved = handbook.parameters.get(parameter)?.values.at(-1)?.value ?? 0;
  const still = await laboratory.simulate(asked(unmoved));
  const disagreements = still.policies.flatMap(({ id, amountFen, gained, lost }) => {
    const law = laboratory.law.get(id)?.amountFen ?? 0;
    const same = amountFen.before === law && amountFen.after === law && gained.subjects + lost.subjects === 0;
    return same ? [] : [`${id}: ${amountFen.before}, ${amountFen.after} and ${law} fen`];
  });
  await Promise.all([screening.close(), laboratory.close()]);
  if (!once || !both) throw new Error('nothing was measured');
  return {
    people: store.persons,
    households: store.households,
    policiesTouched: still.policies.length,
    screening: once,
    simulation: both,
    ratio: Math.round((both.medianMs / once.medianMs) * 100) / 100,
    firstAnswerMs,
    disagreements,
  };
}

/** The result as lines for a person. */
export function readableSimulate(result: SimulateBench, language: 'zh' | 'en'): string {
  const { people, households, policiesTouched, screening, simulation, ratio, firstAnswerMs, disagreements } = result;
  const lines = {
    zh: [
      `${people} 人，${households} 户，${threads} 个线程，方案涉及 ${policiesTouched} 项政策`,
      `全部政策核对一次：${screening.medianMs} 毫秒（中位数）`,
      `基线加方案：${simulation.medianMs} 毫秒（中位数），为一次核对的 ${ratio} 倍；首次 ${firstAnswerMs} 毫秒`,
      disagreements.length === 0 ? '总数与核对精确到分一致。' : disagreements.join('\n'),
    ],
    en: [
      `${people} people, ${households} households, ${threads} threads, ${policiesTouched} policies touched`,
      `one screening of all policies: ${screening.medianMs} ms (median)`,
      `baseline and scenario: ${simulation.medianMs} ms (median), ${ratio} × one screening; the first ${firstAnswerMs} ms`,
      disagreements.length === 0 ? 'Every total agrees with the screening to the fen.' : disagreements.join('\n'),
    ],
  }[language];
  return `${lines.join('\n')}\n`;
}
