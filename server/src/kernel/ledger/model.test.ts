import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { withClient } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { day, entry, openBooks, text } from './fixtures/books.ts';
import type { Books } from './fixtures/books.ts';
import { reverseJournal } from './index.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.database.drop());

type Move = { readonly from: number; readonly to: number; readonly amountFen: number };

/** The ledger in a few lines: purses that hold no less than nothing; a move happens whole or not at all, a key once. */
function createModel(start: readonly number[]) {
  const purses = [...start];
  const done = new Map<number, Move & { reversed: boolean }>();
  const shift = ({ from, to, amountFen }: Move): boolean => {
    if ((purses[from] ?? 0) < amountFen) return false;
    purses[from] = (purses[from] ?? 0) - amountFen;
    purses[to] = (purses[to] ?? 0) + amountFen;
    return true;
  };
  const move = (key: number, asked: Move): string => {
    const before = done.get(key);
    if (before) {
      const same = before.from === asked.from && before.to === asked.to && before.amountFen === asked.amountFen;
      return same ? 'duplicate' : 'key-reused';
    }
    if (!shift(asked)) return 'insufficient';
    done.set(key, { ...asked, reversed: false });
    return 'posted';
  };
  const reverse = (key: number): string => {
    const before = done.get(key);
    if (!before) return 'unknown-journal';
    if (before.reversed) return 'already-reversed';
    if (!shift({ from: before.to, to: before.from, amountFen: before.amountFen })) return 'insufficient';
    before.reversed = true;
    return 'posted';
  };
  return { purses, move, reverse };
}

const pursesCount = 4;
const startFen = 1_000;

/** Purses of one fund, filled from one account of kind suspense; all floors at zero. */
async function openPurses(): Promise<{ purses: number[]; source: number }> {
  const fundId = await books.fund();
  const source = await books.account(fundId, 'suspense');
  const purses: number[] = [];
  for (let index = 0; index < pursesCount; index += 1) purses.push(await books.account(fundId, 'payable'));
  await books.post(purses.map((purse) => entry(source, purse, startFen)));
  return { purses, source };
}

const purse = fc.integer({ min: 0, max: pursesCount - 1 });
const move = fc
  .record({ from: purse, to: purse, amountFen: fc.integer({ min: 1, max: 1_500 }) })
  .filter(({ from, to }) => from !== to);
const step = fc.record({ key: fc.integer({ min: 0, max: 9 }), move, reverse: fc.boolean() });

describe('the ledger against a small model', () => {
  test('answers and holds the same after every step of random sequences', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { purses } = await openPurses();
        const model = createModel(purses.map(() => startFen));
        const keys = Array.from({ length: 10 }, () => newId());
        const journals = new Map<number, number>();
        for (const { key, move: asked, reverse } of steps) {
          const { from, to, amountFen } = asked;
          if (reverse) {
            const done = await books.inScope((transaction) =>
              reverseJournal(transaction, {
                journalId: journals.get(key) ?? 999_999_999,
                key: newId(),
                bookedOn: day('2021-03-02'),
                reason: text,
              }),
            );
            expect(done.code).toBe(model.reverse(key));
          } else {
            const entries = [entry(purses[from] ?? 0, purses[to] ?? 0, amountFen)];
            const done = await books.post(entries, { key: keys[key] ?? '' });
            expect(done.code).toBe(model.move(key, asked));
            if (done.code === 'posted') journals.set(key, done.journalId);
          }
          expect(await Promise.all(purses.map(books.balance))).toEqual(model.purses);
        }
      }),
      { numRuns: 25 },
    );
    expect(await brokenInvariants(books.database.adminUrl)).toEqual([]);
  }, 120_000);

  test('shows every reader the same total while transfers cross each other', async () => {
    const { purses } = await openPurses();
    const totals: number[] = [];
    const under = { way: true };
    const read = async (): Promise<void> => {
      while (under.way) {
        const total = await books.inScope(async ({ client }) => {
          const { rows } = await client.query<{ total: number }>(
            'select sum(credit_fen - debit_fen)::int8 as total from ledger.account where id = any ($1)',
            [purses],
          );
          return rows[0]?.total ?? -1;
        });
        totals.push(total);
      }
    };
    const transfers = fc.sample(move, { numRuns: 120, seed: 20_201_123 });
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (const { from, to, amountFen } of transfers.filter((__, index) => index % 6 === writer)) {
        await books.post([entry(purses[from] ?? 0, purses[to] ?? 0, amountFen)]);
      }
    });
    const reader = read();
    await Promise.all(writers);
    under.way = false;
    await reader;
    expect(totals.length).toBeGreaterThan(10);
    expect(new Set(totals)).toEqual(new Set([pursesCount * startFen]));
  }, 60_000);
});

describe('sixteen at once for the last yuan', () => {
  const rounds = 3;

  test('get it ten times when there is enough for ten, and never more', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { purses, source } = await openPurses();
      const [purse = 0] = purses;
      const answers = await Promise.all(Array.from({ length: 16 }, () => books.post([entry(purse, source, 100)])));
      expect(answers.filter(({ code }) => code === 'posted')).toHaveLength(10);
      expect(answers.filter(({ code }) => code === 'insufficient')).toHaveLength(6);
      expect(await books.balance(purse)).toBe(0);
    }
  }, 60_000);

  test('with one key have one effect', async () => {
    const { purses, source } = await openPurses();
    const [purse = 0] = purses;
    const key = newId();
    const send = () => books.post([entry(purse, source, 100)], { key });
    const answers = await Promise.all(Array.from({ length: 16 }, send));
    expect(answers.filter(({ code }) => code === 'posted')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'duplicate')).toHaveLength(15);
    expect(await books.balance(purse)).toBe(startFen - 100);
  });

  test('overdraw a naive ledger that looks first and writes then: the race is a real one', async () => {
    await withNaivePurse(async (spend, balance) => {
      await Promise.all(Array.from({ length: 16 }, spend));
      expect(await balance()).toBeLessThan(0);
    });
  });
});

/** The control: no lock and no constraint, in a table of its own. */
async function withNaivePurse(
  work: (spend: () => Promise<void>, balance: () => Promise<number>) => Promise<void>,
): Promise<void> {
  const { adminUrl } = books.database;
  await withClient({ url: adminUrl }, (client) =>
    client.query(
      `create table public.naive (fen bigint); insert into public.naive values (1000);
       grant all on public.naive to public`,
    ),
  );
  const spend = async (): Promise<void> => {
    await books.inScope(async ({ client }) => {
      const { rows } = await client.query<{ fen: number }>('select fen from public.naive, pg_sleep(0.05)');
      if ((rows[0]?.fen ?? 0) >= 1_000) await client.query('update public.naive set fen = fen - 1000');
    });
  };
  const balance = async (): Promise<number> =>
    books.inScope(async ({ client }) => {
      const { rows } = await client.query<{ fen: number }>('select fen from public.naive');
      return rows[0]?.fen ?? 0;
    });
  await work(spend, balance);
}
