import { generateHousehold } from './household/generate.ts';
import type { GeneratedHousehold, GeneratedMember } from './household/generate.ts';
import { slotsOfIdentity } from './household/compose.ts';
import { impossibleRegionPrefix } from './identity.ts';
import type { CityPlan } from './plan.ts';

/**
 * The made-up resident with an identity number, found without any register: the number names one household in 50,000.
 * Undefined when nobody of the plan has it.
 */
export function findResident(
  plan: CityPlan,
  idNumber: string,
): { readonly household: GeneratedHousehold; readonly member: GeneratedMember } | undefined {
  if (!/^\d{17}[\dX]$/.test(idNumber) || !idNumber.startsWith(impossibleRegionPrefix)) return undefined;
  const slot = Number(idNumber.slice(4, 6)) + 100 * Math.floor(Number(idNumber.slice(14, 17)) / 2);
  for (let index = slot; index < plan.households; index += slotsOfIdentity) {
    const household = generateHousehold(plan, index);
    const member = household.members.find((one) => one.idNumber === idNumber);
    if (member) return { household, member };
  }
  return undefined;
}
