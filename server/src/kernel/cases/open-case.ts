import { handbook } from '@zhuni/policies';
import { procedureFor } from '@zhuni/policies/procedures';
import type { CaseKind } from '@zhuni/policies/procedures';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { CaseOrigin } from './case.ts';
import { newState } from './load-procedures.ts';
import { moveClocks } from './move-clocks.ts';
import { officeIn } from './offices.ts';
import { caseRefusals } from './refusals.ts';

export type NewCase = {
  readonly policy: string;
  readonly kind: CaseKind;
  readonly householdId: number;
  /** The member, for a policy that goes by person. */
  readonly personId: number | null;
  readonly applicantId: number | null;
  readonly origin: CaseOrigin;
  readonly findingId?: number | undefined;
  readonly previousCaseId?: number | undefined;
  /** The office outside the home area that takes it in. */
  readonly receivedArea?: string | undefined;
  /** Kept with the opening: how the applicant can be reached, what was declared. */
  readonly data?: Readonly<Record<string, unknown>>;
};

/**
 * Opens a case under the procedure of the day and writes its first action. Refused: 400 an unknown policy, 422 no
 * procedure on this day or a subject that does not fit, 404 a household outside the scope, 409 when one is open
 * already.
 */
export async function openCase(transaction: Transaction, asked: NewCase): Promise<number> {
  const { client, scope } = transaction;
  const policy = handbook.byId.get(asked.policy);
  if (!policy) throw new Refused(caseRefusals.unknownPolicy, { field: 'policy' });
  if ((policy.subject === 'person') !== (asked.personId !== null))
    throw new Refused(caseRefusals.wrongSubject, { field: 'personId' });
  const areaCode = await homeOf(transaction, asked);
  const fromElsewhere = asked.receivedArea !== undefined;
  const procedure = procedureFor(asked.policy, asked.kind, today(), { areaCode, fromElsewhere });
  if (!procedure) throw new Refused(caseRefusals.noProcedure, { field: 'policy' });
  const office = officeIn(procedure, procedure.initial);
  const at = now().toISOString();
  const id = await insertCase(transaction, { asked, areaCode, procedure: procedure.id, office, at });
  await client.query(
    `insert into cases.action (case_id, number, procedure, step, from_state, to_state, office, acted_on, acted_at,
       actor, area_code, data)
     values ($1, 1, $2, 'submit', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      procedure.id,
      newState,
      procedure.initial,
      office,
      today(),
      at,
      scope.actor,
      areaCode,
      JSON.stringify(asked.data ?? {}),
    ],
  );
  await moveClocks(transaction, { id, procedure: procedure.id, areaCode }, { step: 'submit' });
  await recordAudit(transaction, {
    action: 'case.open',
    subject: { kind: 'case', id: String(id) },
    areaCode,
    reason: asked.origin,
    details: { policy: asked.policy, kind: asked.kind, procedure: procedure.id },
  });
  return id;
}

type Opening = {
  readonly asked: NewCase;
  readonly areaCode: string;
  readonly procedure: string;
  readonly office: string;
  readonly at: string;
};

async function insertCase({ client, scope }: Transaction, opening: Opening): Promise<number> {
  const { asked, areaCode, procedure, office, at } = opening;
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into cases."case" (policy, kind, procedure, household_id, person_id, applicant_id, area_code,
           received_area, origin, finding_id, previous_case_id, opened_on, opened_at, opened_by, state, office,
           acted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $13) returning id`,
      [
        asked.policy,
        asked.kind,
        procedure,
        asked.householdId,
        asked.personId,
        asked.applicantId,
        areaCode,
        asked.receivedArea ?? null,
        asked.origin,
        asked.findingId ?? null,
        asked.previousCaseId ?? null,
        today(),
        at,
        scope.actor,
        newState,
        office,
      ],
    );
    return rows[0]?.id ?? 0;
  } catch (error) {
    if (errorCode(error) === '23505') throw new Refused(caseRefusals.alreadyOpen);
    throw error;
  }
}

/** The village of the household, after checking that those named are its members. */
async function homeOf({ client }: Transaction, asked: NewCase): Promise<string> {
  const { rows } = await client.query<{ areaCode: string; members: number[] }>(
    `select h.area_code as "areaCode",
            array(select p.id from people.person p where p.household_id = h.id and p.left_on is null) as members
       from people.household h where h.id = $1`,
    [asked.householdId],
  );
  const [home] = rows;
  if (!home) throw new Refused(caseRefusals.notFound, { field: 'householdId' });
  if (asked.personId !== null && !home.members.includes(asked.personId))
    throw new Refused(caseRefusals.notAMember, { field: 'personId' });
  if (asked.applicantId !== null && !home.members.includes(asked.applicantId))
    throw new Refused(caseRefusals.notAMember, { field: 'applicantId' });
  return home.areaCode;
}
