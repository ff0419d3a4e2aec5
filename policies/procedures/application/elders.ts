import { cite, plainDate } from '@zhuni/engine';
import { illustrative, refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { noticeFields } from '../parts/notice.ts';
import { plainProcedure } from '../parts/plain-procedure.ts';
import { papers } from '../papers.ts';
import type { Limit, Procedure, Step } from '../procedure.ts';

const twentyDays = (office: 'town' | 'county'): readonly Limit[] => [
  wholeLimit({ office: 'town', period: workingDays(20), article: illustrative.article }),
  refusalLimit(office, workingDays(3), illustrative.article),
];

const daysAreIllustrative = {
  zh: '办理20个工作日、告知3个工作日为示例。',
  en: 'Twenty working days for the whole and three for a refusal are illustrative.',
} as const;

/** What an old person needs, found by an assessor. */
const assess = (article: Step['article']): Step => ({
  id: 'record-assessment',
  from: ['accepted'],
  to: 'same',
  office: ['village', 'town', 'county'],
  form: 'assessment',
  ...(article === undefined ? {} : { article }),
});

const ageAllowance = plainProcedure({
  id: 'age-allowance',
  title: { zh: '高龄津贴', en: 'old-age allowance' },
  policies: ['age-allowance'],
  from: plainDate('2014-12-01'),
  article: cite('L17', '31'),
  decidedBy: 'county',
  limits: twentyDays('county'),
  papers: [papers.identity, papers.bankAccount],
  basis: [cite('L17', '31'), cite('L18', '55'), cite('P2')],
  doubts: [daysAreIllustrative],
});

const poorElder = plainProcedure({
  id: 'poor-elder',
  title: { zh: '经济困难老年人补贴（含失能护理补贴）', en: 'subsidy for older people in difficulty, with care' },
  policies: ['poor-elder'],
  from: plainDate('2019-01-01'),
  article: cite('P2'),
  decidedBy: 'county',
  limits: twentyDays('county'),
  activities: [assess(cite('P2'))],
  papers: [papers.application, papers.identity, papers.careAssessment, papers.bankAccount],
  basis: [cite('P2')],
  doubts: [
    daysAreIllustrative,
    {
      zh: '能力评估只在申请护理部分时需要；评估结果不公示。',
      en: 'The assessment is needed for the care part only; its result is not shown.',
    },
  ],
});

const homeCare = plainProcedure({
  id: 'home-care',
  title: { zh: '政府购买居家养老服务', en: 'home care bought by the government' },
  policies: ['home-care'],
  from: plainDate('2014-12-01'),
  article: cite('L18', '27'),
  decidedBy: 'county',
  limits: twentyDays('county'),
  activities: [assess(cite('L18', '27'))],
  opinionRequires: ['assessment'],
  papers: [papers.application, papers.identity],
  basis: [cite('L18', '27'), cite('L17', '36')],
  doubts: [daysAreIllustrative],
});

const elderAdapt = plainProcedure({
  id: 'elder-adapt',
  title: { zh: '特殊困难老年人家庭适老化改造', en: 'age-friendly home adaptation' },
  policies: ['elder-adapt'],
  from: plainDate('2020-05-01'),
  article: cite('L18', '27'),
  decidedBy: 'county',
  limits: twentyDays('county'),
  activities: [assess(cite('L18', '27'))],
  opinionRequires: ['assessment'],
  notice: {
    when: 'before-decision',
    from: ['opined'],
    calendarDays: 7,
    shows: noticeFields.homeWorks,
    article: illustrative.article,
    status: 'illustrative',
  },
  papers: [papers.application, papers.identity, papers.ownerConsent],
  basis: [cite('L18', '27'), cite('L26-accessibility', '19')],
  doubts: [
    daysAreIllustrative,
    {
      zh: '村（社区）公示7天为示例，只写张*和改造类别，不写身体状况。',
      en: 'Seven days of notice are illustrative: the masked name and the kind of work, nothing on health.',
    },
  ],
});

const served = plainProcedure({
  id: 'elder-services',
  title: { zh: '长者助餐、幸福院服务登记', en: 'registration for elder meals and happiness homes' },
  policies: ['elder-meal', 'happiness-home'],
  from: plainDate('2020-05-01'),
  article: cite('L18', '24'),
  decidedBy: 'town',
  limits: [wholeLimit({ office: 'town', period: workingDays(3), article: illustrative.article })],
  papers: [papers.identity],
  basis: [cite('L18', '18'), cite('L18', '24'), cite('Z9')],
  doubts: [
    {
      zh: '到店登记即可享受，无须申请；这里供无法到店登记的人使用，3个工作日为示例。',
      en: 'One registers at the counter; this is for who cannot. Three working days are illustrative.',
    },
  ],
});

/** Subsidies and services for older people. */
export const elderProcedures: readonly Procedure[] = [ageAllowance, poorElder, homeCare, elderAdapt, served];
