import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { newToken, tokenHash, tokenPattern } from './token.ts';

/** A browser is known for half a year after the last sign-in. */
export const deviceDaysMax = 180;
const devicesMax = 20;

/** Hash of a browser's token; undefined when it has none, or something else in its place. */
export function deviceOf(token: string | undefined): Buffer | undefined {
  return token !== undefined && tokenPattern.test(token) ? tokenHash(token) : undefined;
}

/** Remembers that the account has signed in here. Returns the token for the browser: its own when it has one. */
export async function rememberDevice(
  { client }: Transaction,
  accountId: string,
  formerToken: string | undefined,
): Promise<string> {
  const token = formerToken !== undefined && tokenPattern.test(formerToken) ? formerToken : newToken();
  const at = now().toISOString();
  await client.query(
    `insert into access.device (account_id, token_sha256, first_at, last_at) values ($1, $2, $3, $3)
     on conflict (account_id, token_sha256) do update set last_at = excluded.last_at`,
    [accountId, tokenHash(token), at],
  );
  await client.query(
    `delete from access.device where account_id = $1 and (last_at < $2::timestamptz - interval '${deviceDaysMax} days'
        or token_sha256 not in (select token_sha256 from access.device where account_id = $1
                                 order by last_at desc, token_sha256 limit ${devicesMax}))`,
    [accountId, at],
  );
  return token;
}
