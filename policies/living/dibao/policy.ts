import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { entersAlone, incomeBelow, wholeFamily } from '../../definitions/dibao-entry.ts';
import { isHeavilyDisabled } from '../../definitions/disability.ts';
import { isFamilyMember, isMinor } from '../../definitions/family.ts';
import { perCapitaIncome, personIncome } from '../../definitions/income.ts';
import { assetsWithinDibao, possessionsWithin } from '../../definitions/property.ts';
import { marginalFamily } from '../../definitions/marginal.ts';
import { isKeptOtherwise } from '../../definitions/recipient.ts';
import { dibaoStandard } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { addOnHeavilyDisabled, addOnMinor, addOnSeriouslyIll } from './parameters.ts';

const nothing = e.literal(0, 'fen');

/** For whom it is paid: a member kept as Tekun or as an orphan counts in the family, but has no Dibao on top. */
const isPaidMember = e.and(isFamilyMember, e.not(isKeptOtherwise));
const isPaidAlone = e.and(entersAlone, e.not(isKeptOtherwise));

/** The family as a whole, or at least one member of a marginal family alone. */
const inNeed = e.namedBool(
  'inNeed',
  { zh: '全家或单人符合收入条件', en: 'the family, or one member alone, is below the standard' },
  e.or(wholeFamily, e.and(marginalFamily, e.anyMember(isPaidAlone))),
);

const shareOfStandard = (ratio: e.Parameter<'ratio'>): e.Num<'fen'> =>
  e.shareOf(dibaoStandard, e.parameter(ratio), 'down');

/** The highest add-on of one member (分类施保). */
const addOn = e.named(
  'addOn',
  { zh: '分类增发', en: 'add-on' },
  e.choose(
    isHeavilyDisabled,
    shareOfStandard(addOnHeavilyDisabled),
    e.choose(
      f.seriousIllness,
      shareOfStandard(addOnSeriouslyIll),
      e.choose(isMinor, shareOfStandard(addOnMinor), nothing),
    ),
  ),
);

const difference = e.named(
  'difference',
  { zh: '补差金额', en: 'difference benefit' },
  e.choose(
    wholeFamily,
    e.times(e.subtract(dibaoStandard, perCapitaIncome), e.countOf(isPaidMember)),
    e.sumOver(e.subtract(dibaoStandard, personIncome), isPaidAlone),
  ),
);

const addOns = e.named(
  'addOns',
  { zh: '分类增发合计', en: 'add-ons' },
  e.choose(
    f.hardshipAfterAid,
    e.choose(wholeFamily, e.sumOver(addOn, isPaidMember), e.sumOver(addOn, isPaidAlone)),
    nothing,
  ),
);

