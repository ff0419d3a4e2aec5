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
import type { Bool, Citation, PlainDate, Text } from '@zhuni/engine';
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

/** Something that lets a member count for the means test, or keeps the member out, in force on some days. */
export type FamilyGround = {
  readonly counts: boolean;
  readonly holds: Bool;
  readonly text: Text;
  readonly article: Citation;
  readonly from: PlainDate;
  /** The first day on which it is no ground any more. */
  readonly until?: PlainDate;
};

const [old, since] = [
  { from: plainDate('2012-12-12'), until: plainDate('2021-07-01'), article: cite('L4', '5') },
  { from: plainDate('2021-07-01'), article: cite('L1', '7') },
];

const both = (ground: Pick<FamilyGround, 'counts' | 'holds' | 'text'>): FamilyGround[] => [
  { ...ground, ...old },
  { ...ground, ...since },
];

/**
 * `isFamilyMember` taken apart, for people to read: who has one ground that keeps out does not count; else who has one
 * that counts does. A test holds the two together.
 */
export const familyGrounds: readonly FamilyGround[] = [
  ...both({ counts: false, holds: not(isLiving), text: { zh: '已去世', en: 'has died' } }),
  ...both({ counts: false, holds: codeIs(f.custody, 'prison'), text: { zh: '正在服刑', en: 'is in prison' } }),
  {
    counts: false,
    holds: codeIs(f.custody, 'drug-isolation'),
    text: { zh: '正在强制隔离戒毒', en: 'is in compulsory drug isolation' },
    ...since,
  },
  {
    counts: false,
    holds: f.declaredMissing,
    text: { zh: '已被宣告失踪', en: 'has been declared missing' },
    ...since,
  },
  ...both({
    counts: false,
    holds: f.clergyAwayThreeYears,
    text: { zh: '脱离家庭三年以上的宗教教职人员', en: 'is a member of the clergy who has lived away for three years' },
  }),
  ...both({ counts: true, holds: codeIs(f.relation, 'head'), text: { zh: '户主', en: 'is the head' } }),
  ...both({ counts: true, holds: codeIs(f.relation, 'spouse'), text: { zh: '户主的配偶', en: 'is the spouse' } }),
  ...both({
    counts: true,
    holds: and(codeIs(f.relation, 'child', 'grandchild'), isMinor),
    text: { zh: '未成年子女', en: 'is a minor child' },
  }),
  ...both({
    counts: true,
    holds: and(codeIs(f.relation, 'child', 'grandchild'), isDependentStudent),
    text: { zh: '在读的成年子女（至本科）', en: 'is an adult child in full-time education up to a first degree' },
  }),
  ...both({
    counts: true,
    holds: and(codeIs(f.relation, 'child', 'grandchild'), not(f.canWork)),
    text: { zh: '不能独立生活的成年子女', en: 'is an adult child who cannot live independently' },
  }),
  { counts: true, holds: parents, text: { zh: '父母', en: 'is a parent' }, ...old },
  ...both({
    counts: true,
    holds: withDuty,
    text: {
      zh: '有法定赡养、抚养、扶养关系并长期共同居住',
      en: 'has a legal duty of support and has long lived with the household',
    },
  }),
];

/** What is said of a member who has no ground at all to count. */
export const noFamilyGround: Text = {
  zh: '没有法定赡养、抚养、扶养关系，或没有长期共同居住',
  en: 'has no legal duty of support, or has not long lived with the household',
};

const marriageLaw = (value: number) => [
  {
    from: plainDate('1981-01-01'),
    value,
    source: cite('K'),
    status: 'official' as const,
    note: { zh: '原《婚姻法》', en: 'the former Marriage Law' },
  },
  { from: plainDate('2021-01-01'), value, source: cite('L25-civil', '1047'), status: 'official' as const },
];

/** From what age people may marry, by sex. */
export const marriageAge = {
  male: defineParameter({
    id: 'family.marriage-age-men',
    label: { zh: '男性法定结婚年龄', en: 'legal age of marriage of men' },
    unit: 'years',
    values: marriageLaw(22),
  }),
  female: defineParameter({
    id: 'family.marriage-age-women',
    label: { zh: '女性法定结婚年龄', en: 'legal age of marriage of women' },
    unit: 'years',
    values: marriageLaw(20),
  }),
} as const;

/** Number of counted members. */
export const familySize = named('familySize', { zh: '家庭人口', en: 'counted members' }, countOf(isFamilyMember));
