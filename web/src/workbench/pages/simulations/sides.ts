import type { AskedScenario, Simulated, SimulationOptions, SimulationResult } from '../../../api/simulations.ts';
import { isEmpty, noChange, scenarioOf } from './scenario-code.ts';
import type { Decoded } from './scenario-code.ts';

/** The page has room for two scenarios. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];
export type Codes = Readonly<Record<Side, string | undefined>>;

/** A scenario that is asked, and where on the page it stands. */
export type AskedSide = { readonly side: Side; readonly asked: AskedScenario };
export type Answered = { readonly sides: readonly AskedSide[]; readonly answer: Simulated };
export type Told = { readonly side: Side; readonly asked: AskedScenario; readonly result: SimulationResult };

/** The scenarios of the address in the form of the server; one without any change is not asked. */
export function askedOf(codes: Codes, options: SimulationOptions): readonly AskedSide[] {
  const { raises } = options;
  return sides.flatMap((side) => {
    const { scenario } = readScenario(codes[side], options);
    if (isEmpty(scenario)) return [];
    if (scenario.raise === undefined)
      return [{ side, asked: { set: scenario.set.map((one) => ({ ...one })), off: [...scenario.off] } }];
    const raise = raises.find(({ id }) => id === scenario.raise);
    return raise ? [{ side, asked: { ...raise.scenario, date: raise.date } }] : [];
  });
}

/** A scenario of the address, without what the handbook of the day does not have; that is told as wrong. */
export function readScenario(code: string | undefined, { policies, parameters, raises }: SimulationOptions): Decoded {
  const { scenario, wrong } = scenarioOf(code ?? '');
  const { raise } = scenario;
  const isIn = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);
  if (raise !== undefined && !isIn(raises, raise)) return { scenario: noChange, wrong: [...wrong, raise] };
  const set = scenario.set.filter(({ parameter }) => isIn(parameters, parameter));
  const off = scenario.off.filter((id) => isIn(policies, id));
  const unknown = [...scenario.set.map(({ parameter }) => parameter), ...scenario.off].filter(
    (id) => !set.some(({ parameter }) => parameter === id) && !off.includes(id),
  );
  return { scenario: { ...scenario, set, off }, wrong: [...wrong, ...unknown] };
}

/** Each scenario with what came of it. */
export const toldOf = ({ sides: asked, answer }: Answered): readonly Told[] =>
  asked.flatMap((one, at) => {
    const result = answer.results[at];
    return result ? [{ ...one, result }] : [];
  });
