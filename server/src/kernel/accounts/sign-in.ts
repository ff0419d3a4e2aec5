import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { attemptWindowSeconds, beginAttempt, beginGuess, noteRightGuess, noteSuccess } from './attempts.ts';
import { deviceOf, rememberDevice } from './devices.ts';
import { accountRefusals, factorRefusals } from './errors.ts';
import { methodsOf, readFactors, takeRecoveryCode, takeTotp } from './factors.ts';
import type { FactorKind } from './factors.ts';
import { passkeyRequest, takeChallenge, takePasskey } from './passkeys.ts';
import type { Site } from './passkeys.ts';
import { passwordFits } from './password.ts';
import { recordAs } from './record-as.ts';
import { endSession, findAccount, findWaiting, signInDesk, startSession } from './session.ts';
import type { Whence } from './session.ts';

/** What the browser brings besides what was typed. */
export type Browser = Whence & {
  /** A session the browser already has. */
  readonly sessionToken: string | undefined;
  /** By which a browser is known again. */
  readonly deviceToken: string | undefined;
};

/** Signed in, with tokens for the browser; or the password was right and the second factor is to come. */
export type SignedIn =
  | { readonly token: string; readonly deviceToken: string; readonly actor: Actor }
  | { readonly token: string; readonly methods: readonly FactorKind[] };

type Credentials = { readonly signInName: string; readonly password: string };

/** Checks the password. Refused: 401 wrong, 429 too many attempts from this place. */
export async function signIn(pool: Pool, credentials: Credentials, browser: Browser): Promise<SignedIn> {
  const signInName = credentials.signInName.trim().toLowerCase();
  const attempt = { signInName, address: browser.address.slice(0, 64), device: deviceOf(browser.deviceToken) };
  const { admitted, known } = await withTransaction(pool, signInDesk, (transaction) =>
    beginAttempt(transaction, attempt),
  );
  if (!admitted) throw new Refused(accountRefusals.tooManyAttempts, { retryAfterSeconds: attemptWindowSeconds });
  const found = await withTransaction(pool, signInDesk, (transaction) => findAccount(transaction, signInName));
  const fits = await passwordFits(found?.passwordHash, credentials.password);
  if (!found || !fits) throw new Refused(accountRefusals.wrongCredentials);
  const { actor } = found;
  return withTransaction(pool, signInDesk, async (transaction) => {
    await noteSuccess(transaction, attempt, known);
    const methods = methodsOf(await readFactors(transaction, actor.accountId));
    if (methods.length === 0) return finish(transaction, { actor, browser, factor: 'password' });
    if (browser.sessionToken !== undefined) await endSession(transaction, browser.sessionToken);
    const order = { accountId: actor.accountId, stage: 'factor', whence: browser } as const;
    return { token: await startSession(transaction, order), methods };
  });
}

type Finish = { readonly actor: Actor; readonly browser: Browser; readonly factor: FactorKind | 'password' };

/** A new token for the session itself: the one before it was held by somebody who knew less. */
async function finish(transaction: Transaction, { actor, browser, factor }: Finish): Promise<SignedIn> {
  if (browser.sessionToken !== undefined) await endSession(transaction, browser.sessionToken);
  const { accountId } = actor;
  const token = await startSession(transaction, { accountId, stage: 'full', whence: browser });
  const deviceToken = await rememberDevice(transaction, accountId, browser.deviceToken);
  await recordAs(transaction, accountId, {
    action: 'session.start',
    subject: { kind: 'account', id: accountId },
    areaCode: actor.area.code,
    reason: 'sign-in',
    details: { factor },
  });
  return { token, deviceToken, actor };
}

/** Which second factors the holder of this token may show; undefined when none is awaited. */
export async function awaitedFactors(pool: Pool, token: string | undefined): Promise<FactorKind[] | undefined> {
  if (token === undefined) return undefined;
  return withTransaction(pool, signInDesk, async (transaction) => {
    const waiting = await findWaiting(transaction, token);
    return waiting && methodsOf(await readFactors(transaction, waiting.actor.accountId));
  });
}

/** What was shown as the second factor. */
export type ShownFactor =
  | { readonly kind: 'totp'; readonly code: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: unknown; readonly site: Site };

/**
 * Checks the second factor and begins the session. Refused: 409 when no password came before, 422 wrong, 429 too many
 * wrong ones. A wrong one is written down before it is looked at, in a transaction of its own.
 */
export async function showFactor(
  { pool, fieldKeys }: { readonly pool: Pool; readonly fieldKeys: FieldKeys },
  shown: ShownFactor,
  browser: Browser,
): Promise<SignedIn> {
  const { sessionToken: token } = browser;
  const waiting = await withTransaction(pool, signInDesk, (transaction) => findWaiting(transaction, token));
  if (!waiting || token === undefined) throw new Refused(factorRefusals.notWaiting);
  const { actor } = waiting;
  await admitGuess(pool, actor.accountId);
  const signedIn = await withTransaction(pool, signInDesk, async (transaction) => {
    if (!(await fits(transaction, { fieldKeys, actor, token, shown }))) return undefined;
    await noteRightGuess(transaction, actor.accountId);
    return finish(transaction, { actor, browser, factor: shown.kind });
  });
  if (signedIn) return signedIn;
  await withTransaction(pool, signInDesk, (transaction) =>
    recordAudit(transaction, {
      action: 'session.factor-refused',
      subject: { kind: 'account', id: actor.accountId },
      areaCode: actor.area.code,
      reason: 'sign-in',
      details: { factor: shown.kind },
    }),
  );
  const passkey = shown.kind === 'passkey';
  throw new Refused(passkey ? factorRefusals.wrongPasskey : factorRefusals.wrongCode, passkey ? {} : { field: 'code' });
}

/** Refused (429) when the account's codes or password were guessed wrongly too often in the last minutes. */
export async function admitGuess(pool: Pool, accountId: string): Promise<void> {
  const admitted = await withTransaction(pool, signInDesk, (transaction) => beginGuess(transaction, accountId));
  if (!admitted) throw new Refused(factorRefusals.tooManyGuesses, { retryAfterSeconds: attemptWindowSeconds });
}

type Fit = {
  readonly fieldKeys: FieldKeys;
  readonly actor: Actor;
  readonly token: string;
  readonly shown: ShownFactor;
};

async function fits(transaction: Transaction, { fieldKeys, actor, token, shown }: Fit): Promise<boolean> {
  const { accountId } = actor;
  if (shown.kind === 'recovery') return takeRecoveryCode(transaction, fieldKeys, { accountId, code: shown.code });
  if (shown.kind === 'totp') {
    return takeTotp(transaction, fieldKeys, { accountId, code: shown.code, confirming: false });
  }
  const challenge = await takeChallenge(transaction, token);
  if (challenge === undefined) return false;
  return takePasskey(transaction, { accountId, response: shown.response, challenge, site: shown.site });
}

/** Asks for a passkey of whoever's second factor is awaited. Refused (409) when nobody's is. */
export async function askPasskey(pool: Pool, token: string | undefined, site: Site) {
  return withTransaction(pool, signInDesk, async (transaction) => {
    const waiting = await findWaiting(transaction, token);
    if (!waiting || token === undefined) throw new Refused(factorRefusals.notWaiting);
    return passkeyRequest(transaction, { accountId: waiting.actor.accountId, token, site });
  });
}

/** Ends the session of this token, if there is one. */
export async function signOut(pool: Pool, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  await withTransaction(pool, signInDesk, (transaction) => endSession(transaction, token));
}
