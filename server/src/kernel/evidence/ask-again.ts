import { now, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { enqueueJob } from '../../platform/jobs/index.ts';
import { recordAudit } from '../audit/index.ts';
import { askJobKind } from './check-record.ts';
import type { CheckRecord, QueryRecord } from './check-record.ts';
import { findCheckedHousehold } from './household-members.ts';
import { addQueries, authorisedAgain } from './order-check.ts';
import { evidenceRefusals } from './refusals.ts';

export type Objection = {
  /** The answer that is said to be wrong. */
  readonly queryId: number;
  readonly words: string;
  /** Papers that show it. */
  readonly documentIds: readonly string[];
};

/**
 * Writes down that the applicant calls an answer wrong, and asks that department again; both answers stay. Refused:
 * 422 no such answer, 409 objected to already, 422 the authorisation has ended.
 */
export async function objectToAnswer(
  transaction: Transaction,
  keys: FieldKeys,
  check: CheckRecord,
  { queryId, words, documentIds }: Objection,
): Promise<void> {
  const query = check.queries.find(({ id }) => id === queryId);
  if (!query || !['answered', 'no-record'].includes(query.status))
    throw new Refused(evidenceRefusals.noSuchAnswer, { field: 'queryId' });
  if (check.objections.some((one) => one.queryId === queryId)) throw new Refused(evidenceRefusals.alreadyObjected);
  const [recheckId] = await askAgain(transaction, keys, check, [query]);
  const { client, scope } = transaction;
  try {
    await client.query(
      `insert into evidence.objection (check_id, query_id, household_id, area_code, words, document_ids, recheck_id,
         recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        check.id,
        queryId,
        check.householdId,
        check.areaCode,
        words,
        documentIds,
        recheckId,
        now().toISOString(),
        scope.actor,
      ],
    );
  } catch (error) {
    if (errorCode(error) === '23505') throw new Refused(evidenceRefusals.alreadyObjected);
    throw error;
  }
  await audit(transaction, check, { action: 'check.object', query: queryId });
}

/**
 * Asks again whoever failed, spoke of somebody else or could not be read, and takes up asking that was cut off for
 * good. Refused (409) when there is nobody to ask.
 */
export async function repeatFailed(transaction: Transaction, keys: FieldKeys, check: CheckRecord): Promise<void> {
  if (check.state === 'running') throw new Refused(evidenceRefusals.nothingToRepeat);
  if (check.state === 'interrupted') {
    await enqueueJob(transaction, { kind: askJobKind, payload: { checkId: check.id }, areaCode: check.areaCode });
    return audit(transaction, check, { action: 'check.repeat', queries: 0 });
  }
  const newest = new Map(check.queries.map((one) => [`${one.personId}/${one.department}`, one]));
  const failed = [...newest.values()].filter(({ status }) => ['failed', 'wrong-person', 'malformed'].includes(status));
  if (failed.length === 0) throw new Refused(evidenceRefusals.nothingToRepeat);
  await askAgain(transaction, keys, check, failed);
  await audit(transaction, check, { action: 'check.repeat', queries: failed.length });
}

async function askAgain(
  transaction: Transaction,
  keys: FieldKeys,
  check: CheckRecord,
  queries: readonly QueryRecord[],
): Promise<number[]> {
  const household = await findCheckedHousehold(transaction, keys, { householdId: check.householdId, on: today() });
  if (!household) throw new Refused(evidenceRefusals.noHousehold);
  const pairs = await authorisedAgain(transaction, household, queries);
  const roundOf = (query: QueryRecord | undefined): number =>
    1 +
    Math.max(
      0,
      ...check.queries
        .filter((one) => one.personId === query?.personId && one.department === query.department)
        .map(({ round }) => round),
    );
  const next = pairs.map((pair, at) => ({ ...pair, round: roundOf(queries[at]) }));
  return addQueries(transaction, {
    checkId: check.id,
    household: { id: check.householdId, areaCode: check.areaCode },
    pairs: next,
  });
}

type Details = { readonly action: string } & Readonly<Record<string, string | number>>;

async function audit(transaction: Transaction, check: CheckRecord, { action, ...details }: Details): Promise<void> {
  await recordAudit(transaction, {
    action,
    subject: { kind: 'household', id: String(check.householdId) },
    areaCode: check.areaCode,
    reason: check.reason,
    details: { check: check.id, ...details },
  });
}
