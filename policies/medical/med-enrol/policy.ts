import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isKeyAidPerson, isMarginalMember, isTekun } from '../../definitions/hardship-class.ts';
import { noPapers } from '../../definitions/papers.ts';
import { isDibaoMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { dibaoShare, marginalShare, personalContribution, tekunShare } from './parameters.ts';

const isOrphan = e.personEntitled('orphan');

const share = e.choose(
  isTekun,
  e.parameter(tekunShare),
  e.choose(e.or(isDibaoMember, isOrphan), e.parameter(dibaoShare), e.parameter(marginalShare)),
);

export const medEnrol = definePolicy({
  id: 'med-enrol',
  number: 10,
  title: { zh: '医疗救助资助参保', en: 'Paid enrolment in resident medical insurance' },
  summary: {
    zh: '特困人员全额、低保对象和低保边缘家庭成员定额资助参加居民基本医疗保险，孤儿同低保对象，按名单自动办理。',
    en: 'The contribution to resident medical insurance is paid in full for Tekun, in part for Dibao and marginal families.',
  },
  department: 'YB',
  categories: ['C1', 'C2', 'C3', 'C7'],
  situations: ['illness', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'aided-group',
      text: {
        zh: '是特困人员、低保对象、孤儿或低保边缘家庭成员',
        en: 'Tekun, Dibao, orphan or member of a marginal family',
      },
      article: cite('L9', '4(2)'),
      earlier: [{ until: plainDate('2023-10-07'), article: cite('L5', '29') }],
      holds: e.and(isLiving, e.or(isKeyAidPerson, isOrphan, isMarginalMember)),
    },
    {
      id: 'not-in-employee-scheme',
      text: {
        zh: '没有参加职工医保（只资助参加居民医保）',
        en: 'Not in the employee scheme; only resident insurance is paid',
      },
      article: cite('L5', '29'),
      holds: e.codeIs(f.medicalInsurance, 'resident', 'none'),
    },
  ],
  amount: {
    text: {
      zh: '个人缴费标准×资助比例：特困全额，低保和低保边缘定额（比例为示例）。',
      en: 'personal contribution × share: in full for Tekun, fixed for Dibao and marginal families (illustrative shares).',
    },
    article: cite('L9', '4(2)'),
    earlier: [{ until: plainDate('2023-10-07'), article: cite('L5', '29') }],
    value: e.shareOf(e.parameter(personalContribution), share, 'half-up'),
  },
  basis: [cite('L5', '29'), cite('L5', '30'), cite('L9', '4(2)'), cite('L13'), cite('L27')],
  guide: {
    papers: [noPapers],
    where: {
      zh: '不需申请；咨询乡镇（街道）医保服务站或县级医保局',
      en: 'no application; ask the insurance station of the town or the healthcare security bureau',
    },
    steps: [
      { zh: '民政部门每月推送名单', en: 'civil affairs sends the list every month' },
      {
        zh: '医保部门按资助后金额参保，已全额缴费的按规定退还',
        en: 'the bureau enrols at the reduced price; what was overpaid is returned',
      },
    ],
    limits: [],
    notice: {
      zh: '不公示个人名单，按季公布资助人数和资金总额',
      en: 'No names; number of people and total each quarter',
    },
    recheck: {
      zh: '名单每月更新（示例），按参保年度资助',
      en: 'the list is renewed monthly (illustrative); paid by insurance year',
    },
    words: ['医保', '参保', '居民医保', '医保缴费', '合作医疗', '新农合', '代缴医保', '医疗保险'],
  },
});
