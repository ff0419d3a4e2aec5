import { compareWithPublished, generateHousehold, householdOn, planCity, publishedOn } from '@zhuni/city';
import type { CaseloadRow } from '@zhuni/city';
import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { OnProgress } from '../platform/log/index.ts';

const policies = [
  'dibao',
  'tekun-basic',
  'dis-living',
  'dis-nursing',
  'temp-small',
  'temp-emergency',
  'temp-expenditure',
];
const lookedAtMax = 50_000;
const progressEvery = 1_000;

/** The published caseload beside that of the made-up city; of a large city every n-th household is looked at. */
export function compareCaseload(people: number, onProgress: OnProgress): readonly CaseloadRow[] {
  const plan = planCity({ people });
  const date = plainDate(publishedOn);
  const step = Math.ceil(plan.households / lookedAtMax);
  const entitled: Record<string, number> = {};
  let dibaoPeople = 0;
  const text = { zh: '与公布的救助人数比较', en: 'comparing with the published caseload' };
  for (let index = 0; index < plan.households; index += step) {
    if (index % progressEvery === 0) onProgress({ text, done: index, total: plan.households });
    const household = householdOn(generateHousehold(plan, index), date);
    for (const { policy, outcome } of evaluate(handbook, household, { date, policies })) {
      if (outcome !== 'entitled') continue;
      entitled[policy] = (entitled[policy] ?? 0) + step;
      if (policy === 'dibao') dibaoPeople += household.members.length * step;
    }
  }
  return compareWithPublished({ entitled, dibaoPeople }, people);
}
