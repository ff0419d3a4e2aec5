import { residentCheckCharacter } from '@zhuni/engine/values';
import { slotsOfIdentity } from './household/compose.ts';
import { sex } from './household/person.ts';
import type { Frame, Person } from './household/person.ts';

/** No place has ever had a region code of this beginning, so no made-up number can be anyone's. */
export const impossibleRegionPrefix = '9999';

/**
 * An identity number with a valid check character and an impossible region. Unique in the whole city without any
 * register: 50,000 combinations of region and sequence are dealt out to the households in turn, and households that
 * share one have birthdays on different residues of a grid of days.
 */
export function identityNumberOf(frame: Frame, person: Person): string {
  const slot = frame.index % slotsOfIdentity;
  const region = impossibleRegionPrefix + String(slot % 100).padStart(2, '0');
  const sequence = Math.floor(slot / 100) * 2 + (person.sex === sex.male ? 1 : 0);
  const first17 = `${region}${person.birth}${String(sequence).padStart(3, '0')}`;
  return first17 + residentCheckCharacter(first17);
}
