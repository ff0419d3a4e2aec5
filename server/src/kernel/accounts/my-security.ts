import type { FieldKeys } from '../../platform/crypto/index.ts';
import { now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Actor } from '../access/index.ts';
import { noteRightGuess } from './attempts.ts';
import { factorRefusals } from './errors.ts';
import {
  beginTotp,
  dropRecoveryCodesWithout,
  methodsOf,
  readFactors,
  removeTotp,
  renewRecoveryCodes,
  takeTotp,
} from './factors.ts';
import { addPasskey, passkeyCreation, removePasskey, takeChallenge } from './passkeys.ts';
import type { Site } from './passkeys.ts';
import { hashPassword, passwordFits } from './password.ts';
import { recordAs } from './record-as.ts';
import { sessionHoursMax, sessionIdleMinutes, signInDesk } from './session.ts';
import { admitGuess } from './sign-in.ts';
import { tokenHash } from './token.ts';
import { totpAddress } from './totp.ts';

/** What a person does about the own account. */
export type Own = { readonly pool: Pool; readonly fieldKeys: FieldKeys; readonly actor: Actor };

const passwordLengthMin = 10;

type Account = { readonly signInName: string; readonly passwordHash: string; readonly factorRequired: boolean };

async function readAccount({ client }: Transaction, accountId: string): Promise<Account> {
  const { rows } = await client.query<Account>(
    `select a.sign_in_name as "signInName", a.password_hash as "passwordHash",
            r.second_factor_required and not a.demonstration as "factorRequired"
       from access.account a join access.role r on r.code = a.role where a.id = $1`,
    [accountId],
  );
  if (!rows[0]) throw new Error('the account of a session is not there');
  return rows[0];
}

