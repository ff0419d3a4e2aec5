import { plannedAnew } from './faster-queries.ts';
import type { Transaction } from './transaction.ts';

/**
 * A select with its values, numbered from $1, and how a row of its answer is read. Rows come as JSON: timestamptz as
 * text (`new Date`), date and int8 as elsewhere, bytea not at all.
 */
export type Read<Row> = {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly rowOf: (json: never) => Row;
};

type RowsOf<Reads extends readonly Read<unknown>[]> = {
  -readonly [At in keyof Reads]: Reads[At] extends Read<infer Row> ? Row[] : never;
};

type Options = {
  /** For lists whose best plan depends on their values. */
  readonly plannedAnew?: boolean;
};

/** Carries out several reads as one statement, since each message to the database costs more than a short read. */
export async function readTogether<const Reads extends readonly Read<unknown>[]>(
  { client }: Pick<Transaction, 'client'>,
  reads: Reads,
  options: Options = {},
): Promise<RowsOf<Reads>> {
  const values: unknown[] = [];
  const parts = reads.map((read, at) => {
    const offset = values.length;
    values.push(...read.values);
    const sql = read.sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${offset + Number(number)}`);
    return `(select coalesce(json_agg(r), '[]') from (${sql}) as r) as r${at}`;
  });
  const text = `${options.plannedAnew ? `${plannedAnew} ` : ''}select ${parts.join(', ')}`;
  const { rows } = await client.query<Record<string, unknown[]>>(text, values);
  return reads.map(({ rowOf }, at) => (rows[0]?.[`r${at}`] ?? []).map((row) => rowOf(row as never))) as RowsOf<Reads>;
}

/** A row that has no timestamp. */
export const asIs = <Row>(json: Row): Row => json;

/** A timestamp of a row read as JSON. */
export const asDate = <Text extends string | null>(text: Text): Text extends null ? null : Date =>
  (text === null ? null : new Date(text)) as Text extends null ? null : Date;
