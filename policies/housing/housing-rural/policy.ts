import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { isFamilyMember } from '../../definitions/family.ts';
import { isFormerlyPoor, isLowIncomeFamily, isMonitored } from '../../definitions/hardship-class.ts';
import { application, identityCards } from '../../definitions/papers.ts';
import { isScatteredTekun } from '../../definitions/recipient.ts';
import { isUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { addForExPoor, rebuildOther, rebuildTekun, repair } from './parameters.ts';

const tekunFamily = e.anyMember(isScatteredTekun);
const inDibao = e.householdEntitled('dibao');
const poorDisabled = e.and(isLowIncomeFamily, e.anyMember(e.and(isFamilyMember, isDisabled)));

/** Classes besides being formerly poor that earn the supplement. */
const otherClass = e.or(inDibao, tekunFamily, poorDisabled);

export const housingRural = definePolicy({
  id: 'housing-rural',
  number: 18,
  title: { zh: '农村危房改造', en: 'Rural dilapidated-house renovation' },
  summary: {
    zh: '农村低保、特困、低保边缘、刚性支出困难和防返贫监测家庭，唯一住房为C级或D级危房的，补助修缮或重建。',
    en: 'Rural families in need whose only house is dilapidated (grade C or D) get a subsidy to repair or rebuild it.',
  },
  department: 'ZJ',
  categories: ['C3', 'C1', 'C2', 'C4', 'C8'],
  situations: ['housing', 'low-income', 'disaster'],
  subject: 'household',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'rural',
      text: { zh: '农村家庭', en: 'Rural household' },
      article: cite('L5', '37'),
      holds: e.not(isUrban),
    },
    {
      id: 'covered-family',
      text: {
        zh: '属于保障对象：2021年4月前为建档立卡、低保、分散特困、贫困残疾人家庭，之后为低保、分散特困、低保边缘、防返贫监测、刚性支出困难家庭',
        en: 'Covered: until 2021-03 registered poor, Dibao, Tekun, poor disabled; since then Dibao, Tekun, marginal, monitored, rigid-expenditure',
      },
      article: cite('L9', '4(2)'),
      earlier: [
        { until: plainDate('2018-12-31'), article: cite('L5', '37') },
        { until: plainDate('2021-03-31'), article: cite('P12') },
        { until: plainDate('2023-10-07'), article: cite('K') },
      ],
      holds: e.holdsByDate(
        { from: plainDate('2016-10-01'), value: e.or(isFormerlyPoor, otherClass), article: cite('P12') },
        {
          from: plainDate('2021-04-01'),
          value: e.or(inDibao, tekunFamily, isLowIncomeFamily, isMonitored),
          article: cite('K'),
        },
      ),
    },
    {
      id: 'only-house-dilapidated',
      text: { zh: '唯一住房经鉴定为C级或D级危房', en: 'The only house is assessed as grade C or D' },
      article: cite('K'),
      holds: e.and(e.le(f.homesOwned, e.literal(1, 'count')), e.codeIs(f.houseGrade, 'C', 'D')),
    },
  ],
  amount: {
    text: {
      zh: '修缮每户不低于8000元；重建特困户不低于19000元、其他不低于18000元；脱贫户兼具其他类别的加1000元（2019年标准）。',
      en: 'at least 8000 for repair, 19,000 to rebuild for Tekun and 18,000 for others, 1000 more for formerly poor in another class (2019).',
    },
    article: cite('P12'),
    earlier: [{ until: plainDate('2018-12-31'), article: cite('I') }],
    value: e.add(
      e.byCode(
        f.houseGrade,
        { C: e.parameter(repair) },
        e.choose(tekunFamily, e.parameter(rebuildTekun), e.parameter(rebuildOther)),
      ),
      e.choose(e.and(isFormerlyPoor, otherClass), e.parameter(addForExPoor), e.literal(0, 'fen')),
    ),
  },
  basis: [cite('L5', '37'), cite('L9', '4(2)'), cite('P12')],
  guide: {
    papers: [
      application,
      identityCards,
      { zh: '房屋安全鉴定（由住建部门组织）', en: 'safety assessment of the house, which the bureau arranges' },
    ],
    where: { zh: '村委会或乡镇（街道）村镇建设办公室', en: 'the village committee or the town’s construction office' },
    steps: [
      { zh: '向村委会提出申请', en: 'apply to the village committee' },
      { zh: '村级评议并公示', en: 'review and notice in the village' },
      { zh: '乡镇审核，县级住建部门审批和鉴定', en: 'the town reviews, the housing bureau of the county decides' },
      { zh: '改造、验收后拨付补助', en: 'paid after the work is done and accepted' },
    ],
    limits: [
      {
        step: { zh: '村级公示', en: 'notice in the village' },
        limit: 7,
        unit: 'cd',
        article: cite('P12'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村内公示7天（示例）：户主姓名、危房等级、改造方式、补助金额',
      en: 'Seven days in the village (illustrative): household head, grade, kind of work, subsidy',
    },
    recheck: { zh: '一次性补助，完工验收', en: 'one-off; the finished work is inspected' },
    words: ['危房', '危房改造', '房子漏雨', '修房', '盖房', '翻建', '农村住房', '土坯房', '房屋鉴定'],
  },
});
