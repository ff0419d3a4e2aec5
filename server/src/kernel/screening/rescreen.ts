import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { listReceipts, readStates } from '../facts/index.ts';
import { findRunsOfLedger } from './current-run.ts';
import { judgeStore } from './judge-store.ts';
import { judgeHousehold } from './judge.ts';
import { receivingIn } from './ledger.ts';
import type { JudgedHousehold, LedgerEntry, ScreeningListener } from './ledger.ts';
import { readSnapshot } from './snapshot.ts';
import { addCoverage, addTotals, tallyFields, tallyOf, writeLedger } from './write-ledger.ts';
import type { Coverage, LedgerOfHousehold, Tally } from './write-ledger.ts';

export const rescreenHouseholdsMax = 2_000;

/**
 * Judges households anew after a fact, a receipt or a member changed, and stores verdicts, entries and totals in the
 * same transaction, then tells the listeners. Households out of scope are left alone. A household whose facts lead to
 * an error of the rules (two exceptions at once) makes the transaction fail: a wrong ledger is worse than none.
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
  const after = judged.map(({ household, ...rest }) => ({ ...rest, areaCode: household.areaCode }));
  const before = await readLedger(transaction, householdIds);
  const villages = [...new Set([...after, ...before].map(({ areaCode }) => areaCode))];
  const runs = await findRunsOfLedger(transaction, villages, date);
  const runsOf = (areaCode: string): readonly number[] => runs.get(areaCode) ?? [];
  await writeLedger(transaction, judged, { date, runId: null });
  await addTotals(transaction, runsOf, difference(tallyOf(before), tallyOf(after)));
  await addCoverage(transaction, runsOf, coverageChange(before, after));
  const households = judged.map(({ household }) => household);
  const entries = judged.flatMap((one) => one.entries);
  for (const listener of options.listeners) await listener(transaction, { date, runId: null, households, entries });
  return judged;
}

/** From so many households on, loops over columns are faster than the interpreter. */
const manyHouseholds = 40;

/** Locks the households first, so that writers of one household's ledger take turns: a run, an import, a recorded fact. */
async function judge(
  transaction: Transaction,
  ids: readonly number[],
  date: PlainDate,
): Promise<readonly JudgedHousehold[]> {
  const snapshot =
    ids.length < manyHouseholds ? undefined : await readSnapshot(transaction, { householdIds: ids }, date, true);
  if (!snapshot)
    await transaction.client.query('select from people.household where id = any ($1) order by id for update', [ids]);
  const receives = receivingIn(await listReceipts(transaction, ids, date));
  if (snapshot) return judgeStore(snapshot, date, receives);
  const states = await readStates(transaction, handbook.facts, ids, date);
  return [...states].map(([id, { household, personIds }]) =>
    judgeHousehold({ id, areaCode: household.areaCode, personIds }, household, date, receives),
  );
}

/** What the ledger says of households now. */
async function readLedger({ client }: Transaction, ids: readonly number[]): Promise<readonly LedgerOfHousehold[]> {
  const verdicts = await client.query<{ id: number; areaCode: string; verdicts: Buffer }>(
    'select household_id as id, area_code as "areaCode", verdicts from screening.verdict where household_id = any ($1)',
    [ids],
  );
  const { rows } = await client.query<LedgerEntry>(
    `select household_id as "householdId", person_id as "personId", area_code as "areaCode", policy, outcome,
            amount_fen as "amountFen", condition, gap, receiving
       from screening.entry where household_id = any ($1)`,
    [ids],
  );
  const entries = Map.groupBy(rows, (row) => row.householdId);
  return verdicts.rows.map(({ id, ...row }) => ({ ...row, entries: entries.get(id) ?? [] }));
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
