import type { Fen, PlainDate } from '@zhuni/engine/values';
import { addMonths } from '@zhuni/engine/values';
import { monthOf, policiesOfTheDead } from '../../../kernel/entitlements/index.ts';
import type { Effect, LifeEvent, LifeEventHandler } from '../../../kernel/events/index.ts';
import { listDeaths } from '../../../kernel/facts/index.ts';
import type { JudgedBatch } from '../../../kernel/screening/index.ts';
import { now } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/**
 * What payments do about a death that becomes known, or turns out to be none: what was paid for a month after the month
 * of the death is one case of recovery a line; a correction closes it. In the transaction that records it.
 */
export const recoverOnLifeEvent: LifeEventHandler = {
  line: 'payments',
  handle: async (transaction: Transaction, event: LifeEvent): Promise<readonly Effect[]> => {
    if (event.kind !== 'death' && event.corrects?.kind !== 'death') return [];
    const personIds = event.people.map(({ personId }) => personId);
    await reconcileDeaths(transaction, { personIds, householdIds: event.householdIds });
    return effectsOf(transaction, personIds, event.householdIds);
  },
};

/**
 * A listener of screening: a death that a department states, by a recorded fact or an import, is no life event and
 * leads to recovery all the same. Runs over a whole area say nothing new of deaths.
 */
export async function recoverOnFacts(transaction: Transaction, batch: JudgedBatch): Promise<void> {
  if (batch.runId !== null || batch.households.length === 0) return;
  await reconcileDeaths(transaction, { personIds: [], householdIds: batch.households.map(({ id }) => id) });
}

type Concerned = { readonly personIds: readonly number[]; readonly householdIds: readonly number[] };

type PaidLine = {
  readonly id: number;
  readonly month: PlainDate;
  readonly policy: string;
  readonly householdId: number;
  /** The record that stands for whom it was paid; null for a household. */
  readonly personId: number | null;
};

type Due = { readonly line: PaidLine; readonly personId: number; readonly diedOn: PlainDate };

/**
 * Opens the cases that deaths lead to and closes those that none leads to any more; the same again does nothing. Where
 * nobody has died and no case is open, no line is looked at.
 */
async function reconcileDeaths(transaction: Transaction, concerned: Concerned): Promise<void> {
  const records = await recordsOf(transaction, concerned);
  const standing = [...new Set(records.map(({ standsFor }) => standsFor))];
  const deaths = standing.length === 0 ? new Map<number, PlainDate>() : await listDeaths(transaction, standing);
  const open = await listOpen(transaction, standing);
  if (deaths.size === 0 && open.length === 0) return;
  const dead = records.flatMap(({ id, standsFor }) => {
    const diedOn = deaths.get(standsFor);
    return diedOn === undefined ? [] : [{ id, paidUntil: monthAfter(diedOn) }];
  });
  const lines = await lockPaid(transaction, { dead, householdIds: concerned.householdIds, open });
  const due = await dueAmong(transaction, lines);
  await openCases(transaction, due);
  const recovered = new Set(due.map(({ line }) => line.id));
  await close(
    transaction,
    lines.flatMap(({ id }) => (recovered.has(id) ? [] : [id])),
    'corrected',
  );
}

const monthAfter = (date: PlainDate): PlainDate => addMonths(monthOf(date), 1);

type PersonRecord = { readonly id: number; readonly standsFor: number };

/** All records of the people, and of those who belong to the households. */
async function recordsOf(
  { client }: Transaction,
  { personIds, householdIds }: Concerned,
): Promise<readonly PersonRecord[]> {
  const { rows } = await client.query<PersonRecord>(
    `with own as (
       select p.id from people.person p where p.household_id = any ($2) and p.merged_into is null
       union select coalesce(p.merged_into, p.id) from people.person p where p.id = any ($1))
     select id, id as "standsFor" from own
     union all select d.id, d.merged_into from people.person d join own on own.id = d.merged_into`,
    [personIds, householdIds],
  );
  return rows;
}

/** Lines of cases that are open because one of these people has died. */
async function listOpen({ client }: Transaction, personIds: readonly number[]): Promise<readonly number[]> {
  const { rows } = await client.query<{ lineId: number }>(
    `select line_id as "lineId" from payments.recovery
      where person_id = any ($1) and cause = 'death' and outcome is null`,
    [personIds],
  );
  return rows.map(({ lineId }) => lineId);
}

type Sought = {
  readonly dead: readonly { readonly id: number; readonly paidUntil: PlainDate }[];
  readonly householdIds: readonly number[];
  readonly open: readonly number[];
};

/** Sent lines of the dead after they died, of the households, and of open cases, locked in the order of their ids. */
async function lockPaid({ client }: Transaction, { dead, householdIds, open }: Sought): Promise<readonly PaidLine[]> {
  const { rows } = await client.query<PaidLine>(
    `select l.id, l.month, l.policy, l.household_id as "householdId",
            (select coalesce(p.merged_into, p.id) from people.person p where p.id = l.person_id) as "personId"
       from payments.line l
      where l.id = any (array(
              select o.id from unnest($1::int8[], $2::date[]) as d (id, paid_until)
                join payments.line o on o.person_id = d.id and o.month >= d.paid_until
              union select o.id from payments.line o where o.person_id is null and o.household_id = any ($3)
              union select * from unnest($4::int8[])))
        and l.state in ('released', 'paid')
      order by l.id for no key update of l`,
    [dead.map(({ id }) => id), dead.map(({ paidUntil }) => paidUntil), dead.length === 0 ? [] : householdIds, open],
  );
  return rows.filter(({ policy }) => !policiesOfTheDead.has(policy));
}

