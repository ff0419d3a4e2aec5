import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { withClient } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { city, county, day, entry, journal, openBooks, text } from './fixtures/books.ts';
import type { Books } from './fixtures/books.ts';
import {
  closeAccount,
  listBudgets,
  listEntries,
  moveBudget,
  openBudget,
  openFund,
  postJournal,
  reverseJournal,
} from './index.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.database.drop());

/** A fund with money in it: its account, bank and what is promised. */
async function filled(amountFen: number, purposes?: readonly string[], areaCode = city) {
  const fundId = await books.fund(purposes, areaCode);
  const [bank, fund] = [await books.account(fundId, 'bank', areaCode), await books.account(fundId, 'fund', areaCode)];
  const payable = await books.account(fundId, 'payable', areaCode);
  const posted = await books.post([entry(bank, fund, amountFen)], { areaCode });
  if (posted.code !== 'posted') throw new Error(posted.code);
  return { fundId, bank, fund, payable, journalId: posted.journalId };
}

describe('posting a journal', () => {
  test('moves every entry and is told apart by its key', async () => {
    const { bank, fund, payable } = await filled(1_000);
    const key = newId();
    const entries = [entry(fund, payable, 300, 'illness'), entry(payable, bank, 100)];
    const first = await books.post(entries, { key });
    expect(first).toMatchObject({ code: 'posted' });
    expect(await books.post(entries, { key })).toEqual({ ...first, code: 'duplicate' });
    expect(await books.post([entry(payable, bank, 100)], { key })).toEqual({ code: 'key-reused' });
    expect([await books.balance(bank), await books.balance(fund), await books.balance(payable)]).toEqual([
      900, 700, 200,
    ]);
    const lines = await books.inScope((transaction) => listEntries(transaction, { accountId: payable }));
    expect(lines.map(({ debitFen, otherAccountId }) => [debitFen, otherAccountId])).toEqual([
      [100, bank],
      [-300, fund],
    ]);
  });

  test('answers each fault by its code, in the order that is documented, and then moves nothing', async () => {
    const { fundId, bank, fund, payable } = await filled(1_000);
    const other = await filled(1_000);
    const elsewhere = await filled(1_000, ['illness'], county);
    const shut = await books.account(fundId, 'payable');
    expect(await books.inScope((transaction) => closeAccount(transaction, shut))).toBe(true);
    const code = async (...entries: Parameters<typeof books.post>[0]) => (await books.post(entries)).code;
    expect(await code(entry(fund, 999_999, 1, 'illness'), entry(fund, shut, 1, 'illness'))).toBe('unknown-account');
    expect(await code(entry(fund, shut, 1, 'illness'), entry(fund, other.bank, 1))).toBe('account-closed');
    expect(
      (await books.post([entry(elsewhere.bank, fund, 1), entry(fund, other.bank, 1)], { areaCode: county })).code,
    ).toBe('outside-area');
    expect(await code(entry(fund, other.payable, 1), entry(fund, payable, 1))).toBe('mixed-funds');
    expect(await code(entry(fund, payable, 1), entry(fund, payable, 1, 'roads'))).toBe('purpose-missing');
    expect(await code(entry(fund, payable, 5_000, 'roads'))).toBe('wrong-purpose');
    expect(await books.post([entry(fund, payable, 1_001, 'study')])).toEqual({
      code: 'insufficient',
      accountId: fund,
      balanceFen: 1_000,
      movedFen: 1_001,
    });
    expect([await books.balance(bank), await books.balance(fund)]).toEqual([1_000, 1_000]);
  });

  test('throws at what only a programme can get wrong', async () => {
    const { bank, fund } = await filled(10);
    await expect(books.post([])).rejects.toThrow(RangeError);
    await expect(books.post([entry(bank, bank, 1)])).rejects.toThrow(RangeError);
    await expect(books.post([entry(bank, fund, 0)])).rejects.toThrow(RangeError);
    await expect(books.post([entry(bank, fund, 1.5)])).rejects.toThrow(RangeError);
    await expect(books.post([entry(bank, fund, 1)], { key: 'once' })).rejects.toThrow(RangeError);
  });

  test('reaches no account outside the scope of the caller', async () => {
    const { fund, payable } = await filled(10);
    const posted = await books.inScope(
      (transaction) => postJournal(transaction, journal([entry(fund, payable, 1, 'study')], { areaCode: county })),
      ['370302'],
    );
    expect(posted.code).toBe('unknown-account');
  });
});

describe('a reversal', () => {
  test('takes a journal back once, entry by entry, and leaves it as it was', async () => {
    const { bank, fund, journalId } = await filled(500);
    const take = (key = newId(), id = journalId) =>
      books.inScope((transaction) =>
        reverseJournal(transaction, { journalId: id, key, bookedOn: day('2021-03-02'), reason: text }),
      );
    const key = newId();
    const taken = await take(key);
    if (taken.code !== 'posted') throw new Error(taken.code);
    expect(await take(key)).toEqual({ code: 'duplicate', journalId: taken.journalId });
    expect(await take()).toEqual({ code: 'already-reversed', journalId: taken.journalId });
    expect(await take(newId(), taken.journalId)).toEqual({ code: 'is-reversal' });
    expect(await take(newId(), 999_999)).toEqual({ code: 'unknown-journal' });
    expect([await books.balance(bank), await books.balance(fund)]).toEqual([0, 0]);
  });

  test('is refused when the money has gone on', async () => {
    const { fund, payable, journalId } = await filled(500);
    await books.post([entry(fund, payable, 400, 'study')]);
    const taken = await books.inScope((transaction) =>
      reverseJournal(transaction, { journalId, key: newId(), bookedOn: day('2021-03-02'), reason: text }),
    );
    expect(taken).toMatchObject({ code: 'insufficient', accountId: fund, balanceFen: 100 });
  });
});

