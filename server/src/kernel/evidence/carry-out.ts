import { now, today, wait } from '../../platform/clock/index.ts';
import { encryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { JobRefused } from '../../platform/jobs/index.ts';
import type { JobHandler } from '../../platform/jobs/index.ts';
import { recordAudit } from '../audit/index.ts';
import { openIdNumber } from '../people/index.ts';
import type { AddressBook } from './address-book.ts';
import { askDepartment } from './ask-department.ts';
import type { Attempt, Failure, Question } from './ask-department.ts';
import { isInForce } from './authorisation.ts';
import type { Authorisation } from './authorisation.ts';
import { readingContext } from './check-record.ts';
import type { CaseRef, QueryStatus } from './check-record.ts';
import type { DepartmentCode } from './departments.ts';
import type { Gate } from './gate.ts';

export type CheckFinished = {
  readonly checkId: number;
  readonly householdId: number;
  readonly areaCode: string;
  readonly caseRef: CaseRef | null;
};

/** Told, in the transaction that finishes it, that every department of a check has answered or failed. */
export type CheckListener = (transaction: Transaction, finished: CheckFinished) => Promise<void>;

export type AskingOptions = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly addresses: AddressBook;
  readonly gate: Gate;
  readonly listeners: readonly CheckListener[];
  /** For one attempt; 8 seconds unless said otherwise. */
  readonly timeOutMs?: number;
  /** Before the second attempt; four times as long before the third. */
  readonly retryMs?: number;
};

export const attemptsMax = 3;
const timeOutMsDefault = 8_000;
const retryMsDefault = 500;
export const rawContext = 'evidence.raw';
/** A household may move within the city while departments are being asked about it. */
const cityDigits = 4;

/** Worth another attempt: a department that is away or disturbed, not one that refuses or speaks of somebody else. */
const passing: ReadonlySet<Failure> = new Set(['time-out', 'unreachable', 'half-answer', 'server-error', 'resting']);
/** What says that the department itself is not well. */
const unwell: ReadonlySet<Failure> = new Set(['time-out', 'unreachable', 'half-answer', 'server-error']);

/**
 * The job that asks the departments of a check, all at once, each in its own time: no transaction is open while a
 * department is being asked. Run again after a crash it asks what has no stored answer yet; of an answer that was on
 * its way one is kept.
 */
