import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize } from '../../definitions/family.ts';
import { isLowIncomeFamily } from '../../definitions/hardship-class.ts';
import { application, authorisation, identityCards } from '../../definitions/papers.ts';
import { areaPerPerson } from '../../definitions/property.ts';
import { isScatteredTekun } from '../../definitions/recipient.ts';
import { isUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const keyFamily = e.or(e.householdEntitled('dibao'), e.anyMember(isScatteredTekun));

const guaranteedArea = e.named(
  'guaranteedArea',
  { zh: '保障面积', en: 'guaranteed area' },
  e.choose(
    e.le(familySize, e.literal(1, 'persons')),
    e.parameter(p.areaForOne),
    e.choose(e.lt(familySize, e.parameter(p.largeHousehold)), e.parameter(p.areaForTwo), e.parameter(p.areaForMore)),
  ),
);

const missingArea = e.named(
  'missingArea',
  { zh: '应补贴面积', en: 'area to be subsidised' },
  e.higherOf(e.subtract(guaranteedArea, f.homeAreaM2), e.literal(0, 'm2')),
);

const tier = e.choose(keyFamily, e.parameter(p.dibaoTier), e.parameter(p.lowIncomeTier));

export const housingPublic = definePolicy({
  id: 'housing-public',
  number: 17,
  title: { zh: '公租房实物配租和租赁补贴', en: 'Public rental housing and rent subsidy' },
  summary: {
    zh: '城镇低保、特困、低保边缘和刚性支出困难家庭，无房或人均住房面积不足的，可优先配租公租房或按月领取租赁补贴。',
    en: 'Urban families in need without a home or with too small a one get public housing first, or a monthly rent subsidy.',
  },
  department: 'ZJ',
  categories: ['C3', 'C1', 'C2'],
  situations: ['housing', 'low-income'],
  subject: 'household',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'urban',
      text: { zh: '城镇家庭', en: 'Urban household' },
      article: cite('L5', '37'),
      holds: isUrban,
    },
    {
      id: 'recognised-family',
      text: {
        zh: '是低保、分散供养特困、低保边缘或刚性支出困难家庭',
        en: 'Dibao, Tekun at home, marginal or rigid-expenditure family',
      },
      article: cite('L9', '4(2)'),
      earlier: [{ until: plainDate('2023-10-07'), article: cite('L5', '37') }],
      holds: e.or(keyFamily, isLowIncomeFamily),
    },
    {
      id: 'housing-hardship',
      text: {
        zh: '无房，或人均住房建筑面积低于住房困难标准',
        en: 'No home, or floor area per person below the line of housing hardship',
      },
      article: cite('Z15'),
      holds: e.or(e.lt(areaPerPerson, e.parameter(p.hardshipArea)), e.eq(f.homesOwned, e.literal(0, 'count'))),
    },
    {
      id: 'not-in-public-rental',
      text: { zh: '尚未入住公租房', en: 'Not yet in public rental housing' },
      article: cite('L5', '38'),
      holds: e.not(f.inPublicRental),
    },
  ],
  amount: {
    text: {
      zh: '每月补贴＝（保障面积－自有面积）×市场平均租金×补贴比例（2012年数值，示例）；也可选择实物配租。',
      en: 'Each month (guaranteed − own area) × market rent × share, by the illustrative values of 2012; or a public flat instead.',
    },
    article: cite('Z15'),
    value: e.shareOf(e.multiplyAs('fen', e.parameter(p.marketRent), missingArea), tier, 'half-up'),
  },
  basis: [cite('L5', '37'), cite('L5', '40'), cite('L9', '4(2)'), cite('Z15')],
  guide: {
    papers: [
      application,
      identityCards,
      authorisation,
      { zh: '住房情况声明，租房的提供租赁合同', en: 'statement on housing; the lease, if renting' },
    ],
    where: {
      zh: '乡镇（街道）或县级住房保障部门窗口',
      en: 'the town, or the housing window of the county',
    },
    steps: [
      { zh: '提出申请并授权核对', en: 'apply and authorise the check' },
      { zh: '民政部门核对收入财产，住建部门核查住房', en: 'civil affairs checks income, the housing bureau the home' },
      { zh: '公示', en: 'public notice' },
      { zh: '优先配租或发放租赁补贴', en: 'a flat with priority, or the rent subsidy' },
    ],
    limits: [
      {
        step: { zh: '公示', en: 'public notice' },
        limit: 7,
        unit: 'cd',
        article: cite('L5', '40'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '公示7天（示例）：申请人姓名、家庭人口数、保障方式；不含身份证号、住址门牌和收入明细',
      en: 'Seven days (illustrative): name of the applicant, number of members, form of help; no identity number, address or income',
    },
    recheck: { zh: '每年复核一次（示例）', en: 'yearly (illustrative)' },
    words: ['公租房', '廉租房', '租房补贴', '住房补贴', '没有房子', '房子小', '租金', '住房保障'],
  },
});
