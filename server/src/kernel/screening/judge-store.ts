import { setImmediate } from 'node:timers/promises';
import { CasesConflict, evaluate } from '@zhuni/engine';
import { householdAt, ledgerBuffers, startLedger } from '@zhuni/engine/screen';
import type { ColumnStore, LedgerBuffers, LedgerScreen } from '@zhuni/engine/screen';
import { verdictBytes } from './ledger.ts';
import type { HouseholdRef, JudgedHousehold, LedgerEntry } from './ledger.ts';
import type { Judging } from './judge.ts';
import { ledgerProgram } from './programs.ts';
import type { Snapshot } from './snapshot.ts';

/** After so many households others that wait for this process get their turn. */
const sliceHouseholds = 250;
/** Judges all households of a snapshot by compiled loops; the same answers as `judgeHousehold`. Throws CasesConflict. */
export async function judgeStore(snapshot: Snapshot, by: Judging): Promise<readonly JudgedHousehold[]> {
  const { handbook, date } = by;
  const { store, households } = snapshot;
  const program = ledgerProgram(handbook, date, { store });
  const screen = startLedger(program, store);
  const buffers = ledgerBuffers(program, store, { from: 0, until: households.length });
  const count = screen.run(0, households.length, buffers);
  refuseConflicts(screen, store, by);
  const amounts = new Map<number, number>();
  for (let index = 0; index < count; index++)
    amounts.set(buffers.amountAt[index] ?? 0, buffers.amounts[index] ?? Number.NaN);
  const judged: JudgedHousehold[] = [];
  let from = 0;
  for (const [row, household] of households.entries()) {
    if (row % sliceHouseholds === 0) await setImmediate();
    const length = (household.personIds.length + 1) * handbook.policies.length;
    judged.push(judgedAt({ ...by, snapshot, buffers, amounts }, household, { row, from, length }));
    from += length;
  }
  return judged;
}

function refuseConflicts(screen: LedgerScreen, store: ColumnStore, { handbook, date }: Judging): void {
  const { count, first } = screen.conflicts();
  if (count === 0) return;
  evaluate(handbook, householdAt(store, first), { date });
  throw new CasesConflict(`two exceptions apply at once in ${count} households`);
}

type JudgingStore = Judging & {
  readonly snapshot: Snapshot;
  readonly buffers: LedgerBuffers;
  readonly amounts: ReadonlyMap<number, number>;
};

type Range = { readonly row: number; readonly from: number; readonly length: number };

function judgedAt(judging: JudgingStore, household: HouseholdRef, { row, from, length }: Range): JudgedHousehold {
  const verdicts = judging.buffers.verdicts.slice(from, from + length);
  const { policies } = judging.handbook;
  const policyCount = policies.length;
  const entries: LedgerEntry[] = [];
  let near: LedgerEntry[] | undefined;
  for (let place = 0; place < length; place++) {
    const byte = verdicts[place] ?? 0;
    if (byte !== verdictBytes.entitled && byte < verdictBytes.nearFrom) continue;
    const policy = policies[place % policyCount];
    if (!policy) continue;
    const subject = Math.floor(place / policyCount);
    const who = {
      householdId: household.id,
      personId: subject === 0 ? null : (household.personIds[subject - 1] ?? null),
      policy: policy.id,
    };
    const base = {
      ...who,
      areaCode: household.areaCode,
      amountFen: null,
      condition: null,
      gap: null,
      receiving: judging.receives(who),
    };
    if (byte === verdictBytes.entitled) {
      const amount = policy.amount ? (judging.amounts.get(from + place) ?? Number.NaN) : 0;
      entries.push({ ...base, outcome: 'entitled', amountFen: Number.isNaN(amount) ? null : amount });
    } else {
      const condition = policy.allConditions[byte - verdictBytes.nearFrom]?.id ?? null;
      (near ??= []).push({ ...base, outcome: 'near', condition });
    }
  }
  return { household, verdicts, entries: near ? [...entries, ...withGaps(judging, near, household, row)] : entries };
}

/** Near misses are few: by how much each missed is worked out by the interpreter. */
function withGaps(
  { snapshot, handbook, date }: JudgingStore,
  near: readonly LedgerEntry[],
  { personIds }: HouseholdRef,
  row: number,
): readonly LedgerEntry[] {
  const results = evaluate(handbook, householdAt(snapshot.store, row), {
    date,
    policies: near.map((entry) => entry.policy),
  });
  return near.map((entry) => {
    const subject = entry.personId === null ? 'household' : String(personIds.indexOf(entry.personId));
    const result = results.find((one) => one.policy === entry.policy && one.subject === subject);
    return { ...entry, gap: result?.reasons.find((reason) => reason.condition === entry.condition)?.gap?.by ?? null };
  });
}
