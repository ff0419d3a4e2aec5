import { now } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { sealPhone } from './notify-resident.ts';

/** A message on its way out. `messageId` is the provider's idempotency key: handed over twice it is sent once. */
export type OutgoingSms = {
  readonly messageId: string;
  readonly areaCode: string;
  readonly phone: string;
  readonly text: string;
};

/** The company that sends text messages. */
export type SmsProvider = {
  /** Resolves to the provider's reference. Throws SmsRefused when it never will, anything else when it may later. */
  readonly send: (sms: OutgoingSms, signal: AbortSignal) => Promise<string>;
};

/** The provider will not send this, now or later: a number that does not exist, a blocked text. */
export class SmsRefused extends Error {
  override readonly name = 'SmsRefused';
}

export const smsModes = ['working', 'refusing', 'unavailable'] as const;
export type SmsMode = (typeof smsModes)[number];

type StandIn = { readonly pool: Pool; readonly fieldKeys: FieldKeys; readonly scope: Scope };

/**
 * Stands for a provider until the city has a contract with one: writes what it would send into an outbox. Can be
 * switched to refuse everything or to be down.
 */
export function createStandInSms({ pool, fieldKeys, scope }: StandIn): SmsProvider {
  return {
    send: ({ messageId, areaCode, phone, text }) =>
      withTransaction(pool, scope, async ({ client }) => {
        const { rows } = await client.query<{ mode: SmsMode }>('select mode from notifications.provider');
        if (rows[0]?.mode === 'unavailable') throw new Error('the provider does not answer');
        if (rows[0]?.mode === 'refusing') throw new SmsRefused('the provider refuses the message');
        const reference = `stand-in-${messageId}`;
        await client.query(
          `insert into notifications.outbox (message_id, area_code, reference, phone_cipher, text, sent_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (message_id) do nothing`,
          [messageId, areaCode, reference, sealPhone(fieldKeys, phone), text, now().toISOString()],
        );
        return reference;
      }),
  };
}

/** Switches the stand-in provider. */
export async function switchStandInSms({ client }: Transaction, mode: SmsMode): Promise<void> {
  await client.query('update notifications.provider set mode = $1', [mode]);
}
