import type { Household } from '../evaluate/index.ts';
import { factRange } from '../rule/index.ts';
import type { FactDefinition, FactValue } from '../rule/index.ts';
import { toYmd } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import { factColumn } from './expression.ts';

/** The SQL type in which a fact is kept: codes by position, dates as yyyymmdd. */
export function sqlType(fact: FactDefinition): string {
  if (fact.type.kind === 'boolean') return 'BOOLEAN';
  if (fact.type.kind === 'code') return 'SMALLINT';
  return Math.abs(factRange(fact.type).max) > 2_000_000_000 ? 'BIGINT' : 'INTEGER';
}

/** A fact's value as an SQL literal; NULL when unknown. */
export function sqlLiteral(fact: FactDefinition, value: FactValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (fact.type.kind === 'code') return String(Object.keys(fact.type.codes).indexOf(String(value)));
  return fact.type.kind === 'date' ? String(toYmd(value as PlainDate)) : String(value);
}

/** Statements that create and fill the two tables on which `toSql` works; for small populations and tests. */
export function tablesSql(
  facts: readonly FactDefinition[],
  households: readonly Household[],
  areas: readonly string[],
): readonly string[] {
  const own = (entity: FactDefinition['entity']): readonly FactDefinition[] =>
    facts.filter((fact) => fact.entity === entity);
  const columns = (list: readonly FactDefinition[]): string =>
    list.map((fact) => `, ${factColumn(fact.name)} ${sqlType(fact)}`).join('');
  const values = (list: readonly FactDefinition[], known: ReadonlyMap<string, FactValue>): string =>
    list.map((fact) => `, ${sqlLiteral(fact, known.get(fact.name))}`).join('');
  const [ofHousehold, ofPerson] = [own('household'), own('person')];
  const householdRows = households.map(
    (one, id) => `(${id}, ${areas.indexOf(one.areaCode)}${values(ofHousehold, one.facts)})`,
  );
  const personRows = households.flatMap((one, id) =>
    one.members.map((member, at) => `(${id}, ${at}${values(ofPerson, member.facts)})`),
  );
  return [
    `CREATE TABLE household (household_id BIGINT, area INTEGER${columns(ofHousehold)})`,
    `CREATE TABLE person (household_id BIGINT, member INTEGER${columns(ofPerson)})`,
    `INSERT INTO household VALUES ${householdRows.join(',\n')}`,
    `INSERT INTO person VALUES ${personRows.join(',\n')}`,
  ];
}
