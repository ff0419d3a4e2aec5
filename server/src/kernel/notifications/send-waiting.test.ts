import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { settle, village } from '../../../test/test-app.ts';
import { freezeClock, now, shiftClock } from '../../platform/clock/index.ts';
import { deriveKeys } from '../../platform/crypto/index.ts';
import { createTestDatabase, withTransaction } from '../../platform/db/index.ts';
import type { TestDatabase, Transaction } from '../../platform/db/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { loadAreas } from '../areas/index.ts';
import { createStandInSms, hasWaiting, listMessages, notifyResident, sendWaiting, switchStandInSms } from './index.ts';
import type { Sending, SentMessage, SmsProvider } from './index.ts';
import { mobileNumber, openPhone } from './notify-resident.ts';

const scope = { actor: 'system:notifications', areas: ['3703'] };
const fieldKeys = deriveKeys(randomBytes(32));
const values = { place: '昆仑镇便民服务中心', phone: '0533-1234567' };
const start = '2026-03-02T09:00:00+08:00';

let database: TestDatabase;
let personId = 0;
const logged: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.adminUrl);
  const facts = { relation: 'head', birthDate: '1960-03-05', sex: 'female' } as const;
  const added = await settle({ database, fieldKeys }, { areaCode: village, members: [{ name: '王小明', facts }] });
  personId = added.personIds[0] ?? 0;
});
beforeEach(() => freezeClock(start));
afterEach(async () => {
  await as((transaction) => switchStandInSms(transaction, 'working'));
  shiftClock(undefined);
});
afterAll(async () => {
  await assertInvariants(database.adminUrl);
  await database.drop();
});

const as = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(database.pool, scope, work);

const notify = (phone: string | undefined = '13800000000'): Promise<string> =>
  as((transaction) =>
    notifyResident(transaction, fieldKeys, { personId, areaCode: village, phone, key: 'papers-missing', values }),
  );

const send = (more: Partial<Sending> = {}): Promise<number> =>
  sendWaiting({
    pool: database.pool,
    scope,
    fieldKeys,
    provider: createStandInSms({ pool: database.pool, fieldKeys, scope }),
    log: createLog('debug', (line) => void logged.push(line)),
    signal: new AbortController().signal,
    ...more,
  });

const fateOf = async (id: string): Promise<SentMessage | undefined> =>
  (await as((transaction) => listMessages(transaction, personId))).find((message) => message.id === id);

type Sent = { readonly message_id: string; readonly text: string; readonly phone_cipher: Buffer };
const outbox = (id: string): Promise<Sent[]> =>
  as(
    async ({ client }) =>
      (await client.query<Sent>('select * from notifications.outbox where message_id = $1', [id])).rows,
  );

const outcomes = (id: string): Promise<string[]> =>
  as(async ({ client }) => {
    const { rows } = await client.query<{ outcome: string }>(
      'select outcome from notifications.delivery where message_id = $1 order by number',
      [id],
    );
    return rows.map(({ outcome }) => outcome);
  });

const later = (minutes: number): void => freezeClock(new Date(now().getTime() + minutes * 60_000).toISOString());

test.each([
  ['138 0000 0000', '13800000000'],
  ['+86 138-0000-0000', '13800000000'],
  ['0533-1234567', undefined],
  ['12345', undefined],
  [undefined, undefined],
])('the number %s is reached as %s', (given, expected) => {
  expect(mobileNumber(given)).toBe(expected);
});

