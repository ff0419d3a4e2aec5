import { demoAccounts } from '@zhuni/city';
import type { DemoAccount } from '@zhuni/city';
import type { Text } from '@zhuni/engine/values';
import { createAccount, listDemonstrationAccounts } from '../kernel/accounts/index.ts';
import { findArea, listAncestors } from '../kernel/areas/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import type { Pool } from '../platform/db/index.ts';

/** Makes the demonstration accounts that are not there yet; only for a city of made-up residents. */
export async function createDemonstrationAccounts(pool: Pool): Promise<void> {
  for (const account of demoAccounts) await createAccount(pool, { ...account, demonstration: true });
}

/** The demonstration accounts that can sign in, each with the place it sees, the nearest three names of it. */
export async function listDemonstrationSignIns(pool: Pool): Promise<(DemoAccount & { readonly place: Text })[]> {
  const active = new Set(await listDemonstrationAccounts(pool));
  const known = demoAccounts.filter(({ signInName }) => active.has(signInName));
  return withTransaction(pool, { actor: 'system:start', areas: [] }, async (transaction) => {
    const shown: (DemoAccount & { readonly place: Text })[] = [];
    for (const account of known) {
      const area = await findArea(transaction, account.areaCode);
      const path = [...(await listAncestors(transaction, account.areaCode)), ...(area ? [area] : [])].slice(-3);
      const place = {
        zh: path.map(({ name }) => name.zh).join(''),
        en: path
          .toReversed()
          .map(({ name }) => name.en)
          .join(', '),
      };
      shown.push({ ...account, place });
    }
    return shown;
  });
}
