export { factColumn } from './expression.ts';
export type { Dialect } from './expression.ts';
export { toSql } from './to-sql.ts';
export type { HandbookSql, SqlOptions } from './to-sql.ts';
export { tablesSql } from './tables.ts';
