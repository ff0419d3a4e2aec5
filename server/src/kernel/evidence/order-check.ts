import { randomUUID } from 'node:crypto';
import type { FactValue } from '@zhuni/engine';
import { now, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { enqueueJob } from '../../platform/jobs/index.ts';
import { recordAudit } from '../audit/index.ts';
import { isInForce, listAuthorisations } from './authorisation.ts';
import type { Authorisation } from './authorisation.ts';
import { askJobKind } from './check-record.ts';
import type { CaseRef, Declared } from './check-record.ts';
import { declaredFacts } from './comparison-rules.ts';
import { departmentCodes } from './departments.ts';
import type { DepartmentCode } from './departments.ts';
import { findCheckedHousehold, memberMark } from './household-members.ts';
import type { CheckedHousehold, CheckedMember } from './household-members.ts';
import { evidenceRefusals } from './refusals.ts';

export type CheckOrder = {
  readonly householdId: number;
  /** The case for which it is; null for a household without one. */
  readonly caseRef: CaseRef | null;
  /** Who is asked about; everyone of the household who is living when empty. */
  readonly personIds: readonly number[];
  /** All ten unless named. */
  readonly departments?: readonly DepartmentCode[];
  /** In words; the departments are told. */
  readonly reason: string;
};

/**
 * Orders an economic check as of today: one question a person and department, put by a job outside of any transaction.
 * Returns its id. The caller has authorised the actor. Refused: no such household (404) or member, somebody without an
 * authorisation in force or without an identity number (422, naming them), a check under way (409).
 */
export async function orderCheck(transaction: Transaction, keys: FieldKeys, order: CheckOrder): Promise<number> {
  const { caseRef, reason } = order;
  const household = await findCheckedHousehold(transaction, keys, { householdId: order.householdId, on: today() });
  if (!household) throw new Refused(evidenceRefusals.noHousehold);
  const persons = personsOf(household, order.personIds);
  const departments = order.departments ?? departmentCodes;
  const nameless = persons.filter(({ idNumber }) => idNumber === null);
  if (nameless.length > 0) throw refusedFor(nameless, evidenceRefusals.noIdNumber, notNumbered);
  const wanted = persons.flatMap((person) => departments.map((department) => ({ person, department })));
  const pairs = await authorisedPairs(transaction, household, wanted);
  const { client, scope } = transaction;
  const at = now().toISOString();
  const inserted = await client.query<{ id: number }>(
    `insert into evidence.check (household_id, area_code, case_kind, case_id, reason, as_of, declared, ordered_at,
       ordered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (household_id) where finished_at is null do nothing returning id`,
    [
      household.id,
      household.areaCode,
      caseRef?.kind ?? null,
      caseRef?.id ?? null,
      reason,
      today(),
      JSON.stringify(declaredBy(household)),
      at,
      scope.actor,
    ],
  );
  const checkId = inserted.rows[0]?.id;
  if (checkId === undefined) throw new Refused(evidenceRefusals.underWay);
  await addQueries(transaction, { checkId, household, pairs });
  await recordAudit(transaction, {
    action: 'check.order',
    subject: { kind: 'household', id: String(household.id) },
    areaCode: household.areaCode,
    reason,
    details: { check: checkId, persons: persons.length, departments: departments.length },
  });
  return checkId;
}

function personsOf({ members }: CheckedHousehold, wanted: readonly number[]): readonly CheckedMember[] {
  if (wanted.length === 0) return members.filter(({ living }) => living);
  return [...new Set(wanted)].map((id) => {
    const member = members.find((one) => one.id === id);
    if (!member) throw new Refused(evidenceRefusals.noSuchMember, { field: 'personIds' });
    return member;
  });
}

type Refusal = (typeof evidenceRefusals)[keyof typeof evidenceRefusals];

function refusedFor(people: readonly CheckedMember[], refusal: Refusal, [zh, en]: readonly [string, string]): Refused {
  const marks = people.map(memberMark);
  const message = {
    zh: `${refusal.message.zh.slice(0, -1)}：${marks.join('、')}${zh}。`,
    en: `${refusal.message.en.slice(0, -1)}: ${marks.join(', ')} (${en}).`,
  };
  return new Refused(refusal, { field: 'personIds', message });
}

export type AuthorisedPair = {
  readonly personId: number;
  readonly department: DepartmentCode;
  readonly authorisationId: number;
};

type Wanted = { readonly person: CheckedMember; readonly department: DepartmentCode };

/** Who may be asked about where, on which authorisation; Refused naming everyone who has none that covers it. */
async function authorisedPairs(
  transaction: Transaction,
  household: CheckedHousehold,
  wanted: readonly Wanted[],
): Promise<AuthorisedPair[]> {
  const inForce = (await listAuthorisations(transaction, household.id)).filter((one) => isInForce(one, today()));
  const covering = ({ person, department }: Wanted): Authorisation | undefined =>
    inForce.find((one) => one.personId === person.id && one.scope.includes(department));
  const missing = new Set(wanted.filter((one) => !covering(one)).map(({ person }) => person));
  if (missing.size > 0) throw refusedFor([...missing], evidenceRefusals.notAuthorised, notCovered);
  return wanted.flatMap((one) => {
    const authorisation = covering(one);
    const { person, department } = one;
    return authorisation ? [{ personId: person.id, department, authorisationId: authorisation.id }] : [];
  });
}

const notCovered = ['缺少覆盖全部所选部门的授权', 'none for all departments chosen'] as const;
const notNumbered = ['没有身份证号码', 'no identity number'] as const;

function declaredBy({ state }: CheckedHousehold): Declared {
  const declared: Record<string, Record<string, FactValue>> = {};
  for (const { personId, definition, value } of state.facts) {
    if (!declaredFacts.has(definition.name)) continue;
    const subject = personId === null ? 'household' : String(personId);
    declared[subject] = { ...declared[subject], [definition.name]: value };
  }
  return declared;
}

type Added = {
  readonly checkId: number;
  readonly household: { readonly id: number; readonly areaCode: string };
  /** round is 1 unless a department is asked again. */
  readonly pairs: readonly (AuthorisedPair & { readonly round?: number })[];
};

/** Writes the questions down and puts the asking aside; returns the ids in the order of the pairs. */
export async function addQueries(transaction: Transaction, { checkId, household, pairs }: Added): Promise<number[]> {
  const rows = pairs.map(({ personId, department, authorisationId, round = 1 }) => ({
    person_id: personId,
    department,
    round,
    authorisation_id: authorisationId,
    request_id: randomUUID(),
  }));
  try {
    const { rows: added } = await transaction.client.query<{ id: number }>(
      `insert into evidence.query (check_id, household_id, area_code, person_id, department, round, authorisation_id,
         request_id)
       select $1, $2, $3, r.* from jsonb_to_recordset($4::jsonb) as r (person_id int8, department text, round smallint,
         authorisation_id int8, request_id uuid) returning id`,
      [checkId, household.id, household.areaCode, JSON.stringify(rows)],
    );
    await enqueueJob(transaction, { kind: askJobKind, payload: { checkId }, areaCode: household.areaCode });
    return added.map(({ id }) => id);
  } catch (error) {
    if (errorCode(error) === '23505') throw new Refused(evidenceRefusals.underWay);
    throw error;
  }
}

/** The authorisations on which departments are asked again; Refused when one of them has ended since. */
export async function authorisedAgain(
  transaction: Transaction,
  household: CheckedHousehold,
  wanted: readonly { readonly personId: number; readonly department: DepartmentCode }[],
): Promise<AuthorisedPair[]> {
  const pairs = wanted.map(({ personId, department }) => {
    const person = household.members.find(({ id }) => id === personId);
    if (!person) throw new Refused(evidenceRefusals.noSuchMember, { field: 'personIds' });
    return { person, department };
  });
  return authorisedPairs(transaction, household, pairs);
}
