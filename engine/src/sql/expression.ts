import type { PlainBool, PlainNode, PlainNum } from '../lower/index.ts';
import type { Rounding } from '../rule/node.ts';

/** The SQL dialects that are proved to give the same fen as the loops over columns. */
export type Dialect = 'postgresql' | 'duckdb';

/** How nodes that already are columns of the current relation are called; undefined where a node must be written out. */
export type ColumnOf = (node: PlainNode) => string | undefined;

export const factColumn = (name: string): string => `"f_${name}"`;

/** A plain node as an SQL expression over the columns at hand. Numbers are bigint, truths never null. */
export function expressionSql(node: PlainNode, columnOf: ColumnOf, dialect: Dialect): string {
  const column = columnOf(node);
  if (column !== undefined) return column;
  return node.type === 'num' ? numberSql(node, columnOf, dialect) : truthSql(node, columnOf, dialect);
}

function numberSql(node: PlainNum, columnOf: ColumnOf, dialect: Dialect): string {
  const sql = (part: PlainNode): string => expressionSql(part, columnOf, dialect);
  switch (node.op) {
    case 'const':
      return node.value < 0 ? `(${node.value})` : String(node.value);
    case 'load': {
      const column = `CAST(${factColumn(node.fact.name)} AS BIGINT)`;
      return node.unknown === null ? column : `COALESCE(${column}, ${node.unknown})`;
    }
    case 'area-table': {
      const list = node.values.join(',');
      return dialect === 'duckdb' ? `([${list}])[area + 1]` : `(ARRAY[${list}]::bigint[])[area + 1]`;
    }
    case 'add':
      return `(${sql(node.a)} + ${sql(node.b)})`;
    case 'subtract':
      return `(${sql(node.a)} - ${sql(node.b)})`;
    case 'multiply':
      return `(CAST(${sql(node.a)} AS BIGINT) * ${sql(node.b)})`;
    case 'lower':
      return `LEAST(${sql(node.a)}, ${sql(node.b)})`;
    case 'higher':
      return `GREATEST(${sql(node.a)}, ${sql(node.b)})`;
    case 'divide':
      return divisionSql(sql(node.a), node.b.op === 'const' ? node.b.value : sql(node.b), node.rounding);
    case 'select':
      return `CASE WHEN ${sql(node.when)} THEN ${sql(node.then)} ELSE ${sql(node.otherwise)} END`;
    case 'years-since':
      return `GREATEST(0, ${floorSql(`(${node.on} - ${sql(node.date)}) / ${real('10000')}`)})`;
    case 'months-since':
      return monthsSql(sql(node.date), node.on);
    default:
      throw new RangeError(`the aggregate ${node.op} is a column of its own`);
  }
}

const real = (sql: string): string => `CAST(${sql} AS FLOAT8)`;
const floorSql = (sql: string): string => `CAST(FLOOR(${sql}) AS BIGINT)`;

/** Exact for whole numbers below 2^53, since the nearest double of a quotient cannot cross an integer. */
function divisionSql(a: string, b: string | number, rounding: Rounding): string {
  const quotient = {
    down: floorSql(`${real(a)} / ${b}`),
    up: `CAST(CEIL(${real(a)} / ${b}) AS BIGINT)`,
    'half-up': floorSql(`${real(`(2 * ${a} + ${b})`)} / (2 * ${b})`),
  }[rounding];
  if (typeof b === 'number') return b === 0 ? '0' : quotient;
  return `CASE WHEN ${b} = 0 THEN 0 ELSE ${quotient} END`;
}

function monthsSql(date: string, on: number): string {
  const onMonths = Math.floor(on / 10_000) * 12 + (Math.floor(on / 100) % 100);
  const months = `(${floorSql(`${date} / ${real('10000')}`)} * 12 + ${floorSql(`${date} / ${real('100')}`)} % 100)`;
  return `GREATEST(0, ${onMonths} - ${months} - CASE WHEN ${on % 100} < ${date} % 100 THEN 1 ELSE 0 END)`;
}

function truthSql(node: PlainBool, columnOf: ColumnOf, dialect: Dialect): string {
  const sql = (part: PlainNode): string => expressionSql(part, columnOf, dialect);
  const known = (test: string, unknown: boolean | null): string =>
    unknown === null ? test : `COALESCE(${test}, ${unknown})`;
  switch (node.op) {
    case 'const':
      return String(node.value);
    case 'flag':
      return known(factColumn(node.fact.name), node.unknown);
    case 'code-in':
      return known(`(${factColumn(node.fact.name)} IN (${node.codes.join(',')}))`, node.unknown);
    case 'compare':
      return `(${sql(node.a)} ${node.comparison === '==' ? '=' : node.comparison} ${sql(node.b)})`;
    case 'and':
      return `(${node.of.map(sql).join(' AND ')})`;
    case 'or':
      return `(${node.of.map(sql).join(' OR ')})`;
    case 'not':
      return `(NOT ${sql(node.of)})`;
    case 'any':
      throw new RangeError('an aggregate over members is a column of its own');
  }
}

type Aggregate = PlainNode & { readonly op: 'sum' | 'minimum' | 'maximum' | 'count' | 'any' };

/** An aggregate over the members of a household, inside `GROUP BY household_id`. */
export function aggregateSql(node: Aggregate, columnOf: ColumnOf, dialect: Dialect): string {
  const where = expressionSql(node.where, columnOf, dialect);
  const filter = where === 'true' ? '' : ` FILTER (WHERE ${where})`;
  if (node.op === 'any') return `COALESCE(BOOL_OR(${where}), false)`;
  if (node.op === 'count') return `COUNT(*)${filter}`;
  const value = expressionSql(node.value, columnOf, dialect);
  const call = { sum: 'SUM', minimum: 'MIN', maximum: 'MAX' }[node.op];
  return `CAST(COALESCE(${call}(${value})${filter}, ${node.empty}) AS BIGINT)`;
}
