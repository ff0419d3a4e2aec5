import {
  and,
  cite,
  codeIs,
  countOf,
  defineParameter,
  ge,
  holdsByDate,
  lt,
  named,
  namedBool,
  not,
  or,
} from '@zhuni/engine';
import { parameter, plainDate, yearsSince } from '@zhuni/engine';
import type { Text } from '@zhuni/engine';
import * as f from '../facts.ts';

const adulthood = defineParameter({
  id: 'family.age-of-majority',
  label: { zh: '成年年龄', en: 'age of majority' },
  unit: 'years',
  values: [{ from: plainDate('1987-01-01'), value: 18, source: cite('L25-civil', '17'), status: 'official' }],
});

/** Age in full years on the date asked. */
export const age = named('age', { zh: '年龄', en: 'age' }, yearsSince(f.birthDate));

export const isMinor = lt(age, parameter(adulthood));
export const isAdult = ge(age, parameter(adulthood));

export const isLiving = codeIs(f.deceased, 'no');

/** Living, not in prison and not declared missing: only such a person is paid an allowance in person. */
export const isPresent = and(isLiving, not(codeIs(f.custody, 'prison')), not(f.declaredMissing));

/** What conditions say of `isPresent`. */
export const presentText: Text = {
  zh: '本人健在，没有在服刑，也没有被宣告失踪',
  en: 'The person is living, not in prison and not declared missing',
};

/** Full-time students up to undergraduate level cannot yet live independently. */
export const isDependentStudent = and(
  f.fullTimeStudent,
  codeIs(f.educationStage, 'senior', 'vocational', 'college', 'undergraduate', 'junior'),
);

const core = codeIs(f.relation, 'head', 'spouse');
const children = and(codeIs(f.relation, 'child', 'grandchild'), or(isMinor, isDependentStudent, not(f.canWork)));
const withDuty = and(
  codeIs(f.relation, 'child', 'child-in-law', 'parent', 'parent-in-law', 'grandchild', 'grandparent', 'sibling'),
  f.livesTogetherLong,
);
const parents = codeIs(f.relation, 'parent', 'parent-in-law');

const excludedUntil2021 = or(codeIs(f.custody, 'prison'), f.clergyAwayThreeYears);
const excludedSince2021 = or(codeIs(f.custody, 'prison', 'drug-isolation'), f.declaredMissing, f.clergyAwayThreeYears);

/**
 * Member of the household for the means test (共同生活家庭成员). Until 2021-06-30 parents were in by default (L4
 * art. 5); since then only through a duty of support and long co-residence (L1 art. 7).
 */
export const isFamilyMember = namedBool(
  'isFamilyMember',
  { zh: '共同生活家庭成员', en: 'counted member of the household' },
  holdsByDate(
    {
      from: plainDate('2012-12-12'),
      value: and(isLiving, or(core, children, parents, withDuty), not(excludedUntil2021)),
      article: cite('L4', '5'),
    },
    {
      from: plainDate('2021-07-01'),
      value: and(isLiving, or(core, children, withDuty), not(excludedSince2021)),
      article: cite('L1', '7'),
    },
  ),
);

/** Number of counted members. */
export const familySize = named('familySize', { zh: '家庭人口', en: 'counted members' }, countOf(isFamilyMember));
