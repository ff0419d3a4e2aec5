import { cite } from '@zhuni/engine';
import type { Guide } from '@zhuni/engine';

/** What the two disability subsidies (living, nursing) share: papers, place, steps, limits, notice and recheck. */
export const subsidyGuide: Omit<Guide, 'words'> = {
  papers: [
    { zh: '有效的残疾人证', en: 'valid disability card' },
    { zh: '身份证或户口簿', en: 'identity card or household register' },
    { zh: '收款银行账户', en: 'bank account to be paid into' },
    {
      zh: '代办的，代办人身份证（监护人或近亲属、村（社区）均可代办）',
      en: 'if somebody else applies: the identity card of that guardian, relative or village worker',
    },
  ],
  where: {
    zh: '全国任一乡镇（街道）便民服务中心均可申请（2021年4月22日起）；2022年5月15日起也可网上申请',
    en: 'any town or street office in China (since 22 April 2021), or online (since 15 May 2022)',
  },
  steps: [
    { zh: '本人或代办人提出申请', en: 'apply, in person or through somebody you trust' },
    { zh: '受理地把材料推送到户籍地', en: 'the office that accepts it passes it to the place of registration' },
    {
      zh: '户籍地乡镇初审、残联核对残疾人证、县级民政审定',
      en: 'the town checks, the federation confirms the card, the county decides',
    },
    { zh: '自申请当月起计发，按月打入账户', en: 'counted from the month of application, paid monthly' },
  ],
  limits: [
    {
      step: { zh: '异地受理后推送户籍地', en: 'passing on to the place of registration' },
      limit: 3,
      unit: 'wd',
      article: cite('P14'),
    },
    {
      step: { zh: '户籍地审定', en: 'decision at the place of registration' },
      limit: 10,
      unit: 'wd',
      article: cite('P14'),
    },
    { step: { zh: '告知结果', en: 'telling the result' }, limit: 3, unit: 'wd', article: cite('P14') },
  ],
  notice: {
    zh: '不在网上公示；残疾类别、等级和证号不对外公开，只公布汇总人数',
    en: 'no notice with names; kind, grade and card number are never shown, only totals are published',
  },
  recheck: {
    zh: '每年复核一次，并每月与去世、服刑、户籍迁移、残疾人证到期信息比对',
    en: 'yearly, and matched every month with deaths, prison, moves and expired cards',
  },
};
