import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize, isFamilyMember } from '../../definitions/family.ts';
import { incomeBeforeDeductions } from '../../definitions/income.ts';
import { dibaoStandardUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const nothing = e.literal(0, 'fen');
const standard = e.parameter(dibaoStandardUrban);

const medicalCost = e.sumOver(f.medicalOwnPaid12mFen, isFamilyMember);
const necessarySpending = e.add(medicalCost, e.sumOver(f.educationSpending12mFen, isFamilyMember));

/** What is left per member and month after medical and school costs. */
const netIncome = e.named(
  'netIncome',
  { zh: '扣除必要支出后人均月收入', en: 'income per member and month after necessary spending' },
  e.divide(
    e.higherOf(
      e.subtract(incomeBeforeDeductions, e.divide(necessarySpending, e.literal(12, 'months'), 'down')),
      nothing,
    ),
    familySize,
    'half-up',
  ),
);

const times = (ratio: e.Parameter<'ratio'>): e.Num<'fen'> => e.shareOf(standard, e.parameter(ratio), 'down');
const standards = (number: e.Parameter<'count'>): e.Num<'fen'> => e.times(standard, e.parameter(number));

const isSudden = e.codeIs(f.urgentHardship, 'light', 'heavy', 'major');
const isDeep = e.le(netIncome, times(p.ratioDeep));
const isRelative = e.le(netIncome, times(p.ratioRelative));

const limit = e.named(
  'workerLimit',
  { zh: '困难职工收入上限', en: 'income limit of workers in hardship' },
  e.choose(isSudden, times(p.ratioSudden), times(p.ratioRelative)),
);

const hasStudent = e.anyMember(
  e.and(isFamilyMember, f.fullTimeStudent, e.codeIs(f.educationStage, 'college', 'undergraduate')),
);

const byTier = (deep: e.Parameter<'count'>, relative: e.Parameter<'count'>): e.Num<'fen'> =>
  e.choose(isDeep, standards(deep), standards(relative));

const medical = e.lowerOf(e.shareOf(medicalCost, e.parameter(p.medicalShare), 'down'), e.parameter(p.medicalCeiling));
const sudden = e.lowerOf(e.shareOf(medicalCost, e.parameter(p.suddenShare), 'down'), e.parameter(p.suddenCeiling));

const regular = e.add(
  byTier(p.livingDeep, p.livingRelative),
  e.choose(hasStudent, byTier(p.studyDeep, p.studyRelative), nothing),
  medical,
);

export const workerHardship = definePolicy({
  id: 'worker-hardship',
  number: 47,
  title: { zh: '困难职工帮扶', en: 'Aid to workers in hardship' },
  summary: {
    zh: '扣除医疗、上学等必要支出后收入低的工会会员家庭，由工会给予生活、医疗、助学帮扶。',
    en: 'Living, medical and study aid from the trade union for families of members whose income is low after medical and school costs.',
  },
  department: 'GH',
  categories: ['C10'],
  situations: ['low-income', 'work', 'illness', 'school'],
  subject: 'household',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'union-member',
      text: { zh: '家庭成员中有工会会员', en: 'A member of the household is a union member' },
      article: cite('P19'),
      holds: e.anyMember(e.and(isFamilyMember, f.unionMember)),
    },
    {
      id: 'income-within-limit',
      text: {
        zh: '扣除必要支出后人均月收入不超过城市低保标准的1.5倍（意外致困2倍，均为示例）',
        en: 'Income per member after necessary spending is at most 1.5 times the urban standard (2 times in sudden hardship; illustrative)',
      },
      article: cite('P19'),
      holds: e.le(netIncome, limit),
    },
  ],
  amount: {
    text: {
      zh: '深度、相对困难：每年10或8个月城市低保标准的生活救助，有大学生的另加助学，医疗按自付80%（最高1.6万元）；意外致困：按自付15%（最高1万元）。均为示例。',
      en: 'deep or relative hardship: 10 or 8 urban standards a year, the same again for a college student, 80% of own medical cost up to 16,000; sudden hardship: 15% up to 10,000. All illustrative.',
    },
    article: cite('P19'),
    value: e.choose(isRelative, regular, sudden),
  },
  basis: [cite('P19'), cite('I')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '工会会员证明、工资收入证明', en: 'union membership and proof of wages' },
      { zh: '医疗、上学等支出票据', en: 'bills of medical and school costs' },
      { zh: '家庭经济状况核对授权书', en: 'authorisation of the economic check' },
    ],
    where: {
      zh: '单位工会；没有单位工会的，到乡镇（街道）总工会',
      en: 'the union of the workplace, else that of the town',
    },
    steps: [
      { zh: '向单位工会申请', en: 'apply to the union of the workplace' },
      { zh: '入户调查、信息核对', en: 'home visit and data check' },
      { zh: '单位公示', en: 'notice in the workplace' },
      { zh: '县级以上总工会审批建档', en: 'confirmed and filed by the county federation' },
    ],
    limits: [
      {
        step: { zh: '单位内公示', en: 'notice in the workplace' },
        limit: 5,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '在单位公示5个工作日（示例）：职工姓名、困难类型；不写病情和家庭成员',
      en: 'five working days in the workplace (illustrative): name and class; neither illness nor family',
    },
    recheck: { zh: '每年复核一次', en: 'yearly' },
    words: ['困难职工', '工会', '下岗', '工人', '单位', '送温暖', '金秋助学', 'union', 'worker'],
  },
});
