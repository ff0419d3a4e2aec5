import type { Transaction } from '../../platform/db/index.ts';
import { policyAt, verdictBytes } from './ledger.ts';
import type { JudgedHousehold, LedgerEntry } from './ledger.ts';

type Stamp = { readonly date: string; readonly runId: number | null };

const rowsPerStatementMax = 20_000;

function* chunksOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Replaces what the ledger says of these households. */
export async function writeLedger(
  { client }: Transaction,
  judged: readonly JudgedHousehold[],
  stamp: Stamp,
): Promise<void> {
  const households = judged.map(({ household }) => household);
  await client.query(
    `insert into screening.verdict (household_id, area_code, screened_on, verdicts)
     select r.id, r.area, $3, r.verdicts from unnest($1::int8[], $2::text[], $4::bytea[]) as r (id, area, verdicts)
     on conflict (household_id) do update
       set area_code = excluded.area_code, screened_on = excluded.screened_on, verdicts = excluded.verdicts`,
    [
      households.map(({ id }) => id),
      households.map(({ areaCode }) => areaCode),
      stamp.date,
      judged.map(({ verdicts }) => Buffer.from(verdicts)),
    ],
  );
  await client.query('delete from screening.entry where household_id = any ($1)', [households.map(({ id }) => id)]);
  for (const entries of chunksOf(
    judged.flatMap((one) => one.entries),
    rowsPerStatementMax,
  ))
    await insertEntries(client, entries, stamp);
}

async function insertEntries(
  client: Transaction['client'],
  entries: readonly LedgerEntry[],
  { date, runId }: Stamp,
): Promise<void> {
  const column = <Key extends keyof LedgerEntry>(key: Key): LedgerEntry[Key][] => entries.map((entry) => entry[key]);
  await client.query(
    `insert into screening.entry (household_id, person_id, area_code, policy, outcome, amount_fen, condition, gap,
       receiving, screened_on, run_id)
     select r.*, $10::date, $11::int8
       from unnest($1::int8[], $2::int8[], $3::text[], $4::text[], $5::text[], $6::int8[], $7::text[], $8::int8[],
              $9::bool[]) as r`,
    [
      column('householdId'),
      column('personId'),
      column('areaCode'),
      column('policy'),
      column('outcome'),
      column('amountFen'),
      column('condition'),
      column('gap'),
      column('receiving'),
      date,
      runId,
    ],
  );
}

/** How many subjects of a village stand how to a policy. */
export type Tally = {
  readonly areaCode: string;
  readonly policy: string;
  readonly entitled: number;
  readonly unknown: number;
  readonly near: number;
  readonly receiving: number;
  readonly amountFen: number;
  /** The part of those who are entitled and do not receive. */
  readonly unclaimedFen: number;
};

/** What a tally counts. */
export const tallyFields = ['entitled', 'unknown', 'near', 'receiving', 'amountFen', 'unclaimedFen'] as const;

type Counter = { -readonly [Key in keyof Tally]: Tally[Key] };

/** What the ledger says, or said, of one household. */
export type LedgerOfHousehold = {
  readonly areaCode: string;
  readonly verdicts: Uint8Array;
  readonly entries: readonly LedgerEntry[];
};

/** Counts by village and policy. */
export function tallyOf(ledger: readonly LedgerOfHousehold[]): readonly Tally[] {
  const found = new Map<string, Counter>();
  const counterOf = (areaCode: string, policy: string): Counter => {
    const key = `${areaCode}/${policy}`;
    const known = found.get(key);
    if (known) return known;
    const zero = { entitled: 0, unknown: 0, near: 0, receiving: 0, amountFen: 0, unclaimedFen: 0 };
    const counter = { areaCode, policy, ...zero };
    found.set(key, counter);
    return counter;
  };
  for (const { areaCode, verdicts, entries } of ledger) {
    for (
      let at = verdicts.indexOf(verdictBytes.unknown);
      at >= 0;
      at = verdicts.indexOf(verdictBytes.unknown, at + 1)
    ) {
      counterOf(areaCode, policyAt(at)).unknown += 1;
    }
    for (const { policy, outcome, amountFen, receiving } of entries) {
      const counter = counterOf(areaCode, policy);
      counter[outcome] += 1;
      if (outcome === 'near') continue;
      counter.amountFen += amountFen ?? 0;
      if (receiving) counter.receiving += 1;
      else counter.unclaimedFen += amountFen ?? 0;
    }
  }
  return [...found.values()];
}

/** Adds tallies (which may be negative) to the totals of runs. */
export async function addTotals(
  { client }: Transaction,
  runsOf: (areaCode: string) => readonly number[],
  tallies: readonly Tally[],
): Promise<void> {
  const rows = tallies
    .flatMap((tally) => runsOf(tally.areaCode).map((runId) => ({ ...tally, runId })))
    .toSorted((a, b) => (a.areaCode + a.policy < b.areaCode + b.policy ? -1 : 1));
  if (rows.length === 0) return;
  const column = (key: keyof (typeof rows)[number]): unknown[] => rows.map((row) => row[key]);
  await client.query(
    `insert into screening.total as t
       (run_id, area_code, policy, entitled, unknown, near, receiving, amount_fen, unclaimed_fen)
     select * from unnest($1::int8[], $2::text[], $3::text[], $4::int4[], $5::int4[], $6::int4[], $7::int4[],
                          $8::int8[], $9::int8[])
     on conflict (run_id, area_code, policy) do update
       set entitled = t.entitled + excluded.entitled, unknown = t.unknown + excluded.unknown,
           near = t.near + excluded.near, receiving = t.receiving + excluded.receiving,
           amount_fen = t.amount_fen + excluded.amount_fen, unclaimed_fen = t.unclaimed_fen + excluded.unclaimed_fen`,
    [
      column('runId'),
      column('areaCode'),
      column('policy'),
      column('entitled'),
      column('unknown'),
      column('near'),
      column('receiving'),
      column('amountFen'),
      column('unclaimedFen'),
    ],
  );
}

/** People and households of a village that a run has looked at, or a change of their number. */
export type Coverage = { readonly areaCode: string; readonly households: number; readonly persons: number };

/** Writes that runs have looked at villages, or adds to what they looked at. */
export async function addCoverage(
  { client }: Transaction,
  runsOf: (areaCode: string) => readonly number[],
  coverage: readonly Coverage[],
): Promise<void> {
  const rows = coverage
    .flatMap((one) => runsOf(one.areaCode).map((runId) => ({ ...one, runId })))
    .toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : 1));
  if (rows.length === 0) return;
  await client.query(
    `insert into screening.coverage as c (run_id, area_code, households, persons)
     select * from unnest($1::int8[], $2::text[], $3::int4[], $4::int4[])
     on conflict (run_id, area_code) do update
       set households = c.households + excluded.households, persons = c.persons + excluded.persons`,
    [
      rows.map((one) => one.runId),
      rows.map((one) => one.areaCode),
      rows.map((one) => one.households),
      rows.map((one) => one.persons),
    ],
  );
}
