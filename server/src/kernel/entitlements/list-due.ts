import { addMonths } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { entitlementColumns } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';

export const runningRowsMax = 10_000;

/**
 * Entitlements of a policy below an area prefix that run in some month from `fromMonth` to `month`, in the order of
 * their ids after `afterId`; at most `limit`. For payments, which go through it to the end.
 */
export async function listRunning(
  { client }: Transaction,
  asked: {
    readonly prefix: string;
    readonly policy: string;
    readonly fromMonth: PlainDate;
    readonly month: PlainDate;
    readonly afterId: number;
    readonly limit: number;
  },
): Promise<readonly Entitlement[]> {
  const { prefix, policy, fromMonth, month, afterId, limit } = asked;
  if (limit > runningRowsMax) throw new RangeError(`more than ${runningRowsMax} entitlements at once`);
  const { rows } = await client.query<Entitlement>(
    `select ${entitlementColumns} from entitlements.entitlement e
      where e.policy = $1 and e.area_code >= $2 and e.area_code < $2 || '~' and e.id > $3 and e.period <> 'none'
        and e.from_month < $5 and case e.period
          when 'once' then e.until_month is null and e.from_month >= $4
          else e.until_month is null or e.until_month > $4 end
      order by e.id limit $6`,
    [policy, prefix, afterId, fromMonth, addMonths(month, 1), limit],
  );
  return rows;
}

/** What falls due of one entitlement in one month: nothing while paused. */
export type DueMonth = { readonly entitlementId: number; readonly month: PlainDate; readonly amountFen: Fen };

/**
 * The amounts of some pairs of entitlement and month, by `amountsByMonth`; pairs in which nothing falls due are left
 * out.
 */
export async function amountsDue(
  { client }: Transaction,
  pairs: readonly { readonly entitlementId: number; readonly month: PlainDate }[],
): Promise<readonly DueMonth[]> {
  const { rows } = await client.query<DueMonth>(
    `select * from (
       select e.id as "entitlementId", asked.month,
              (select a.amount_fen from entitlements.amount a
                where a.entitlement_id = e.id
                  and a.from_month <= case e.period when 'once' then e.from_month else asked.month end
                order by a.from_month desc, a.id desc limit 1) as "amountFen"
         from unnest($1::int8[], $2::date[]) as asked (id, month) join entitlements.entitlement e on e.id = asked.id
        where e.from_month < asked.month + interval '1 month' and case e.period
                when 'month' then e.until_month is null or e.until_month > asked.month
                when 'year' then (e.until_month is null or e.until_month > asked.month)
                  and extract(month from e.from_month) = extract(month from asked.month)
                when 'once' then e.until_month is null and e.from_month >= asked.month
                else false end
          and not exists (
            select from entitlements.pause p left join entitlements.resume r on r.pause_id = p.id
             where p.entitlement_id = e.id and p.from_month <= asked.month
               and (r.from_month is null or r.from_month > asked.month))) as due
      where "amountFen" > 0 order by "entitlementId", month`,
    [pairs.map(({ entitlementId }) => entitlementId), pairs.map(({ month }) => month)],
  );
  return rows;
}
