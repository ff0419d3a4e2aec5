import { now } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { notifyOffice } from './notify-office.ts';
import { openPhone } from './notify-resident.ts';
import { SmsRefused } from './sms-provider.ts';
import type { SmsProvider } from './sms-provider.ts';
import { smsText } from './texts.ts';
import type { SmsKey } from './texts.ts';

export type Sending = {
  readonly pool: Pool;
  /** Must see the whole city. */
  readonly scope: Scope;
  readonly fieldKeys: FieldKeys;
  readonly provider: SmsProvider;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** How long the provider may take, in milliseconds. */
  readonly timeoutMs?: number;
};

/** How long after each failed attempt the next one is made; after the last, the message has failed. */
const retryAfterMinutes = [1, 10, 60, 360] as const;
const sendTimeoutMs = 10_000;
/** A sender that died leaves its message to another after so long. */
const claimMinutes = 5;
const minuteMs = 60_000;

type Claimed = {
  readonly id: string;
  readonly areaCode: string;
  readonly key: SmsKey;
  readonly values: Readonly<Record<string, string>>;
  readonly phoneCipher: Buffer;
  /** This attempt's number, from 1. */
  readonly attempt: number;
};

/** Whether a message waits whose time has come. */
export async function hasWaiting({ client }: Transaction): Promise<boolean> {
  const { rows } = await client.query(
    "select from notifications.message where fate = 'waiting' and next_attempt_at <= $1 limit 1",
    [now().toISOString()],
  );
  return rows.length > 0;
}

/**
 * Sends every message whose time has come, one after the other; no transaction is open while the provider is asked. A
 * message is handed over by one sender at a time, and ends delivered or failed. Returns how many were delivered.
 */
export async function sendWaiting(sending: Sending): Promise<number> {
  let delivered = 0;
  for (;;) {
    sending.signal.throwIfAborted();
    const claimed = await withTransaction(sending.pool, sending.scope, claim);
    if (!claimed) return delivered;
    const outcome = await attempt(sending, claimed);
    await withTransaction(sending.pool, sending.scope, (transaction) => settle(transaction, claimed, outcome));
    if (outcome.kind === 'delivered') delivered += 1;
  }
}

/** The attempt is counted before it is made: a message that kills its sender does not go round for ever. */
async function claim({ client }: Transaction): Promise<Claimed | undefined> {
  const at = now();
  const { rows } = await client.query<Claimed>(
    `update notifications.message set attempts = attempts + 1, next_attempt_at = $2
      where id = (select id from notifications.message where fate = 'waiting' and next_attempt_at <= $1
                   order by next_attempt_at, id limit 1 for update skip locked)
     returning id, area_code as "areaCode", key, "values", phone_cipher as "phoneCipher", attempts as attempt`,
    [at.toISOString(), new Date(at.getTime() + claimMinutes * minuteMs).toISOString()],
  );
  return rows[0];
}

type Outcome =
  | { readonly kind: 'delivered'; readonly reference: string }
  | { readonly kind: 'refused' | 'unavailable' };

async function attempt(
  { provider, fieldKeys, log, signal, timeoutMs = sendTimeoutMs }: Sending,
  message: Claimed,
): Promise<Outcome> {
  try {
    const text = smsText(message.key, message.values);
    const sms = {
      messageId: message.id,
      areaCode: message.areaCode,
      phone: openPhone(fieldKeys, message.phoneCipher),
      text,
    };
    const patience = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const reference = await inTime(provider.send(sms, patience), patience);
    return { kind: 'delivered', reference: reference.slice(0, 80) };
  } catch (error) {
    const kind = error instanceof SmsRefused ? 'refused' : 'unavailable';
    log.warn({ message: message.id, attempt: message.attempt, outcome: kind }, 'a text message was not sent');
    return { kind };
  }
}

/** A provider that ignores the signal is waited for no longer. */
function inTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const late = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(new Error('the provider took too long'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  return Promise.race([work, late]);
}

/** A claim that ran out may have been taken over: the number of the attempt tells whose outcome counts. */
async function settle(transaction: Transaction, message: Claimed, outcome: Outcome): Promise<void> {
  const { client } = transaction;
  const at = now();
  const waitMinutes = outcome.kind === 'unavailable' ? retryAfterMinutes[message.attempt - 1] : undefined;
  const fate = outcome.kind === 'delivered' ? 'delivered' : waitMinutes === undefined ? 'failed' : 'waiting';
  const next = waitMinutes === undefined ? null : new Date(at.getTime() + waitMinutes * minuteMs).toISOString();
  const { rowCount } = await client.query(
    `update notifications.message set fate = $3, next_attempt_at = $4, settled_at = $5
      where id = $1 and attempts = $2 and fate = 'waiting'`,
    [message.id, message.attempt, fate, next, fate === 'waiting' ? null : at.toISOString()],
  );
  if (rowCount === 0) return;
  await client.query(
    `insert into notifications.delivery (message_id, number, area_code, attempted_at, outcome, reference)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      message.id,
      message.attempt,
      message.areaCode,
      at.toISOString(),
      outcome.kind,
      outcome.kind === 'delivered' ? outcome.reference : null,
    ],
  );
  if (fate === 'failed')
    await notifyOffice(transaction, { areaCode: message.areaCode, office: 'town', key: 'message-failed' });
}
