import { evaluate } from '@zhuni/engine';
import type { Handbook, Household, Result } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { verdictByte, verdictPlace } from './ledger.ts';
import type { HouseholdRef, JudgedHousehold, LedgerEntry, receivingIn } from './ledger.ts';

type Receives = ReturnType<typeof receivingIn>;

/** By which rules, on which day, and who receives already. */
export type Judging = { readonly handbook: Handbook; readonly date: PlainDate; readonly receives: Receives };

/** Judges one household with the interpreter. The members of `household` are those of `ref.personIds`, in that order. */
export function judgeHousehold(
  ref: HouseholdRef,
  household: Household,
  { handbook, date, receives }: Judging,
): JudgedHousehold {
  const subjects = new Map(household.members.map((member, index) => [member.id, index + 1]));
  const verdicts = new Uint8Array((household.members.length + 1) * handbook.policies.length);
  const entries: LedgerEntry[] = [];
  for (const result of evaluate(handbook, household, { date })) {
    const policy = handbook.byId.get(result.policy);
    if (!policy) continue;
    const subject = subjects.get(result.subject) ?? 0;
    verdicts[verdictPlace(subject, handbook.policies.indexOf(policy))] = verdictByte(policy, result);
    const entry = entryOf(ref, subject, result, receives);
    if (entry) entries.push(entry);
  }
  return { household: ref, verdicts, entries };
}

function entryOf(ref: HouseholdRef, subject: number, result: Result, receives: Receives): LedgerEntry | undefined {
  const near = result.nearMiss;
  if (result.outcome !== 'entitled' && near === undefined) return undefined;
  const who = {
    householdId: ref.id,
    personId: subject === 0 ? null : (ref.personIds[subject - 1] ?? null),
    policy: result.policy,
  };
  return {
    ...who,
    areaCode: ref.areaCode,
    outcome: near === undefined ? 'entitled' : 'near',
    amountFen: result.outcome === 'entitled' ? result.amountFen : null,
    condition: near ?? null,
    gap: result.reasons.find((reason) => reason.condition === near)?.gap?.by ?? null,
    receiving: receives(who),
  };
}
