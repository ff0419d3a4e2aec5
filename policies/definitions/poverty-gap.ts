import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import type { Num, Policy, Text } from '@zhuni/engine';
import { familySize, isFamilyMember } from './family.ts';
import { countedIncome } from './income.ts';
import { dibaoStandard } from './standards.ts';

/**
 * Two numbers of every family in fen per month, written as policies so that they are worked out like any amount; they
 * are no help, have no number in the handbook and stand in no list. Poverty gap = need − income − monthly help.
 */
function measure(id: string, number: number, title: Text, value: Num<'fen'>): Policy {
  return definePolicy({
    id,
    number,
    title,
    summary: title,
    department: 'MZ',
    categories: [],
    situations: [],
    subject: 'household',
    kind: 'status',
    period: 'none',
    inForce: { from: plainDate('2016-10-01') },
    byApplication: false,
    conditions: [
      {
        id: 'has-family',
        text: { zh: '有共同生活的家庭成员', en: 'there is a family living together' },
        article: cite('L5', '9'),
        holds: e.anyMember(isFamilyMember),
      },
    ],
    amount: { text: title, article: cite('L5', '9'), value },
    basis: [cite('L5', '9')],
    guide: {
      papers: [],
      where: title,
      steps: [],
      limits: [],
      notice: title,
      recheck: title,
      words: [],
    },
  });
}

/** What the family needs by the Dibao standard of its place, and the income that counts. */
export const povertyMeasures = {
  need: measure(
    'measure-need',
    901,
    { zh: '按低保标准的家庭月需要', en: 'need of the family per month by the Dibao standard' },
    e.times(dibaoStandard, familySize),
  ),
  income: measure(
    'measure-income',
    902,
    { zh: '家庭月可计算收入', en: 'counted income of the family per month' },
    countedIncome,
  ),
} as const;