/** The lines that were paid for a month after the month of a death; of a household, after the last death in it. */
async function dueAmong(transaction: Transaction, lines: readonly PaidLine[]): Promise<readonly Due[]> {
  const members = await membersOf(
    transaction,
    lines.flatMap(({ personId, householdId }) => (personId === null ? [householdId] : [])),
  );
  const people = [...lines.flatMap(({ personId }) => personId ?? []), ...[...members.values()].flat()];
  const deaths = await listDeaths(transaction, [...new Set(people)]);
  return lines.flatMap((line): Due[] => {
    const own = line.personId === null ? (members.get(line.householdId) ?? []) : [line.personId];
    const died = own.flatMap((personId) => {
      const diedOn = deaths.get(personId);
      return diedOn === undefined ? [] : [{ personId, diedOn }];
    });
    const last = died.toSorted((a, b) => (a.diedOn < b.diedOn ? 1 : -1))[0];
    if (!last || died.length < own.length || line.month < monthAfter(last.diedOn)) return [];
    return [{ line, ...last }];
  });
}

async function membersOf(
  { client }: Transaction,
  householdIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (householdIds.length === 0) return new Map();
  const { rows } = await client.query<{ id: number; householdId: number }>(
    `select id, household_id as "householdId" from people.person
      where household_id = any ($1) and left_on is null and merged_into is null order by id`,
    [[...new Set(householdIds)]],
  );
  const grouped = Map.groupBy(rows, ({ householdId }) => householdId);
  return new Map([...grouped].map(([householdId, own]) => [householdId, own.map(({ id }) => id)]));
}

/** One case a line; one that a correction closed is opened again. */
async function openCases({ client, scope }: Transaction, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  await client.query(
    `insert into payments.recovery as r (line_id, area_code, cause, person_id, died_on, reason, amount_fen, opened_at,
       opened_by)
     select l.id, l.area_code, 'death', d.person_id, d.died_on, '去世次月起多发', l.amount_fen, $4, $5
       from unnest($1::int8[], $2::int8[], $3::date[]) as d (line_id, person_id, died_on)
       join payments.line l on l.id = d.line_id order by l.id
     on conflict (line_id) do update set cause = 'death', person_id = excluded.person_id, died_on = excluded.died_on,
       reason = excluded.reason, opened_at = excluded.opened_at, opened_by = excluded.opened_by, outcome = null,
       closed_at = null, closed_by = null, closed_in = null
       where r.outcome = 'corrected'`,
    [
      due.map(({ line }) => line.id),
      due.map(({ personId }) => personId),
      due.map(({ diedOn }) => diedOn),
      now().toISOString(),
      scope.actor,
    ],
  );
}

/** The bank returned the line: the money is back, and nobody owes it. */
export async function closeReturned(transaction: Transaction, lineId: number): Promise<void> {
  await close(transaction, [lineId], 'returned');
}

async function close(
  { client, scope }: Transaction,
  lineIds: readonly number[],
  outcome: 'corrected' | 'returned',
): Promise<void> {
  if (lineIds.length === 0) return;
  await client.query(
    `update payments.recovery set outcome = $2, closed_at = $3, closed_by = $4,
            closed_in = pg_current_xact_id()::text::bigint
      where line_id = any ($1) and outcome is null and ($2 = 'returned' or cause = 'death')`,
    [lineIds, outcome, now().toISOString(), scope.actor],
  );
}

/** What this very transaction did, village by village. */
async function effectsOf(
  { client }: Transaction,
  personIds: readonly number[],
  householdIds: readonly number[],
): Promise<readonly Effect[]> {
  const { rows } = await client.query<{
    areaCode: string;
    householdId: number;
    open: boolean;
    count: number;
    sumFen: Fen;
  }>(
    `select r.area_code as "areaCode", l.household_id as "householdId", r.outcome is null as open,
            count(*)::int as count, sum(r.amount_fen)::int8 as "sumFen"
       from payments.recovery r join payments.line l on l.id = r.line_id
      where r.xmin = pg_current_xact_id()::xid and (r.person_id = any ($1) or l.household_id = any ($2))
      group by 1, 2, 3 order by 1, 2, 3`,
    [personIds, householdIds],
  );
  return rows.map(({ areaCode, householdId, open: isOpen, count, sumFen }) => {
    const yuan = (sumFen / 100).toFixed(2);
    return {
      areaCode,
      text: isOpen
        ? { zh: `多发待追回：${count}笔，${yuan}元`, en: `to be paid back: ${count} payments, ${yuan} yuan` }
        : { zh: `不再追回：${count}笔，${yuan}元`, en: `not asked back any more: ${count} payments, ${yuan} yuan` },
      link: { kind: 'household', id: householdId },
    };
  });
}
