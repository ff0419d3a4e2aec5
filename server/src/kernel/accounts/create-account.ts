import type { Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { hashPassword } from './password.ts';
import { signInDesk } from './session.ts';

export type NewAccount = {
  readonly signInName: string;
  readonly password: string;
  readonly name: Text;
  readonly role: string;
  readonly areaCode: string;
  readonly demonstration: boolean;
};

/** Makes an account unless the sign-in name is taken; returns whether it was made. */
export async function createAccount(pool: Pool, account: NewAccount): Promise<boolean> {
  const passwordHash = await hashPassword(account.password);
  return withTransaction(pool, signInDesk, async ({ client }) => {
    const { rowCount } = await client.query(
      `insert into access.account
         (id, sign_in_name, name_zh, name_en, role, area_code, password_hash, demonstration, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (sign_in_name) do nothing`,
      [
        newId<'account'>(),
        account.signInName,
        account.name.zh,
        account.name.en,
        account.role,
        account.areaCode,
        passwordHash,
        account.demonstration,
        now().toISOString(),
      ],
    );
    return rowCount === 1;
  });
}

/** The sign-in names of the active demonstration accounts. */
export async function listDemonstrationAccounts(pool: Pool): Promise<string[]> {
  return withTransaction(pool, signInDesk, async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      'select sign_in_name as name from access.account where demonstration and active order by length(area_code) desc',
    );
    return rows.map(({ name }) => name);
  });
}
