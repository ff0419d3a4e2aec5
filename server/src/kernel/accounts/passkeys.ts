import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { tokenHash } from './token.ts';

const challengeMinutes = 5;
const passkeysMax = 10;
const systemName = 'Zhuni 助你';

/** The site that a passkey belongs to, by the Host header: the browser signs the name that it sees itself. */
export type Site = { readonly host: string };

/** As a browser writes it: without the usual port. */
const siteOrigins = ({ host }: Site): string[] =>
  ['https', 'http']
    .map((scheme) => `${scheme}://${host}`)
    .flatMap((text) => (URL.canParse(text) ? new URL(text).origin : []));
const siteName = ({ host }: Site): string => host.replace(/:\d+$/, '');

type Stored = {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: AuthenticatorTransport[];
};

async function listPasskeys({ client }: Transaction, accountId: string): Promise<Stored[]> {
  const { rows } = await client.query<Stored>(
    'select id, public_key as "publicKey", counter, transports from access.passkey where account_id = $1 order by id',
    [accountId],
  );
  return rows;
}

/** Keeps a challenge with the session that asked; it is good for one answer within five minutes. */
async function keepChallenge({ client }: Transaction, token: string, challenge: string): Promise<void> {
  const until = new Date(now().getTime() + challengeMinutes * 60_000).toISOString();
  await client.query('update access.session set challenge = $2, challenge_until = $3 where token_sha256 = $1', [
    tokenHash(token),
    challenge,
    until,
  ]);
}

/** The session's challenge, used up; undefined when there is none or it is too old. */
export async function takeChallenge({ client }: Transaction, token: string): Promise<string | undefined> {
  const { rows } = await client.query<{ challenge: string | null }>(
    `update access.session s set challenge = null, challenge_until = null
       from (select token_sha256, challenge, challenge_until from access.session where token_sha256 = $1 for update) b
      where s.token_sha256 = b.token_sha256
     returning case when b.challenge_until > $2 then b.challenge end as challenge`,
    [tokenHash(token), now().toISOString()],
  );
  return rows[0]?.challenge ?? undefined;
}

type Account = { readonly id: string; readonly signInName: string; readonly displayName: string };

/** What the browser needs to make a passkey. */
export async function passkeyCreation(
  transaction: Transaction,
  { account, token, site }: { readonly account: Account; readonly token: string; readonly site: Site },
) {
  const present = await listPasskeys(transaction, account.id);
  const options = await generateRegistrationOptions({
    rpName: systemName,
    rpID: siteName(site),
    userID: new TextEncoder().encode(account.id),
    userName: account.signInName,
    userDisplayName: account.displayName,
    attestationType: 'none',
    excludeCredentials: present.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  await keepChallenge(transaction, token, options.challenge);
  return options;
}

type NewPasskey = {
  readonly accountId: string;
  readonly label: string;
  readonly response: unknown;
  readonly challenge: string;
  readonly site: Site;
};

/** Keeps a passkey that the browser has made; false when it does not fit the challenge and the site. */
export async function addPasskey({ client }: Transaction, passkey: NewPasskey): Promise<boolean> {
  const { accountId, label, response, challenge, site } = passkey;
  const checked = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: siteOrigins(site),
    expectedRPID: siteName(site),
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!checked?.verified) return false;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  const { rowCount } = await client.query(
    `insert into access.passkey (id, account_id, label, public_key, counter, transports, created_at)
     select $1::text, $2::text, $3::text, $4::bytea, $5::bigint, $6::text[], $7::timestamptz
      where (select count(*) from access.passkey where account_id = $2) < ${passkeysMax}
     on conflict do nothing`,
    [id, accountId, label, Buffer.from(publicKey), counter, transports, now().toISOString()],
  );
  return rowCount === 1;
}

/** What the browser needs to show one of the account's passkeys. */
export async function passkeyRequest(
  transaction: Transaction,
  { accountId, token, site }: { readonly accountId: string; readonly token: string; readonly site: Site },
) {
  const present = await listPasskeys(transaction, accountId);
  const options = await generateAuthenticationOptions({
    rpID: siteName(site),
    allowCredentials: present.map(({ id, transports }) => ({ id, transports })),
    userVerification: 'preferred',
  });
  await keepChallenge(transaction, token, options.challenge);
  return options;
}

type Shown = Omit<NewPasskey, 'label'>;

/** Whether the answer was signed by one of the account's passkeys for this challenge and site. */
export async function takePasskey(transaction: Transaction, shown: Shown): Promise<boolean> {
  const { accountId, response, challenge, site } = shown;
  const answer = response as AuthenticationResponseJSON;
  const passkey = (await listPasskeys(transaction, accountId)).find(({ id }) => id === answer?.id);
  if (!passkey) return false;
  const { id, publicKey, counter, transports } = passkey;
  const checked = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: siteOrigins(site),
    expectedRPID: siteName(site),
    credential: { id, publicKey: new Uint8Array(publicKey), counter, transports },
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!checked?.verified) return false;
  await transaction.client.query('update access.passkey set counter = $2, used_at = $3 where id = $1', [
    id,
    checked.authenticationInfo.newCounter,
    now().toISOString(),
  ]);
  return true;
}

/** Removes a passkey; false when the account has none of this name. */
export async function removePasskey({ client }: Transaction, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from access.passkey where account_id = $1 and id = $2', [
    accountId,
    id,
  ]);
  return rowCount === 1;
}
