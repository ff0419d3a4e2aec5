import { personSlots } from '../slots.ts';
import type { Ymd } from '../day.ts';
import { aspect, chance, draw } from '../random.ts';
import type { Frame, Person } from '../household/person.ts';
import { isNewlyAdmitted, stage } from '../household/status.ts';
import { stratum } from '../household/strata.ts';
import { hasUnaidedCost } from './health.ts';

const f = personSlots(
  'educationStage',
  'fullTimeStudent',
  'boards',
  'inclusiveKindergarten',
  'newlyAdmitted',
  'educationSpending12mFen',
  'educationSpending6mFen',
);

const boarding = aspect('school.boards');
const inclusive = aspect('school.inclusive');
const price = aspect('school.price');

/** Share of boarders and yuan spent a year, by stage in the order of the vocabulary. */
const boarders: readonly number[] = [0, 0, 0.02, 0.2, 0.7, 0.65, 0.98, 0.99, 0.95];
const yuanAYear: readonly number[] = [0, 6_400, 1_100, 1_700, 4_800, 2_300, 9_400, 9_900, 11_500];

/** What the school register says. */
export function writeSchooling(frame: Frame, person: Person, on: Ymd): void {
  const { values, key, stage: at } = person;
  const thrift = frame.stratum === stratum.ordinary ? 1 : 0.75;
  const year = Math.round((yuanAYear[at] ?? 0) * thrift * (0.6 + 0.8 * draw(key, price))) * 100;
  values[f.educationStage] = at;
  values[f.fullTimeStudent] = at >= stage.primary ? 1 : 0;
  values[f.boards] = chance(key, boarding, boarders[at] ?? 0) ? 1 : 0;
  values[f.inclusiveKindergarten] = at === stage.preschool && chance(key, inclusive, 0.86) ? 1 : 0;
  values[f.newlyAdmitted] = isNewlyAdmitted(person, on) ? 1 : 0;
  values[f.educationSpending12mFen] = year;
  values[f.educationSpending6mFen] = hasUnaidedCost(frame) ? Math.round(year / 200) * 100 : 0;
}
