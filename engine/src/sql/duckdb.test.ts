import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { CasesConflict, evaluate } from '../evaluate/index.ts';
import type { Household } from '../evaluate/index.ts';
import { lower } from '../lower/index.ts';
import { chance, randomAreas, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import type { Handbook } from '../rule/index.ts';
import { plainDate } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import { tablesSql } from './tables.ts';
import { toSql } from './to-sql.ts';

const outcomes = ['not-entitled', 'entitled', 'unknown'];

async function sqlAnswers(handbook: Handbook, households: readonly Household[], date: PlainDate): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of tablesSql([...handbook.facts.values()], households, randomAreas)) await connection.run(statement);
  const { subjects } = toSql(lower(handbook, { date, areas: randomAreas }), { dialect: 'duckdb', household: 'household', person: 'person' });
  const rows = (await connection.runAndReadAll(subjects)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows.map(([id, member, policy, outcome, amount]) => `${id}/${member ?? 'household'} ${policy} ${outcomes[Number(outcome)]} ${amount}`).sort();
}

function engineAnswers(handbook: Handbook, households: readonly Household[], date: PlainDate): readonly string[] {
  return households
    .flatMap((household, id) =>
      evaluate(handbook, household, { date }).map((result) => {
        const member = household.members.findIndex((one) => one.id === result.subject);
        return `${id}/${member < 0 ? 'household' : member} ${result.policy} ${result.outcome} ${result.amountFen}`;
      }),
    )
    .sort();
}

const withoutConflict = (handbook: Handbook, household: Household, date: PlainDate): boolean => {
  try {
    evaluate(handbook, household, { date });
    return true;
  } catch (error) {
    if (error instanceof CasesConflict) return false;
    throw error;
  }
};

describe('SQL on DuckDB', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('answers as the interpreter for random handbook %i', async (seed) => {
    const handbook = randomHandbook(seed);
    const date = plainDate(['2018-05-01', '2021-07-01', '2024-02-29'][seed % 3] ?? '2020-01-01');
    const luck = chance(seed * 7919);
    const all = Array.from({ length: 60 }, () => randomHousehold(luck, handbook.facts.values(), seed % 4 === 0 ? 0 : 0.2));
    const households = all.filter((household) => withoutConflict(handbook, household, date));
    expect(households.length).toBeGreaterThan(5);
    expect(await sqlAnswers(handbook, households, date)).toEqual(engineAnswers(handbook, households, date));
  });
});
