import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { listReceipts } from '../facts/index.ts';
import { currentHandbook } from '../standards/index.ts';
import { findRunsOfLedger } from './current-run.ts';
import { judgeStore } from './judge-store.ts';
import { judgeHousehold } from './judge.ts';
import { receivingIn } from './ledger.ts';
import type { JudgedHousehold, LedgerEntry, ScreeningListener } from './ledger.ts';
import { readHouseholds, readSnapshot } from './snapshot.ts';
import { addCoverage, addTotals, tallyFields, tallyOf, writeLedger } from './write-ledger.ts';
import type { Coverage, LedgerOfHousehold, Tally } from './write-ledger.ts';

export const rescreenHouseholdsMax = 2_000;

/**
 * Judges households anew after a fact, a receipt or a member changed, and stores verdicts, entries and totals in the
 * same transaction, then tells the listeners. Households out of scope are left alone. A household whose facts lead to
 * an error of the rules (two exceptions at once) makes the transaction fail: a wrong ledger is worse than none.
 * What the ledger says of a later day stands: work that plays in the past changes neither it nor its totals.
 */
export async function rescreenHouseholds(
  transaction: Transaction,
  householdIds: readonly number[],
  options: { readonly listeners: readonly ScreeningListener[]; readonly date?: PlainDate },
): Promise<readonly JudgedHousehold[]> {
  if (householdIds.length > rescreenHouseholdsMax)
    throw new RangeError(`more than ${rescreenHouseholdsMax} households at once`);
  if (householdIds.length === 0) return [];
  const date = options.date ?? today();
  const judged = await judge(transaction, householdIds, date);
  const before = await readLedger(transaction, householdIds);
  const current = judged.filter(({ household }) => (before.get(household.id)?.screenedOn ?? date) <= date);
  for (const [id, { screenedOn }] of before) if (screenedOn > date) before.delete(id);
  await record(transaction, { current, before, date });
  const households = current.map(({ household }) => household);
  const entries = current.flatMap((one) => one.entries);
  for (const listener of options.listeners) await listener(transaction, { date, runId: null, households, entries });
  return judged;
}

type Recorded = {
  readonly current: readonly JudgedHousehold[];
  readonly before: ReadonlyMap<number, Written>;
  readonly date: PlainDate;
};

/** Writes what changed to the ledger, to the totals and to what runs have covered. */
async function record(transaction: Transaction, { current, before, date }: Recorded): Promise<void> {
  const after = current.map(({ household, ...rest }) => ({ ...rest, areaCode: household.areaCode }));
  const villages = [...new Set([...after, ...before.values()].map(({ areaCode }) => areaCode))];
  const runs = await findRunsOfLedger(transaction, villages, date);
  const runsOf = (areaCode: string): readonly number[] => runs.get(areaCode) ?? [];
  const news = current.filter((one) => !isWritten(one, before.get(one.household.id), date));
  if (news.length > 0) await writeLedger(transaction, news, { date, runId: null });
  await addTotals(transaction, runsOf, difference(tallyOf([...before.values()]), tallyOf(after)));
  await addCoverage(transaction, runsOf, coverageChange([...before.values()], after));
}

/** From so many households on, loops over columns are faster than the interpreter. */
const manyHouseholds = 40;

/** Locks the households first, so that writers of one household's ledger take turns: a run, an import, a recorded fact. */
async function judge(
  transaction: Transaction,
  ids: readonly number[],
  date: PlainDate,
): Promise<readonly JudgedHousehold[]> {
  const whose = { householdIds: ids };
  if (ids.length >= manyHouseholds) {
    const snapshot = await readSnapshot(transaction, whose, date, true);
    const receives = receivingIn(await listReceipts(transaction, ids, date));
    return judgeStore(snapshot, { handbook: await currentHandbook(transaction), date, receives });
  }
  const households = await readHouseholds(transaction, whose, date, true);
  const receives = receivingIn(await listReceipts(transaction, ids, date));
  const by = { handbook: await currentHandbook(transaction), date, receives };
  const judged: JudgedHousehold[] = [];
  for await (const { ref, household } of households) judged.push(judgeHousehold(ref, household, by));
  return judged;
}

type Written = LedgerOfHousehold & { readonly screenedOn: PlainDate };

/** What the ledger says of households now. */
async function readLedger({ client }: Transaction, ids: readonly number[]): Promise<Map<number, Written>> {
  const { rows } = await client.query<Written & { readonly id: number }>(
    `select v.household_id as id, v.area_code as "areaCode", v.screened_on as "screenedOn", v.verdicts,
            coalesce(e.entries, '[]') as entries
       from screening.verdict v
       left join lateral (
         select jsonb_agg(jsonb_build_object('householdId', household_id, 'personId', person_id, 'areaCode', area_code,
                  'policy', policy, 'outcome', outcome, 'amountFen', amount_fen, 'condition', condition, 'gap', gap,
                  'receiving', receiving)) as entries
           from screening.entry where household_id = v.household_id) as e on true
      where v.household_id = any ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

const shownEntry = (entry: LedgerEntry): string =>
  JSON.stringify([
    entry.personId,
    entry.policy,
    entry.areaCode,
    entry.outcome,
    entry.amountFen,
    entry.condition,
    entry.gap,
    entry.receiving,
  ]);

/** Whether the ledger of this date says all of it already. */
function isWritten({ household, verdicts, entries }: JudgedHousehold, before: Written | undefined, date: PlainDate) {
  if (!before || before.screenedOn !== date || before.areaCode !== household.areaCode) return false;
  if (before.entries.length !== entries.length || Buffer.compare(before.verdicts, verdicts) !== 0) return false;
  const known = new Set(before.entries.map(shownEntry));
  return entries.every((entry) => known.has(shownEntry(entry)));
}

/** What changed by village and policy; nothing where nothing did. */
function difference(before: readonly Tally[], after: readonly Tally[]): readonly Tally[] {
  const negative = before.map((tally) => ({
    ...tally,
    ...Object.fromEntries(tallyFields.map((field) => [field, -tally[field]])),
  }));
  const groups = Map.groupBy([...after, ...negative], ({ areaCode, policy }) => `${areaCode}/${policy}`);
  const sum = (a: Tally, b: Tally): Tally => ({
    ...a,
    ...Object.fromEntries(tallyFields.map((field) => [field, a[field] + b[field]])),
  });
  return [...groups.values()]
    .map((group) => group.reduce(sum))
    .filter((tally) => tallyFields.some((field) => tally[field] !== 0));
}

/** Households and people that came or went, by village. */
function coverageChange(
  before: readonly LedgerOfHousehold[],
  after: readonly LedgerOfHousehold[],
): readonly Coverage[] {
  const change = new Map<string, { areaCode: string; households: number; persons: number }>();
  const add =
    (sign: 1 | -1) =>
    ({ areaCode, verdicts }: LedgerOfHousehold): void => {
      const one = change.get(areaCode) ?? { areaCode, households: 0, persons: 0 };
      change.set(areaCode, one);
      one.households += sign;
      one.persons += sign * (verdicts.length / handbook.policies.length - 1);
    };
  before.forEach(add(-1));
  after.forEach(add(1));
  return [...change.values()].filter(({ households, persons }) => households !== 0 || persons !== 0);
}
