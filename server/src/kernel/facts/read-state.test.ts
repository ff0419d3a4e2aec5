import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { appendReceipts, appendStatements, listReceipts, readStates } from './index.ts';
import type { NewStatement } from './index.ts';

let site: TestApp;
let [household, person] = [0, 0];
const scope = { actor: 'test', areas: ['3703'] };

beforeAll(async () => {
  site = await createTestApp();
  const added = await settle(site, {
    areaCode: village,
    facts: { registration: 'rural' },
    members: [{ name: '王小明', facts: { relation: 'head', birthDate: '1960-01-01', residencePermit: true } }],
  });
  [household, person] = [added.id, added.personIds[0] ?? 0];
});
afterAll(() => site.close());

const inCity = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, scope, work);

const statementOf = (
  validFrom: PlainDate,
  facts: Readonly<Record<string, FactValue>>,
  more: Partial<NewStatement> = {},
): NewStatement => ({
  householdId: household,
  personId: person,
  areaCode: village,
  department: 'GA',
  validFrom,
  facts,
  evidence: { zh: '户籍', en: 'register' },
  origin: 'entered',
  ...more,
});

const state = (
  validFrom: string,
  facts: Readonly<Record<string, FactValue>>,
  more: Partial<NewStatement> = {},
): Promise<number> =>
  inCity((transaction) => appendStatements(transaction, [statementOf(plainDate(validFrom), facts, more)]));

const on = async (date: string): Promise<Record<string, unknown>> => {
  const states = await withTransaction(site.database.pool, scope, (transaction) =>
    readStates(transaction, handbook.facts, [household], plainDate(date)),
  );
  return Object.fromEntries(states.get(household)?.household.members[0]?.facts ?? []);
};

describe('the state of a household on a date', () => {
  test('is the latest statement of each department not after it, whole', async () => {
    await state('2020-05-01', { relation: 'head', birthDate: '1960-01-01' });
    expect(await on('2020-04-30')).toEqual({ relation: 'head', birthDate: '1960-01-01', residencePermit: true });
    expect(await on('2020-05-01')).toEqual({ relation: 'head', birthDate: '1960-01-01' });
  });

  test('takes of two statements of the same day the later one', async () => {
    await state('2021-01-01', { relation: 'head', birthDate: '1960-01-01', custody: 'prison' });
    await state('2021-01-01', { relation: 'head', birthDate: '1960-01-01', custody: 'none' });
    expect((await on('2021-06-01'))['custody']).toBe('none');
  });

  test('keeps apart what each of several departments says that speak in one statement', async () => {
    const day = plainDate('2021-01-15');
    const joined = [
      { department: 'GA', facts: { relation: 'head', birthDate: '1960-01-01', custody: 'none' } },
      { department: 'JY', facts: { educationStage: 'none' } },
    ] as const;
    const rows = await inCity((transaction) =>
      appendStatements(
        transaction,
        joined.map((one) => statementOf(day, one.facts, { department: one.department })),
      ),
    );
    expect(rows).toBe(1);
    await state('2021-01-20', { educationStage: 'senior' }, { department: 'JY' });
    expect(await on('2021-01-19')).toMatchObject({ educationStage: 'none', custody: 'none' });
    expect(await on('2021-01-20')).toMatchObject({ educationStage: 'senior', custody: 'none', relation: 'head' });
  });

  test('takes of a batch the later word, whatever was joined with the earlier one', async () => {
    const day = plainDate('2021-01-25');
    const rows = await inCity((transaction) =>
      appendStatements(transaction, [
        statementOf(day, { educationStage: 'none' }, { department: 'JY' }),
        statementOf(day, { wageMonthlyFen: 100 }, { department: 'RS' }),
        statementOf(day, { educationStage: 'senior' }, { department: 'JY' }),
        statementOf(day, { wageMonthlyFen: 200 }, { department: 'RS', evidence: { zh: '更正', en: 'correction' } }),
        statementOf(day, { wageMonthlyFen: 300 }, { department: 'RS' }),
      ]),
    );
    expect(rows).toBe(4);
    expect(await on('2021-01-25')).toMatchObject({ educationStage: 'senior', wageMonthlyFen: 300 });
  });

  test("does not take from a department what is another's, nor what is no fact any more", async () => {
    await state('2021-02-01', { custody: 'prison', formerName: 'x' }, { department: 'JY' });
    expect(await on('2021-06-01')).not.toHaveProperty('formerName');
    expect((await on('2021-06-01'))['custody']).toBe('none');
  });

  test('before anything was stated is a household of which nothing is known', async () => {
    expect(await on('2016-12-31')).toEqual({});
  });

  test('is not to be had outside the scope', async () => {
    const elsewhere = await withTransaction(site.database.pool, { actor: 'test', areas: ['370303'] }, (transaction) =>
      readStates(transaction, handbook.facts, [household], plainDate('2021-06-01')),
    );
    expect(elsewhere.size).toBe(0);
  });
});

test('a receipt counts from its first day to the day before its end', async () => {
  const receipt = {
    householdId: household,
    personId: null,
    policy: 'dibao',
    amountFen: 100_00,
    areaCode: village,
    origin: 'entered' as const,
  };
  const list = (date: string) =>
    withTransaction(site.database.pool, scope, (transaction) =>
      listReceipts(transaction, [household], plainDate(date)),
    );
  await withTransaction(site.database.pool, scope, (transaction) =>
    appendReceipts(transaction, [
      { ...receipt, fromDate: plainDate('2020-01-01'), untilDate: plainDate('2020-02-01') },
    ]),
  );
  expect(await list('2019-12-31')).toEqual([]);
  expect(await list('2020-01-01')).toMatchObject([{ policy: 'dibao', amountFen: 100_00, personId: null }]);
  expect(await list('2020-01-31')).toHaveLength(1);
  expect(await list('2020-02-01')).toEqual([]);
});
