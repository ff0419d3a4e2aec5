import { createHash } from 'node:crypto';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/**
 * Limits that a stranger cannot turn against a colleague: the account is never locked, only the pair of account and
 * network address, and the address as a whole.
 */
export const attemptsMax = { perNameAndAddress: 8, perAddress: 60 } as const;
const windowMinutes = 15;
const keptHours = 24;

export type Attempt = { readonly signInName: string; readonly address: string };

/**
 * Counts and, when there is room, writes down an attempt before the password is looked at, so that many at once gain
 * nothing. False when there were too many.
 */
export async function beginAttempt({ client }: Transaction, attempt: Attempt): Promise<boolean> {
  const values = [nameHash(attempt), attempt.address, now().toISOString()];
  await client.query('select pg_advisory_xact_lock(hashtext($1), 3)', [attempt.address]);
  const { rows } = await client.query<{ pair: number; address: number }>(
    `with recent as (
       select name_sha256 = $1 as same_name, succeeded, attempted_at from access.sign_in_attempt
        where address = $2 and attempted_at > $3::timestamptz - interval '${windowMinutes} minutes'
     )
     select count(*) filter (where same_name and not succeeded and attempted_at > coalesce(
              (select max(attempted_at) from recent r where r.same_name and r.succeeded), '-infinity'))::int as pair,
            (count(*) filter (where not succeeded) - count(*) filter (where succeeded))::int as address
       from recent`,
    values,
  );
  const { pair = 0, address = 0 } = rows[0] ?? {};
  if (pair >= attemptsMax.perNameAndAddress || address >= attemptsMax.perAddress) return false;
  await client.query(
    'insert into access.sign_in_attempt (name_sha256, address, attempted_at, succeeded) values ($1, $2, $3, false)',
    values,
  );
  return true;
}

/** After a success the account's failures from this address no longer count; what is older than a day is forgotten. */
export async function noteSuccess({ client }: Transaction, attempt: Attempt): Promise<void> {
  const at = now().toISOString();
  await client.query(
    'insert into access.sign_in_attempt (name_sha256, address, attempted_at, succeeded) values ($1, $2, $3, true)',
    [nameHash(attempt), attempt.address, at],
  );
  await client.query(
    `delete from access.sign_in_attempt where attempted_at < $1::timestamptz - interval '${keptHours} hours'`,
    [at],
  );
}

export const attemptWindowSeconds = windowMinutes * 60;

function nameHash({ signInName }: Attempt): Buffer {
  return createHash('sha256').update(signInName).digest();
}
