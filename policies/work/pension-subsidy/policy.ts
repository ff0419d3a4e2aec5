import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isHeavilyDisabled } from '../../definitions/disability.ts';
import { age, isLiving } from '../../definitions/family.ts';
import { isKeyAidPerson, isMonitored } from '../../definitions/hardship-class.ts';
import { noPapers } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { ageFrom, contribution, pensionAge } from './parameters.ts';

export const pensionSubsidy = definePolicy({
  id: 'pension-subsidy',
  number: 20,
  title: { zh: '城乡居民基本养老保险费代缴', en: 'Pension contribution paid by government' },
  summary: {
    zh: '参加居民养老保险的低保、特困、防返贫监测和重度残疾人员，由政府按最低档代缴养老保险费。',
    en: 'The lowest contribution to the resident pension is paid for Dibao, Tekun, monitored and heavily disabled people.',
  },
  department: 'RS',
  categories: ['C1', 'C2', 'C8', 'C4'],
  situations: ['old-age', 'disability', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'in-resident-scheme',
      text: { zh: '参加城乡居民基本养老保险', en: 'Insured in the resident pension scheme' },
      article: cite('L26'),
      holds: e.and(isLiving, e.codeIs(f.pensionInsurance, 'resident')),
    },
    {
      id: 'of-contributing-age',
      text: { zh: '年满16周岁、未满60周岁且不是在校学生', en: 'Aged 16 to 59 and not in school' },
      article: cite('K'),
      holds: e.and(e.ge(age, e.parameter(ageFrom)), e.lt(age, e.parameter(pensionAge)), e.not(f.fullTimeStudent)),
    },
    {
      id: 'aided-group',
      text: {
        zh: '是低保对象、特困人员、防返贫监测对象或重度残疾人',
        en: 'Dibao, Tekun, monitored against relapse, or heavily disabled',
      },
      article: cite('L16', '46'),
      holds: e.or(isKeyAidPerson, isMonitored, isHeavilyDisabled),
    },
  ],
  amount: {
    text: { zh: '按最低缴费档次全额代缴，每年100元', en: 'the lowest tier in full, 100 yuan a year' },
    article: cite('L16', '46'),
    value: e.parameter(contribution),
  },
  basis: [cite('L16', '46'), cite('L26')],
  guide: {
    papers: [noPapers],
    where: { zh: '不需申请；咨询乡镇（街道）人社所', en: 'no application; ask the social-security office of the town' },
    steps: [
      { zh: '民政、残联、农业农村部门推送名单', en: 'civil affairs, the federation and agriculture send the lists' },
      { zh: '人社部门每年直接代缴并记入个人账户', en: 'paid each year into the person’s account' },
    ],
    limits: [],
    notice: { zh: '不公示个人名单，只公布人数和总额', en: 'No names: number of people and total only' },
    recheck: { zh: '每年按名单复核', en: 'yearly by list' },
    words: ['养老保险', '居民养老', '代缴', '养老金', '新农保', '社保', '缴费', '重残代缴'],
  },
});
