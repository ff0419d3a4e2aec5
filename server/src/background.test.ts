import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../test/test-app.ts';
import type { TestApp } from '../test/test-app.ts';
import { startBackground } from './background.ts';
import { startClock } from './kernel/clocks/index.ts';
import { notifyResident } from './kernel/notifications/index.ts';
import { freezeClock, shiftClock, wait } from './platform/clock/index.ts';
import { withTransaction } from './platform/db/index.ts';
import type { Transaction } from './platform/db/index.ts';
import { createLog } from './platform/log/index.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());
afterEach(() => shiftClock(undefined));

const as = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, work);

async function until(sql: string): Promise<void> {
  while ((await as(({ client }) => client.query(sql))).rowCount === 0) await wait(50);
}

async function working(during: () => Promise<void>): Promise<void> {
  const { fieldKeys, blobStore, database } = site;
  const background = startBackground({ pool: database.pool, fieldKeys, blobStore, log: createLog('silent') });
  try {
    await during();
  } finally {
    await background.stop();
  }
}

const notices = (): Promise<{ key: string; office: string; values: { left: { en: string } } }[]> =>
  as(
    async ({ client }) =>
      (await client.query('select key, office, "values" from notifications.notice order by id')).rows,
  );

test('offices are reminded before the end of a limit; after it they and the office above learn of it', async () => {
  freezeClock('2021-04-01T10:00');
  const limit = { id: 'whole', amount: 30, unit: 'working-days', source: 'L1' } as const;
  const subject = { kind: 'case', id: 7 };
  await as((transaction) => startClock(transaction, { subject, areaCode: village, office: 'town', limit }));
  freezeClock('2021-05-12T08:00');
  await working(() => until("select from notifications.notice where key = 'clock-due-soon'"));
  expect(await notices()).toMatchObject([
    { key: 'clock-due-soon', office: 'town', values: { left: { en: '3 working days left' } } },
  ]);
  freezeClock('2021-05-18T08:00');
  await working(() => until("select from notifications.notice where key = 'clock-escalated'"));
  expect((await notices()).map(({ key, office }) => [key, office])).toEqual([
    ['clock-due-soon', 'town'],
    ['clock-overdue', 'town'],
    ['clock-escalated', 'county'],
  ]);
});

test('a text message goes out by itself', async () => {
  const facts = { relation: 'head', birthDate: '1960-03-05', sex: 'female' } as const;
  const { personIds } = await settle(site, { areaCode: village, members: [{ name: '王小明', facts }] });
  const values = { place: '昆仑镇', phone: '0533-1234567' };
  const message = { personId: personIds[0] ?? 0, areaCode: village, phone: '13800000000', values };
  await working(async () => {
    await as((transaction) => notifyResident(transaction, site.fieldKeys, { ...message, key: 'papers-missing' }));
    await until("select from notifications.message where fate = 'delivered'");
  });
  const { rows } = await as(({ client }) => client.query('select text from notifications.outbox'));
  expect(rows).toEqual([{ text: '您的申请还需补充材料，请与昆仑镇联系，电话0533-1234567。' }]);
});

test('files are swept once a day', async () => {
  freezeClock('2026-03-02T08:00');
  const swept =
    "select from jobs.job where kind = 'documents.sweep' and state = 'done' and payload ->> 'date' = '2026-03-02'";
  await working(() => until(swept));
  await working(async () => undefined);
  expect((await as(({ client }) => client.query(swept))).rowCount).toBe(1);
});
