import { plainDate } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Scope, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { lockFund } from './allocate.ts';
import { shownCauses, shownGrants } from './figures.ts';
import type { CauseCounted, Counted, Figures } from './figures.ts';
import { causes } from './pots.ts';
import { fundRefusals } from './refusals.ts';

/** The public desk: no area, so of the fund it sees what was published and nothing else. */
export const publicDesk: Scope = { actor: 'system:notices', areas: [] };

/** A quarter 1 to 4 of a year; 0: the whole year. */
export type Period = { readonly areaCode: string; readonly year: number; readonly quarter: number };

/**
 * Publishes the figures of a period that is over; they stay as they are. Refused 422 while it runs, 409 when it was
 * published before.
 */
export async function publishPeriod(transaction: Transaction, period: Period): Promise<Figures> {
  const { areaCode, year, quarter } = period;
  const endsOn = plainDate(['12-31', '03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`)[quarter] ?? '');
  if (endsOn >= today()) throw new Refused(fundRefusals.periodRuns, { field: quarter === 0 ? 'year' : 'quarter' });
  await lockFund(transaction, areaCode);
  const figures = await figuresOf(transaction, period, endsOn);
  const { client, scope } = transaction;
  const { rowCount } = await client.query(
    `insert into fund.publication (area_code, year, quarter, figures, published_at, published_by)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [areaCode, year, quarter, JSON.stringify(figures), now().toISOString(), scope.actor],
  );
  if (rowCount === 0) throw new Refused(fundRefusals.published);
  const subject = { kind: 'fund', id: `${areaCode}:${year}:${quarter}` };
  await recordAudit(transaction, { action: 'fund.publish', subject, areaCode, reason: 'publication' });
  return figures;
}

async function figuresOf(transaction: Transaction, period: Period, endsOn: PlainDate): Promise<Figures> {
  const { client } = transaction;
  const { areaCode, year, quarter } = period;
  const span = [areaCode, plainDate(`${year}-01-01`), endsOn];
  const given = await client.query<Counted>(
    `select count(*)::int8 as count, coalesce(sum(amount_fen), 0)::int8 as "sumFen" from fund.donation
      where area_code = $1 and received_on between $2 and $3
        and not exists (select from fund.reversal b where b.donation_id = donation.id)`,
    span,
  );
  const granted = await client.query<CauseCounted>(
    `select c.cause, count(r.request_id)::int8 as count, coalesce(sum(r.amount_fen), 0)::int8 as "sumFen"
       from unnest($4::text[]) as c (cause)
       left join fund.resolution r on r.cause = c.cause and r.area_code = $1 and r.outcome = 'granted'
        and r.decided_on between $2 and $3
        and not exists (select from fund.reversal b where b.request_id = r.request_id)
      group by 1 order by array_position($4::text[], c.cause)`,
    [...span, causes],
  );
  const sum = { count: 0, sumFen: 0 as Fen };
  for (const { count, sumFen } of granted.rows) {
    sum.count += count;
    sum.sumFen += sumFen;
  }
  const grants = shownGrants(sum, await publishedBefore(transaction, period));
  const byCause = quarter === 0 ? shownCauses(granted.rows, grants) : [];
  return { donations: given.rows[0] ?? { count: 0, sumFen: 0 }, grants, byCause };
}

/** The grants of the year that were published last, whatever the period. */
async function publishedBefore({ client }: Transaction, { areaCode, year }: Period): Promise<Counted | null> {
  const { rows } = await client.query<{ grants: Counted | null }>(
    `select figures -> 'grants' as grants from fund.publication where area_code = $1 and year = $2
        and jsonb_typeof(figures -> 'grants') = 'object' order by (figures -> 'grants' ->> 'count')::int desc limit 1`,
    [areaCode, year],
  );
  return rows[0]?.grants ?? null;
}

export type Publication = {
  readonly year: number;
  readonly quarter: number;
  readonly publishedOn: string;
  readonly figures: Figures;
};

/** All that was published of an area's fund, newest first. */
export async function listPublications({ client }: Transaction, areaCode: string): Promise<readonly Publication[]> {
  const { rows } = await client.query<Publication>(
    `select year, quarter, to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "publishedOn", figures
       from fund.publication where area_code = $1 order by year desc, case quarter when 0 then 5 else quarter end desc`,
    [areaCode],
  );
  return rows;
}

/** The same as a table, one line a figure; an empty field: fewer than five, or kept back to protect such. */
export function publicationCsv(publications: readonly Publication[]): string {
  const lines = publications.flatMap(({ year, quarter, publishedOn, figures }) => {
    const line = (what: string, cause: string, counted: { count: number | null; sumFen: number | null } | null) =>
      [year, quarter, publishedOn, what, cause, counted?.count ?? '', counted?.sumFen ?? ''].join(',');
    return [
      line('donations', '', figures.donations),
      line('grants', '', figures.grants),
      ...figures.byCause.map((one) => line('grants', one.cause, one)),
    ];
  });
  return `${['year,quarter,published_on,what,cause,count,sum_fen', ...lines].join('\r\n')}\r\n`;
}
