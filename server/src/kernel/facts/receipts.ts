import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { membersOn } from '../people/index.ts';
import type { Origin } from './append.ts';

/** Help that is received already. */
export type Receipt = {
  readonly householdId: number;
  readonly personId: number | null;
  readonly policy: string;
  readonly fromDate: PlainDate;
  /** The first day without it; null while it runs. */
  readonly untilDate: PlainDate | null;
  readonly amountFen: number;
};

/**
 * What households receive on a date. Help in a person's own name is with the person: in the household of that day,
 * wherever it was written down, and also when it was written to a double of the record. The receiver is a column: under
 * row security an expression such as coalesce keeps the join from its index, and all receipts of the city are read.
 */
export async function listReceipts(
  { client }: Transaction,
  householdIds: readonly number[],
  date: PlainDate,
): Promise<Receipt[]> {
  const { rows } = await client.query<Receipt>(
    `select s.household_id as "householdId", s.person_id as "personId", r.policy, r.from_date as "fromDate",
            r.until_date as "untilDate", r.amount_fen as "amountFen"
       from (select household_id, null::int8 as person_id, id as receipt_id from facts.receipt
              where household_id = any ($1) and person_id is null
             union all
             select household_id, person_id, id from facts.receipt r
              where household_id = any ($1)
                and exists (select from ${membersOn('r.household_id', '$2')} as m where m.person_id = r.person_id)
             union all
             select s.household_id, s.person_id, r.id
               from (select p.id, p.household_id, p.id as receiver_id, false as is_double from people.person p
                      where p.household_id = any ($1) and p.joined_on <= $2 and p.merged_into is null
                     union all
                     select p.id, p.household_id, d.id, true
                       from people.person d join people.person p on p.id = d.merged_into
                      where d.merged_into is not null and p.household_id = any ($1))
                     as s (person_id, household_id, receiver_id, is_double)
               join facts.receipt r on r.person_id = s.receiver_id
                and (s.is_double or r.household_id <> s.household_id)) as s
       join facts.receipt r on r.id = s.receipt_id
      where r.from_date <= $2 and (r.until_date is null or r.until_date > $2)
      order by 1, 3, 2`,
    [householdIds, date],
  );
  return rows;
}

/** A receipt with the number by which it is ended. */
export type KeptReceipt = Receipt & { readonly id: number };

/** Every receipt of a policy by some households and some people, past and to come; those taken back are left out. */
export async function listReceiptsOfPolicy(
  { client }: Transaction,
  asked: { readonly policy: string; readonly householdIds: readonly number[]; readonly personIds: readonly number[] },
): Promise<KeptReceipt[]> {
  const { rows } = await client.query<KeptReceipt>(
    `select id, household_id as "householdId", person_id as "personId", policy, from_date as "fromDate",
            until_date as "untilDate", amount_fen as "amountFen"
       from facts.receipt
      where (household_id = any ($1) and person_id is null or person_id = any ($2)) and policy = $3
        and (until_date is null or until_date > from_date)
      order by household_id, person_id, from_date, id`,
    [asked.householdIds, asked.personIds, asked.policy],
  );
  return rows;
}

/** Moves the end of receipts; null lets one run, its first day takes it back. */
export async function endReceipts(
  { client }: Transaction,
  ends: readonly { readonly id: number; readonly untilDate: PlainDate | null }[],
): Promise<void> {
  if (ends.length === 0) return;
  await client.query(
    `update facts.receipt r set until_date = e.until_date
       from jsonb_to_recordset($1::jsonb) as e (id int8, until_date date) where r.id = e.id`,
    [JSON.stringify(ends.map(({ id, untilDate }) => ({ id, until_date: untilDate })))],
  );
}

/** Appends receipts, recorded now by the transaction's actor; returns their numbers in the same order. */
export async function appendReceipts(
  { client, scope }: Transaction,
  receipts: readonly (Receipt & { readonly areaCode: string; readonly origin: Origin })[],
): Promise<readonly number[]> {
  const rows = receipts.map((one) => ({
    household_id: one.householdId,
    person_id: one.personId,
    area_code: one.areaCode,
    policy: one.policy,
    from_date: one.fromDate,
    until_date: one.untilDate,
    amount_fen: one.amountFen,
    origin: one.origin,
  }));
  const { rows: added } = await client.query<{ id: number }>(
    `insert into facts.receipt (household_id, person_id, area_code, policy, from_date, until_date, amount_fen, origin,
       recorded_at, recorded_by)
     select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (household_id int8, person_id int8,
       area_code text, policy text, from_date date, until_date date, amount_fen int8, origin text) returning id`,
    [JSON.stringify(rows), now().toISOString(), scope.actor],
  );
  return added.map(({ id }) => id);
}

/** Help in a person's own name is seen where the person lives. */
export async function receiptsFollow({ client }: Transaction, personId: number, areaCode: string): Promise<void> {
  await client.query('update facts.receipt set area_code = $2 where person_id = $1', [personId, areaCode]);
}

/** The help that people ever received in their own names, with the titles of the policies, the first one first. */
export async function listReceiptsOfPerson(
  { client }: Transaction,
  personIds: readonly number[],
): Promise<readonly (Receipt & { readonly title: Text })[]> {
  const { rows } = await client.query<Receipt>(
    `select household_id as "householdId", person_id as "personId", policy, from_date as "fromDate",
            until_date as "untilDate", amount_fen as "amountFen"
       from facts.receipt where person_id = any ($1) and (until_date is null or until_date > from_date)
      order by from_date, id`,
    [personIds],
  );
  return rows.map((row) => ({
    ...row,
    title: handbook.byId.get(row.policy)?.title ?? { zh: row.policy, en: row.policy },
  }));
}
