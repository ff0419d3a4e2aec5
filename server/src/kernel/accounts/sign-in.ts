import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { attemptWindowSeconds, beginAttempt, noteSuccess } from './attempts.ts';
import { accountRefusals } from './errors.ts';
import { passwordFits } from './password.ts';
import { endSession, findAccount, signInDesk, startSession } from './session.ts';

export type Credentials = {
  readonly signInName: string;
  readonly password: string;
  /** Network address of the caller. */
  readonly address: string;
  /** A session the browser already has; it ends. */
  readonly formerToken: string | undefined;
};

/** Checks the password and begins a new session. Refused: 401 wrong, 429 too many attempts from this address. */
export async function signIn(pool: Pool, credentials: Credentials): Promise<{ token: string; actor: Actor }> {
  const signInName = credentials.signInName.trim().toLowerCase();
  const attempt = { signInName, address: credentials.address.slice(0, 64) };
  const admitted = await withTransaction(pool, signInDesk, (transaction) => beginAttempt(transaction, attempt));
  if (!admitted) throw new Refused(accountRefusals.tooManyAttempts, { retryAfterSeconds: attemptWindowSeconds });
  const found = await withTransaction(pool, signInDesk, (transaction) => findAccount(transaction, signInName));
  const fits = await passwordFits(found?.passwordHash, credentials.password);
  if (!found || !fits) throw new Refused(accountRefusals.wrongCredentials);
  const { actor } = found;
  return withTransaction(pool, signInDesk, async (transaction) => {
    if (credentials.formerToken !== undefined) await endSession(transaction, credentials.formerToken);
    await noteSuccess(transaction, attempt);
    const token = await startSession(transaction, actor.accountId);
    const subject = { kind: 'account', id: actor.accountId };
    await recordAudit(transaction, { action: 'session.start', subject, areaCode: actor.area.code, reason: 'sign-in' });
    return { token, actor };
  });
}

/** Ends the session of this token, if there is one. */
export async function signOut(pool: Pool, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  await withTransaction(pool, signInDesk, (transaction) => endSession(transaction, token));
}
