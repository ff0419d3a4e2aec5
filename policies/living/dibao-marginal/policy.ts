import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { wholeFamily } from '../../definitions/dibao-entry.ts';
import { isFamilyMember } from '../../definitions/family.ts';
import { perCapitaIncome } from '../../definitions/income.ts';
import { marginalLimit } from '../../definitions/marginal.ts';
import { assetsWithinMarginal, possessionsWithin } from '../../definitions/property.ts';
import * as f from '../../facts.ts';

export const dibaoMarginal = definePolicy({
  id: 'dibao-marginal',
  number: 4,
  title: { zh: '低保边缘家庭认定', en: 'Dibao-marginal family recognition' },
  summary: {
    zh: '不符合低保条件、人均月收入低于低保标准1.5倍且财产符合规定的家庭，认定后可申请医疗、教育、住房等救助。',
    en: 'Recognises families below 1.5 times the Dibao standard; this opens medical, school, housing and other aid.',
  },
  department: 'MZ',
  categories: ['C3'],
  situations: ['low-income', 'illness'],
  subject: 'household',
  kind: 'status',
  period: 'none',
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
      id: 'income-below-marginal-limit',
      text: {
        zh: '人均月收入低于当地低保标准的1.5倍',
        en: 'Monthly income per member is below 1.5 times the local Dibao standard',
      },
      article: cite('L1', '8'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('I') }],
      holds: e.lt(perCapitaIncome, marginalLimit),
    },
    {
      id: 'assets-within-limit',
      text: {
        zh: '家庭金融资产符合低保边缘家庭规定',
        en: 'Financial assets are within the limit for marginal families',
      },
      article: cite('L1', '8'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('I') }],
      holds: assetsWithinMarginal,
    },
    {
      id: 'possessions-within-rules',
      text: { zh: '住房、车辆、经营等财产状况符合规定', en: 'Homes, vehicles and business are within the rules' },
      article: cite('L1', '8'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('I') }],
      holds: possessionsWithin,
    },
    {
      id: 'not-dibao-as-a-whole',
      text: { zh: '全家不符合低保条件', en: 'The family as a whole is not within Dibao' },
      article: cite('L1', '8'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('I') }],
      holds: e.not(wholeFamily),
    },
  ],
  basis: [cite('L1', '8'), cite('L8'), cite('L9')],
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
      {
        zh: '提出申请并授权核对（申请低保未通过的可直接转办）',
        en: 'apply and authorise the check; a refused Dibao application can be turned over',
      },
      { zh: '乡镇（街道）入户调查、信息核对', en: 'home visit and data check by the town' },
      { zh: '村（社区）公示7天', en: 'seven days of public notice in the village' },
      { zh: '县级民政部门认定，有效期12个月', en: 'recognition by the county, valid for 12 months' },
    ],
    limits: [
      {
        step: { zh: '全程办结（参照低保）', en: 'whole procedure (as for Dibao)' },
        limit: 30,
        unit: 'wd',
        article: cite('L9'),
        illustrative: true,
      },
      {
        step: { zh: '公示（参照低保）', en: 'public notice (as for Dibao)' },
        limit: 7,
        unit: 'cd',
        article: cite('L9'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村（社区）公示7天：申请人姓名、家庭人口数、类别；不公示支出项目和病情',
      en: 'Seven days in the village: name of the applicant, number of members, class; no spending and no illness',
    },
    recheck: { zh: '每年复核一次，有效期12个月（示例）', en: 'yearly; valid for 12 months (illustrative)' },
    words: ['低保边缘', '低边户', '边缘户', '低收入家庭', '低保没批', '困难家庭认定', '收入超低保', 'dibao marginal'],
  },
});
