import { CasesConflict, handbookWith } from '@zhuni/engine';
import type { PlainDate, Scenario } from '@zhuni/engine';
import { compileScreen, householdAt, totalsByPolicy } from '@zhuni/engine/screen';
import type { ColumnStore, Total } from '@zhuni/engine/screen';
import { handbook } from '@zhuni/policies';
import { startScreenThreads } from '../../kernel/screening/index.ts';
import { elapsedMs } from '../../platform/clock/index.ts';
import { startCompareThreads } from './compare-threads.ts';
import type { CompareThreads } from './compare-threads.ts';
import { SimulationFailed } from './failure.ts';
import { lawWithMeasures } from './law.ts';
import { planKey, planSimulation, tablesOf } from './plan.ts';
import type { SimulationPlan } from './plan.ts';
import { reportOf } from './report.ts';
import type { SimulationReport } from './report.ts';

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
  readonly close: () => Promise<void>;
};

const plansKept = 6;

/** Starts threads over a store; `threads` as many as the machine has cores when not said. */
export async function openLaboratory(store: ColumnStore, date: PlainDate, threads?: number): Promise<Laboratory> {
  const law = await totalsOfLaw(store, date, threads);
  const workers = await startCompareThreads(store, threads);
  const plans = new Map<string, SimulationPlan>();
  const planOf = async (simulation: Simulation): Promise<SimulationPlan> => {
    const key = planKey(simulation);
    const known = plans.get(key);
    if (known && workers.isPrepared(key)) return known;
    const plan = planSimulation(simulation, { store, date });
    await workers.prepare(plan);
    plans.set(key, plan);
    const [oldest] = plans.keys();
    if (plans.size > plansKept && oldest !== undefined) plans.delete(oldest);
    return plan;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const simulate: Laboratory['simulate'] = (simulation, signal) => {
    const result = turn.then(async () => {
      signal?.throwIfAborted();
      const plan = await planOf(simulation);
      return run({ store, date, law, workers }, plan, simulation, signal);
    });
    turn = result.catch(() => undefined);
    return result;
  };
  return { date, store, law, simulate, close: workers.close };
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

async function run(
  { store, date, law, workers }: Parts,
  plan: SimulationPlan,
  simulation: Simulation,
  signal: AbortSignal | undefined,
): Promise<SimulationReport> {
  const startedMs = elapsedMs();
  const tables = tablesOf(simulation, { store, date });
  // A policy that is off is off in the plan's second program, so a reverse run is turned round when it is reported.
  const { sums, conflicts } = await workers.compare(plan.key, { before: tables.law, after: tables.changed }, signal);
  if (conflicts.before + conflicts.after > 0) {
    const changed = handbookWith(lawWithMeasures, simulation, date);
    const fault = new CasesConflict(`two exceptions apply at once in ${conflicts.before + conflicts.after} households`);
    const at = conflicts.after > 0 ? changed : lawWithMeasures;
    throw SimulationFailed.at(at, householdAt(store, conflicts.first), date, fault);
  }
  const durationMs = Math.round((elapsedMs() - startedMs) * 10) / 10;
  return reportOf({ plan, store, law, sums, reverse: simulation.reverse === true, durationMs });
}
