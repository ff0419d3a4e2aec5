import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize, isFamilyMember } from '../../definitions/family.ts';
import { isLocalFamily } from '../../definitions/hardship-class.ts';
import { cityDisposableIncome, incomeBeforeDeductions, yearlyIncomePerCapita } from '../../definitions/income.ts';
import { application, authorisation, identityCards, townWindow } from '../../definitions/papers.ts';
import { assetsWithinDibao, possessionsWithin } from '../../definitions/property.ts';
import { dibaoStandard } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { notAidedBefore } from '../urgent-aid.ts';
import { temporaryAid } from './amount.ts';
import { spendingMonths } from './parameters.ts';

const inDibao = e.householdEntitled('dibao');
const months = e.parameter(spendingMonths);

/** Own-paid medical, school and other necessary spending of the six months before. */
const necessarySpending = e.named(
  'necessarySpending',
  { zh: '近6个月必要支出', en: 'necessary spending of six months' },
  e.add(
    e.sumOver(e.add(f.medicalOwnPaid6mFen, f.educationSpending6mFen), isFamilyMember),
    f.otherNecessarySpending6mFen,
  ),
);

/** Income left per member and month after necessary spending. */
const leftPerMonth = e.named(
  'leftAfterSpending',
  { zh: '扣除必要支出后人均月收入', en: 'income per member and month after necessary spending' },
  e.divide(
    e.subtract(e.times(incomeBeforeDeductions, months), necessarySpending),
    e.times(familySize, months),
    'half-up',
  ),
);

export const tempExpenditure = definePolicy({
  id: 'temp-expenditure',
  number: 8,
  title: { zh: '支出型临时救助', en: 'Expenditure-type temporary assistance' },
  summary: {
    zh: '因医疗、教育等必要支出过大，扣除支出后人均月收入低于低保标准的家庭，给予一次性救助。',
    en: 'One-off aid for families whose income after medical, school and other necessary costs is below the Dibao standard.',
  },
  department: 'MZ',
  categories: ['C3'],
  situations: ['illness', 'school', 'low-income'],
  subject: 'household',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'local-family',
      text: { zh: '本市户籍或持居住证', en: 'Registered in the city or with a residence permit' },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: isLocalFamily,
    },
    {
      id: 'has-necessary-spending',
      text: { zh: '近6个月有自付医疗、教育等必要支出', en: 'There was necessary spending in the last six months' },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.gt(necessarySpending, e.literal(0, 'fen')),
    },
    {
      id: 'left-below-standard',
      text: {
        zh: '近6个月扣除必要支出后人均月收入低于当地低保标准（低保家庭只核实支出）',
        en: 'What is left per member and month is below the Dibao standard (for Dibao families only the spending is checked)',
      },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.or(e.lt(leftPerMonth, dibaoStandard), inDibao),
    },
    {
      id: 'income-below-city-average',
      text: {
        zh: '近12个月人均可支配收入低于上年度当地人均可支配收入',
        en: 'Yearly income per member is below the local disposable income per person of the year before',
      },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.or(e.lt(yearlyIncomePerCapita, e.parameter(cityDisposableIncome)), inDibao),
    },
    {
      id: 'property-within-rules',
      text: { zh: '家庭财产符合低保规定', en: 'Property is within the rules for Dibao' },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.or(e.and(assetsWithinDibao, possessionsWithin), inDibao),
    },
    notAidedBefore,
  ],
  amount: {
    text: {
      zh: '重病每人按城市低保月标准的3至12倍，教育每人3至6倍，低保家庭本科新生不低于4000元；其他支出每户3倍（示例）。',
      en: 'Per ill member 3 to 12 urban standards, per student 3 to 6, at least 4000 yuan for a new undergraduate in Dibao; for other spending 3 per household (illustrative).',
    },
    article: cite('Z6'),
    value: temporaryAid,
  },
  basis: [cite('L5', '47'), cite('L5', '48'), cite('L10'), cite('Z6'), cite('Z7')],
  guide: {
    papers: [
      application,
      identityCards,
      authorisation,
      {
        zh: '近6个月医疗、教育等支出票据（能联网核对的免交）',
        en: 'receipts of six months for medical and school costs, unless they can be checked online',
      },
    ],
    where: townWindow,
    steps: [
      { zh: '提出申请并授权核对', en: 'apply and authorise the check' },
      { zh: '乡镇（街道）核对收入、财产和支出', en: 'the town checks income, property and spending' },
      { zh: '村（社区）公示', en: 'public notice in the village' },
      { zh: '县级民政部门审批，小额可由乡镇（街道）审批', en: 'decision by the county; small sums by the town' },
    ],
    limits: [
      {
        step: { zh: '全程办结', en: 'whole procedure' },
        limit: 20,
        unit: 'wd',
        article: cite('L5', '48'),
        illustrative: true,
      },
      {
        step: { zh: '公示', en: 'public notice' },
        limit: 7,
        unit: 'cd',
        article: cite('L5', '48'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村（社区）公示7天（示例）：申请人姓名、家庭人口数、类型；不公示支出项目和病情',
      en: 'Seven days in the village (illustrative): name of the applicant, number of members, type; no spending and no illness',
    },
    recheck: {
      zh: '一次性救助；同一事由12个月内一次（示例）',
      en: 'one-off; once for one cause in twelve months (illustrative)',
    },
    words: ['临时救助', '大病', '看病没钱', '医药费', '住院费', '学费', '因病', '因学', '支出型', '救助金'],
  },
});
