import { now } from '../../platform/clock/index.ts';
import { queryOnce, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import type { Id } from '../../platform/ids/index.ts';
import type { Actor, Restriction } from '../access/index.ts';
import { newToken, tokenHash, tokenPattern } from './token.ts';

/** Without a request for so long, a session ends by itself. */
export const sessionIdleMinutes = 60;
/** Whatever happens, sign in again after so long. */
export const sessionHoursMax = 12;
/** After the password, the second factor has to come within this time. */
export const factorMinutesMax = 10;
const seenEverySeconds = 60;
/** Permissions that let a person see more within the area. */
const clearances: ReadonlySet<string> = new Set(['person.restricted']);

/** Nobody is signed in yet: sees accounts and sessions, and no resident. */
export const signInDesk: Scope = { actor: 'system:sign-in', areas: [] };

type AccountRow = {
  readonly id: Id<'account'>;
  readonly zh: string;
  readonly en: string;
  readonly role: string;
  readonly roleZh: string;
  readonly roleEn: string;
  readonly area: string;
  readonly prefix: string;
  readonly level: string;
  readonly areaZh: string;
  readonly areaEn: string;
  readonly permissions: string[];
  readonly duty: string;
  readonly mustChange: boolean;
  readonly mustEnrol: boolean;
};

const accountColumns = `
  a.id, a.name_zh as zh, a.name_en as en, r.code as role, r.name_zh as "roleZh", r.name_en as "roleEn",
  g.code as area, g.prefix, g.level, g.name_zh as "areaZh", g.name_en as "areaEn", r.duty,
  a.must_change_password as "mustChange",
  r.second_factor_required and not a.demonstration
    and not exists (select from access.totp t where t.account_id = a.id and t.confirmed_at is not null)
    and not exists (select from access.passkey k where k.account_id = a.id) as "mustEnrol",
  array(select p.permission from access.role_permission p where p.role = r.code order by 1) as permissions`;

/** Where a session is used from, for the person's own list. */
export type Whence = { readonly address: string; readonly agent: string };

export type Stage = 'factor' | 'full';

const textMax = { address: 64, agent: 200 } as const;

/** Begins a session and returns the token, which is kept nowhere but in the browser. */
export async function startSession(
  { client }: Transaction,
  { accountId, stage, whence }: { readonly accountId: string; readonly stage: Stage; readonly whence: Whence },
): Promise<string> {
  const token = newToken();
  const at = now().toISOString();
  await client.query(
    `insert into access.session (token_sha256, account_id, created_at, seen_at, stage, address, agent)
     values ($1, $2, $3, $3, $4, $5, $6)`,
    [
      tokenHash(token),
      accountId,
      at,
      stage,
      whence.address.slice(0, textMax.address),
      whence.agent.slice(0, textMax.agent),
    ],
  );
  return token;
}

export async function endSession({ client }: Transaction, token: string): Promise<void> {
  if (!tokenPattern.test(token)) return;
  await client.query('update access.session set ended_at = $2 where token_sha256 = $1 and ended_at is null', [
    tokenHash(token),
    now().toISOString(),
  ]);
}

/** For so long it is remembered who holds a token; a page asks for several things at once. */
const rememberedMs = 2_000;
const rememberedMax = 10_000;
type Remembered = { readonly actor: Actor; readonly atMs: number };
const remembered = new WeakMap<Pool, Map<string, Remembered>>();
let generation = 0;

/**
 * Whoever changes an account, a role or a session calls this after it is done: the next request of everyone is asked
 * about anew. Another process that serves the same city notices within `rememberedMs`.
 */
export function forgetActors(): void {
  generation += 1;
}

/** Who holds this token; undefined when it is unknown, ended, idle too long or older than a working day. */
export async function findActor(pool: Pool, token: string | undefined): Promise<Actor | undefined> {
  if (token === undefined || !tokenPattern.test(token)) return undefined;
  const known = remembered.get(pool) ?? new Map<string, Remembered>();
  remembered.set(pool, known);
  const key = `${generation} ${tokenHash(token).toString('base64url')}`;
  const found = known.get(key);
  const atMs = now().getTime();
  if (found && Math.abs(atMs - found.atMs) < rememberedMs) return found.actor;
  const actor = await lookUpActor(pool, token);
  if (known.size >= rememberedMax) known.clear();
  if (actor) known.set(key, { actor, atMs });
  else known.delete(key);
  return actor;
}

async function lookUpActor(pool: Pool, token: string): Promise<Actor | undefined> {
  const hash = tokenHash(token);
  const at = now().toISOString();
  const [row] = await queryOnce<AccountRow & { stale: boolean }>(pool, signInDesk, {
    text: `select ${accountColumns}, s.seen_at < $2::timestamptz - interval '${seenEverySeconds} seconds' as stale
         from access.session s join access.account a on a.id = s.account_id
         join access.role r on r.code = a.role join areas.area g on g.code = a.area_code
        where s.token_sha256 = $1 and s.ended_at is null and s.stage = 'full'
          and a.active and not a.confirmation_awaited
          and s.seen_at > $2::timestamptz - interval '${sessionIdleMinutes} minutes'
          and s.created_at > $2::timestamptz - interval '${sessionHoursMax} hours'`,
    values: [hash, at],
  });
  if (row?.stale) {
    await withTransaction(pool, signInDesk, ({ client }) =>
      client.query('update access.session set seen_at = $2 where token_sha256 = $1 and ended_at is null', [hash, at]),
    );
  }
  return row && actorOf(row);
}

/** Whose password was right a moment ago and whose second factor is awaited; undefined when nobody's is. */
export async function findWaiting(
  { client }: Transaction,
  token: string | undefined,
): Promise<{ actor: Actor; challenge: string | undefined } | undefined> {
  if (token === undefined || !tokenPattern.test(token)) return undefined;
  const { rows } = await client.query<AccountRow & { challenge: string | null }>(
    `select ${accountColumns}, case when s.challenge_until > $2 then s.challenge end as challenge
       from access.session s join access.account a on a.id = s.account_id
       join access.role r on r.code = a.role join areas.area g on g.code = a.area_code
      where s.token_sha256 = $1 and s.ended_at is null and s.stage = 'factor'
        and a.active and not a.confirmation_awaited
        and s.created_at > $2::timestamptz - interval '${factorMinutesMax} minutes'`,
    [tokenHash(token), now().toISOString()],
  );
  const row = rows[0];
  return row && { actor: actorOf(row), challenge: row.challenge ?? undefined };
}

/** The account of a sign-in name with its password hash; undefined when there is none or it may not sign in. */
export async function findAccount(
  { client }: Transaction,
  signInName: string,
): Promise<{ actor: Actor; passwordHash: string } | undefined> {
  const { rows } = await client.query<AccountRow & { hash: string }>(
    `select ${accountColumns}, a.password_hash as hash from access.account a
       join access.role r on r.code = a.role join areas.area g on g.code = a.area_code
      where a.sign_in_name = $1 and a.active and not a.confirmation_awaited`,
    [signInName],
  );
  const row = rows[0];
  return row && { actor: actorOf(row), passwordHash: row.hash };
}

function actorOf(row: AccountRow): Actor {
  const restriction: Restriction | undefined = row.mustChange
    ? 'change-password'
    : row.mustEnrol
      ? 'enrol-second-factor'
      : undefined;
  const seesResidents = row.duty === 'work' && restriction === undefined;
  return {
    accountId: row.id,
    name: { zh: row.zh, en: row.en },
    role: { code: row.role, name: { zh: row.roleZh, en: row.roleEn } },
    area: { code: row.area, prefix: row.prefix, level: row.level, name: { zh: row.areaZh, en: row.areaEn } },
    permissions: new Set(row.permissions),
    ...(restriction ? { restriction } : {}),
    scope: {
      actor: row.id,
      areas: seesResidents ? [row.prefix] : [],
      clearances: row.permissions.filter((one) => clearances.has(one)),
    },
  };
}
