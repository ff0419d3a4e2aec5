import { isOpenState, procedures } from '@zhuni/policies/procedures';
import type { Procedure } from '@zhuni/policies/procedures';
import { ownerRole, withClient } from '../../platform/db/index.ts';

/** The state before the opening of a case. */
export const newState = 'new';

/**
 * Writes the steps that the procedures allow into cases.legal_step, against which the database checks every action.
 * Steps are only added: old cases keep theirs. Returns how many were new. Acts as the owner.
 */
export async function loadProcedures(adminUrl: string): Promise<number> {
  const steps = procedures.flatMap(legalSteps);
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni procedures' }, async (client) => {
    const { rowCount } = await client.query(
      `insert into cases.legal_step (procedure, step, from_state, to_state, closes)
       select r.* from jsonb_to_recordset($1::jsonb) as r (procedure text, step text, from_state text, to_state text,
         closes boolean)
       on conflict do nothing`,
      [JSON.stringify(steps)],
    );
    return rowCount ?? 0;
  });
}

function legalSteps({ id: procedure, initial, steps }: Procedure) {
  const opening = { procedure, step: 'submit', from_state: newState, to_state: initial, closes: !isOpenState(initial) };
  const others = steps.flatMap((step) =>
    step.from.map((from) => {
      const to = step.to === 'same' ? from : step.to;
      return { procedure, step: step.id, from_state: from, to_state: to, closes: !isOpenState(to) };
    }),
  );
  return [opening, ...others];
}