describe('a text message', () => {
  test('is put aside with what it tells, sent soon after, and ends delivered', async () => {
    const id = await notify();
    expect(await fateOf(id)).toMatchObject({ fate: 'waiting', attempts: 0 });
    expect(await as(hasWaiting)).toBe(true);
    expect(await send()).toBe(1);
    expect(await fateOf(id)).toMatchObject({ fate: 'delivered', attempts: 1 });
    const [sent] = await outbox(id);
    expect(sent?.text).toBe('您的申请还需补充材料，请与昆仑镇便民服务中心联系，电话0533-1234567。');
    expect(openPhone(fieldKeys, sent?.phone_cipher ?? Buffer.alloc(0))).toBe('13800000000');
    expect(await as(hasWaiting)).toBe(false);
  });

  test('that was rolled back with what it tells is never sent', async () => {
    const failing = as(async (transaction) => {
      await notifyResident(transaction, fieldKeys, {
        personId,
        areaCode: village,
        phone: '13800000000',
        key: 'papers-missing',
        values,
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await send()).toBe(0);
  });

  test('without a mobile number is unreachable at once', async () => {
    const id = await notify('0533-1234567');
    expect(await fateOf(id)).toMatchObject({ fate: 'unreachable', attempts: 0 });
    expect(await send()).toBe(0);
  });

  test('that the provider refuses has failed, and the town is told to call', async () => {
    const id = await notify();
    await as((transaction) => switchStandInSms(transaction, 'refusing'));
    expect(await send()).toBe(0);
    expect(await fateOf(id)).toMatchObject({ fate: 'failed', attempts: 1 });
    const told = await as(({ client }) =>
      client.query("select from notifications.notice where key = 'message-failed' and office = 'town'"),
    );
    expect(told.rowCount).toBe(1);
  });

  test('that finds the provider down is tried again after 1, 10, 60 and 360 minutes, then has failed', async () => {
    const id = await notify();
    await as((transaction) => switchStandInSms(transaction, 'unavailable'));
    for (const minutes of [0, 1, 10, 60, 360]) {
      later(minutes - 1);
      if (minutes > 1) await send();
      later(1);
      expect(await fateOf(id)).toMatchObject({ fate: 'waiting' });
      await send();
    }
    expect(await fateOf(id)).toMatchObject({ fate: 'failed', attempts: 5 });
    expect(await outcomes(id)).toEqual(Array.from({ length: 5 }, () => 'unavailable'));
  });

  test('is delivered once the provider is back', async () => {
    const id = await notify();
    await as((transaction) => switchStandInSms(transaction, 'unavailable'));
    await send();
    await as((transaction) => switchStandInSms(transaction, 'working'));
    expect(await send()).toBe(0);
    later(1);
    expect(await send()).toBe(1);
    expect(await outcomes(id)).toEqual(['unavailable', 'delivered']);
  });

  test('is sent once by many senders at once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 16; count++) ids.push(await notify());
    const delivered = await Promise.all(Array.from({ length: 6 }, () => send()));
    expect(delivered.reduce((sum, count) => sum + count, 0)).toBe(16);
    for (const id of ids) expect([(await outbox(id)).length, await outcomes(id)]).toEqual([1, ['delivered']]);
  });

  test('whose sender dies after handing it over is sent again by another, and goes out once', async () => {
    const id = await notify();
    const standIn = createStandInSms({ pool: database.pool, fieldKeys, scope });
    const dying = new AbortController();
    const provider: SmsProvider = {
      send: async (sms, signal) => {
        await standIn.send(sms, signal);
        dying.abort();
        throw new Error('the connection broke');
      },
    };
    await expect(send({ provider, signal: dying.signal })).rejects.toThrow();
    expect(await outbox(id)).toHaveLength(1);
    later(5);
    await send();
    expect(await fateOf(id)).toMatchObject({ fate: 'delivered' });
    expect(await outbox(id)).toHaveLength(1);
  });

  test('is not waited for when the provider hangs', async () => {
    const id = await notify();
    await send({ provider: { send: () => new Promise(() => undefined) }, timeoutMs: 20 });
    expect(await outcomes(id)).toEqual(['unavailable']);
    later(1);
    expect(await send()).toBe(1);
  });

  test('keeps its fate: nobody changes it, and no number stands in the log', async () => {
    const id = await notify();
    await send();
    const attempt = (sql: string) => as(({ client }) => client.query(sql));
    await expect(attempt(`update notifications.message set fate = 'failed' where id = '${id}'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(attempt('delete from notifications.message')).rejects.toThrow(/permission denied/);
    await expect(attempt("update notifications.delivery set outcome = 'refused'")).rejects.toThrow(/permission denied/);
    expect(logged.join('')).not.toContain('13800000000');
  });
});
