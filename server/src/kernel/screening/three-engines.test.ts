import { DuckDBInstance } from '@duckdb/node-api';
import { evaluate, plainDate } from '@zhuni/engine';
import type { Handbook, Household, PlainDate } from '@zhuni/engine';
import { lower } from '@zhuni/engine/lower';
import { chance, randomAreas, randomHandbook, randomHousehold } from '@zhuni/engine/testing';
import { tablesSql, toSql } from '@zhuni/engine/sql';
import type { Dialect } from '@zhuni/engine/sql';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, withClient } from '../../platform/db/index.ts';
import type { TestDatabase } from '../../platform/db/index.ts';

const outcomes = ['not-entitled', 'entitled', 'unknown'];
type Row = readonly unknown[];

const line = ([id, member, policy, outcome, amount]: Row): string =>
  `${id}/${member ?? 'household'} ${policy} ${outcomes[Number(outcome)]} ${amount}`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrationsFolder: null });
});

afterAll(() => database.drop());

async function duckdb(statements: readonly string[], query: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  const rows = (await connection.runAndReadAll(query)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function postgresql(statements: readonly string[], query: string): Promise<readonly Row[]> {
  return withClient({ url: database.adminUrl }, async (client) => {
    await client.query('drop table if exists household, person');
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows;
  });
}

const run: Readonly<Record<Dialect, typeof duckdb>> = { duckdb, postgresql };

async function answers(
  book: Handbook,
  households: readonly Household[],
  date: PlainDate,
  dialect: Dialect,
): Promise<readonly string[]> {
  const areas = [...new Set([...randomAreas, ...households.map((household) => household.areaCode)])];
  const { subjects } = toSql(lower(book, { date, areas }), { dialect, household: 'household', person: 'person' });
  const rows = await run[dialect](tablesSql([...book.facts.values()], households, areas), subjects);
  return rows.map(line).sort();
}

function interpreted(book: Handbook, households: readonly Household[], date: PlainDate): readonly string[] {
  return households
    .flatMap((household, id) =>
      evaluate(book, household, { date }).map((result) => {
        const member = household.members.findIndex((one) => one.id === result.subject);
        return `${id}/${member < 0 ? 'household' : member} ${result.policy} ${result.outcome} ${result.amountFen}`;
      }),
    )
    .sort();
}

function households(book: Handbook, seed: number, date: PlainDate): readonly Household[] {
  const luck = chance(seed * 7919);
  const all = Array.from({ length: 80 }, () => randomHousehold(luck, book.facts.values(), seed % 4 === 0 ? 0 : 0.1));
  return all.filter((household) => {
    try {
      return evaluate(book, household, { date }).length > 0;
    } catch {
      return false;
    }
  });
}

describe.each(['duckdb', 'postgresql'] as const)('SQL on %s', (dialect) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'answers as the interpreter for random handbook %i',
    async (seed) => {
      const book = randomHandbook(seed);
      const date = plainDate(['2018-05-01', '2021-07-01', '2024-02-29'][seed % 3] ?? '2020-01-01');
      const list = households(book, seed, date);
      expect(list.length).toBeGreaterThan(5);
      expect(await answers(book, list, date, dialect)).toEqual(interpreted(book, list, date));
    },
  );

  it.each(['2017-03-01', '2020-12-31', '2021-07-01', '2024-05-01', '2026-11-23'])(
    'gives the same fen for the 50 policies on %s',
    async (on) => {
      const list = households(handbook, 4, plainDate(on));
      expect(list.length).toBe(80);
      expect(await answers(handbook, list, plainDate(on), dialect)).toEqual(interpreted(handbook, list, plainDate(on)));
    },
  );
});
