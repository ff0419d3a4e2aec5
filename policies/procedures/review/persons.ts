import { cite, plainDate } from '@zhuni/engine';
import { illustrative } from '../parts/limits.ts';
import { reviewProcedure } from '../parts/review.ts';
import type { Procedure } from '../procedure.ts';

const every = (months: number) => ({ months, ...illustrative });

const disability = reviewProcedure({
  id: 'disability-review',
  title: { zh: '残疾人两项补贴复核', en: 'review of the two disability subsidies' },
  policies: ['dis-living', 'dis-nursing'],
  from: plainDate('2016-01-01'),
  article: cite('P1'),
  decidedBy: 'county',
  cycle: every(12),
  basis: [cite('P1')],
  doubts: [
    {
      zh: '每年复核，另每月比对死亡、服刑、户口迁移和残疾证有效期，为业务常识，待确认。',
      en: 'Yearly, with a monthly comparison of deaths, prison, moves and expired cards: general practice, to be confirmed.',
    },
  ],
});

const orphan = reviewProcedure({
  id: 'orphan-review',
  title: { zh: '孤儿保障复核', en: 'review of support for orphans' },
  policies: ['orphan'],
  from: plainDate('2010-11-16'),
  article: cite('L13'),
  decidedBy: 'county',
  cycle: every(12),
  basis: [cite('L13')],
  doubts: [
    {
      zh: '任何环节不公示。年满18周岁仍在校的转教育政策；每年复核为示例。',
      en: 'Nothing is shown. At 18 in school the education policies take over; the yearly review is illustrative.',
    },
  ],
});

const children = reviewProcedure({
  id: 'child-review',
  title: { zh: '事实无人抚养、重点困境儿童复核', en: 'review of support for children in difficulty' },
  policies: ['unattended-child', 'key-child'],
  from: plainDate('2018-01-01'),
  article: cite('L11', '2(4)'),
  decidedBy: 'county',
  cycle: every(6),
  basis: [cite('L11', '2(4)'), cite('L12')],
  doubts: [
    {
      zh: '任何环节不公示。民发〔2019〕62号只要求动态管理、及时终止；每半年复核为示例。',
      en: 'Nothing is shown. The 2019 opinions ask for attention and a prompt end; half-yearly is illustrative.',
    },
  ],
});

const elders = reviewProcedure({
  id: 'elder-review',
  title: { zh: '老年人补贴和服务复核', en: 'review of subsidies and services for older people' },
  policies: ['age-allowance', 'poor-elder', 'home-care', 'elder-meal', 'elder-adapt', 'happiness-home'],
  from: plainDate('2014-12-01'),
  article: cite('L17', '31'),
  decidedBy: 'county',
  cycle: every(12),
  activities: [
    {
      id: 'record-assessment',
      from: ['in-review'],
      to: 'same',
      office: ['village', 'town', 'county'],
      form: 'assessment',
      article: cite('L18', '27'),
    },
  ],
  basis: [cite('L17', '31'), cite('L18', '27'), cite('P2')],
  doubts: [
    {
      zh: '每年复核（能力评估、生存核实）为示例；死亡每月比对。',
      en: 'A yearly review (assessment, proof of life) is illustrative; deaths are compared monthly.',
    },
  ],
});

const others = reviewProcedure({
  id: 'civil-affairs-review',
  title: { zh: '临时救助等一次性救助的复核', en: 'review of one-off help by civil affairs' },
  policies: [
    'temp-small',
    'temp-emergency',
    'temp-expenditure',
    'zizhuni-fund',
    'orphan-study',
    'heating-subsidy',
    'funeral-basic',
    'funeral-eco',
    'vagrant',
  ],
  from: plainDate('2003-08-01'),
  article: illustrative.article,
  decidedBy: 'county',
  basis: [cite('L5', '57'), cite('L5', '68')],
  doubts: [
    {
      zh: '一次性救助没有定期复核；分次发放的后续款项或举报属实的，由此调整、停发或追回（第六十八条）。',
      en: 'One-off help is not reviewed by turns; further instalments, or a complaint that proves true, are settled here (art. 68).',
    },
  ],
});

/** Help to persons, and one-off help. */
export const personReviews: readonly Procedure[] = [disability, orphan, children, elders, others];
