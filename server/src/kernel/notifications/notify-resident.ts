import { now } from '../../platform/clock/index.ts';
import { decryptField, encryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Id } from '../../platform/ids/index.ts';
import { enqueueJob, isJobPending } from '../../platform/jobs/index.ts';
import { smsText } from './texts.ts';
import type { SmsKey, SmsValuesOf } from './texts.ts';

export const sendJobKind = 'notifications.send';

export type ResidentMessage<Key extends SmsKey> = {
  readonly personId: number;
  /** The village where the person lives. */
  readonly areaCode: string;
  /** As the person gave it; undefined when none is known, which makes the message unreachable at once. */
  readonly phone: string | undefined;
  readonly key: Key;
  readonly values: SmsValuesOf<Key>;
};

/** A mainland mobile number, bare; undefined for anything a text message cannot reach. */
export function mobileNumber(phone: string | undefined): string | undefined {
  const digits = phone?.replaceAll(/[ -]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return digits !== undefined && /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/**
 * Puts a text message to a resident aside, in the transaction of what it tells; it is sent soon after. Without a mobile
 * number it is recorded as unreachable, so that somebody calls. Returns its id. RangeError for a value that may not
 * stand in a text message.
 */
export async function notifyResident<Key extends SmsKey>(
  transaction: Transaction,
  keys: FieldKeys,
  message: ResidentMessage<Key>,
): Promise<Id<'message'>> {
  const { client, scope } = transaction;
  smsText(message.key, message.values);
  const phone = mobileNumber(message.phone);
  const id = newId<'message'>();
  const at = now().toISOString();
  await client.query(
    `insert into notifications.message
       (id, person_id, area_code, key, "values", phone_cipher, created_at, created_by, fate, next_attempt_at,
        settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      message.personId,
      message.areaCode,
      message.key,
      JSON.stringify(message.values),
      phone === undefined ? null : sealPhone(keys, phone),
      at,
      scope.actor,
      phone === undefined ? 'unreachable' : 'waiting',
      phone === undefined ? null : at,
      phone === undefined ? at : null,
    ],
  );
  if (phone !== undefined && !(await isJobPending(transaction, sendJobKind)))
    await enqueueJob(transaction, { kind: sendJobKind, payload: {}, areaCode: message.areaCode });
  return id;
}

const phoneContext = 'message.phone';
export const sealPhone = (keys: FieldKeys, phone: string): Buffer => encryptField(keys, phoneContext, phone);
export const openPhone = (keys: FieldKeys, sealed: Buffer): string => decryptField(keys, phoneContext, sealed);

/** What became of a message. */
export type MessageFate = 'waiting' | 'delivered' | 'failed' | 'unreachable';

export type SentMessage = {
  readonly id: Id<'message'>;
  readonly key: string;
  readonly createdAt: Date;
  readonly fate: MessageFate;
  readonly attempts: number;
  readonly settledAt: Date | null;
};

const messagesMax = 200;

/** The newest messages to a person, with what became of each. */
export async function listMessages({ client }: Transaction, personId: number): Promise<readonly SentMessage[]> {
  const { rows } = await client.query<SentMessage>(
    `select id, key, created_at as "createdAt", fate, attempts, settled_at as "settledAt"
       from notifications.message where person_id = $1 order by created_at desc, id desc limit ${messagesMax}`,
    [personId],
  );
  return rows;
}
