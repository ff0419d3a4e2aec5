import { findResident } from '@zhuni/city';
import type { CityPlan } from '@zhuni/city';
import type { PlainDate } from '@zhuni/engine/values';
import { residentsOf } from './made-up-household.ts';
import { unregistered } from './resident.ts';
import type { Resident } from './resident.ts';

/** A person entered by hand, for demonstrations and tests: what is not said is not registered. */
export type Entered = Partial<Resident> & Pick<Resident, 'idNumber' | 'name'>;

export const enteredMax = 10_000;

/** Who is known to the departments: the residents of a plan, and people entered by hand, who come first. */
export function createLookup(plan: CityPlan | undefined): {
  readonly find: (idNumber: string, asOf: PlainDate) => Resident | undefined;
  /** Replaces what was entered about the same person; RangeError when the register is full. */
  readonly enter: (person: Entered) => void;
  readonly entered: () => number;
} {
  const entered = new Map<string, Resident>();
  const find = (idNumber: string, asOf: PlainDate): Resident | undefined => {
    const known = entered.get(idNumber);
    if (known || !plan) return known;
    const found = findResident(plan, idNumber);
    return found && residentsOf(found.household, asOf).find((one) => one.idNumber === idNumber);
  };
  const enter = (person: Entered): void => {
    if (entered.size >= enteredMax && !entered.has(person.idNumber))
      throw new RangeError(`more than ${enteredMax} people were entered by hand`);
    const base = entered.get(person.idNumber) ?? unregistered(person.idNumber, person.name);
    entered.set(person.idNumber, { ...base, ...person });
  };
  return { find, enter, entered: () => entered.size };
}
