import type { Text } from '@zhuni/engine/values';

/** A sign-in for demonstrations. */
export type DemoAccount = {
  readonly signInName: string;
  /** Known to everyone: only for a city of made-up residents. */
  readonly password: string;
  readonly name: Text;
  readonly role:
    | 'village-assistant'
    | 'town-clerk'
    | 'county-officer'
    | 'city-officer'
    | 'system-administrator'
    | 'security-administrator'
    | 'audit-administrator';
  /** The area whose people the account sees: a village, town, county or the city. */
  readonly areaCode: string;
};

/**
 * One account of each kind: a community of Zhangdian, its street, the district, the city, and three administrators. The
 * city has two, because whoever prepares a decision may not approve it.
 */
export const demoAccounts: readonly DemoAccount[] = [
  {
    signInName: 'village',
    password: 'village-demo-2026',
    name: { zh: '社区救助协理员（演示）', en: 'Community assistant (demonstration)' },
    role: 'village-assistant',
    areaCode: '370303009006',
  },
  {
    signInName: 'town',
    password: 'town-demo-2026',
    name: { zh: '街道窗口经办员（演示）', en: 'Street window clerk (demonstration)' },
    role: 'town-clerk',
    areaCode: '370303009',
  },
  {
    signInName: 'county',
    password: 'county-demo-2026',
    name: { zh: '张店区民政局工作人员（演示）', en: 'Zhangdian civil affairs officer (demonstration)' },
    role: 'county-officer',
    areaCode: '370303',
  },
  {
    signInName: 'city',
    password: 'city-demo-2026',
    name: { zh: '市民政局工作人员（演示）', en: 'City civil affairs officer (demonstration)' },
    role: 'city-officer',
    areaCode: '370300',
  },
  {
    signInName: 'city2',
    password: 'city2-demo-2026',
    name: { zh: '市民政局复核人员（演示）', en: 'City civil affairs reviewer (demonstration)' },
    role: 'city-officer',
    areaCode: '370300',
  },
  {
    signInName: 'sysadmin',
    password: 'sysadmin-demo-2026',
    name: { zh: '系统管理员（演示）', en: 'System administrator (demonstration)' },
    role: 'system-administrator',
    areaCode: '370300',
  },
  {
    signInName: 'secadmin',
    password: 'secadmin-demo-2026',
    name: { zh: '安全管理员（演示）', en: 'Security administrator (demonstration)' },
    role: 'security-administrator',
    areaCode: '370300',
  },
  {
    signInName: 'auditor',
    password: 'auditor-demo-2026',
    name: { zh: '审计管理员（演示）', en: 'Audit administrator (demonstration)' },
    role: 'audit-administrator',
    areaCode: '370300',
  },
];
