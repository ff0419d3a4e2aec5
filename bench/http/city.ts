import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCity } from '../../server/src/demonstration/index.ts';
import { createAccount } from '../../server/src/kernel/accounts/index.ts';
import { loadConfig } from '../../server/src/platform/config/index.ts';
import { ownerRole, withClient } from '../../server/src/platform/db/index.ts';
import { createLog } from '../../server/src/platform/log/index.ts';
import { openCity, screenWhenNever } from '../../server/src/serve.ts';
import type { OpenCity } from '../../server/src/serve.ts';
import { openConnection, requestBytes } from './connection.ts';
import type { Worker } from './mix.ts';

export type BenchCity = {
  readonly city: OpenCity;
  readonly dataFolder: string;
  readonly bareUrl: string;
  readonly close: () => Promise<void>;
};

const password = 'a made-up password';
const staffAt = { village: 24, town: 16, county: 6, city: 2 } as const;
const roleOf = {
  village: 'village-assistant',
  town: 'town-clerk',
  county: 'county-officer',
  city: 'city-officer',
} as const;
type Level = keyof typeof staffAt;

/** A database of its own in a temporary folder: residents, one screening, staff, and a table for the bare pair. */
export async function openBenchCity(people: number, progress: (step: string) => void): Promise<BenchCity> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhuni-bench-'));
  await chmod(dataFolder, 0o711);
  const config = { ...loadConfig({}), dataFolder, port: 0, host: '127.0.0.1' };
  const log = createLog('warn');
  const onProgress = (): void => undefined;
  progress('a database of its own');
  const city = await openCity({ config, onProgress, log });
  const close = async (): Promise<void> => {
    await city.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const { adminUrl } = city.database;
    progress(`${people} people`);
    await loadCity({ adminUrl, fieldKeys: city.fieldKeys, people, onProgress });
    progress('one screening');
    await screenWhenNever(city, { onProgress, log });
    await makeStaff(city);
    const bareUrl = await makeBareTable(adminUrl);
    return { city, dataFolder, bareUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Notes of the bare pair, in the same database: an index and nothing else. */
async function makeBareTable(adminUrl: string): Promise<string> {
  await withClient({ url: adminUrl }, async (client) => {
    await client.query(
      `create schema bare;
       create table bare.note (id bigint generated always as identity primary key, case_id bigint not null,
         area_code text not null, text text not null, written_at timestamptz not null default now(),
         written_by text not null);
       create index on bare.note (case_id, id)`,
    );
  });
  return adminUrl;
}

/** Places of a level where people live, the largest villages first. */
async function placesOf(adminUrl: string, level: Level): Promise<readonly string[]> {
  return withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `select a.code from areas.area a join people.household h on h.area_code ^@ a.prefix
        where a.level = $1 group by a.code order by count(*) desc, a.code limit $2`,
      [level, staffAt[level]],
    );
    return rows.map(({ code }) => code);
  });
}

const levels = Object.keys(staffAt) as Level[];
const nameOf = (level: Level, at: number): string => `bench-${level}-${at}`;

async function makeStaff({ pool, database: { adminUrl } }: OpenCity): Promise<void> {
  for (const level of levels) {
    const places = await placesOf(adminUrl, level);
    for (const [at, areaCode] of places.entries()) {
      await createAccount(pool, {
        signInName: nameOf(level, at),
        password,
        name: { zh: '测试', en: 'bench' },
        role: roleOf[level],
        areaCode,
        demonstration: true,
      });
    }
  }
}

const listedMax = 4_000;

type Listed = Omit<Worker, 'cookie' | 'level'>;

/** Signs the staff in over HTTP, and finds what each can work on; what can be done once only, a clerk of the town does. */
export async function findWorkers({ database: { adminUrl } }: OpenCity, port: number): Promise<readonly Worker[]> {
  const connection = await openConnection(port);
  const workers: Worker[] = [];
  await withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    const { rows } = await client.query<{ name: string; level: Level; prefix: string; code: string }>(
      `select c.sign_in_name as name, a.level, a.prefix, a.code from access.account c
         join areas.area a on a.code = c.area_code
        where c.sign_in_name like 'bench-%' order by 1`,
    );
    for (const { name, level, prefix, code } of rows) {
      const answer = await connection.send(
        requestBytes({ method: 'POST', path: '/api/session', body: { signInName: name, password } }),
      );
      const cookie = /^set-cookie: ([^;]+)/im.exec(answer.head)?.[1];
      if (answer.status !== 200 || cookie === undefined) throw new Error(`${name} could not sign in: ${answer.body}`);
      const own = await client.query<Listed>(listedSql, [prefix, listedMax, level === 'town']);
      workers.push({ cookie, level, ...(own.rows[0] as Listed), areaCode: code });
    }
  });
  connection.close();
  return workers;
}

const listedSql = `
  select array(select h.id from people.household h where h.area_code ^@ $1 order by md5(h.id::text) limit $2)
           as households,
         array(select c.id from cases."case" c where c.area_code ^@ $1 order by md5(c.id::text) limit $2) as cases,
         array(select c.id from cases."case" c where $3 and c.area_code ^@ $1 and c.is_open and c.state <> 'submitted'
                  and c.assigned_to is null order by c.id limit $2) as claimable,
         array(select c.id from cases."case" c where $3 and c.area_code ^@ $1 and c.is_open and c.state = 'submitted'
                  and c.actions = 1 order by c.id limit $2) as acceptable,
         (select coalesce(jsonb_agg(jsonb_build_object('householdId', h.id, 'personId', p.id)), '[]')
            from (select h.id from people.household h
                   where $3 and h.area_code ^@ $1 and not exists (select from cases."case" c
                     where c.household_id = h.id and c.policy = 'dibao' and c.is_open) limit $2) as h
            join people.person p on p.household_id = h.id and p.member_no = 1) as applicants`;
