import { randomBytes } from 'node:crypto';
import { now } from '../../platform/clock/index.ts';
import { ownerRole, withClient } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';

/** Two people in each office, so that one can prepare what the other approves. */
export type FormerStaff = {
  /** One of the two of the office at this level above a village: 0 or 1. */
  readonly of: (level: 'village' | 'town' | 'county' | 'city', areaCode: string, which: 0 | 1) => string;
};

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = ['敏', '静', '伟', '磊', '洋', '艳', '勇', '杰', '娟', '涛', '明', '超', '秀兰', '霞', '平', '刚'];

const codeLengths = { village: 12, town: 9, county: 6, city: 4 } as const;
const roles = {
  village: 'village-assistant',
  town: 'town-clerk',
  county: 'county-officer',
  city: 'city-officer',
} as const;

type Row = { readonly id: string; readonly name: string };

/**
 * Accounts of made-up staff who worked in the past of the demonstration and cannot sign in: two in each office of the
 * villages named and above. Made as the owner, once; later calls find them.
 */
export async function makeFormerStaff(adminUrl: string, villages: readonly string[]): Promise<FormerStaff> {
  const places = Object.entries(codeLengths).flatMap(([level, length]) =>
    [...new Set(villages.map((code) => code.slice(0, length)))].flatMap((prefix) =>
      [0, 1].map((which) => ({ key: `${prefix}-${which}`, level: level as keyof typeof roles, prefix })),
    ),
  );
  const rows = places.map(({ key, level, prefix }, at) => ({
    id: newId<'account'>(),
    sign_in_name: `former-${key}`,
    name_zh: `${surnames[(at * 7) % surnames.length]}${givenNames[(at * 11) % givenNames.length]}`,
    role: roles[level],
    area_code: prefix.length === 4 ? '370300' : prefix,
  }));
  const [salt, hash] = [16, 32].map((bytes) => randomBytes(bytes).toString('base64url'));
  const nobodysHash = `$argon2id$v=19$m=65536,t=3,p=1$${salt}$${hash}`;
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni past' }, async (client) => {
    await client.query(
      `insert into access.account (id, sign_in_name, name_zh, name_en, role, area_code, password_hash, demonstration,
         active, created_at)
       select r.id, r.sign_in_name, r.name_zh, r.name_zh, r.role, r.area_code, $2, false, false, $3
         from jsonb_to_recordset($1::jsonb) as r (id text, sign_in_name text, name_zh text, role text, area_code text)
       on conflict (sign_in_name) do nothing`,
      [JSON.stringify(rows), nobodysHash, now().toISOString()],
    );
    const made = await client.query<Row>(
      "select id, sign_in_name as name from access.account where sign_in_name like 'former-%'",
    );
    const ids = new Map(made.rows.map(({ id, name }) => [name, id]));
    return {
      of: (level, areaCode, which) => {
        const id = ids.get(`former-${areaCode.slice(0, codeLengths[level])}-${which}`);
        if (id === undefined) throw new Error(`no former staff for ${level} of ${areaCode}`);
        return id;
      },
    };
  });
}
