import type { Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/** A role with what it may do, as the database has it. */
export type Role = {
  readonly code: string;
  readonly name: Text;
  /** The level of the areas in which the role is held. */
  readonly areaLevel: 'city' | 'county' | 'town' | 'village' | 'any';
  /** Cases of residents, or one of the three duties of administrators, which nobody has two of. */
  readonly duty: 'work' | 'system' | 'security' | 'audit';
  /** Demonstration accounts are exempt. */
  readonly secondFactorRequired: boolean;
  readonly permissions: readonly string[];
};

/** All roles, from the village up. */
export async function listRoles({ client }: Transaction): Promise<Role[]> {
  const { rows } = await client.query<{
    code: string;
    zh: string;
    en: string;
    areaLevel: Role['areaLevel'];
    duty: Role['duty'];
    secondFactorRequired: boolean;
    permissions: string[];
  }>(
    `select r.code, r.name_zh as zh, r.name_en as en, r.area_level as "areaLevel", r.duty,
            r.second_factor_required as "secondFactorRequired",
            array_remove(array_agg(p.permission order by p.permission), null) as permissions
       from access.role r left join access.role_permission p on p.role = r.code
      group by r.code order by array_position('{village,town,county,city,any}', r.area_level), r.code`,
  );
  return rows.map(({ zh, en, ...role }) => ({ ...role, name: { zh, en } }));
}
