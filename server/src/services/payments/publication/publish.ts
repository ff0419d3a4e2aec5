import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { now, today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { publicationRefusals } from './refusals.ts';
import { findPlaces, shownFigures, tallyMonth } from './tally.ts';

export type Publication = {
  readonly id: number;
  readonly areaCode: string;
  readonly month: PlainDate;
  readonly state: 'draft' | 'published' | 'discarded';
  readonly sumFen: number;
  readonly draftedAt: Date;
  readonly draftedBy: string;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
};

const columns = `p.id, p.area_code as "areaCode", p.month, p.state, p.sum_fen as "sumFen", p.drafted_at as "draftedAt",
  p.drafted_by as "draftedBy", p.published_at as "publishedAt", p.published_by as "publishedBy"`;

/** So many months before and after, an area that was withheld stays withheld. */
export const keptBackMonths = 11;

/**
 * Drafts the figures of a month that is over, from the lines that were paid. Small numbers are left out before they are
 * written. Refused 422 while the month runs, 409 when it is drafted or published already.
 */
export async function draftPublication(
  transaction: Transaction,
  { areaCode, month }: { readonly areaCode: string; readonly month: PlainDate },
): Promise<number> {
  const { client, scope } = transaction;
  if (addMonths(month, 1) > today()) throw new Refused(publicationRefusals.monthRuns, { field: 'month' });
  await client.query("select pg_advisory_xact_lock(hashtext('zhuni publication'))");
  const tallies = await tallyMonth(transaction, month);
  const sumFen = tallies.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { rows } = await client.query<{ id: number }>(
    `insert into payments.publication (area_code, month, sum_fen, drafted_at, drafted_by) values ($1, $2, $3, $4, $5)
       on conflict (area_code, month) where state <> 'discarded' do nothing returning id`,
    [areaCode, month, sumFen, now().toISOString(), scope.actor],
  );
  const [row] = rows;
  if (!row) throw new Refused(publicationRefusals.drafted, { field: 'month' });
  const paidIn = [...new Set(tallies.map((tally) => tally.areaCode))];
  const places = await findPlaces(transaction, { city: areaCode, month, paidIn });
  const before = await withheldNear(transaction, areaCode, month);
  const byPolicy = Map.groupBy(tallies, ({ policy }) => policy);
  for (const policy of before.keys()) if (!byPolicy.has(policy)) byPolicy.set(policy, []);
  const figures = [...byPolicy].flatMap(([policy, own]) =>
    shownFigures(policy, own, places, before.get(policy) ?? new Set()),
  );
  await client.query(
    `insert into payments.figure (publication_id, policy, area_code, households, persons, amount_fen, withheld)
     select $2, r.policy, r."areaCode", r.households, r.persons, r."amountFen", r.withheld
       from jsonb_to_recordset($1::jsonb) as r (policy text, "areaCode" text, households int, persons int,
         "amountFen" int8, withheld boolean)`,
    [JSON.stringify(figures), row.id],
  );
  await audit(transaction, 'payments.publication.draft', { id: row.id, areaCode, month });
  return row.id;
}

/** By policy, the areas that are withheld in a month close by, published or drafted. */
async function withheldNear(
  { client }: Transaction,
  areaCode: string,
  month: PlainDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await client.query<{ policy: string; areas: readonly string[] }>(
    `select f.policy, array_agg(distinct f.area_code) as areas
       from payments.publication p join payments.figure f on f.publication_id = p.id and f.withheld
      where p.area_code = $1 and p.state <> 'discarded' and p.month between $2 and $3 group by 1`,
    [areaCode, addMonths(month, -keptBackMonths), addMonths(month, keptBackMonths)],
  );
  return new Map(rows.map(({ policy, areas }) => [policy, new Set(areas)]));
}

/** Puts a draft on show; a second person. Refused 409 when it is no draft, or the same person's. */
export async function approvePublication(transaction: Transaction, id: number): Promise<void> {
  const { client, scope } = transaction;
  const publication = await lockDraft(transaction, id);
  if (publication.draftedBy === scope.actor) throw new Refused(publicationRefusals.samePerson);
  await client.query(
    "update payments.publication set state = 'published', published_at = $2, published_by = $3 where id = $1",
    [id, now().toISOString(), scope.actor],
  );
  await audit(transaction, 'payments.publication.publish', publication);
}

/** Throws a draft away. */
export async function discardPublication(transaction: Transaction, id: number): Promise<void> {
  const publication = await lockDraft(transaction, id);
  await transaction.client.query("update payments.publication set state = 'discarded' where id = $1", [id]);
  await audit(transaction, 'payments.publication.discard', publication);
}

async function lockDraft({ client }: Transaction, id: number): Promise<Publication> {
  const { rows } = await client.query<Publication>(
    `select ${columns} from payments.publication p where p.id = $1 for update`,
    [id],
  );
  if (!rows[0]) throw new Refused(publicationRefusals.notFound);
  if (rows[0].state !== 'draft') throw new Refused(publicationRefusals.notDraft);
  return rows[0];
}

async function audit(
  transaction: Transaction,
  action: string,
  { id, areaCode, month }: Pick<Publication, 'id' | 'areaCode' | 'month'>,
): Promise<void> {
  const subject = { kind: 'publication', id: String(id) };
  await recordAudit(transaction, { action, subject, areaCode, reason: 'publication', details: { month } });
}

/** A publication with how many figures it has and withholds. */
export type CountedPublication = Publication & { readonly cells: number; readonly withheld: number };

export const publicationsMax = 120;

/** The publications, the latest month first. */
export async function listPublications({ client }: Transaction, id?: number): Promise<readonly CountedPublication[]> {
  const { rows } = await client.query<CountedPublication>(
    `select ${columns}, f.cells, f.withheld from payments.publication p
       left join lateral (select count(*)::int as cells, count(*) filter (where f.withheld)::int as withheld
                            from payments.figure f where f.publication_id = p.id) as f on true
      where $1::int8 is null or p.id = $1 order by p.month desc, p.id desc limit ${publicationsMax}`,
    [id ?? null],
  );
  return rows;
}
