import type { Text } from '@zhuni/engine';

/** The 18 departments that own policies, by code. The set is illustrative; each one's competence is law. */
export const departments = {
  MZ: { zh: '民政局', en: 'Civil Affairs Bureau' },
  YB: { zh: '医疗保障局', en: 'Healthcare Security Bureau' },
  JY: { zh: '教育局', en: 'Education Bureau' },
  ZJ: { zh: '住房和城乡建设局', en: 'Housing and Urban-Rural Development Bureau' },
  RS: { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
  YJ: { zh: '应急管理局', en: 'Emergency Management Bureau' },
  FG: { zh: '发展和改革委员会', en: 'Development and Reform Commission' },
  CG: { zh: '城市管理局', en: 'Urban Management Bureau' },
  NY: { zh: '农业农村局（乡村振兴局）', en: 'Agriculture and Rural Affairs Bureau (Rural Revitalisation)' },
  WJ: { zh: '卫生健康委员会', en: 'Health Commission' },
  SF: { zh: '司法局', en: 'Justice Bureau' },
  TY: { zh: '退役军人事务局', en: 'Veterans Affairs Bureau' },
  ZF: { zh: '市委政法委', en: 'Political and Legal Affairs Commission' },
  CL: { zh: '残疾人联合会', en: "Disabled Persons' Federation" },
  GH: { zh: '总工会', en: 'Federation of Trade Unions' },
  FL: { zh: '妇女联合会', en: "Women's Federation" },
  TW: { zh: '团市委', en: 'Communist Youth League Committee' },
  HS: { zh: '红十字会', en: 'Red Cross Society' },
} as const satisfies Record<string, Text>;

/** Registers of partners that deliver facts but own no policy. */
export const partners = {
  GA: { zh: '公安局', en: 'Public Security Bureau' },
  SW: { zh: '税务局', en: 'Tax Bureau' },
  JR: { zh: '金融监管部门', en: 'Financial regulator' },
  ZR: { zh: '自然资源局（不动产登记）', en: 'Natural Resources Bureau (real-estate register)' },
  SJ: { zh: '市场监督管理局', en: 'Market Regulation Bureau' },
} as const satisfies Record<string, Text>;

export type DepartmentCode = keyof typeof departments;