export const dibao = definePolicy({
  id: 'dibao',
  number: 1,
  title: { zh: '最低生活保障', en: 'Minimum living allowance (Dibao)' },
  summary: {
    zh: '共同生活的家庭成员人均月收入低于当地低保标准、财产符合规定的家庭，按月补足差额。',
    en: 'Tops up households whose monthly income per member is below the local standard and whose property is within the rules.',
  },
  department: 'MZ',
  categories: ['C1'],
  situations: ['low-income', 'illness', 'disability'],
  subject: 'household',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'registered-in-city',
      text: { zh: '至少一名家庭成员具有本市户籍', en: 'At least one member is registered in the city' },
      article: cite('L1', '5'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L5', '11') }],
      holds: e.anyMember(e.and(isFamilyMember, e.codeIs(f.hukou, 'city'))),
    },
    {
      id: 'income-below-standard',
      text: {
        zh: '人均月收入低于当地低保标准（或低保边缘家庭中可单独申请的成员低于标准）',
        en: 'Monthly income per member is below the local Dibao standard (or that of a member of a marginal family who may apply alone)',
      },
      article: cite('L1', '4'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L5', '9') }],
      holds: e.or(incomeBelow, inNeed),
    },
    {
      id: 'assets-within-limit',
      text: { zh: '家庭金融资产符合规定', en: 'Financial assets are within the limit' },
      article: cite('L1', '14'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L5', '9') }],
      holds: e.or(assetsWithinDibao, inNeed),
    },
    {
      id: 'possessions-within-rules',
      text: { zh: '住房、车辆、经营等财产状况符合规定', en: 'Homes, vehicles and business are within the rules' },
      article: cite('L1', '14'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L5', '9') }],
      holds: possessionsWithin,
    },
    {
      id: 'not-tekun-family',
      text: {
        zh: '家庭成员并非全部为特困人员或享受孤儿基本生活费的儿童',
        en: 'Not every member is kept as Tekun or as an orphan',
      },
      article: cite('L28'),
      holds: e.anyMember(isPaidMember),
    },
  ],
  amount: {
    text: {
      zh: '（低保标准－人均月收入）×家庭人口（特困人员、孤儿除外），仍困难的另按规定分类增发，进位到元。',
      en: '(standard − income per member) × members who are neither Tekun nor orphans, plus add-ons for those who still struggle, rounded up to a yuan.',
    },
    article: cite('L1', '23'),
    earlier: [{ until: plainDate('2021-06-30'), article: cite('L4', '27') }],
    value: e.roundTo(e.add(difference, addOns), 100, 'up'),
  },
  basis: [cite('L5', '9'), cite('L1'), cite('L4'), cite('L8'), cite('L12'), cite('L28')],
  guide: {
    papers: [
      { zh: '申请书（可由村（社区）代为填写）', en: 'application (the village may fill it in)' },
      { zh: '身份证、户口簿', en: 'identity cards and household register' },
      {
        zh: '家庭成员签字的经济状况核对授权书',
        en: 'authorisation of the economic check signed by every adult member',
      },
    ],
    where: {
      zh: '户籍地或居住地乡镇（街道）便民服务大厅救助窗口，也可由村（社区）代办或网上申请',
      en: 'assistance window of the town or street; the village may file for you; online is possible',
    },
    steps: [
      { zh: '提出申请并授权核对', en: 'apply and authorise the check' },
      { zh: '乡镇（街道）入户调查、信息核对', en: 'home visit and data check by the town' },
      { zh: '村（社区）公示7天', en: 'seven days of public notice in the village' },
      {
        zh: '县级民政部门（或受委托的乡镇）审核确认',
        en: 'confirmation by the county (or the town it has delegated to)',
      },
      { zh: '确认次月起发放', en: 'paid from the month after confirmation' },
    ],
    limits: [
      {
        step: { zh: '受理后启动家庭经济状况调查', en: 'start of the economic survey after acceptance' },
        limit: 3,
        unit: 'wd',
        article: cite('L1', '15'),
      },
      {
        step: { zh: '收到请求后启动信息核对', en: 'start of the data check after the request' },
        limit: 3,
        unit: 'wd',
        article: cite('L1', '17'),
      },
      { step: { zh: '公示', en: 'public notice' }, limit: 7, unit: 'cd', article: cite('L1', '19') },
      { step: { zh: '县级确认', en: 'confirmation by the county' }, limit: 10, unit: 'wd', article: cite('L1', '21') },
      {
        step: { zh: '不予确认的书面告知', en: 'written reasons for a refusal' },
        limit: 3,
        unit: 'wd',
        article: cite('L1', '21'),
      },
      { step: { zh: '全程办结', en: 'whole procedure' }, limit: 30, unit: 'wd', article: cite('L1', '22') },
      {
        step: { zh: '特殊情况办结', en: 'whole procedure in special cases' },
        limit: 45,
        unit: 'wd',
        article: cite('L1', '22'),
      },
      {
        step: {
          zh: '委托乡镇（街道）确认的全程办结（2022年10月20日起）',
          en: 'whole procedure where the town decides (since 2022-10-20)',
        },
        limit: 20,
        unit: 'wd',
        article: cite('L8'),
      },
    ],
    notice: {
      zh: '村（社区）公示7天：申请人姓名、家庭人口数、拟保障金额',
      en: 'seven days in the village: name of the applicant, number of members, amount',
    },
    recheck: {
      zh: '收入稳定的每年核查一次；收入不稳定且有劳动力的每半年一次',
      en: 'yearly; half-yearly when income is unstable and a member can work',
    },
    words: ['低保', '低保户', '吃低保', '困难户', '生活费', '穷', 'dibao', '补助'],
  },
});
