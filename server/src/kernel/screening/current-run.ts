import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/**
 * For each village below a prefix the finished run that stands for it: of those for a date not after `date`, the one
 * for the latest date, then the newest.
 */
export const currentRunsSql = `
  select distinct on (c.area_code) c.area_code, c.run_id, c.households, c.persons, r.screened_on
    from screening.coverage c join screening.run r on r.id = c.run_id
   where r.state = 'done' and r.screened_on <= $2 and c.area_code ^@ $1
   order by c.area_code, r.screened_on desc, r.id desc`;

/**
 * The runs whose totals speak of the ledger of some villages: the finished one that stands for each, and one under way
 * that has looked at it already and will stand for it.
 */
export async function findRunsOfLedger(
  { client }: Transaction,
  villages: readonly string[],
  date: PlainDate,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await client.query<{ areaCode: string; runIds: number[] }>(
    `with covering as (
       select c.area_code, r.id, r.state, r.screened_on
         from screening.coverage c join screening.run r on r.id = c.run_id
        where c.area_code = any ($1) and r.state in ('done', 'running') and r.screened_on <= $2
     ), standing as (
       select distinct on (area_code) area_code, id, screened_on from covering where state = 'done'
        order by area_code, screened_on desc, id desc
     )
     select c.area_code as "areaCode", array_agg(c.id) as "runIds"
       from covering c left join standing s using (area_code)
      where c.id = s.id or (c.state = 'running' and c.screened_on >= coalesce(s.screened_on, c.screened_on))
      group by c.area_code`,
    [villages, date],
  );
  return new Map(rows.map(({ areaCode, runIds }) => [areaCode, runIds]));
}
