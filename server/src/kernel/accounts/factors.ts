import { randomBytes } from 'node:crypto';
import { now } from '../../platform/clock/index.ts';
import { blindIndex, decryptField, encryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { base32, matchingStep, newSecret } from './totp.ts';

export const factorKinds = ['totp', 'passkey', 'recovery'] as const;
export type FactorKind = (typeof factorKinds)[number];

export const recoveryCodesTotal = 10;
const recoveryBytes = 10;
const totpContext = 'account.totp';
const recoveryContext = 'account.recovery';

/** What an account has for its second factor. */
export type Factors = {
  readonly totpSince: Date | undefined;
  readonly passkeys: readonly {
    readonly id: string;
    readonly label: string;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
  }[];
  readonly recoveryCodesLeft: number;
};

export async function readFactors({ client }: Transaction, accountId: string): Promise<Factors> {
  const { rows: totp } = await client.query<{ since: Date | null }>(
    'select confirmed_at as since from access.totp where account_id = $1',
    [accountId],
  );
  const { rows: passkeys } = await client.query<Factors['passkeys'][number]>(
    `select id, label, created_at as "createdAt", used_at as "usedAt" from access.passkey
      where account_id = $1 order by created_at, id`,
    [accountId],
  );
  const { rows: left } = await client.query<{ left: number }>(
    'select count(*)::int as left from access.recovery_code where account_id = $1 and used_at is null',
    [accountId],
  );
  return { totpSince: totp[0]?.since ?? undefined, passkeys, recoveryCodesLeft: left[0]?.left ?? 0 };
}

/** The ways in which the account can show its second factor; none when it has no factor. */
export function methodsOf({ totpSince, passkeys, recoveryCodesLeft }: Factors): FactorKind[] {
  const main: FactorKind[] = [
    ...(totpSince ? (['totp'] as const) : []),
    ...(passkeys[0] ? (['passkey'] as const) : []),
  ];
  return main.length > 0 && recoveryCodesLeft > 0 ? [...main, 'recovery'] : main;
}

/** Begins with an authenticator app; it counts from its first right code on. Returns the secret, undefined when the account has an app. */
export async function beginTotp(
  { client }: Transaction,
  keys: FieldKeys,
  accountId: string,
): Promise<string | undefined> {
  const secret = newSecret();
  const { rowCount } = await client.query(
    `insert into access.totp (account_id, secret_cipher, created_at) values ($1, $2, $3)
     on conflict (account_id) do update set secret_cipher = excluded.secret_cipher, created_at = excluded.created_at
       where access.totp.confirmed_at is null`,
    [accountId, encryptField(keys, `${totpContext}:${accountId}`, secret), now().toISOString()],
  );
  return rowCount === 1 ? secret : undefined;
}

type Asked = { readonly accountId: string; readonly code: string; readonly confirming: boolean };

/**
 * Whether this is a code of the account's app that was not used before; uses it up. `confirming`: the first code of an
 * app that is being set up. Two requests with one code: one of them fails.
 */
export async function takeTotp(
  { client }: Transaction,
  keys: FieldKeys,
  { accountId, code, confirming }: Asked,
): Promise<boolean> {
  const { rows } = await client.query<{ cipher: Buffer }>(
    'select secret_cipher as cipher from access.totp where account_id = $1 and (confirmed_at is null) = $2',
    [accountId, confirming],
  );
  const at = now();
  const secret = rows[0] && decryptField(keys, `${totpContext}:${accountId}`, rows[0].cipher);
  const step = secret === undefined ? undefined : matchingStep(secret, code, at);
  if (step === undefined) return false;
  const { rowCount } = await client.query(
    `update access.totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
      where account_id = $1 and last_step < $2 and (confirmed_at is null) = $4`,
    [accountId, step, at.toISOString(), confirming],
  );
  return rowCount === 1;
}

export async function removeTotp({ client }: Transaction, accountId: string): Promise<void> {
  await client.query('delete from access.totp where account_id = $1', [accountId]);
}

/** Makes ten new recovery codes; those before them no longer work. They are shown once and kept as keyed hashes. */
export async function renewRecoveryCodes(
  { client }: Transaction,
  keys: FieldKeys,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesTotal }, () => {
    const text = base32(randomBytes(recoveryBytes)).toLowerCase();
    return [0, 4, 8, 12].map((at) => text.slice(at, at + 4)).join('-');
  });
  await client.query('delete from access.recovery_code where account_id = $1', [accountId]);
  await client.query('insert into access.recovery_code (account_id, code_index) select $1, unnest($2::bytea[])', [
    accountId,
    codes.map((code) => recoveryIndex(keys, accountId, code)),
  ]);
  return codes;
}

/** Whether this is an unused recovery code of the account; uses it up. */
export async function takeRecoveryCode(
  { client }: Transaction,
  keys: FieldKeys,
  { accountId, code }: Omit<Asked, 'confirming'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update access.recovery_code set used_at = $3 where account_id = $1 and code_index = $2 and used_at is null',
    [accountId, recoveryIndex(keys, accountId, code), now().toISOString()],
  );
  return rowCount === 1;
}

/** Without a main factor recovery codes mean nothing: they go with the last one. */
export async function dropRecoveryCodesWithout({ client }: Transaction, accountId: string): Promise<void> {
  await client.query(
    `delete from access.recovery_code c where c.account_id = $1
        and not exists (select from access.totp t where t.account_id = $1 and t.confirmed_at is not null)
        and not exists (select from access.passkey k where k.account_id = $1)`,
    [accountId],
  );
}

function recoveryIndex(keys: FieldKeys, accountId: string, code: string): Buffer {
  const plain = code.toLowerCase().replaceAll(/[^a-z2-7]/g, '');
  return blindIndex(keys, recoveryContext, `${accountId} ${plain}`);
}
