import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { DepartmentCode } from './departments.ts';
import type { CheckedHousehold } from './household-members.ts';
import { evidenceRefusals } from './refusals.ts';

export type Authorisation = {
  readonly id: number;
  readonly personId: number;
  readonly caseId: number | null;
  readonly scope: readonly DepartmentCode[];
  readonly purpose: string;
  readonly guardianId: number | null;
  readonly guardianName: string | null;
  readonly signedOn: PlainDate;
  /** The first day without it. */
  readonly expiresOn: PlainDate;
  readonly documentId: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly withdrawnOn: PlainDate | null;
};

export type NewAuthorisation = Pick<Authorisation, 'personId' | 'scope' | 'purpose' | 'signedOn' | 'expiresOn'> &
  Partial<Pick<Authorisation, 'caseId' | 'guardianId' | 'guardianName' | 'documentId'>>;

export const authorisationMonthsMax = 36;

/**
 * Records what a member signed; for a minor a guardian did. Returns its id. Refused (422): no such member, nobody who
 * may sign for a minor, dates that do not fit.
 */
export async function recordAuthorisation(
  transaction: Transaction,
  household: CheckedHousehold,
  signed: NewAuthorisation,
): Promise<number> {
  const { personId, scope, purpose, signedOn, expiresOn } = signed;
  const { caseId = null, guardianId = null, guardianName = null, documentId = null } = signed;
  const person = household.members.find(({ id }) => id === personId);
  if (!person) throw new Refused(evidenceRefusals.noSuchMember, { field: 'personId' });
  const guardian = household.members.find(({ id }) => id === guardianId);
  const guardianWrong = guardianId !== null && (!guardian?.adult || guardianId === personId);
  const nobodySigned = !person.adult && guardianId === null && guardianName === null;
  if (guardianWrong || nobodySigned || (guardianId !== null && guardianName !== null))
    throw new Refused(evidenceRefusals.guardianNeeded, { field: 'guardianId' });
  if (signedOn > today() || expiresOn <= signedOn || expiresOn > addMonths(signedOn, authorisationMonthsMax))
    throw new Refused(evidenceRefusals.wrongDates, { field: signedOn > today() ? 'signedOn' : 'expiresOn' });
  const { client, scope: actor } = transaction;
  const { rows } = await client.query<{ id: number }>(
    `insert into evidence.authorisation (household_id, person_id, area_code, case_id, scope, purpose, guardian_id,
       guardian_name, signed_on, expires_on, document_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      household.id,
      personId,
      household.areaCode,
      caseId,
      [...new Set(scope)],
      purpose,
      guardianId,
      guardianName,
      signedOn,
      expiresOn,
      documentId,
      now().toISOString(),
      actor.actor,
    ],
  );
  const id = rows[0]?.id ?? 0;
  await auditAuthorisation(transaction, household, { id, action: 'authorisation.record', reason: purpose });
  return id;
}

/** Takes an authorisation back from today on; nobody is asked on it any more. */
export async function withdrawAuthorisation(
  transaction: Transaction,
  household: CheckedHousehold,
  id: number,
): Promise<void> {
  const { client, scope } = transaction;
  const { rows } = await client.query<{ withdrawnOn: PlainDate | null }>(
    `select withdrawn_on as "withdrawnOn" from evidence.authorisation where id = $1 and household_id = $2 for update`,
    [id, household.id],
  );
  if (!rows[0]) throw new Refused(evidenceRefusals.noAuthorisation);
  if (rows[0].withdrawnOn !== null) throw new Refused(evidenceRefusals.alreadyWithdrawn);
  await client.query('update evidence.authorisation set withdrawn_on = $2, withdrawn_by = $3 where id = $1', [
    id,
    today(),
    scope.actor,
  ]);
  await auditAuthorisation(transaction, household, { id, action: 'authorisation.withdraw', reason: 'withdrawn' });
}

type Audited = { readonly id: number; readonly action: string; readonly reason: string };

async function auditAuthorisation(
  transaction: Transaction,
  { id: householdId, areaCode }: CheckedHousehold,
  { id, action, reason }: Audited,
): Promise<void> {
  const subject = { kind: 'household', id: String(householdId) };
  await recordAudit(transaction, { action, subject, areaCode, reason, details: { authorisation: id } });
}

/** Everything that members of a household ever signed for the economic check, newest first. */
export async function listAuthorisations({ client }: Transaction, householdId: number): Promise<Authorisation[]> {
  const { rows } = await client.query<Authorisation>(
    `select id, person_id as "personId", case_id as "caseId", scope, purpose, guardian_id as "guardianId",
            guardian_name as "guardianName", signed_on as "signedOn", expires_on as "expiresOn",
            document_id as "documentId", recorded_at as "recordedAt", recorded_by as "recordedBy",
            withdrawn_on as "withdrawnOn"
       from evidence.authorisation where household_id = $1 order by signed_on desc, id desc`,
    [householdId],
  );
  return rows;
}

/** Whether people may be asked about on it on a day. */
export const isInForce = ({ signedOn, expiresOn, withdrawnOn }: Authorisation, on: PlainDate): boolean =>
  withdrawnOn === null && signedOn <= on && on < expiresOn;
