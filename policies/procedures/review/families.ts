import { cite, plainDate } from '@zhuni/engine';
import { illustrative } from '../parts/limits.ts';
import { reviewProcedure } from '../parts/review.ts';
import type { Procedure } from '../procedure.ts';

const yearly = { months: 12, ...illustrative };

const marginal = {
  policies: ['dibao-marginal'],
  article: cite('L9'),
  authorisation: 'every-adult',
  cycle: yearly,
  basis: [cite('L9'), cite('L1', '8')],
} as const;

/** Families recognised as in difficulty: what a changed fact does to the recognition. */
export const familyReviews: readonly Procedure[] = [
  reviewProcedure({
    ...marginal,
    id: 'marginal-review-2014',
    title: { zh: '低收入、低保边缘家庭复核', en: 'review of low-income and Dibao-marginal families' },
    from: plainDate('2014-05-01'),
    decidedBy: 'county',
    doubts: [
      {
        zh: '有效期12个月、每年复核为示例；2021年7月以前由各地规定。',
        en: 'Twelve months and a yearly review are illustrative; before July 2021 the rules were local.',
      },
    ],
  }),
  reviewProcedure({
    ...marginal,
    id: 'marginal-review-delegated',
    title: { zh: '低保边缘家庭复核（委托乡镇确认）', en: 'review of Dibao-marginal families (delegated)' },
    route: 'delegated',
    from: plainDate('2022-10-20'),
    decidedBy: 'town',
  }),
  reviewProcedure({
    id: 'rigid-expenditure-review',
    title: { zh: '刚性支出困难家庭有效期内复核', en: 'review of a recognition while it holds' },
    policies: ['rigid-expenditure'],
    from: plainDate('2020-08-25'),
    article: cite('L3', '10'),
    decidedBy: 'county',
    authorisation: 'every-adult',
    basis: [cite('L3', '10'), cite('L3', '11')],
    doubts: [
      {
        zh: '有效期满重新申请，不作定期复核；有效期内情况变化的才复核，程序为示例。',
        en: 'It is applied for anew after its months; a review comes only of a change, and its way is illustrative.',
      },
    ],
  }),
];
