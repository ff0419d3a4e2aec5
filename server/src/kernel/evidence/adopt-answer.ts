import { FactInvalid, checkFact } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { now } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { changeFacts } from '../facts/index.ts';
import type { CheckRecord } from './check-record.ts';
import { compareWithDeclared } from './compare.ts';
import type { ComparisonRow } from './compare.ts';
import { checkDepartments } from './departments.ts';
import { findCheckedHousehold } from './household-members.ts';
import { evidenceRefusals } from './refusals.ts';

/** Told, in the transaction of the adoption, that facts of a household have changed, so that it is judged anew. */
export type FactsListener = (transaction: Transaction, householdIds: readonly number[]) => Promise<void>;

export type Adopted = {
  readonly personId: number | null;
  readonly fact: string;
  /** The answers that the official saw, as the comparison names them. */
  readonly queryIds: readonly number[];
  readonly reason: string;
};

/** Whether an official may take the department's value over: it contradicts, and it is a fact of the rules. */
export const isAdoptable = ({ verdict, found, fact }: ComparisonRow): boolean =>
  (verdict === 'differs' || verdict === 'undeclared') && found !== null && handbook.facts.has(fact);

/**
 * An official adopts what departments answered: it is stated as a fact from the day as of which they were asked, with
 * the check as its evidence. Nothing else ever turns an answer into a fact. Refused (409) when nothing contradicts, the
 * answers are not those that the official saw, or it was adopted already.
 */
export async function adoptAnswer(
  transaction: Transaction,
  keys: FieldKeys,
  check: CheckRecord,
  adopted: Adopted & { readonly listener: FactsListener },
): Promise<void> {
  const { personId, fact, reason, listener } = adopted;
  const { id: checkId, householdId, areaCode, asOf } = check;
  await transaction.client.query('select from people.household where id = $1 for update', [householdId]);
  const household = await findCheckedHousehold(transaction, keys, { householdId, on: asOf });
  if (!household) throw new Refused(evidenceRefusals.noHousehold);
  const rows = compareWithDeclared(check, household.members).filter(
    (row) => row.fact === fact && row.personId === personId && isAdoptable(row),
  );
  if (rows.length === 0) throw new Refused(evidenceRefusals.nothingToAdopt, { field: 'fact' });
  const seen = adopted.queryIds.toSorted((a, b) => a - b);
  const row = rows.find(({ queryIds }) => queryIds.join() === seen.join());
  if (!row) throw new Refused(evidenceRefusals.answersChanged, { field: 'queryIds' });
  const value = checkedValue(fact, row.found);
  const { client, scope } = transaction;
  await client
    .query(
      `insert into evidence.adoption (check_id, household_id, person_id, area_code, fact, value, query_ids, reason,
         adopted_at, adopted_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        checkId,
        householdId,
        personId,
        areaCode,
        fact,
        JSON.stringify(value),
        seen,
        reason,
        now().toISOString(),
        scope.actor,
      ],
    )
    .catch((error: unknown) => {
      throw errorCode(error) === '23505' ? new Refused(evidenceRefusals.alreadyAdopted) : error;
    });
  const evidence = evidenceOf(row, checkId);
  await changeFacts(transaction, { householdId, personId, areaCode, on: asOf, facts: { [fact]: value }, evidence });
  await recordAudit(transaction, {
    action: 'check.adopt',
    subject: { kind: 'household', id: String(householdId) },
    areaCode,
    reason,
    details: { check: checkId, fact, answers: seen.join(',') },
  });
  await listener(transaction, [householdId]);
}

function checkedValue(fact: string, value: FactValue | null): FactValue {
  const definition = handbook.facts.get(fact);
  if (!definition || value === null) throw new Refused(evidenceRefusals.nothingToAdopt, { field: 'fact' });
  try {
    return checkFact(definition, value, fact);
  } catch (error) {
    if (!(error instanceof FactInvalid)) throw error;
    throw new Refused(evidenceRefusals.nothingToAdopt, { field: 'fact', message: error.text });
  }
}

function evidenceOf({ departments, asOf }: ComparisonRow, checkId: number): { zh: string; en: string } {
  const names = departments.map((code) => checkDepartments[code].name);
  return {
    zh: `经济状况核对第${checkId}号：${names.map(({ zh }) => zh).join('、')}，${asOf}`,
    en: `economic check ${checkId}: ${names.map(({ en }) => en).join(', ')}, ${asOf}`,
  };
}
