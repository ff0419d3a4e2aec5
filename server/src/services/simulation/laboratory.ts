import { CasesConflict, handbookWith } from '@zhuni/engine';
import type { Handbook, PlainDate, Scenario } from '@zhuni/engine';
import { compileScreen, householdAt, totalsByPolicy } from '@zhuni/engine/screen';
import type { ColumnStore, Total } from '@zhuni/engine/screen';
import type { ParameterRange } from '@zhuni/engine/simulate';
import { startScreenThreads } from '../../kernel/screening/index.ts';
import { elapsedMs } from '../../platform/clock/index.ts';
import { listOf, newSurvey, SimulationStopped, startCompareThreads } from './compare-threads.ts';
import type { CompareThreads, Survey } from './compare-threads.ts';
import { SimulationFailed } from './failure.ts';
import { lawWithMeasures, measureIds } from './law.ts';
import { planKey, planSimulation, tablesOf } from './plan.ts';
import type { SimulationPlan } from './plan.ts';
import { startQueue } from './queue.ts';
import { reportOf } from './report.ts';
import type { SimulationReport } from './report.ts';
import { isWithin, nearRanges, nearShares, wideRanges } from './windows.ts';
import type { Window } from './windows.ts';

/** A scenario against the law of the date; `reverse`: the scenario is what was before, the law is what came. */
export type Simulation = Scenario & { readonly reverse?: boolean };

/** One population in memory on one date, on which simulations are run one after the other. */
export type Laboratory = {
  readonly date: PlainDate;
  readonly store: ColumnStore;
  /** What the law of the date gives, every policy, by its id. */
  readonly law: ReadonlyMap<string, Total>;
  /** Throws ScenarioInvalid, SimulationFailed, or the signal's reason. */
  readonly simulate: (simulation: Simulation, signal?: AbortSignal) => Promise<SimulationReport>;
  /** The same answer the straightforward way, everybody compared anew: the yardstick for `simulate`. */
  readonly simulateEverybody: (simulation: Simulation) => Promise<SimulationReport>;
  /** Resolves when nothing is under way any more, not even what makes the next answer faster. */
  readonly settled: () => Promise<void>;
  readonly progress: () => LaboratoryStep;
  /** Something failed that was no fault of a scenario: it answers no more and has to be opened anew. */
  readonly isBroken: () => boolean;
  readonly close: () => Promise<void>;
};

/** What a laboratory is doing; `share` from 0 to 1. */
export type LaboratoryStep = {
  readonly step: 'compiling' | 'comparing' | 'narrowing' | 'ready';
  readonly share: number;
};

/** Compiled code of a scenario, and windows from the widest to the narrowest; each is within the one before. */
type Bed = {
  readonly plan: SimulationPlan;
  windows: readonly Window[];
  /** A window that is being made. */
  begun?: { readonly depth: number; readonly ranges: readonly ParameterRange[]; readonly survey: Survey } | undefined;
};

const bedsKept = 4;

/**
 * Starts threads over a store; `threads` as many as the machine has cores when not said. `rules`: see `lawOfToday`; as
 * they are written when not said.
 */
export async function openLaboratory(
  store: ColumnStore,
  date: PlainDate,
  threads?: number,
  rules: Handbook = lawWithMeasures,
): Promise<Laboratory> {
  const place = { store, date, law: rules };
  const law = await totalsOfLaw(place, threads);
  const workers = await startCompareThreads(store, threads);
  const beds = new Map<string, Bed>();
  let step: LaboratoryStep['step'] = 'ready';
  const bedFor = async (simulation: Simulation): Promise<Bed> => {
    const key = planKey(simulation);
    const known = beds.get(key);
    if (known && workers.isPrepared(key)) return known;
    const plan = planSimulation(simulation, place);
    await workers.prepare(plan);
    const bed: Bed = { plan, windows: [] };
    beds.set(key, bed);
    const [oldest] = beds.keys();
    if (beds.size > bedsKept && oldest !== undefined) beds.delete(oldest);
    return bed;
  };
  const queue = startQueue(new SimulationStopped('something else was asked for'));
  const during = async <Result>(what: LaboratoryStep['step'], work: () => Promise<Result>): Promise<Result> => {
    step = what;
    try {
      return await work();
    } finally {
      step = 'ready';
    }
  };
  const simulate: Laboratory['simulate'] = (simulation, signal) =>
    queue.add(async () => {
      signal?.throwIfAborted();
      const bed = await during('compiling', () => bedFor(simulation));
      const asked = tablesOf(simulation, place);
      const { report, sums } = await during('comparing', () =>
        run({ ...place, law, rules, workers }, bed, { simulation, ...asked }, signal),
      );
      const wide = bed.plan.ranging && wideRanges(asked.law, asked.changed, { rules, date });
      if (wide)
        queue.addIdle((giveWay) =>
          during('narrowing', async () => {
            for (let depth = 0; depth <= nearShares.length; depth++)
              await narrow(workers, bed, { ...asked, sums, depth, wide }, giveWay);
          }),
        );
      return report;
    });
  const simulateEverybody: Laboratory['simulateEverybody'] = (simulation) =>
    queue.add(async () => {
      const { plan } = await bedFor(simulation);
      const values = { simulation, ...tablesOf(simulation, place) };
      return (await run({ ...place, law, rules, workers }, { plan, windows: [] }, values, undefined)).report;
    });
  const progress = (): LaboratoryStep => ({ step, share: workers.progress() });
  const isBroken = (): boolean => workers.isBroken() || queue.isFaulty();
  const { settled } = queue;
  return { date, store, law, simulate, simulateEverybody, settled, progress, isBroken, close: workers.close };
}

