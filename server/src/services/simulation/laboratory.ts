import { CasesConflict, handbookWith } from '@zhuni/engine';
import type { PlainDate, Scenario } from '@zhuni/engine';
import { compileScreen, householdAt, totalsByPolicy } from '@zhuni/engine/screen';
import type { ColumnStore, Total } from '@zhuni/engine/screen';
import type { ParameterRange } from '@zhuni/engine/simulate';
import { handbook } from '@zhuni/policies';
import { startScreenThreads } from '../../kernel/screening/index.ts';
import { elapsedMs } from '../../platform/clock/index.ts';
import { SimulationStopped, startCompareThreads } from './compare-threads.ts';
import type { CompareThreads } from './compare-threads.ts';
import { SimulationFailed } from './failure.ts';
import { lawWithMeasures } from './law.ts';
import { planKey, planSimulation, tablesOf } from './plan.ts';
import type { SimulationPlan } from './plan.ts';
import { startQueue } from './queue.ts';
import { reportOf } from './report.ts';
import type { SimulationReport } from './report.ts';
import { isWithin, nearRanges, wideRanges } from './windows.ts';
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
  /** Resolves when nothing is under way any more, not even what makes the next answer faster. */
  readonly settled: () => Promise<void>;
  readonly progress: () => LaboratoryStep;
  readonly close: () => Promise<void>;
};

/** What a laboratory is doing; `share` from 0 to 1. */
export type LaboratoryStep = {
  readonly step: 'starting' | 'compiling' | 'comparing' | 'narrowing' | 'ready';
  readonly share: number;
};

/** Compiled code of a scenario, and windows from the widest to the narrowest; each is within the one before. */
type Bed = { readonly plan: SimulationPlan; windows: readonly Window[] };

const bedsKept = 4;

/** Starts threads over a store; `threads` as many as the machine has cores when not said. */
export async function openLaboratory(store: ColumnStore, date: PlainDate, threads?: number): Promise<Laboratory> {
  const law = await totalsOfLaw(store, date, threads);
  const workers = await startCompareThreads(store, threads);
  const beds = new Map<string, Bed>();
  let step: LaboratoryStep['step'] = 'ready';
  const bedFor = async (simulation: Simulation): Promise<Bed> => {
    const key = planKey(simulation);
    const known = beds.get(key);
    if (known && workers.isPrepared(key)) return known;
    const plan = planSimulation(simulation, { store, date });
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
    queue.add(planKey(simulation), async () => {
      signal?.throwIfAborted();
      const bed = await during('compiling', () => bedFor(simulation));
      const asked = tablesOf(simulation, { store, date });
      const { report, sums } = await during('comparing', () =>
        run({ store, date, law, workers }, bed, { simulation, ...asked }, signal),
      );
      for (const [depth, ranges] of rangesFor(bed, asked, date).entries())
        queue.addIdle({
          key: bed.plan.key,
          firm: depth === 0,
          work: (giveWay) =>
            during('narrowing', () => narrow(workers, bed, { ...asked, sums, depth, ranges }, giveWay)),
        });
      return report;
    });
  const progress = (): LaboratoryStep => ({ step, share: workers.progress() });
  return { date, store, law, simulate, settled: queue.settled, progress, close: workers.close };
}

async function totalsOfLaw(
  store: ColumnStore,
  date: PlainDate,
  threads: number | undefined,
): Promise<ReadonlyMap<string, Total>> {
  const program = compileScreen(handbook, { date, store, output: 'totals' });
  const screening = await startScreenThreads(program, store, threads);
  try {
    return totalsByPolicy(program, (await screening.run()).totals);
  } finally {
    await screening.close();
  }
}

type Parts = Pick<Laboratory, 'store' | 'date' | 'law'> & { readonly workers: CompareThreads };
type Values = ReturnType<typeof tablesOf>;

async function run(
  { store, date, law, workers }: Parts,
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
    const changed = handbookWith(lawWithMeasures, simulation, date);
    const fault = new CasesConflict(`two exceptions apply at once in ${conflicts.before + conflicts.after} households`);
    const at = conflicts.after > 0 ? changed : lawWithMeasures;
    throw SimulationFailed.at(at, householdAt(store, conflicts.first), date, fault);
  }
  if (window) sums.forEach((value, at) => (sums[at] = value + (window.rest[at] ?? 0)));
  const durationMs = Math.round((elapsedMs() - startedMs) * 10) / 10;
  const report = reportOf({ plan, store, law, sums, reverse: simulation.reverse === true, durationMs });
  return { report, sums };
}

/** Windows that are worth having once these values were answered, from wide to near; none where nothing varies. */
function rangesFor({ plan }: Bed, { law, changed }: Values, date: PlainDate): readonly (readonly ParameterRange[])[] {
  const wide = plan.ranging && wideRanges(law, changed, date);
  return wide ? [wide, nearRanges(changed)] : [];
}

type Answered = Values & {
  readonly sums: Float64Array;
  /** Position among the windows of the bed. */
  readonly depth: number;
  readonly ranges: readonly ParameterRange[];
};

/** Finds whom values in these ranges can concern, unless that is known; `sums` is what was answered for `changed`. */
async function narrow(
  workers: CompareThreads,
  bed: Bed,
  { law, changed, sums, depth, ranges }: Answered,
  giveWay: AbortSignal,
): Promise<void> {
  const { key } = bed.plan;
  const present = bed.windows[depth];
  const within = depth === 0 ? workers.everyone : bed.windows[depth - 1]?.list;
  if (!within || (present && isWithin(changed, present.ranges))) return;
  const left = bed.windows.slice(depth);
  bed.windows = bed.windows.slice(0, depth);
  for (const { list } of left) await workers.leave(key, list);
  const list = await workers.narrow(key, within, { before: law, ranges }, giveWay);
  try {
    const part = await workers.compare(key, list, { before: law, after: changed }, giveWay);
    bed.windows = [...bed.windows, { ranges, list, rest: sums.map((value, at) => value - (part.sums[at] ?? 0)) }];
  } catch (error) {
    await workers.leave(key, list);
    throw error;
  }
}
