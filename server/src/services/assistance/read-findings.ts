import type { PlainDate, Text } from '@zhuni/engine/values';
import { maySee } from '../../kernel/people/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

export type FindingRecord = {
  readonly id: number;
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  readonly areaName: Text;
  readonly policy: string;
  readonly amountFen: number | null;
  readonly foundOn: PlainDate;
  readonly personName: string | null;
  readonly headName: string;
  /** The open case in which somebody works on it. */
  readonly caseId: number | null;
};

export type FindingCounts = readonly { readonly policy: string; readonly count: number }[];

export const pageRowsMax = 50;
export const pagesMax = 2_000;

type Row = Omit<FindingRecord, 'areaName'> & { readonly zh: string; readonly en: string };

/** One page of the open findings below an area prefix, by village and household; page 1 is the first. */
export async function listFindings(
  { client }: Transaction,
  asked: { readonly prefix: string; readonly policy: string | undefined; readonly page: number },
): Promise<readonly FindingRecord[]> {
  const { rows } = await client.query<Row>(
    `select f.id, f.household_id as "householdId", f.person_id as "personId", f.area_code as "areaCode",
            a.name_zh as zh, a.name_en as en, f.policy, f.amount_fen as "amountFen",
            f.found_on as "foundOn", p.name as "personName",
            coalesce((select h.name from people.person h where h.household_id = f.household_id and h.left_on is null
                       and h.merged_into is null and ${maySee('h.id')} order by h.member_no limit 1), '') as "headName",
            (select c.id from cases."case" c where c.is_open and c.household_id = f.household_id and c.policy = f.policy
                and c.kind = 'application' and coalesce(c.person_id, 0) = coalesce(f.person_id, 0)) as "caseId"
       from (select * from assistance.finding
              where status = 'open' and area_code >= $1 and area_code < $1 || '~' and ($2::text is null or policy = $2)
                and ${maySee('person_id')}
              order by area_code, household_id, policy, id limit ${pageRowsMax} offset $3) as f
       join areas.area a on a.code = f.area_code
       left join people.person p on p.id = f.person_id
      order by f.area_code, f.household_id, f.policy, f.id`,
    [asked.prefix, asked.policy ?? null, (asked.page - 1) * pageRowsMax],
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, areaName: { zh, en } }));
}

/** How many open findings there are below an area prefix, by policy. */
export async function countFindings({ client }: Transaction, prefix: string): Promise<FindingCounts> {
  const { rows } = await client.query<FindingCounts[number]>(
    `select policy, count(*)::int as count from assistance.finding
      where status = 'open' and area_code >= $1 and area_code < $1 || '~' and ${maySee('person_id')}
      group by policy`,
    [prefix],
  );
  return rows;
}
