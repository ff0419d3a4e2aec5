import { cite, plainDate } from '@zhuni/engine';
import { calendarDays } from '../parts/limits.ts';
import { reviewDecided, reviewProcedure } from '../parts/review.ts';
import type { Limit, Procedure } from '../procedure.ts';

const yearly = { months: 12, monthsWhenUnstable: 6, article: cite('L1', '31'), status: 'official' } as const;

const cycleNote = {
  zh: '收入稳定的每年核查一次；收入不固定、有劳动能力的每半年一次。核查期内没有明显变化的不调整金额。',
  en: 'Yearly where income is stable; half-yearly where it is not and a member can work. Without a clear change the amount stays.',
} as const;

const review2012 = reviewProcedure({
  id: 'dibao-review-2012',
  title: { zh: '低保复核（2012年办法）', en: 'review of Dibao (2012 measures)' },
  policies: ['dibao'],
  from: plainDate('2012-12-12'),
  until: plainDate('2021-06-30'),
  article: cite('L4', '32'),
  decidedBy: 'county',
  authorisation: 'every-adult',
  cycle: {
    months: 6,
    monthsWhenUnchanging: 12,
    monthsWhenUnstable: 1,
    monthsWhenUnstableRural: 3,
    article: cite('L4', '33'),
    status: 'official',
  },
  basis: [cite('L4', '32'), cite('L4', '33'), cite('L5', '13')],
});

const review2021 = reviewProcedure({
  id: 'dibao-review-2021',
  title: { zh: '低保定期核查和动态管理', en: 'review of Dibao' },
  policies: ['dibao'],
  from: plainDate('2021-07-01'),
  until: plainDate('2022-10-19'),
  article: cite('L1', '31'),
  decidedBy: 'county',
  authorisation: 'every-adult',
  cycle: yearly,
  gradualExit: { monthsMax: 6, article: cite('L1', '33') },
  basis: [cite('L1', '31'), cite('L1', '32'), cite('L5', '13')],
  doubts: [
    cycleNote,
    {
      zh: '第三十三条没有规定渐退期的长短；6个月自2022年10月20日起才有依据，此前为示例。',
      en: 'Art. 33 does not say how long help may run out; six months have a text only since October 2022.',
    },
  ],
});

/** Three months from the death, so that it is done in any year: 89 days are never more than three months. */
const afterDeath: Limit = {
  id: 'after-death',
  title: { zh: '成员死亡后核查并办完增减停', en: 'review after the death of a member' },
  period: calendarDays(89),
  office: 'town',
  starts: ['report-death'],
  stops: [...reviewDecided, 'exit-gradually'],
  countsFrom: 'event-date',
  article: cite('L8', '1(3)'),
  status: 'derived',
};

const since2022 = {
  policies: ['dibao'],
  from: plainDate('2022-10-20'),
  article: cite('L1', '31'),
  authorisation: 'every-adult',
  cycle: yearly,
  gradualExit: { monthsMax: 6, article: cite('L8', '1(3)') },
  limits: [afterDeath],
  basis: [cite('L1', '31'), cite('L1', '32'), cite('L8', '1(3)'), cite('L5', '13')],
  doubts: [
    cycleNote,
    {
      zh: '“自死亡之日起3个月内”按89天计时，任何年份都不超过3个月；自死亡之日而非报告之日起算。',
      en: '“Three months from the death” is clocked as 89 days, never more than three months, from the death and not from the report.',
    },
    {
      zh: '渐退期内金额照旧为示例；原则上不超过6个月。',
      en: 'That the old amount is paid while help runs out is illustrative; six months at most in principle.',
    },
  ],
} as const;

/** Reviews of Dibao by the county, and by the town where the county has delegated. */
export const dibaoReviews: readonly Procedure[] = [
  review2012,
  review2021,
  reviewProcedure({
    ...since2022,
    id: 'dibao-review-2022',
    title: { zh: '低保定期核查和动态管理', en: 'review of Dibao' },
    decidedBy: 'county',
  }),
  reviewProcedure({
    ...since2022,
    id: 'dibao-review-delegated',
    title: { zh: '低保定期核查和动态管理（委托乡镇确认）', en: 'review of Dibao (delegated to the town)' },
    route: 'delegated',
    decidedBy: 'town',
  }),
];
