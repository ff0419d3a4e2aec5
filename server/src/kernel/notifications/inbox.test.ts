import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, neighbour, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { now, shiftClock } from '../../platform/clock/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { countUnread, notifyAccount, notifyOffice } from './index.ts';
import type { NoticeOffice } from './index.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterEach(() => shiftClock(undefined));
afterAll(() => site.close());

const inScope = (work: (transaction: Transaction) => Promise<void>, areas = ['3703']): Promise<void> =>
  withTransaction(site.database.pool, { actor: 'test', areas }, work);

let cases = 0;
/** Tells an office of a fresh case; returns the case's number, by which the message is known. */
async function tell(office: NoticeOffice, areaCode = village, areas?: string[]): Promise<number> {
  const id = (cases += 1);
  await inScope(
    (transaction) => notifyOffice(transaction, { areaCode, office, key: 'case-prepared', link: { kind: 'case', id } }),
    areas,
  );
  return id;
}

type Inbox = {
  unread: number;
  total: number;
  notices: { id: number; text: { zh: string; en: string }; link: { id: number }; readAt: string | null }[];
};

async function inboxOf(signInName: string, query = ''): Promise<Inbox> {
  const answer = await (await site.as(signInName))('GET', `/inbox${query}`);
  expect(answer.status).toBe(200);
  return answer.body as Inbox;
}

const sees = async (signInName: string, caseId: number): Promise<boolean> =>
  (await inboxOf(signInName)).notices.some(({ link }) => link.id === caseId);

describe('a message to an office', () => {
  test('is in the inbox of whoever works at that level over the area, and of nobody else', async () => {
    const [toVillage, toTown, toCounty] = [await tell('village'), await tell('town'), await tell('county')];
    expect(await sees('village', toVillage)).toBe(true);
    expect(await sees('town', toTown)).toBe(true);
    expect(await sees('county', toCounty)).toBe(true);
    expect(await sees('town', toVillage)).toBe(false);
    expect(await sees('county', toTown)).toBe(false);
    expect(await sees('elsewhere', toCounty)).toBe(false);
    expect(await sees('village', await tell('village', neighbour))).toBe(false);
  });

  test('can be sent to another area, and cannot be read from there', async () => {
    const id = await tell('county', '370303', ['370302001']);
    expect(await sees('elsewhere', id)).toBe(true);
    expect(await sees('county', id)).toBe(false);
  });

  test('needs a sender who works somewhere', async () => {
    await expect(tell('county', '370303', [])).rejects.toThrow(/row-level security/);
  });

  test('is new for each of them until she has read it herself', async () => {
    const id = await tell('town');
    const before = await inboxOf('town');
    const notice = before.notices.find(({ link }) => link.id === id);
    expect(notice).toMatchObject({ readAt: null, text: { zh: '有一个办件等待审批。', en: 'A case awaits approval.' } });
    const town = await site.as('town');
    const read = await Promise.all(Array.from({ length: 16 }, () => town('POST', `/inbox/${notice?.id}/read`)));
    expect(read.map(({ status }) => status)).toEqual(read.map(() => 200));
    expect((await inboxOf('town')).unread).toBe(before.unread - 1);
    expect((await inboxOf('town', '?unread=true')).notices.map(({ link }) => link.id)).not.toContain(id);
    expect((await town('GET', '/inbox/unread')).body).toEqual({ unread: before.unread - 1 });
    for (const other of ['village', 'county', 'elsewhere']) {
      const refused = await (await site.as(other))('POST', `/inbox/${notice?.id}/read`);
      expect(refused).toMatchObject({ status: 404, body: { code: 'notice.not-found' } });
    }
  });

  test('is read with all before it, those that come later stay new', async () => {
    const [first, second] = [await tell('county'), await tell('county')];
    const { notices } = await inboxOf('county');
    const upTo = notices.find(({ link }) => link.id === first)?.id;
    const { body } = await (await site.as('county'))('POST', '/inbox/read', { upTo });
    expect(body).toEqual({ unread: 1 });
    expect((await inboxOf('county', '?unread=true')).notices.map(({ link }) => link.id)).toEqual([second]);
  });

  test('is shown for ninety days', async () => {
    const reader = { accountId: newId<'account'>(), area: { level: 'village', prefix: village } };
    const unread = async (): Promise<number> => {
      let count = 0;
      await inScope(async (transaction) => void (count = await countUnread(transaction, reader)));
      return count;
    };
    await tell('village');
    expect(await unread()).toBeGreaterThan(0);
    shiftClock(new Date(now().getTime() + 91 * 86_400_000).toISOString());
    expect(await unread()).toBe(0);
  });
});

test('a message to one account is in that inbox alone', async () => {
  const { rows } = await withClient({ url: site.database.adminUrl }, (client) =>
    client.query<{ id: string }>("select id from access.account where sign_in_name = 'town'"),
  );
  await inScope((transaction) =>
    notifyAccount(transaction, {
      areaCode: village,
      accountId: rows[0]?.id ?? '',
      key: 'case-handed-over',
      link: { kind: 'case', id: 777 },
    }),
  );
  expect(await sees('town', 777)).toBe(true);
  expect(await sees('village', 777)).toBe(false);
  expect(await sees('county', 777)).toBe(false);
});

test('a long inbox is paged with an exact total, the newest first', async () => {
  const before = (await inboxOf('village')).total;
  await inScope(async ({ client }) => {
    await client.query(
      `insert into notifications.notice (area_code, office, key, link_kind, link_id, created_at, created_by)
       select $1, 'village', 'case-sent-back', 'case', n, $2, 'test' from generate_series(2001, 2120) n`,
      [village, now().toISOString()],
    );
  });
  const [first, third] = [await inboxOf('village'), await inboxOf('village', '?page=3')];
  expect([first.total, first.notices.length, first.notices[0]?.link.id]).toEqual([before + 120, 50, 2120]);
  expect(third.notices[0]?.link.id).toBe(2020);
});

test('nobody changes or deletes a message or a reading', async () => {
  for (const table of ['notifications.notice', 'notifications.reading']) {
    const attempt = inScope(async ({ client }) => void (await client.query(`delete from ${table}`)));
    await expect(attempt).rejects.toThrow(/permission denied/);
  }
});