export function askJob(options: AskingOptions): JobHandler {
  return async ({ payload, areaCode }, { report, signal }) => {
    const checkId = Number(payload['checkId']);
    if (!Number.isSafeInteger(checkId)) throw new JobRefused('任务没有核对编号');
    const scope = { actor: 'system:evidence', areas: [areaCode.slice(0, cityDigits)] };
    const waiting = await withTransaction(options.pool, scope, (transaction) => listUnsettled(transaction, checkId));
    let done = 0;
    report(done, waiting.length);
    const outcomes = await Promise.allSettled(
      waiting.map(async (query) => {
        await settle({ ...options, scope, signal }, query);
        done += 1;
        report(done, waiting.length);
      }),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    signal.throwIfAborted();
    await withTransaction(options.pool, scope, (transaction) => finishCheck(transaction, checkId, options.listeners));
    return { asked: waiting.length };
  };
}

type Unsettled = {
  readonly id: number;
  readonly personId: number;
  readonly department: DepartmentCode;
};

async function listUnsettled({ client }: Transaction, checkId: number): Promise<Unsettled[]> {
  const { rows } = await client.query<Unsettled>(
    `select id, person_id as "personId", department from evidence.query
      where check_id = $1 and settled_at is null order by id`,
    [checkId],
  );
  return rows;
}

type Asking = AskingOptions & { readonly scope: Scope; readonly signal: AbortSignal };

/** Asks one department about one person until it is settled; throws when the server stops. */
async function settle(asking: Asking, query: Unsettled): Promise<void> {
  const { pool, scope, signal, retryMs = retryMsDefault } = asking;
  for (let pauseMs = retryMs; ; pauseMs *= 4) {
    signal.throwIfAborted();
    const begun = await withTransaction(pool, scope, (transaction) => begin(transaction, asking.fieldKeys, query.id));
    if (begun === undefined) return;
    const attempt = typeof begun === 'string' ? notAsked(begun) : await ask(asking, query.department, begun.question);
    if (signal.aborted && attempt.status === 'failed') {
      await withTransaction(pool, scope, (transaction) => takeBack(transaction, query.id));
      signal.throwIfAborted();
    }
    const attempts = typeof begun === 'string' ? attemptsMax : begun.attempts;
    const again = attempt.status === 'failed' && passing.has(attempt.failure) && attempts < attemptsMax;
    await withTransaction(pool, scope, (transaction) =>
      store(transaction, asking.fieldKeys, { query, attempt, again }),
    );
    if (!again) return;
    await Promise.race([wait(pauseMs), aborted(signal)]);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

function notAsked(failure: Failure): Attempt {
  return { askedAt: now(), answeredAt: null, httpStatus: null, sha256: null, status: 'failed', failure };
}

async function ask(asking: Asking, department: DepartmentCode, question: Question): Promise<Attempt> {
  const { addresses, gate, signal, timeOutMs = timeOutMsDefault } = asking;
  const address = addresses.get(department);
  if (!address) return notAsked('not-connected');
  const attempt = await gate.pass(department, async () => {
    const result = await askDepartment(department, address, question, { timeOutMs, signal });
    const reached = result.status !== 'failed' || !unwell.has(result.failure) || signal.aborted;
    return { result, reached };
  });
  return attempt === 'resting' ? notAsked('resting') : attempt;
}

type BegunRow = Authorisation & {
  readonly checkId: number;
  readonly householdId: number;
  readonly areaCode: string;
  readonly department: DepartmentCode;
  readonly attempts: number;
  readonly requestId: string;
  readonly name: string;
  readonly cipher: Buffer | null;
  readonly reason: string;
  readonly asOf: Question['asOf'];
};

type Begun = { readonly question: Question; readonly attempts: number };

/**
 * Notes that an attempt begins, before the department is asked, and who is asked about on which authorisation.
 * Undefined when it was settled meanwhile; a failure when nobody may be asked, or too often begun and never ended.
 */
async function begin(transaction: Transaction, keys: FieldKeys, queryId: number): Promise<Begun | Failure | undefined> {
  const { rows } = await transaction.client.query<BegunRow>(
    `select q.attempts, q.request_id as "requestId", q.department, q.check_id as "checkId",
            q.household_id as "householdId", q.area_code as "areaCode", p.name, p.id_number_cipher as cipher, c.reason,
            c.as_of as "asOf", a.id, a.signed_on as "signedOn", a.expires_on as "expiresOn",
            a.withdrawn_on as "withdrawnOn"
       from evidence.query q join evidence.check c on c.id = q.check_id join people.person p on p.id = q.person_id
       join evidence.authorisation a on a.id = q.authorisation_id
      where q.id = $1 and q.settled_at is null for update of q for share of a`,
    [queryId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { attempts, requestId, name, cipher, reason: purpose, asOf, signedOn, expiresOn } = row;
  if (cipher === null || !isInForce(row, today())) return 'not-authorised';
  if (attempts >= attemptsMax) return 'interrupted';
  await transaction.client.query(
    `update evidence.query set status = 'asking', attempts = attempts + 1, asked_at = $2 where id = $1`,
    [queryId, now().toISOString()],
  );
  await recordAudit(transaction, {
    action: 'check.ask',
    subject: { kind: 'household', id: String(row.householdId) },
    areaCode: row.areaCode,
    reason: purpose,
    details: { check: row.checkId, department: row.department, query: queryId, authorisation: row.id },
  });
  const idNumber = openIdNumber(keys, cipher);
  const question = { requestId, idNumber, name, asOf, purpose, authorisation: { signedOn, expiresOn } };
  return { question, attempts: attempts + 1 };
}

/** The server stops: the attempt does not count. */
async function takeBack({ client }: Transaction, queryId: number): Promise<void> {
  await client.query(
    `update evidence.query set status = 'waiting', attempts = attempts - 1
      where id = $1 and settled_at is null and attempts > 0`,
    [queryId],
  );
}

type Stored = { readonly query: Unsettled; readonly attempt: Attempt; readonly again: boolean };

/** Keeps the receipt of an attempt and, when it is the last, its outcome; an answer is kept once, whoever comes first. */
async function store(transaction: Transaction, keys: FieldKeys, { query, attempt, again }: Stored): Promise<void> {
  const { client } = transaction;
  const failure = attempt.status === 'failed' ? attempt.failure : null;
  const status: QueryStatus = again ? 'waiting' : attempt.status;
  const { rows } = await client.query<{ attempts: number }>(
    `update evidence.query set status = $2, failure = $3, settled_at = $4 where id = $1 and settled_at is null
     returning greatest(attempts, 1) as attempts`,
    [query.id, status, again ? null : failure, again ? null : now().toISOString()],
  );
  const [row] = rows;
  if (!row) return;
  const { askedAt, answeredAt, httpStatus, sha256 } = attempt;
  await client.query(
    `insert into evidence.receipt (query_id, area_code, attempt, asked_at, answered_at, outcome, failure, http_status,
       answer_sha256)
     select id, area_code, $2, $3, $4, $5, $6, $7, $8 from evidence.query where id = $1`,
    [
      query.id,
      row.attempts,
      askedAt.toISOString(),
      answeredAt?.toISOString() ?? null,
      attempt.status,
      failure,
      httpStatus,
      sha256,
    ],
  );
  if (attempt.status !== 'answered') return;
  await client.query(
    `insert into evidence.answer (query_id, household_id, person_id, area_code, department, as_of, received_at,
       raw_cipher, reading_cipher, raw_sha256)
     select q.id, q.household_id, q.person_id, q.area_code, q.department, c.as_of, $2, $3, $4, $5
       from evidence.query q join evidence.check c on c.id = q.check_id where q.id = $1`,
    [
      query.id,
      answeredAt?.toISOString(),
      encryptField(keys, rawContext, attempt.raw),
      encryptField(keys, readingContext, JSON.stringify(attempt.reading)),
      sha256,
    ],
  );
}

/** The first time that nothing is open any more is the end of the check. */
async function finishCheck(
  transaction: Transaction,
  checkId: number,
  listeners: readonly CheckListener[],
): Promise<void> {
  const { rows } = await transaction.client.query<
    Omit<CheckFinished, 'caseRef'> & { readonly kind: string | null; readonly caseId: number | null }
  >(
    `update evidence.check c set finished_at = $2
      where id = $1 and finished_at is null
        and not exists (select from evidence.query q where q.check_id = c.id and q.settled_at is null)
     returning id as "checkId", household_id as "householdId", area_code as "areaCode", case_kind as kind,
               case_id as "caseId"`,
    [checkId, now().toISOString()],
  );
  const [row] = rows;
  if (!row) return;
  const { kind, caseId, ...finished } = row;
  const caseRef = kind === null || caseId === null ? null : { kind, id: caseId };
  for (const listener of listeners) await listener(transaction, { ...finished, caseRef });
}
