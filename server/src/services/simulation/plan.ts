import { handbookWith, ParameterUndated, policiesTouched, RuleUndated } from '@zhuni/engine';
import type { Handbook, PlainDate, Scenario } from '@zhuni/engine';
import { parameterByArea } from '@zhuni/engine/lower';
import { compileScreen } from '@zhuni/engine/screen';
import type { ColumnStore, ScreenProgram } from '@zhuni/engine/screen';
import type { ComparisonPlan, ParameterTable } from '@zhuni/engine/simulate';
import { SimulationFailed } from './failure.ts';
import { measureIds } from './law.ts';

/** A scenario compiled for a store and a date: what differs between two values of the same parameters is only tables. */
export type SimulationPlan = {
  /** Equal for scenarios that share all compiled code. */
  readonly key: string;
  readonly date: PlainDate;
  readonly comparison: ComparisonPlan;
  /** The side after over ranges of the parameters; undefined where none varies. */
  readonly ranging: ScreenProgram | undefined;
  /** Policies that the scenario can change. */
  readonly touched: ReadonlyMap<string, 'direct' | 'dependent'>;
  /** Help in cash by the month that it cannot change. */
  readonly otherHelp: ScreenProgram | undefined;
};

/** Who, when, and by which law with its measures. */
type Place = { readonly store: ColumnStore; readonly date: PlainDate; readonly law: Handbook };

type Wanted = { readonly policies: readonly string[]; readonly varying: ReadonlySet<string>; readonly ranging?: true };

const compile = (law: Handbook, { store, date }: Place, wanted: Wanted) =>
  compileScreen(law, { date, store, ...wanted, output: 'ledger', near: false, listed: true });

/** The key under which a scenario's plan is kept. */
export function planKey({ overrides, off }: Scenario): string {
  const parameters = [...new Set(overrides.map(({ parameter }) => parameter))].sort();
  return `${parameters.join()}|${[...new Set(off)].sort().join()}`;
}

/** Compiles what a scenario changes. Throws ScenarioInvalid or SimulationFailed. */
export function planSimulation(scenario: Scenario, place: Place): SimulationPlan {
  const { law } = place;
  handbookWith(law, scenario, place.date);
  const varying = new Set(scenario.overrides.map(({ parameter }) => parameter));
  const all = policiesTouched(law, { parameters: varying, off: new Set(scenario.off) });
  const touched = new Map([...all].filter(([id]) => !measureIds.includes(id)));
  const ids = [...touched.keys(), ...measureIds];
  const others = law.policies.filter(
    ({ id, period, kind }) => period === 'month' && kind === 'cash' && !touched.has(id),
  );
  try {
    const wanted = { policies: ids, varying };
    const before = compile(law, place, wanted);
    const without = handbookWith(law, { overrides: [], off: scenario.off }, place.date);
    const after = without === law ? before : compile(without, place, wanted);
    const policies = before.policies.map(({ id }) => {
      const policy = law.byId.get(id);
      const monthlyCash = policy?.period === 'month' && policy.kind === 'cash';
      return { period: policy?.period ?? ('none' as const), monthlyCash };
    });
    return {
      key: planKey(scenario),
      date: place.date,
      comparison: { before, after, policies },
      ranging: varying.size === 0 ? undefined : compile(without, place, { ...wanted, ranging: true }),
      touched,
      otherHelp:
        others.length === 0
          ? undefined
          : compile(law, place, { policies: others.map(({ id }) => id), varying: new Set() }),
    };
  } catch (error) {
    throw undatedAt(error, place) ?? error;
  }
}

/** The values of the parameters that a scenario changes, as the law has them and as the scenario has them. */
export function tablesOf(
  scenario: Scenario,
  { store, date, law }: Place,
): { readonly law: readonly ParameterTable[]; readonly changed: readonly ParameterTable[] } {
  const other = handbookWith(law, { overrides: scenario.overrides, off: [] }, date);
  const ids = [...new Set(scenario.overrides.map(({ parameter }) => parameter))];
  const tables = (handbook: Handbook): readonly ParameterTable[] =>
    ids.flatMap((id) => {
      const parameter = handbook.parameters.get(id);
      return parameter ? [{ id, values: parameterByArea(parameter, store.areas, date) }] : [];
    });
  try {
    return { law: tables(law), changed: tables(other) };
  } catch (error) {
    throw undatedAt(error, { store, date, law }) ?? error;
  }
}

/** The rule or number that a date lacks, with the policy and the condition that ask for it. */
function undatedAt(error: unknown, { store, date, law }: Place): SimulationFailed | undefined {
  if (!(error instanceof RuleUndated || error instanceof ParameterUndated)) return undefined;
  const nobody = { areaCode: store.areas[0] ?? '', facts: new Map(), members: [{ id: '0', facts: new Map() }] };
  return SimulationFailed.at(law, nobody, date, error);
}
