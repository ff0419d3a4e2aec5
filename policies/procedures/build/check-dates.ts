import type { BuiltPolicy } from '@zhuni/engine';
import { addDays } from '@zhuni/engine/values';
import type { CaseKind, Procedure } from '../procedure.ts';
import { ProcedureInvalid } from './fault.ts';

export const caseKinds: readonly CaseKind[] = ['application', 'review', 'reconsideration'];

/** One procedure and only one on every day on which a policy is in force; of the other routes, at most one. */
export function checkDates(policy: BuiltPolicy, procedures: readonly Procedure[]): void {
  for (const kind of caseKinds) {
    const ofKind = procedures.filter((one) => one.kind === kind && one.policies.includes(policy.id));
    const routes = new Set(ofKind.map(({ route }) => route));
    for (const route of routes) checkOverlap(policy, ofKind.filter((one) => one.route === route).toSorted(byStart));
    checkCover(policy, kind, ofKind.filter(({ route }) => route === undefined).toSorted(byStart));
  }
}

const byStart = (a: Procedure, b: Procedure): number => (a.openedFrom < b.openedFrom ? -1 : 1);

function checkOverlap(policy: BuiltPolicy, sorted: readonly Procedure[]): void {
  for (const [index, one] of sorted.entries()) {
    const next = sorted[index + 1];
    if (one.openedUntil !== undefined && one.openedUntil < one.openedFrom)
      throw new ProcedureInvalid(`procedure ${one.id}: it ends before it begins`);
    if (next && (one.openedUntil === undefined || next.openedFrom <= one.openedUntil))
      throw new ProcedureInvalid(
        `procedures ${one.id} and ${next.id} both hold for ${policy.id} on ${next.openedFrom}`,
      );
  }
}

function checkCover({ id, inForce }: BuiltPolicy, kind: CaseKind, sorted: readonly Procedure[]): void {
  let open = inForce.from;
  for (const { openedFrom, openedUntil } of sorted) {
    if (openedFrom > open) break;
    if (openedUntil === undefined) return;
    if (openedUntil >= open) open = addDays(openedUntil, 1);
  }
  if (inForce.until !== undefined && open > inForce.until) return;
  throw new ProcedureInvalid(`policy ${id} has no ${kind} procedure on ${open}`);
}
