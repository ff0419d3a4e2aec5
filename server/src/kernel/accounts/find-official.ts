import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope } from '../../platform/db/index.ts';

const desk = { actor: 'system:sign-in', areas: [] } as const;

/**
 * In whose name a command on the machine itself acts: the scope of an active account with a permission; undefined when
 * there is none of that name. For commands alone: whoever runs them has the machine, and says who decided.
 */
export async function findOfficial(pool: Pool, signInName: string, permission: string): Promise<Scope | undefined> {
  const { rows } = await withTransaction(pool, desk, ({ client }) =>
    client.query<{ id: string; areaCode: string }>(
      `select a.id, a.area_code as "areaCode" from access.account a
         join access.role_permission p on p.role = a.role and p.permission = $2
        where a.sign_in_name = $1 and a.active`,
      [signInName, permission],
    ),
  );
  const [found] = rows;
  return found && { actor: found.id, areas: [found.areaCode.replace(/^(\d{4})00$/, '$1')] };
}
