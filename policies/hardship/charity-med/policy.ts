import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isKeyAidPerson, isMarginalMember } from '../../definitions/hardship-class.ts';
import * as f from '../../facts.ts';
import { ceiling, share } from './parameters.ts';

export const charityMed = definePolicy({
  id: 'charity-med',
  number: 50,
  title: { zh: '慈善助医', en: 'Charity medical aid' },
  summary: {
    zh: '低保、特困、低保边缘家庭的重病患者，在医疗救助之外按比例再得到慈善资助。',
    en: 'For seriously ill members of Dibao, Tekun and marginal families: a further share of the medical assistance, from charity.',
  },
  department: 'HS',
  categories: ['C10', 'C1', 'C2', 'C3'],
  situations: ['illness'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('Z16'), holds: isLiving },
    {
      id: 'seriously-ill',
      text: { zh: '患重大疾病', en: 'Seriously ill' },
      article: cite('Z16'),
      holds: f.seriousIllness,
    },
    {
      id: 'in-difficulty',
      text: {
        zh: '属于低保、特困或低保边缘对象（2020年底前限农村低保、特困）',
        en: 'Dibao, Tekun or Dibao-marginal (to the end of 2020: rural Dibao and Tekun only)',
      },
      article: cite('Z16'),
      holds: e.holdsByDate(
        {
          from: plainDate('2016-01-01'),
          value: e.and(e.codeIs(f.registration, 'rural'), isKeyAidPerson),
          article: cite('Z16'),
        },
        { from: plainDate('2021-01-01'), value: e.or(isKeyAidPerson, isMarginalMember), article: cite('I') },
      ),
    },
    {
      id: 'medical-assistance',
      text: { zh: '已获得医疗救助', en: 'Receives medical assistance' },
      article: cite('Z16'),
      holds: e.gt(e.personAmount('med-treatment'), e.literal(0, 'fen')),
    },
  ],
  amount: {
    text: {
      zh: '医疗救助金额的18%，每年最高5000元（上限为示例）',
      en: '18% of the medical assistance, up to 5,000 yuan a year (the ceiling is illustrative)',
    },
    article: cite('Z16'),
    value: e.lowerOf(e.shareOf(e.personAmount('med-treatment'), e.parameter(share), 'down'), e.parameter(ceiling)),
  },
  basis: [cite('Z16'), cite('I')],
  guide: {
    papers: [
      { zh: '无须提交材料，随医疗救助结算办理', en: 'none: it follows the settlement of the medical assistance' },
    ],
    where: {
      zh: '定点医院一站式结算；疑问可问县级红十字会或慈善总会',
      en: 'settled at the hospital; ask the county Red Cross or charity federation',
    },
    steps: [
      { zh: '出院时医疗救助一站式结算', en: 'medical assistance is settled on leaving hospital' },
      { zh: '慈善资金按比例随后拨付', en: 'the charity’s share is paid afterwards' },
    ],
    limits: [],
    notice: {
      zh: '不公示个人和疾病；只公布汇总数',
      en: 'neither person nor disease is shown; only totals are published',
    },
    recheck: { zh: '随医疗救助每年结算', en: 'with the medical assistance, every year' },
    words: ['大病', '重病', '住院', '看病', '医药费', '慈善', '红十字', '助医', 'charity', 'medical'],
  },
});
