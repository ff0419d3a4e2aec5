import { parameterValueOn } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../../platform/db/index.ts';
import type { TestDatabase, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { currentHandbook, draftValue, findDraftValue, publishDraft, reviewDraft, withdrawDraft } from './index.ts';
import type { NewDraft } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  freezeClock('2024-05-10');
  database = await createTestDatabase();
});
afterAll(async () => {
  shiftClock(undefined);
  await database.drop();
});

const by = <Result>(actor: string, work: (transaction: Transaction) => Promise<Result>, areas = ['3703']) =>
  withTransaction(database.pool, { actor, areas }, work);

const urban = 'dibao.standard-urban';
const raise = (more: Partial<NewDraft> = {}): NewDraft => ({
  parameter: urban,
  area: null,
  value: 1_040_00,
  effectiveFrom: plainDate('2024-03-01'),
  announcedOn: plainDate('2024-05-10'),
  documentNumber: '示例〔2024〕1号',
  titleZh: '关于提高城市低保标准的通知（示例）',
  titleEn: 'Notice on raising the urban Dibao standard (illustrative)',
  issuer: '淄博市民政局',
  documentDate: plainDate('2024-05-08'),
  status: 'illustrative',
  ...more,
});
const draft = (more: Partial<NewDraft> = {}) => by('drafter', (transaction) => draftValue(transaction, raise(more)));
const reviewed = async (more: Partial<NewDraft> = {}): Promise<number> => {
  const id = await draft(more);
  await by('reviewer', (transaction) => reviewDraft(transaction, id, 'compared with the document'));
  return id;
};
const publish = (id: number, actor = 'publisher') => by(actor, (transaction) => publishDraft(transaction, id));
const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return `${error.refusal.code} ${error.field ?? ''}`.trim();
    throw error;
  }
};
const valueOn = async (id: string, day: string, area = '370302001001'): Promise<number | undefined> =>
  by(
    'anybody',
    async (transaction) => {
      const found = (await currentHandbook(transaction)).parameters.get(id);
      return found && parameterValueOn(found, { date: plainDate(day), areaPath: [area, area.slice(0, 6)] })?.value;
    },
    [],
  );

describe('a new value of a standard', () => {
  test('is nothing to anybody before it is published, and counts in the next transaction after', async () => {
    expect(await by('anybody', currentHandbook, [])).toBe(handbook);
    const id = await reviewed({ parameter: 'dibao.standard-rural', value: 930_00 });
    expect(await valueOn('dibao.standard-rural', '2024-04-01')).toBe(877_00);
    await publish(id);
    expect(await valueOn('dibao.standard-rural', '2024-02-29')).toBe(877_00);
    expect(await valueOn('dibao.standard-rural', '2024-04-01')).toBe(930_00);
    const [first, second] = [await by('a', currentHandbook, []), await by('b', currentHandbook, [])];
    expect(first).toBe(second);
  });

  test('is drafted, reviewed and published by no fewer than two people, each step once', async () => {
    const id = await draft();
    const as = (actor: string, work: (transaction: Transaction) => Promise<unknown>) => refusalOf(by(actor, work));
    expect(await as('publisher', (t) => publishDraft(t, id))).toBe('standards.wrong-state');
    expect(await as('drafter', (t) => reviewDraft(t, id, 'my own'))).toBe('standards.same-person');
    expect(await as('reviewer', (t) => reviewDraft(t, id, 'compared'))).toBe('done');
    expect(await as('drafter', (t) => publishDraft(t, id))).toBe('standards.same-person');
    expect(await as('reviewer', (t) => withdrawDraft(t, id, 'a mistake'))).toBe('done');
    expect(await as('publisher', (t) => publishDraft(t, id))).toBe('standards.wrong-state');
    expect(await as('publisher', (t) => publishDraft(t, 999_999))).toBe('standards.not-found');
    expect(await by('x', (t) => findDraftValue(t, id))).toMatchObject({ state: 'withdrawn', valueId: null });
  });

  test.each([
    ['an unknown parameter', { parameter: 'no.such' }, 'standards.no-such-parameter parameter'],
    [
      'a day before the present value',
      { effectiveFrom: plainDate('2023-12-31') },
      'standards.value-wrong effectiveFrom',
    ],
    [
      'an announcement before that of the present value',
      { announcedOn: plainDate('2024-04-02'), documentDate: plainDate('2024-04-01') },
      'standards.value-wrong announcedOn',
    ],
    [
      'an announcement before the document',
      { announcedOn: plainDate('2024-05-07') },
      'standards.announced-ahead announcedOn',
    ],
    ['half a fen', { value: 0.5 }, 'standards.value-wrong value'],
    ['an area that is none', { area: '37' }, 'standards.value-wrong area'],
  ])('is refused with %s', async (_, more, code) => {
    expect(await refusalOf(draft(more))).toBe(code);
  });

  test('holds in its county only', async () => {
    await publish(await reviewed({ parameter: 'dibao.standard-rural', area: '370303', value: 950_00 }));
    expect(await valueOn('dibao.standard-rural', '2024-04-01')).toBe(930_00);
    expect(await valueOn('dibao.standard-rural', '2024-04-01', '370303001001')).toBe(950_00);
  });

  test('counts from the day on which it is announced', async () => {
    await publish(await reviewed({ announcedOn: plainDate('2024-06-01'), value: 1_100_00 }));
    expect(await valueOn(urban, '2024-04-01')).toBe(989_00);
    freezeClock('2024-06-01');
    expect(await valueOn(urban, '2024-04-01')).toBe(1_100_00);
    freezeClock('2024-05-10');
  });

  test('is published once when two publish at once, and a draft that was overtaken is not', async () => {
    const announcedOn = plainDate('2024-06-05');
    const one = await reviewed({ announcedOn, effectiveFrom: plainDate('2024-04-01'), value: 1_110_00 });
    const other = await reviewed({ announcedOn, effectiveFrom: plainDate('2024-03-01'), value: 1_105_00 });
    const same = await Promise.all(Array.from({ length: 8 }, () => refusalOf(publish(one))));
    expect(same.toSorted()).toEqual(['done', ...Array.from({ length: 7 }, () => 'standards.wrong-state')]);
    expect(await refusalOf(publish(other))).toBe('standards.overtaken');
  });

  test('cannot be changed, removed or put before another by anybody', async () => {
    const asAdmin = (sql: string) => withClient({ url: database.adminUrl }, (client) => client.query(sql));
    await expect(asAdmin('update standards.value set value = value + 1')).rejects.toThrow(/append/);
    await expect(asAdmin('delete from standards.value')).rejects.toThrow(/append/);
    await expect(asAdmin("update standards.draft set state = 'draft' where state = 'published'")).rejects.toThrow(
      /not back/,
    );
    await expect(
      asAdmin(
        `insert into standards.value (draft_id, parameter, value, effective_from, announced_on, title_zh, title_en,
           issuer, document_date, status, published_at, published_by)
         select id, parameter, value, effective_from, announced_on, title_zh, title_en, issuer, document_date, status,
                now(), 'x' from standards.draft where state = 'withdrawn' limit 1`,
      ),
    ).rejects.toThrow(/reviewed draft/);
  });

  test('leaves the invariants in place', async () => {
    expect(await brokenInvariants(database.adminUrl)).toEqual([]);
  });
});
