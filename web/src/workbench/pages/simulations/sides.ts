import type { AskedScenario, Simulated, SimulationOptions, SimulationResult } from '../../../api/simulations.ts';
import { isEmpty, scenarioOf } from './scenario-code.ts';

/** The page has room for two scenarios. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];
export type Codes = Readonly<Record<Side, string | undefined>>;

/** A scenario that is asked, and where on the page it stands. */
export type AskedSide = { readonly side: Side; readonly asked: AskedScenario };
export type Answered = { readonly sides: readonly AskedSide[]; readonly answer: Simulated };
export type Told = { readonly side: Side; readonly asked: AskedScenario; readonly result: SimulationResult };

/** The scenarios of the address in the form of the server; one without any change is not asked. */
export function askedOf(codes: Codes, { raises }: SimulationOptions): readonly AskedSide[] {
  return sides.flatMap((side) => {
    const { scenario } = scenarioOf(codes[side] ?? '');
    if (isEmpty(scenario)) return [];
    if (scenario.raise === undefined)
      return [{ side, asked: { set: scenario.set.map((one) => ({ ...one })), off: [...scenario.off] } }];
    const raise = raises.find(({ id }) => id === scenario.raise);
    return raise ? [{ side, asked: { ...raise.scenario, date: raise.date } }] : [];
  });
}

/** Each scenario with what came of it. */
export const toldOf = ({ sides: asked, answer }: Answered): readonly Told[] =>
  asked.flatMap((one, at) => {
    const result = answer.results[at];
    return result ? [{ ...one, result }] : [];
  });
