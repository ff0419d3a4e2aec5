import type { Text } from '@zhuni/engine/values';

type Column = { readonly name: string; readonly unit: string | null; readonly title: Text; readonly description: Text };

/** The columns of the CSV file, in their order, and of the figures in JSON. */
export const columns: readonly Column[] = [
  {
    name: 'month',
    unit: null,
    title: { zh: '月份', en: 'month' },
    description: { zh: '发放月份，YYYY-MM', en: 'month in which it was paid, YYYY-MM' },
  },
  {
    name: 'area_code',
    unit: null,
    title: { zh: '区划代码', en: 'area code' },
    description: {
      zh: '市、区县6位，镇街9位；全市为370300，区县之和等于全市，镇街之和等于区县',
      en: 'city and counties 6 digits, towns 9; counties add up to the city, towns to their county',
    },
  },
  {
    name: 'area_level',
    unit: null,
    title: { zh: '级别', en: 'level' },
    description: { zh: 'city 市、county 区县、town 镇街', en: 'city, county or town' },
  },
  {
    name: 'area_name',
    unit: null,
    title: { zh: '地区', en: 'area' },
    description: { zh: '地区名称', en: 'name of the area' },
  },
  {
    name: 'policy',
    unit: null,
    title: { zh: '政策代码', en: 'policy code' },
    description: { zh: '《“淄助你”社会救助工作指南》中政策的代码', en: 'code of the policy in the handbook' },
  },
  {
    name: 'policy_name',
    unit: null,
    title: { zh: '政策', en: 'policy' },
    description: { zh: '政策名称', en: 'title of the policy' },
  },
  {
    name: 'households',
    unit: 'households',
    title: { zh: '户数', en: 'households' },
    description: { zh: '当月发放的户数；空：不公开', en: 'households that were paid; empty: withheld' },
  },
  {
    name: 'persons',
    unit: 'persons',
    title: { zh: '人数', en: 'persons' },
    description: {
      zh: '当月受助人数：以本人名义发放的，或所在家庭得到发放的成员；空：不公开',
      en: 'people in whose name, or to whose household, it was paid; empty: withheld',
    },
  },
  {
    name: 'amount_yuan',
    unit: 'CNY',
    title: { zh: '金额（元）', en: 'amount in yuan' },
    description: {
      zh: '当月发放、未退回的金额，两位小数（JSON 中以分为单位，名为 amountFen）；空：不公开',
      en: 'paid in the month and not returned, two decimals (in JSON: amountFen, in fen); empty: withheld',
    },
  },
  {
    name: 'withheld',
    unit: null,
    title: { zh: '不公开', en: 'withheld' },
    description: {
      zh: '1：不足5户（人），或为防止推算出这样的数字而不公开；0：公开',
      en: '1: fewer than five, or withheld so that such a number cannot be worked out; 0: shown',
    },
  },
];

/** What comes with all published figures. */
export const about = {
  publisher: { zh: '淄博市民政局（演示）', en: 'Zibo Civil Affairs Bureau (demonstration)' },
  licence: {
    name: {
      zh: '知识共享署名 4.0 国际许可（CC BY 4.0）',
      en: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    },
    url: 'https://creativecommons.org/licenses/by/4.0/',
    text: {
      zh: '可以自由复制、传播、加工和商用，须注明来源。不得用于识别任何个人。',
      en: 'Copy, share, adapt and use it, also commercially, naming the source, and never to identify anybody.',
    },
  },
  sources: [
    {
      zh: '社会救助资金发放明细（本系统发放台账）',
      en: 'lines of social-assistance payments, from the ledger of this system',
    },
    { zh: '《“淄助你”社会救助工作指南》政策目录', en: 'policies of the Zizhuni handbook' },
    { zh: '国家统计局统计用区划代码', en: 'statistical area codes of the National Bureau of Statistics' },
  ],
  note: {
    zh: '按拟稿时的记录统计，公布后不再改动；以后退回的款项不改变已公布的数字。不足5户（人）的数字不公开，其他个别数字也不公开，以免推算；不公开过的地区此后11个月内仍不公开。人数按政策分别统计，不能相加。',
    en: [
      'Counted from the records on the day of the draft, and never changed after publication, also when money comes',
      'back later. Numbers below five are withheld, and others so that these cannot be worked out; what was withheld',
      'stays so for eleven months. People are counted by policy and cannot be added up over policies.',
    ].join(' '),
  },
} as const;
