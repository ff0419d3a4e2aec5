import { cite } from '@zhuni/engine';
import type { Guide } from '@zhuni/engine';

export const rigidGuide: Guide = {
  papers: [
    { zh: '申请书', en: 'application' },
    { zh: '身份证、户口簿', en: 'identity cards and household register' },
    { zh: '家庭成员签字的经济状况核对授权书', en: 'authorisation of the economic check signed by every adult member' },
    {
      zh: '近12个月医疗、教育、残疾康复等支出票据（能联网核对的免交）',
      en: 'receipts of twelve months for medical, school and rehabilitation costs, unless they can be checked online',
    },
  ],
  where: {
    zh: '户籍地或居住地乡镇（街道）便民服务大厅救助窗口，也可由村（社区）代办或网上申请',
    en: 'assistance window of the town or street; the village may file for you; online is possible',
  },
  steps: [
    { zh: '提出申请并授权核对', en: 'apply and authorise the check' },
    { zh: '乡镇（街道）核对收入、财产和刚性支出', en: 'the town checks income, property and rigid spending' },
    { zh: '村（社区）公示', en: 'public notice in the village' },
    {
      zh: '县级民政部门认定，有效期不超过12个月，期满可重新申请',
      en: 'recognition by the county, valid for at most 12 months; apply again after that',
    },
  ],
  limits: [
    { step: { zh: '全程办结', en: 'whole procedure' }, limit: 30, unit: 'wd', article: cite('L3', '8') },
    {
      step: { zh: '特殊情况办结', en: 'whole procedure in special cases' },
      limit: 45,
      unit: 'wd',
      article: cite('L3', '8'),
    },
    { step: { zh: '公示', en: 'public notice' }, limit: 7, unit: 'cd', article: cite('L3', '8'), illustrative: true },
  ],
  notice: {
    zh: '村（社区）公示7天（示例）：申请人姓名、家庭人口数、类别；不公示支出项目和病情',
    en: 'Seven days in the village (illustrative): name of the applicant, number of members, class; no spending and no illness',
  },
  recheck: { zh: '有效期最长12个月，期满重新申请', en: 'valid for at most 12 months, then apply again' },
  words: [
    '刚性支出',
    '支出型困难',
    '支出型贫困',
    '看病花钱多',
    '因病致贫',
    '因学致贫',
    '医药费',
    '大病',
    '困难家庭认定',
  ],
};