async function totalsOfLaw(
  { store, date, law }: Place,
  threads: number | undefined,
): Promise<ReadonlyMap<string, Total>> {
  const policies = law.policies.map(({ id }) => id).filter((id) => !measureIds.includes(id));
  const program = compileScreen(law, { date, store, policies, output: 'totals' });
  const screening = await startScreenThreads(program, store, threads);
  try {
    return totalsByPolicy(program, (await screening.run()).totals);
  } finally {
    await screening.close();
  }
}

type Place = { readonly store: ColumnStore; readonly date: PlainDate; readonly law: Handbook };
type Parts = Pick<Laboratory, 'store' | 'date' | 'law'> & {
  readonly rules: Handbook;
  readonly workers: CompareThreads;
};
type Values = ReturnType<typeof tablesOf>;

async function run(
  { store, date, law, rules, workers }: Parts,
  { plan, windows }: Bed,
  { simulation, ...asked }: Values & { readonly simulation: Simulation },
  signal: AbortSignal | undefined,
): Promise<{ readonly report: SimulationReport; readonly sums: Float64Array }> {
  const startedMs = elapsedMs();
  const window = windows.findLast(({ ranges }) => isWithin(asked.changed, ranges));
  // A policy that is off is off in the plan's second program, so a reverse run is turned round when it is reported.
  const tables = { before: asked.law, after: asked.changed };
  const { sums, conflicts } = await workers.compare(plan.key, window?.list ?? workers.everyone, tables, signal);
  if (conflicts.before + conflicts.after > 0) {
    const changed = handbookWith(rules, simulation, date);
    const fault = new CasesConflict(`two exceptions apply at once in ${conflicts.before + conflicts.after} households`);
    const at = conflicts.after > 0 ? changed : rules;
    throw SimulationFailed.at(at, householdAt(store, conflicts.first), date, fault);
  }
  if (window) sums.forEach((value, at) => (sums[at] = value + (window.rest[at] ?? 0)));
  const durationMs = Math.round((elapsedMs() - startedMs) * 10) / 10;
  const report = reportOf({ plan, store, law, sums, reverse: simulation.reverse === true, durationMs });
  return { report, sums };
}

type Answered = Values & {
  /** What was answered for `changed`. */
  readonly sums: Float64Array;
  /** Position among the windows of the bed. */
  readonly depth: number;
  readonly wide: readonly ParameterRange[];
};

/** At least this part of a survey is done before it gives way, so that it comes to an end while a slider moves. */
const surveyShare = 0.1;

/** Finds whom values around those answered can concern, unless that is known; goes on where it gave way. */
async function narrow(
  workers: CompareThreads,
  bed: Bed,
  { law, changed, sums, depth, wide }: Answered,
  giveWay: AbortSignal,
): Promise<void> {
  const { key } = bed.plan;
  const present = bed.windows[depth];
  const around = bed.windows[depth - 1];
  const within = depth === 0 ? workers.everyone : around?.list;
  if (!within || (present && isWithin(changed, present.ranges))) return;
  const left = bed.windows.slice(depth);
  bed.windows = bed.windows.slice(0, depth);
  for (const { list } of left) await workers.leave(key, list);
  const wanted = (): readonly ParameterRange[] =>
    around ? nearRanges(changed, around.ranges, nearShares[depth - 1] ?? 0) : wide;
  const goesOn = bed.begun?.depth === depth && bed.begun.survey.list === within && isWithin(changed, bed.begun.ranges);
  const begun = goesOn && bed.begun ? bed.begun : { depth, ranges: wanted(), survey: newSurvey(within) };
  const { survey, ranges } = (bed.begun = begun);
  const enough = survey.done + within.rows.length * surveyShare;
  while (survey.done < within.rows.length) {
    if (survey.done >= enough) giveWay.throwIfAborted();
    await workers.narrow(key, survey, { before: law, ranges });
  }
  const list = listOf(survey);
  try {
    const part = await workers.compare(key, list, { before: law, after: changed }, giveWay);
    bed.windows = [...bed.windows, { ranges, list, rest: sums.map((value, at) => value - (part.sums[at] ?? 0)) }];
    bed.begun = undefined;
  } catch (error) {
    await workers.leave(key, list);
    throw error;
  }
}
