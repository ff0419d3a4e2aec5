import type { Text } from '@zhuni/engine/values';

type Department = {
  readonly name: Text;
  /** What it is asked for. */
  readonly subject: Text;
  /** Where it answers below the address of a gateway that serves all ten. */
  readonly path: string;
};

/** The ten departments of the economic check, in the order in which they are shown. */
export const checkDepartments = {
  police: {
    name: { zh: '公安机关', en: 'police' },
    subject: { zh: '户籍、死亡、服刑', en: 'household register, death, custody' },
    path: '/gongan/huji/chaxun',
  },
  'civil-affairs': {
    name: { zh: '民政部门', en: 'civil affairs' },
    subject: { zh: '婚姻、殡葬', en: 'marriage and cremation' },
    path: '/minzheng/hunyin-binzang/hecha',
  },
  'real-estate': {
    name: { zh: '不动产登记机构', en: 'real-estate register' },
    subject: { zh: '房屋及一年内转移', en: 'houses, transfers of twelve months' },
    path: '/bdc/api/v2/realestate/search',
  },
  vehicles: {
    name: { zh: '车船登记机关', en: 'vehicle and boat register' },
    subject: { zh: '机动车、船舶', en: 'motor vehicles and boats' },
    path: '/jgj/che-chuan/query',
  },
  banks: {
    name: { zh: '银行', en: 'banks' },
    subject: { zh: '存款余额及大额支出', en: 'deposits and large withdrawals' },
    path: '/jrjg/bank-deposit/inquiry',
  },
  securities: {
    name: { zh: '证券、基金、保险机构', en: 'securities, funds, insurance' },
    subject: { zh: '市值、退保金', en: 'market and surrender values' },
    path: '/jrjg/wealth/holdings',
  },
  'social-insurance': {
    name: { zh: '社会保险经办机构', en: 'social insurance' },
    subject: { zh: '参保、缴费基数、待遇', en: 'insurance, contribution base, benefits' },
    path: '/rsj/sb/canbao-daiyu',
  },
  'housing-fund': {
    name: { zh: '住房公积金中心', en: 'housing fund' },
    subject: { zh: '月缴存额、余额', en: 'monthly deposit and balance' },
    path: '/gjj/geren-zhanghu',
  },
  tax: {
    name: { zh: '税务机关', en: 'tax office' },
    subject: { zh: '申报收入、增值税登记', en: 'declared income, VAT registration' },
    path: '/swj/natural-person/income',
  },
  companies: {
    name: { zh: '市场主体登记机关', en: 'company register' },
    subject: { zh: '企业、出资', en: 'companies and capital' },
    path: '/scjg/zhuti/by-person',
  },
} as const satisfies Readonly<Record<string, Department>>;

export type DepartmentCode = keyof typeof checkDepartments;

export const departmentCodes = Object.keys(checkDepartments) as readonly DepartmentCode[];