describe('a budget', () => {
  test('is never promised nor spent beyond what it has', async () => {
    const fundId = await books.fund();
    const move = (name: Parameters<typeof moveBudget>[1]['move'], amountFen: number, budgetId: number) =>
      books.inScope((transaction) =>
        moveBudget(transaction, { budgetId, move: name, amountFen, key: newId(), bookedOn: day('2021-01-01'), text }),
      );
    const budget = { areaCode: county, year: 2021, line: 'illness', fundId };
    const id = await books.inScope((transaction) => openBudget(transaction, budget));
    expect(await books.inScope((transaction) => openBudget(transaction, budget))).toBe(id);
    expect((await move('appropriate', 1_000, id)).code).toBe('posted');
    expect((await move('commit', 1_001, id)).code).toBe('insufficient');
    expect((await move('commit', 700, id)).code).toBe('posted');
    expect((await move('spend', 701, id)).code).toBe('insufficient');
    expect((await move('spend', 200, id)).code).toBe('posted');
    expect((await move('release', 100, id)).code).toBe('posted');
    expect((await move('commit', 1, 999_999)).code).toBe('unknown-budget');
    const lines = await books.inScope((transaction) => listBudgets(transaction, 2021));
    expect(lines).toEqual([{ id, ...budget, budgetFen: 1_000, availableFen: 400, committedFen: 400, spentFen: 200 }]);
    expect(await books.inScope((transaction) => listBudgets(transaction, 2021), ['370303'])).toEqual([]);
  });
});

describe('the database itself', () => {
  const asApp = (sql: string, values: unknown[] = []) =>
    books.inScope(async ({ client }) => (await client.query(sql, values)).rows);

  test('holds floors, whole journals and mirrored reversals against whoever writes past the programme', async () => {
    const { fundId, bank, fund, payable, journalId } = await filled(100, ['study']);
    const write = (
      lines: readonly (readonly [number, number, number, string | null])[],
      head = '1, 1',
      reverses = 'null',
    ) =>
      books.inScope(async ({ client }) => {
        const { rows } = await client.query<{ id: number }>(
          `insert into ledger.journal (area_code, key, content_sha256, booked_on, kind, text_zh, text_en, entries,
             sum_fen, reverses_id, posted_at, posted_by)
           values ('370300', gen_random_uuid(), sha256('x'), '2021-01-01', 'test', 'x', 'x', ${head}, ${reverses},
             now(), 'x')
           returning id`,
        );
        for (const line of lines) {
          await client.query(
            `insert into ledger.entry (journal_id, area_code, fund_id, debit_account_id, credit_account_id, amount_fen,
               purpose) values ($1, '370300', $2, $3, $4, $5, $6)`,
            [rows[0]?.id, fundId, ...line],
          );
        }
      });
    await expect(write([[fund, payable, 101, 'study']], '1, 101')).rejects.toThrow('account_floor');
    await expect(write([[fund, payable, 1, 'roads']])).rejects.toThrow('entry_purpose_of_fund');
    await expect(write([[fund, payable, 1, null]])).rejects.toThrow('for a purpose only');
    await expect(write([])).rejects.toThrow('count and sum');
    await expect(write([[fund, payable, 2, 'study']])).rejects.toThrow('count and sum');
    await expect(write([[fund, bank, 99, null]], '1, 99', String(journalId))).rejects.toThrow('takes back a whole');
    const other = await filled(1);
    await expect(write([[other.bank, fund, 1, null]])).rejects.toThrow('entry_debit_in_fund');
    await expect(
      asApp(
        `insert into ledger.entry (journal_id, area_code, fund_id, debit_account_id, credit_account_id, amount_fen)
         values ($1, '370300', $2, $3, $4, 1)`,
        [journalId, fundId, bank, fund],
      ),
    ).rejects.toThrow('takes no further entry');
    await expect(asApp(`insert into ledger.fund_purpose values ($1, 'roads', '370300')`, [fundId])).rejects.toThrow(
      'keeps the purposes',
    );
  });

  test('lets neither the application nor the owner change what was posted', async () => {
    const forbidden = [
      'update ledger.entry set amount_fen = 1',
      'delete from ledger.entry',
      'delete from ledger.journal',
      "update ledger.journal set text_en = 'x'",
      'update ledger.fund_purpose set purpose = purpose',
      'delete from ledger.account',
      'truncate ledger.entry cascade',
    ];
    for (const sql of forbidden) {
      await expect(asApp(sql)).rejects.toThrow(/permission denied/);
      const asOwner = withClient({ url: books.database.adminUrl, role: 'zhuni_owner' }, (client) => client.query(sql));
      await expect(asOwner).rejects.toThrow(/append-only/);
    }
    await expect(asApp('update ledger.account set debit_fen = 1')).rejects.toThrow(/permission denied/);
    await expect(asApp(`insert into ledger.account (debit_fen) values (1)`)).rejects.toThrow(/permission denied/);
  });

  test('gives a code to one fund only', async () => {
    const open = (purposes: readonly string[]) =>
      books.inScope((transaction) =>
        openFund(transaction, { code: 'the-one', areaCode: city, source: 'city', title: text, purposes }),
      );
    const id = await open(['b', 'a'].map((one) => `purpose-${one}`));
    expect(await open(['purpose-a', 'purpose-b'])).toBe(id);
    await expect(open(['purpose-a'])).rejects.toThrow(RangeError);
  });

  test('is in order after all this', async () => {
    expect(await brokenInvariants(books.database.adminUrl)).toEqual([]);
  });
});
