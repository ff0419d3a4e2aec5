import { cite, plainDate } from '@zhuni/engine';
import { decisionSteps } from '../parts/decision.ts';
import { fromElsewhere } from '../parts/from-elsewhere.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { decidedOrLeft, illustrative, refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { opineStep, visitStep } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Procedure } from '../procedure.ts';

const law = cite('P1');
const anywhere = cite('P14');

/** The two disability subsidies: the town takes it in, the Federation looks at the card, the county decides. */
const atHome: Procedure = {
  id: 'disability-subsidies',
  title: { zh: '残疾人两项补贴', en: 'the two disability subsidies' },
  kind: 'application',
  policies: ['dis-living', 'dis-nursing'],
  openedFrom: plainDate('2016-01-01'),
  initial: 'submitted',
  steps: [
    ...intakeSteps(law),
    opineStep(law, []),
    visitStep(['accepted'], law),
    { id: 'ask-federation', from: ['opined'], to: 'with-federation', office: ['town'], form: 'none', article: law },
    {
      id: 'federation-answer',
      from: ['with-federation'],
      to: 'with-county',
      office: ['department', 'county'],
      form: 'opinion',
      article: law,
    },
    ...decisionSteps({ from: ['with-county'], office: 'county', article: law, backTo: 'with-county' }),
    { id: 'send-back', from: ['with-county'], to: 'accepted', office: ['county'], form: 'reason', article: law },
    ...leavingSteps({ withdrawFrom: ['opined', 'with-federation', 'with-county'] }),
  ],
  limits: [
    wholeLimit({ office: 'town', period: workingDays(10), article: illustrative.article }),
    refusalLimit('county', workingDays(3), illustrative.article),
  ],
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  decidedBy: 'county',
  authorisation: 'none',
  notices: [],
  papers: [papers.application, papers.identity, papers.disabilityCard, papers.bankAccount],
  department: 'CL',
  basis: [law],
  doubts: [
    {
      zh: '省文件没有规定本地申请的办理时限；10个和3个工作日取自跨省通办，为示例。',
      en: 'The provincial text sets no days for applications at home; ten and three working days are taken from the rule across provinces and illustrative.',
    },
    {
      zh: '残疾信息不公示（E.3）；只公布汇总人数。补贴从申请当月计发（民办发〔2021〕2号）。',
      en: 'Nothing on a disability is shown; counts only. The subsidy counts from the month of application.',
    },
  ],
};

/** Applied for in any town of the country since 2021-04-22: three, ten and three working days. */
const awayFromHome = fromElsewhere(atHome, {
  id: 'disability-subsidies-elsewhere',
  title: { zh: '残疾人两项补贴（跨省、跨区县通办）', en: 'the two disability subsidies, applied for elsewhere' },
  from: plainDate('2021-04-22'),
  article: anywhere,
  policies: ['dis-living', 'dis-nursing'],
  homeLimits: [
    {
      id: 'decision',
      title: { zh: '户籍地审定', en: 'decision by the place of registration' },
      period: workingDays(10),
      office: 'county',
      starts: ['push'],
      stops: decidedOrLeft,
      article: anywhere,
      status: 'official',
    },
  ],
});

export const disabilitySubsidies: readonly Procedure[] = [atHome, awayFromHome];
