import { handbookWithValues } from '@zhuni/engine';
import type { Handbook, NewValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook as written } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/** Which published values a handbook has: those numbered up to `upTo` that were announced by a day. */
export type Standing = { readonly upTo: number; readonly announcedBy: PlainDate };

const handbooksKept = 8;
const handbooks = new Map<string, Handbook>();
/** Within one transaction everything is judged by one handbook. */
const asked = new WeakMap<Transaction, Promise<Current>>();

type Current = { readonly handbook: Handbook; readonly version: number };

/**
 * The handbook of today: the policies as they are written, with every value that was published and announced. The same
 * object as long as nothing is published, in one transaction always; another process, or a thread that asks, has the
 * same. Costs one query of a few rows.
 */
export async function currentHandbook(transaction: Transaction): Promise<Handbook> {
  return (await currentOf(transaction)).handbook;
}

/** The number of the newest published value that `currentHandbook` of this transaction knows of; 0 for none. */
export async function standardsVersion(transaction: Transaction): Promise<number> {
  return (await currentOf(transaction)).version;
}

function currentOf(transaction: Transaction): Promise<Current> {
  const found = asked.get(transaction) ?? readCurrent(transaction);
  asked.set(transaction, found);
  return found;
}

async function readCurrent(transaction: Transaction): Promise<Current> {
  const { rows } = await transaction.client.query<{ version: number }>(
    'select coalesce(max(id), 0) as version from standards.value',
  );
  const version = rows[0]?.version ?? 0;
  return { version, handbook: await handbookAt(transaction, { upTo: version, announcedBy: today() }) };
}

/** The handbook as it was when `upTo` was the newest published value, as announced by a day. */
export async function handbookAt(transaction: Transaction, { upTo, announcedBy }: Standing): Promise<Handbook> {
  if (upTo === 0) return written;
  const { rows } = await transaction.client.query<{ id: number }>(
    'select id from standards.value where id <= $1 and announced_on <= $2 order by id',
    [upTo, announcedBy],
  );
  return handbookOf(
    transaction,
    rows.map(({ id }) => id),
  );
}

/** The published values that `currentHandbook` has, for a thread or another process that builds the same handbook. */
export async function publishedValues({ client }: Transaction): Promise<readonly NewValue[]> {
  const { rows } = await client.query<ValueRow>(
    `select ${valueColumns} from standards.value v where v.announced_on <= $1 order by v.id`,
    [today()],
  );
  return rows.map(newValueOf);
}

/** The handbook with these published values and no other. */
export async function handbookOf({ client }: Transaction, ids: readonly number[]): Promise<Handbook> {
  if (ids.length === 0) return written;
  const key = ids.join();
  const known = handbooks.get(key);
  if (known) return known;
  const { rows } = await client.query<ValueRow>(
    `select ${valueColumns} from standards.value v where v.id = any ($1) order by v.id`,
    [ids],
  );
  const made = handbookWithValues(written, rows.map(newValueOf));
  handbooks.set(key, made);
  const [oldest] = handbooks.keys();
  if (handbooks.size > handbooksKept && oldest !== undefined) handbooks.delete(oldest);
  return made;
}

/** A value of a parameter with its document, published or to be. */
export type ValueRow = {
  readonly id: number;
  readonly parameter: string;
  /** Code prefix where it holds; null: in the whole city. */
  readonly area: string | null;
  readonly value: number;
  readonly effectiveFrom: PlainDate;
  readonly announcedOn: PlainDate;
  readonly documentNumber: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly documentDate: PlainDate;
  readonly status: 'official' | 'illustrative';
};

/** Columns of standards.value, or of standards.draft, as v. */
export const valueColumns = `v.id, v.parameter, v.area, v.value, v.effective_from as "effectiveFrom",
  v.announced_on as "announcedOn", v.document_number as "documentNumber", v.title_zh as "titleZh",
  v.title_en as "titleEn", v.issuer, v.document_date as "documentDate", v.status`;

/** As the engine takes it. Pure. */
export function newValueOf(row: ValueRow): NewValue {
  const { id, parameter, area, value, effectiveFrom: from, announcedOn: announced, status } = row;
  const key = `published-${id}`;
  return {
    parameter,
    value: { from, announced, value, ...(area === null ? {} : { area }), source: { source: key }, status },
    source: {
      key,
      title: { zh: row.titleZh, en: row.titleEn },
      ...(row.documentNumber === null ? {} : { number: row.documentNumber }),
      kind: 'city-document',
    },
  };
}

/**
 * Until this transaction ends nothing is published: for whoever decides by the handbook and writes help that a raise
 * must find. What is asked for afterwards is the newest.
 */
export async function holdStandards(transaction: Transaction): Promise<void> {
  asked.delete(transaction);
  await transaction.client.query("select pg_advisory_xact_lock_shared(hashtext('zhuni standards'))");
}
