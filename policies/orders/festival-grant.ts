import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import type { Bool, PlainDate, Policy, Text } from '@zhuni/engine';
import { isFamilyMember, isLiving } from '../definitions/family.ts';
import { noPapers } from '../definitions/papers.ts';
import { isDibaoMember } from '../definitions/recipient.ts';

/** Groups to whom a festival grant may be ordered: those registered under a policy, and whom it is recognised for. */
export const festivalGroups: readonly { readonly policy: string; readonly of: 'household' | 'person' }[] = [
  { policy: 'dibao', of: 'household' },
  { policy: 'tekun-basic', of: 'person' },
  { policy: 'dibao-marginal', of: 'household' },
  { policy: 'rigid-expenditure', of: 'household' },
  { policy: 'orphan', of: 'person' },
  { policy: 'unattended-child', of: 'person' },
  { policy: 'key-child', of: 'person' },
  { policy: 'dis-living', of: 'person' },
  { policy: 'dis-nursing', of: 'person' },
  { policy: 'veteran-hardship', of: 'person' },
];

/** An order of a government or bureau: so much, once, to these groups as they are registered on a day. */
export type FestivalOrder = {
  readonly policy: FestivalGrantId;
  readonly groups: readonly string[];
  readonly amountFen: number;
};

export const festivalGrantIds = ['festival-household', 'festival-person'] as const;
export type FestivalGrantId = (typeof festivalGrantIds)[number];

const titles: Readonly<Record<FestivalGrantId, Text>> = {
  'festival-household': { zh: '节日一次性慰问金（按户）', en: 'One-off festival grant per household' },
  'festival-person': { zh: '节日一次性慰问金（按人）', en: 'One-off festival grant per person' },
};

const numbers: Readonly<Record<FestivalGrantId, number>> = { 'festival-household': 911, 'festival-person': 912 };

const since: PlainDate = plainDate('2016-10-01');

const personIn = ({ policy, of }: (typeof festivalGroups)[number]): Bool => {
  if (policy === 'dibao') return isDibaoMember;
  return of === 'person' ? e.personEntitled(policy) : e.and(e.householdEntitled(policy), isFamilyMember);
};

const householdIn = ({ policy, of }: (typeof festivalGroups)[number]): Bool =>
  of === 'household' ? e.householdEntitled(policy) : e.anyMember(e.and(e.personEntitled(policy), isLiving));

/**
 * The order as a rule, so that who gets it is worked out like any help; it has no number in the handbook. Throws
 * RuleInvalid when no group is named; groups outside `festivalGroups` do not count.
 */
export function festivalGrant({ policy: id, groups, amountFen }: FestivalOrder): Policy {
  const chosen = festivalGroups.filter(({ policy }) => groups.includes(policy));
  const title = titles[id];
  const ofPerson = id === 'festival-person';
  const inGroup = e.or(...chosen.map(ofPerson ? personIn : householdIn));
  const ordered = e.defineParameter({
    id: `${id}.amount`,
    label: { zh: '文件确定的慰问金额', en: 'amount that the order names' },
    unit: 'fen',
    values: [{ from: since, value: amountFen, source: cite('K'), status: 'illustrative' }],
  });
  const byList: Text = { zh: '按名单发放', en: 'paid by list' };
  return definePolicy({
    id,
    number: numbers[id],
    title,
    summary: title,
    department: 'MZ',
    categories: [],
    situations: [],
    subject: ofPerson ? 'person' : 'household',
    kind: 'cash',
    period: 'once',
    inForce: { from: since },
    byApplication: false,
    conditions: [
      {
        id: 'ordered-group',
        text: { zh: '属于文件确定的慰问对象', en: 'belongs to a group that the order names' },
        article: cite('K'),
        holds: ofPerson ? e.and(isLiving, inGroup) : inGroup,
      },
    ],
    amount: { text: byList, article: cite('K'), value: e.parameter(ordered) },
    basis: [cite('K')],
    guide: { papers: [noPapers], where: byList, steps: [], limits: [], notice: byList, recheck: byList, words: [] },
  });
}

/** What every grant of this kind has in common, whatever the order says. */
export const festivalGrants: readonly Pick<Policy, 'id' | 'number' | 'title' | 'subject' | 'period' | 'inForce'>[] =
  festivalGrantIds.map((id) => ({
    id,
    number: numbers[id],
    title: titles[id],
    subject: id === 'festival-person' ? 'person' : 'household',
    period: 'once',
    inForce: { from: since },
  }));
