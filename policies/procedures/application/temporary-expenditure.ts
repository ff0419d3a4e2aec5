import { cite, plainDate } from '@zhuni/engine';
import { countyVisitStep, decisionSteps, forwardSteps } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { illustrative, refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { noticeFields, noticeSteps } from '../parts/notice.ts';
import { opineStep, surveySteps } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Procedure } from '../procedure.ts';

const law = cite('L5', '48');

/** Aid for a sudden cost: examined, shown in the village, decided by the county. No step may be left out (L10). */
export const temporaryExpenditure: Procedure = {
  id: 'temp-expenditure',
  title: { zh: '支出型临时救助', en: 'temporary assistance for expenditure' },
  kind: 'application',
  policies: ['temp-expenditure'],
  openedFrom: plainDate('2014-05-01'),
  initial: 'submitted',
  steps: [
    ...intakeSteps(law),
    ...surveySteps({ from: ['accepted', 'disputed'], survey: law, check: cite('L5', '58'), recheck: law }),
    opineStep(law, ['authorisations', 'check-finished', 'survey']),
    ...noticeSteps({ article: law, afterObjection: 'noticed' }),
    ...decisionSteps({
      from: ['with-county'],
      office: 'county',
      article: law,
      grantRequires: ['notice-ended'],
      backTo: 'with-county',
    }),
    ...forwardSteps({ article: law, from: ['noticed'], refusalsFrom: ['opined'] }),
    countyVisitStep(['with-county'], law),
    ...leavingSteps({
      withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed', 'with-county'],
      endFrom: ['disputed'],
    }),
  ],
  limits: [
    refusalLimit('county', workingDays(3), illustrative.article),
    wholeLimit({ office: 'town', period: workingDays(20), article: illustrative.article }),
  ],
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  decidedBy: 'county',
  authorisation: 'every-adult',
  notices: [
    {
      when: 'before-decision',
      from: ['opined'],
      calendarDays: 7,
      shows: noticeFields.recognition,
      article: law,
      status: 'illustrative',
    },
  ],
  papers: [papers.declaration, papers.authorisation, papers.identity, papers.spending, papers.admission].map((one) =>
    one === papers.admission ? { ...one, optional: true as const } : one,
  ),
  basis: [law, cite('L10', '2(2)'), cite('Z7')],
  doubts: [
    {
      zh: '法规要求公示，没有规定天数；7天和全程20个工作日为示例。',
      en: 'The law wants a notice and says no days; seven, and twenty working days for the whole, are illustrative.',
    },
    {
      zh: '低保、特困人员申请的，只重点核实支出（民发〔2018〕23号二(二)）；经济状况核对沿用其现有核查结果。',
      en: 'For those on Dibao or Tekun only the spending is looked into (2018 opinions, 2(2)); their last economic check serves.',
    },
    {
      zh: '救助金额较小的可委托乡镇审批，额度由县定，未见文件；这里小额由“小额先行”办理。',
      en: 'Small sums may be left to the town, up to a sum the county sets; none is at hand, so small sums go by small first aid.',
    },
  ],
};
