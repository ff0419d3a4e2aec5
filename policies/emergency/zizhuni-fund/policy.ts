import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isFamilyMember } from '../../definitions/family.ts';
import { isLocalFamily } from '../../definitions/hardship-class.ts';
import { application, authorisation, identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { grantLeast, grantMiddle, grantMost } from './parameters.ts';

const someoneIll = e.anyMember(e.and(isFamilyMember, f.seriousIllness));
const worst = e.or(e.codeIs(f.urgentHardship, 'major'), e.codeIs(f.disaster, 'house-collapsed'));
const heavy = e.or(e.codeIs(f.urgentHardship, 'heavy'), someoneIll);

export const zizhuniFund = definePolicy({
  id: 'zizhuni-fund',
  number: 9,
  title: { zh: '“淄助你”急难救助基金（特殊困难家庭救助基金）', en: 'Zizhuni emergency fund' },
  summary: {
    zh: '因病、因灾等原因，享受各项救助后生活仍难以为继的家庭，由慈善基金给予一次性救助。',
    en: 'A charity fund helps families once when illness or disaster leaves them in need after all other aid.',
  },
  department: 'MZ',
  categories: ['C5'],
  situations: ['illness', 'disaster', 'low-income'],
  subject: 'household',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2021-01-01') },
  byApplication: true,
  conditions: [
    {
      id: 'local-family',
      text: { zh: '本市户籍或持居住证', en: 'Registered in the city or with a residence permit' },
      article: cite('I'),
      holds: isLocalFamily,
    },
    {
      id: 'illness-or-disaster',
      text: { zh: '因重病、灾害或突发急难致困', en: 'Brought into need by serious illness, disaster or an emergency' },
      article: cite('Z10'),
      holds: e.or(someoneIll, e.not(e.codeIs(f.urgentHardship, 'none')), e.not(e.codeIs(f.disaster, 'none'))),
    },
    {
      id: 'still-in-hardship',
      text: { zh: '享受各项救助后生活仍难以为继', en: 'Still unable to live on after all other aid' },
      article: cite('Z10'),
      holds: f.hardshipAfterAid,
    },
    {
      id: 'no-grant-in-twelve-months',
      text: {
        zh: '12个月内没有得到过本基金救助（示例）',
        en: 'No grant of this fund within twelve months (illustrative)',
      },
      article: cite('I'),
      holds: e.not(f.zizhuniGrant12m),
    },
  ],
  amount: {
    text: {
      zh: '由评审会按困难程度确定，1000元至30000元（示例）',
      en: 'decided by a case meeting, 1000 to 30,000 yuan (illustrative)',
    },
    article: cite('I'),
    value: e.choose(worst, e.parameter(grantMost), e.choose(heavy, e.parameter(grantMiddle), e.parameter(grantLeast))),
  },
  basis: [cite('Z10'), cite('Z11'), cite('L26')],
  guide: {
    papers: [
      application,
      identityCards,
      authorisation,
      { zh: '致困原因的证明和已享受救助的情况', en: 'proof of the cause, and what aid was given already' },
    ],
    where: {
      zh: '乡镇（街道）救助窗口受理，市、区县民政部门会同慈善总会评审',
      en: 'assistance window of the town; civil affairs and the charity federation decide',
    },
    steps: [
      { zh: '先申请各项政府救助', en: 'public aid comes first' },
      { zh: '仍有困难的，由乡镇（街道）推荐申请', en: 'if need remains, the town puts the case forward' },
      { zh: '评审会确定金额并发放', en: 'a case meeting decides the sum, and it is paid' },
    ],
    limits: [
      { step: { zh: '评审决定', en: 'decision' }, limit: 5, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: {
      zh: '按慈善法公开汇总情况，不公开受助人隐私',
      en: 'Totals under the Charity Law; nothing private of those helped',
    },
    recheck: { zh: '一次性救助；12个月内一次（示例）', en: 'one-off; once in twelve months (illustrative)' },
    words: ['淄助你', '慈善', '基金', '急难', '救急难', '大病', '困难家庭', '慈善总会', '捐助'],
  },
});
