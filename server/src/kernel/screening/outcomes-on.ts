import { CasesConflict } from '@zhuni/engine';
import { ledgerBuffers, startLedger } from '@zhuni/engine/screen';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { currentHandbook } from '../standards/index.ts';
import { verdictBytes } from './ledger.ts';
import { ledgerProgram } from './programs.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * What the rules say of one subject of a policy on a day: the amount of an 'entitled' one is null when it is unknown.
 */
export type OutcomeOn = { readonly outcome: 'entitled' | 'unknown' | 'not-entitled'; readonly amountFen: Fen | null };

/**
 * Judges households anew by the compiled rules on the facts of a day, all together, without writing anything. The
 * answer finds one subject of the policy by household and person (null: the household); undefined when there is no such
 * subject. Throws CasesConflict when two exceptions of the rules apply at once.
 */
export async function outcomesOn(
  transaction: Transaction,
  policyId: string,
  { householdIds, date }: { readonly householdIds: readonly number[]; readonly date: PlainDate },
): Promise<(householdId: number, personId: number | null) => OutcomeOn | undefined> {
  const handbook = await currentHandbook(transaction);
  if (!handbook.byId.has(policyId)) throw new RangeError(`there is no policy ${policyId}`);
  const snapshot = await readSnapshot(transaction, { householdIds }, date, false);
  const program = ledgerProgram(handbook, date, { store: snapshot.store, only: policyId });
  const screen = startLedger(program, snapshot.store);
  const buffers = ledgerBuffers(program, snapshot.store, { from: 0, until: snapshot.households.length });
  const count = screen.run(0, snapshot.households.length, buffers);
  const conflicts = screen.conflicts();
  if (conflicts.count > 0) throw new CasesConflict(`two exceptions apply at once in ${conflicts.count} households`);
  const amounts = new Map<number, number>();
  for (let at = 0; at < count; at++) amounts.set(buffers.amountAt[at] ?? 0, buffers.amounts[at] ?? Number.NaN);
  const places = new Map<string, number>();
  let from = 0;
  for (const { id, personIds } of snapshot.households) {
    [null, ...personIds].forEach((person, subject) => {
      places.set(`${id} ${person ?? ''}`, from + subject);
    });
    from += personIds.length + 1;
  }
  return (householdId, personId) => {
    const place = places.get(`${householdId} ${personId ?? ''}`);
    if (place === undefined) return undefined;
    const byte = buffers.verdicts[place];
    if (byte !== verdictBytes.entitled)
      return { outcome: byte === verdictBytes.unknown ? 'unknown' : 'not-entitled', amountFen: null };
    const amountFen = amounts.get(place) ?? Number.NaN;
    return { outcome: 'entitled', amountFen: Number.isNaN(amountFen) ? null : amountFen };
  };
}
