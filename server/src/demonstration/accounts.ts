import type { Text } from '@zhuni/engine/values';
import { createAccount } from '../kernel/accounts/index.ts';
import type { Pool } from '../platform/db/index.ts';

type DemonstrationAccount = {
  readonly signInName: string;
  readonly password: string;
  readonly name: Text;
  readonly role: string;
  readonly areaCode: string;
  /** Said at the start. */
  readonly where: Text;
};

/** One member of staff on each level, each in the area of the next; made only together with the demonstration city. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  {
    signInName: 'village', password: 'village-3703', role: 'village-assistant', areaCode: '370303009006',
    name: { zh: '世纪花园社区协理员', en: 'assistant of Shiji Huayuan' },
    where: { zh: '张店区马尚街道世纪花园社区', en: 'the community Shiji Huayuan in Zhangdian' },
  },
  {
    signInName: 'town', password: 'town-3703', role: 'town-clerk', areaCode: '370303009',
    name: { zh: '马尚街道窗口经办员', en: 'window clerk of Mashang' },
    where: { zh: '张店区马尚街道', en: 'the street Mashang in Zhangdian' },
  },
  {
    signInName: 'county', password: 'county-3703', role: 'county-officer', areaCode: '370303',
    name: { zh: '张店区民政局工作人员', en: 'civil affairs officer of Zhangdian' },
    where: { zh: '张店区', en: 'Zhangdian District' },
  },
  {
    signInName: 'city', password: 'city-3703', role: 'city-officer', areaCode: '370300',
    name: { zh: '淄博市民政局工作人员', en: 'civil affairs officer of Zibo' },
    where: { zh: '淄博市', en: 'the whole city of Zibo' },
  },
];

/** Makes the demonstration accounts that are not there yet. */
export async function createDemonstrationAccounts(pool: Pool): Promise<void> {
  for (const { where: _, ...account } of demonstrationAccounts) {
    await createAccount(pool, { ...account, demonstration: true });
  }
}