/** Runs `work` as the sign-in desk, which alone sees what belongs to signing in; the actor is checked before. */
const atDesk = <Result>({ pool }: Own, work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(pool, signInDesk, work);

async function note(transaction: Transaction, { actor }: Own, action: string): Promise<void> {
  const subject = { kind: 'account', id: actor.accountId };
  const entry = { action, subject, areaCode: actor.area.code, reason: 'own account' };
  await recordAs(transaction, actor.accountId, entry);
}

/** Refused (422) unless this is the present password: whoever finds an open browser cannot change how one signs in. */
async function assertPassword(own: Own, password: string): Promise<void> {
  const { accountId } = own.actor;
  await admitGuess(own.pool, accountId);
  const { passwordHash } = await atDesk(own, (transaction) => readAccount(transaction, accountId));
  if (!(await passwordFits(passwordHash, password))) {
    throw new Refused(factorRefusals.wrongPassword, { field: 'password' });
  }
  await atDesk(own, (transaction) => noteRightGuess(transaction, accountId));
}

/** How the person signs in, and where the person is signed in. */
export async function readSecurity(own: Own, token: string | undefined) {
  const { accountId } = own.actor;
  return atDesk(own, async (transaction) => {
    const { factorRequired } = await readAccount(transaction, accountId);
    const { totpSince, passkeys, recoveryCodesLeft } = await readFactors(transaction, accountId);
    return {
      factorRequired,
      totpSince: totpSince?.toISOString() ?? null,
      passkeys: passkeys.map(({ createdAt, usedAt, ...key }) => ({
        ...key,
        createdAt: createdAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft,
      sessions: await listSessions(transaction, accountId, token),
    };
  });
}

type SessionRow = { id: string; address: string; agent: string; createdAt: Date; seenAt: Date; current: boolean };

/** Open sessions, the newest first; the id is the hash of a token and opens nothing. */
async function listSessions({ client }: Transaction, accountId: string, token: string | undefined) {
  const { rows } = await client.query<SessionRow>(
    `select encode(token_sha256, 'hex') as id, address, agent, created_at as "createdAt", seen_at as "seenAt",
            token_sha256 is not distinct from $3 as current
       from access.session
      where account_id = $1 and ended_at is null and stage = 'full'
        and seen_at > $2::timestamptz - interval '${sessionIdleMinutes} minutes'
        and created_at > $2::timestamptz - interval '${sessionHoursMax} hours'
      order by seen_at desc, id`,
    [accountId, now().toISOString(), token === undefined ? null : tokenHash(token)],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), seenAt: row.seenAt.toISOString() }));
}

type Ending = { readonly token: string | undefined; readonly id?: string };

/** Ends one of the person's sessions, or all but the one that asks. Returns how many ended. */
export async function endOwnSessions(own: Own, { token, id }: Ending): Promise<number> {
  const { accountId } = own.actor;
  return atDesk(own, async (transaction) => {
    const { rowCount } = await transaction.client.query(
      `update access.session set ended_at = $2
        where account_id = $1 and ended_at is null
          and case when $4::text is null then token_sha256 is distinct from $3
                   else encode(token_sha256, 'hex') = $4 end`,
      [accountId, now().toISOString(), token === undefined ? null : tokenHash(token), id ?? null],
    );
    if (rowCount) await note(transaction, own, 'session.end-own');
    return rowCount ?? 0;
  });
}

/** Sets a new password and ends the other sessions. Refused: 422 when the present one is wrong or the new one weak. */
export async function changePassword(
  own: Own,
  { password, newPassword, token }: { password: string; newPassword: string; token: string | undefined },
): Promise<void> {
  await assertPassword(own, password);
  const { accountId } = own.actor;
  const { signInName } = await atDesk(own, (transaction) => readAccount(transaction, accountId));
  assertGoodPassword(newPassword, [password, signInName]);
  const passwordHash = await hashPassword(newPassword);
  await atDesk(own, async (transaction) => {
    await transaction.client.query(
      'update access.account set password_hash = $2, must_change_password = false where id = $1',
      [accountId, passwordHash],
    );
    await transaction.client.query(
      `update access.session set ended_at = $2
        where account_id = $1 and ended_at is null and token_sha256 is distinct from $3`,
      [accountId, now().toISOString(), token === undefined ? null : tokenHash(token)],
    );
    await note(transaction, own, 'account.change-password');
  });
}

/** Refused (422) when the password is short or one of those it may not be. */
export function assertGoodPassword(password: string, unlike: readonly string[], field = 'newPassword'): void {
  const plain = password.toLowerCase();
  if ([...password].length >= passwordLengthMin && !unlike.some((other) => other.toLowerCase() === plain)) return;
  throw new Refused(factorRefusals.weakPassword, { field });
}

/** Begins with an authenticator app: the secret is told once. Refused (409) when there is one already. */
export async function beginOwnTotp(own: Own, password: string): Promise<{ secret: string; address: string }> {
  await assertPassword(own, password);
  const { accountId } = own.actor;
  return atDesk(own, async (transaction) => {
    const secret = await beginTotp(transaction, own.fieldKeys, accountId);
    if (secret === undefined) throw new Refused(factorRefusals.alreadyThere);
    const { signInName } = await readAccount(transaction, accountId);
    return { secret, address: totpAddress(secret, signInName) };
  });
}

/** The app shows that it works; from now on it is asked for. Returns recovery codes when the person has none. */
export async function confirmOwnTotp(own: Own, code: string): Promise<string[]> {
  const { accountId } = own.actor;
  await admitGuess(own.pool, accountId);
  return atDesk(own, async (transaction) => {
    const taken = await takeTotp(transaction, own.fieldKeys, { accountId, code, confirming: true });
    if (!taken) throw new Refused(factorRefusals.wrongCode, { field: 'code' });
    await noteRightGuess(transaction, accountId);
    await note(transaction, own, 'factor.add');
    return firstRecoveryCodes(transaction, own);
  });
}

async function firstRecoveryCodes(transaction: Transaction, { actor, fieldKeys }: Own): Promise<string[]> {
  const { recoveryCodesLeft } = await readFactors(transaction, actor.accountId);
  return recoveryCodesLeft > 0 ? [] : renewRecoveryCodes(transaction, fieldKeys, actor.accountId);
}

/** New recovery codes in place of those before. Refused (409) when there is no second factor to recover. */
export async function renewOwnRecoveryCodes(own: Own, password: string): Promise<string[]> {
  await assertPassword(own, password);
  return atDesk(own, async (transaction) => {
    const methods = methodsOf(await readFactors(transaction, own.actor.accountId));
    if (methods.length === 0) throw new Refused(factorRefusals.notBegun);
    await note(transaction, own, 'factor.recovery-codes');
    return renewRecoveryCodes(transaction, own.fieldKeys, own.actor.accountId);
  });
}

type Browsing = { readonly token: string; readonly site: Site };

/** What the browser needs to make a passkey for the person. */
export async function beginOwnPasskey(own: Own, password: string, { token, site }: Browsing) {
  await assertPassword(own, password);
  const { accountId: id, name } = own.actor;
  return atDesk(own, async (transaction) => {
    const { signInName } = await readAccount(transaction, id);
    return passkeyCreation(transaction, { account: { id, signInName, displayName: name.zh }, token, site });
  });
}

/** Keeps the passkey that the browser has made. Returns recovery codes when the person has none. */
export async function addOwnPasskey(
  own: Own,
  { label, response }: { readonly label: string; readonly response: unknown },
  { token, site }: Browsing,
): Promise<string[]> {
  const { accountId } = own.actor;
  const challenge = await atDesk(own, (transaction) => takeChallenge(transaction, token));
  if (challenge === undefined) throw new Refused(factorRefusals.notBegun);
  return atDesk(own, async (transaction) => {
    const added = await addPasskey(transaction, { accountId, label, response, challenge, site });
    if (!added) throw new Refused(factorRefusals.wrongPasskey);
    await note(transaction, own, 'factor.add');
    return firstRecoveryCodes(transaction, own);
  });
}

/** Removes the app or a passkey. Refused (409) for the last one of somebody whose role needs one. */
export async function removeOwnFactor(
  own: Own,
  factor: { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly id: string },
  password: string,
): Promise<void> {
  await assertPassword(own, password);
  const { accountId } = own.actor;
  await atDesk(own, async (transaction) => {
    if (factor.kind === 'totp') await removeTotp(transaction, accountId);
    else await removePasskey(transaction, accountId, factor.id);
    const { factorRequired } = await readAccount(transaction, accountId);
    const left = methodsOf(await readFactors(transaction, accountId));
    if (factorRequired && left.length === 0) throw new Refused(factorRefusals.lastFactor);
    await dropRecoveryCodesWithout(transaction, accountId);
    await note(transaction, own, 'factor.remove');
  });
}
