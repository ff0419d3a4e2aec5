import { createHash } from 'node:crypto';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/**
 * Limits that a stranger cannot turn against a colleague. An account is never locked: attempts count by account and
 * network address together, and a browser in which the account has signed in before has attempts of its own, which
 * nobody else can use up.
 */
export const attemptsMax = {
  perNameAndDevice: 8,
  perNameAndAddress: 8,
  perAddress: 60,
  /** From all unknown browsers together, against guessing from many addresses. */
  perName: 400,
  /** Codes and passwords asked of somebody who is signed in, or half signed in. */
  perGuess: 8,
} as const;
const windowMinutes = 15;
const keptHours = 24;

export type Attempt = {
  readonly signInName: string;
  readonly address: string;
  /** Hash of the token of the browser, when it has one. */
  readonly device: Buffer | undefined;
};

export type Begun = { readonly admitted: boolean; readonly known: boolean };

/**
 * Counts and, when there is room, writes down an attempt before the password is looked at, so that many at once gain
 * nothing. `known`: from a browser in which this account has signed in.
 */
export async function beginAttempt(transaction: Transaction, attempt: Attempt): Promise<Begun> {
  const known = await isKnownDevice(transaction, attempt);
  const { client } = transaction;
  await client.query('select pg_advisory_xact_lock(hashtext($1), 3)', [
    known ? (attempt.device?.toString('hex') ?? '') : attempt.address,
  ]);
  const admitted = known ? await roomForDevice(transaction, attempt) : await roomForStranger(transaction, attempt);
  if (admitted) await writeDown(transaction, attempt, { known, succeeded: false });
  return { admitted, known };
}

async function isKnownDevice({ client }: Transaction, { signInName, device }: Attempt): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `select exists (select from access.device d join access.account a on a.id = d.account_id
                     where a.sign_in_name = $1 and d.token_sha256 = $2) as known`,
    [signInName, device ?? null],
  );
  return rows[0]?.known ?? false;
}

async function roomForDevice({ client }: Transaction, attempt: Attempt): Promise<boolean> {
  const { rows } = await client.query<{ failures: number }>(
    `with recent as (
       select succeeded, attempted_at from access.sign_in_attempt
        where device_sha256 = $2 and name_sha256 = $1
          and attempted_at > $3::timestamptz - interval '${windowMinutes} minutes'
     )
     select count(*) filter (where not succeeded and attempted_at > coalesce(
              (select max(attempted_at) from recent where succeeded), '-infinity'))::int as failures
       from recent`,
    [nameHash(attempt.signInName), attempt.device, now().toISOString()],
  );
  return (rows[0]?.failures ?? 0) < attemptsMax.perNameAndDevice;
}

async function roomForStranger({ client }: Transaction, attempt: Attempt): Promise<boolean> {
  const { rows } = await client.query<{ pair: number; address: number; name: number }>(
    `with recent as (
       select name_sha256 = $1 as same_name, succeeded, attempted_at from access.sign_in_attempt
        where address = $2 and device_sha256 is null
          and attempted_at > $3::timestamptz - interval '${windowMinutes} minutes'
     )
     select count(*) filter (where same_name and not succeeded and attempted_at > coalesce(
              (select max(attempted_at) from recent r where r.same_name and r.succeeded), '-infinity'))::int as pair,
            (count(*) filter (where not succeeded) - count(*) filter (where succeeded))::int as address,
            (select count(*)::int from access.sign_in_attempt a
              where a.name_sha256 = $1 and not a.succeeded and a.device_sha256 is null
                and a.attempted_at > $3::timestamptz - interval '${windowMinutes} minutes') as name
       from recent`,
    [nameHash(attempt.signInName), attempt.address, now().toISOString()],
  );
  const { pair = 0, address = 0, name = 0 } = rows[0] ?? {};
  return pair < attemptsMax.perNameAndAddress && address < attemptsMax.perAddress && name < attemptsMax.perName;
}

type Outcome = { readonly known: boolean; readonly succeeded: boolean };

async function writeDown({ client }: Transaction, attempt: Attempt, { known, succeeded }: Outcome): Promise<void> {
  await client.query(
    `insert into access.sign_in_attempt (name_sha256, address, attempted_at, succeeded, device_sha256)
     values ($1, $2, $3, $4, $5)`,
    [
      nameHash(attempt.signInName),
      attempt.address,
      now().toISOString(),
      succeeded,
      known ? (attempt.device ?? null) : null,
    ],
  );
}

/** After a success the account's failures from this place no longer count; what is older than a day is forgotten. */
export async function noteSuccess(transaction: Transaction, attempt: Attempt, known: boolean): Promise<void> {
  await writeDown(transaction, attempt, { known, succeeded: true });
  await transaction.client.query(
    `delete from access.sign_in_attempt where attempted_at < $1::timestamptz - interval '${keptHours} hours'`,
    [now().toISOString()],
  );
}

/** Writes down a guess at an account's code or password by somebody who is in already; false when there were too many. */
export async function beginGuess({ client }: Transaction, accountId: string): Promise<boolean> {
  const values = [guessHash(accountId), now().toISOString()];
  await client.query('select pg_advisory_xact_lock(hashtext($1), 4)', [accountId]);
  const { rows } = await client.query<{ failures: number }>(
    `with recent as (
       select succeeded, attempted_at from access.sign_in_attempt
        where name_sha256 = $1 and attempted_at > $2::timestamptz - interval '${windowMinutes} minutes'
     )
     select count(*) filter (where not succeeded and attempted_at > coalesce(
              (select max(attempted_at) from recent where succeeded), '-infinity'))::int as failures
       from recent`,
    values,
  );
  if ((rows[0]?.failures ?? 0) >= attemptsMax.perGuess) return false;
  await client.query(
    `insert into access.sign_in_attempt (name_sha256, address, attempted_at, succeeded) values ($1, '', $2, false)`,
    values,
  );
  return true;
}

/** The guess was right: those before it no longer count. */
export async function noteRightGuess({ client }: Transaction, accountId: string): Promise<void> {
  await client.query(
    `insert into access.sign_in_attempt (name_sha256, address, attempted_at, succeeded) values ($1, '', $2, true)`,
    [guessHash(accountId), now().toISOString()],
  );
}

export const attemptWindowSeconds = windowMinutes * 60;

function nameHash(signInName: string): Buffer {
  return createHash('sha256').update(signInName).digest();
}

/** No sign-in name has a space: the two kinds of attempt never meet. */
function guessHash(accountId: string): Buffer {
  return createHash('sha256').update(`guess ${accountId}`).digest();
}
