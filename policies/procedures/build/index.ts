import type { Procedure } from '../procedure.ts';
import { checkDates } from './check-dates.ts';
import { checkGraph } from './check-graph.ts';
import { checkLimits } from './check-limits.ts';
import { checkNotices } from './check-notices.ts';
import { checkReferences } from './check-references.ts';
import type { Known } from './check-references.ts';
import { ProcedureInvalid } from './fault.ts';

export { ProcedureInvalid } from './fault.ts';
export { caseKinds } from './check-dates.ts';

type Parts = Known & { readonly procedures: readonly Procedure[] };

/** Checks the procedures of a handbook; throws ProcedureInvalid on the first fault, naming procedure and place. */
export function buildProcedures({ procedures, ...known }: Parts): readonly Procedure[] {
  const ids = new Set<string>();
  for (const procedure of procedures) {
    const fail = (fault: string): never => {
      throw new ProcedureInvalid(`procedure ${procedure.id}: ${fault}`);
    };
    if (ids.has(procedure.id)) fail('another has the same id');
    ids.add(procedure.id);
    checkReferences(procedure, known, fail);
    checkGraph(procedure, fail);
    checkLimits(procedure, fail);
    checkNotices(procedure, fail);
  }
  for (const policy of known.handbook.policies) checkDates(policy, procedures);
  return Object.freeze([...procedures]);
}
