import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize, isFamilyMember } from '../../definitions/family.ts';
import { cityDisposableIncome, yearlyIncome, yearlyIncomePerCapita } from '../../definitions/income.ts';
import { assetsWithinRigid, possessionsWithin } from '../../definitions/property.ts';
import { isKeptOtherwise } from '../../definitions/recipient.ts';
import { dibaoStandard } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { rigidGuide } from './guide.ts';
import { educationCap, spendingRatio } from './parameters.ts';

const countedEducation = e.choose(
  e.codeIs(f.educationStage, 'preschool', 'primary', 'junior', 'senior', 'vocational', 'college', 'undergraduate'),
  e.lowerOf(f.educationSpending12mFen, e.parameter(educationCap)),
  e.literal(0, 'fen'),
);

/** Rigid spending of the twelve months before (L3 art. 5). */
const rigidSpending = e.named(
  'rigidSpending',
  { zh: '近12个月家庭刚性支出', en: 'rigid spending of the family in twelve months' },
  e.add(
    e.sumOver(e.add(f.medicalOwnPaid12mFen, f.rehabSpending12mFen, countedEducation), isFamilyMember),
    f.otherRigidSpending12mFen,
  ),
);

/** What is left per member and month after rigid spending: the expenditure test of the time before 2025. */
const leftPerMonth = e.named(
  'leftPerMonth',
  { zh: '扣除刚性支出后人均月收入', en: 'income per member and month after rigid spending' },
  e.divide(e.subtract(yearlyIncome, rigidSpending), e.times(familySize, e.literal(12, 'months')), 'half-up'),
);

export const rigidExpenditure = definePolicy({
  id: 'rigid-expenditure',
  number: 5,
  title: { zh: '支出型困难家庭（刚性支出困难家庭）认定', en: 'Rigid-expenditure hardship family recognition' },
  summary: {
    zh: '收入不低但因医疗、教育、残疾康复等刚性支出过大而困难的家庭，认定后可申请专项救助。',
    en: 'Recognises families in need because medical, school or rehabilitation costs eat their income; it opens other aid.',
  },
  department: 'MZ',
  categories: ['C3'],
  situations: ['low-income', 'illness', 'school', 'disability'],
  subject: 'household',
  kind: 'status',
  period: 'none',
  inForce: { from: plainDate('2020-08-25') },
  byApplication: true,
  conditions: [
    {
      id: 'registered-in-city',
      text: { zh: '至少一名家庭成员具有本市户籍', en: 'At least one member is registered in the city' },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.anyMember(e.and(isFamilyMember, e.codeIs(f.hukou, 'city'))),
    },
    {
      id: 'income-below-city-average',
      text: {
        zh: '人均年收入低于上年度当地人均可支配收入',
        en: 'Yearly income per member is below the local disposable income per person of the year before',
      },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.lt(yearlyIncomePerCapita, e.parameter(cityDisposableIncome)),
    },
    {
      id: 'has-rigid-spending',
      text: { zh: '近12个月有刚性支出', en: 'There was rigid spending in the last twelve months' },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.gt(rigidSpending, e.literal(0, 'fen')),
    },
    {
      id: 'rigid-spending-heavy',
      text: {
        zh: '近12个月刚性支出占家庭收入的比例超过规定（2024年底前：扣除刚性支出后人均月收入低于低保标准）',
        en: 'Rigid spending exceeds the set share of income (to the end of 2024: what is left per member is below the Dibao standard)',
      },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.holdsByDate(
        { from: plainDate('2020-08-25'), value: e.lt(leftPerMonth, dibaoStandard), article: cite('L7') },
        {
          from: plainDate('2025-01-01'),
          value: e.gt(rigidSpending, e.shareOf(yearlyIncome, e.parameter(spendingRatio), 'down')),
          article: cite('L3', '4'),
        },
      ),
    },
    {
      id: 'property-within-rules',
      text: { zh: '家庭财产符合规定', en: 'Property is within the rules' },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.and(assetsWithinRigid, possessionsWithin),
    },
    {
      id: 'not-tekun-family',
      text: {
        zh: '家庭成员并非全部为特困人员或享受孤儿基本生活费的儿童',
        en: 'Not every member is kept as Tekun or as an orphan',
      },
      article: cite('L3', '4'),
      earlier: [{ until: plainDate('2024-12-31'), article: cite('L7') }],
      holds: e.anyMember(e.and(isFamilyMember, e.not(isKeptOtherwise))),
    },
  ],
  relations: [
    {
      kind: 'excluded-by',
      policy: 'dibao',
      of: 'household',
      article: cite('L3', '4'),
      text: { zh: '不是低保家庭', en: 'Not a Dibao family' },
    },
    {
      kind: 'excluded-by',
      policy: 'dibao-marginal',
      of: 'household',
      article: cite('L3', '4'),
      text: { zh: '不是低保边缘家庭', en: 'Not a Dibao-marginal family' },
    },
  ],
  basis: [cite('L3'), cite('L9'), cite('L7')],
  guide: rigidGuide,
});
