import type { Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/** A role with what it may do, as the database has it. */
export type Role = {
  readonly code: string;
  readonly name: Text;
  readonly areaLevel: 'city' | 'county' | 'town' | 'village';
  readonly permissions: readonly string[];
};

/** All roles, from the village up. */
export async function listRoles({ client }: Transaction): Promise<Role[]> {
  const { rows } = await client.query<{
    code: string;
    zh: string;
    en: string;
    areaLevel: Role['areaLevel'];
    permissions: string[];
  }>(
    `select r.code, r.name_zh as zh, r.name_en as en, r.area_level as "areaLevel",
            array_remove(array_agg(p.permission order by p.permission), null) as permissions
       from access.role r left join access.role_permission p on p.role = r.code
      group by r.code order by array_position('{village,town,county,city}', r.area_level), r.code`,
  );
  return rows.map(({ zh, en, ...role }) => ({ ...role, name: { zh, en } }));
}
