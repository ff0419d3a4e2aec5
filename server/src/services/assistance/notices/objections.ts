import { randomInt } from 'node:crypto';
import { recordAudit } from '../../../kernel/audit/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import { notifyOffice } from '../../../kernel/notifications/index.ts';
import { now, today } from '../../../platform/clock/index.ts';
import { decryptField, encryptField } from '../../../platform/crypto/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { noticeRefusals } from './refusals.ts';

/** An objection as staff see it. */
export type Objection = {
  readonly id: number;
  readonly receipt: string;
  readonly noticeId: number;
  readonly source: 'public' | 'staff';
  readonly text: string;
  /** Null: anonymous. */
  readonly name: string | null;
  readonly contact: string | null;
  readonly madeAt: Date;
  readonly takenUpAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
};

export type NewObjection = {
  readonly text: string;
  /** Undefined: anonymous. */
  readonly name?: string | undefined;
  /** How whoever objects wishes to be reached. */
  readonly contact?: string | undefined;
};

/** Objections that one notice takes from the web. */
export const publicObjectionsMax = 100;
export const objectionLengthMax = 1_000;

const nameContext = 'objection.name';
const contactContext = 'objection.contact';
const receiptLength = 10;
/** Digits and letters that nobody takes for another over the telephone. */
const receiptCharacters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const newReceipt = (): string =>
  Array.from({ length: receiptLength }, () => receiptCharacters[randomInt(receiptCharacters.length)]).join('');

/**
 * Takes an objection of anyone to a notice on show, tells the office that published it, and answers the receipt. Waits
 * for a step that is being taken in the case, so that none comes in beside the end of the notice. Refused (404) once
 * it is over or taken down,
 * (429) when it has too many.
 */
export async function makeObjection(
  transaction: Transaction,
  keys: FieldKeys,
  { noticeId, ...made }: NewObjection & { readonly noticeId: number },
): Promise<string> {
  const { rows } = await transaction.client.query<{ caseId: number; areaCode: string; fromState: string }>(
    `select case_id as "caseId", area_code as "areaCode", from_state as "fromState" from assistance.notice
      where id = $1 and online and withdrawn_at is null for no key update`,
    [noticeId],
  );
  const [notice] = rows;
  if (!notice) throw new Refused(noticeRefusals.notFound);
  await transaction.client.query('select from cases."case" where id = $1 for key share', [notice.caseId]);
  if (!(await isOnShow(transaction, noticeId))) throw new Refused(noticeRefusals.notFound);
  const counted = await transaction.client.query<{ count: number }>(
    `select count(*)::int as count from assistance.objection where notice_id = $1 and source = 'public'`,
    [noticeId],
  );
  if ((counted.rows[0]?.count ?? 0) >= publicObjectionsMax) throw new Refused(noticeRefusals.tooManyObjections);
  const { caseId, areaCode, fromState } = notice;
  const receipt = await insert(transaction, keys, { ...made, caseId, areaCode, noticeId, source: 'public' });
  const office = fromState.startsWith('county') ? 'county' : 'town';
  await notifyOffice(transaction, { areaCode, office, key: 'objection-received', link: { kind: 'case', id: caseId } });
  await recordAudit(transaction, {
    action: 'notice.object',
    subject: { kind: 'case', id: String(caseId) },
    areaCode,
    reason: 'public',
    details: { notice: noticeId, anonymous: made.name === undefined },
  });
  return receipt;
}

/** By the clock of this moment: the lock may have been waited for past midnight. */
async function isOnShow({ client }: Transaction, noticeId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from assistance.notice where id = $1 and $2::date between starts_on and ends_on',
    [noticeId, today()],
  );
  return rowCount === 1;
}

/**
 * The step that sends the case back takes up every open objection. What staff were told becomes one more, unless it is
 * the text of one that stands open already. Returns how many were taken up.
 */
export async function takeUpObjections(
  transaction: Transaction,
  keys: FieldKeys,
  { record, ...told }: NewObjection & { readonly record: CaseRecord },
): Promise<number> {
  const { client, scope } = transaction;
  const standing = await client.query<{ id: number; open: boolean }>(
    `select n.id, exists (select from assistance.objection o
                           where o.case_id = $1 and o.answered_at is null and o.text = $2) as open
       from assistance.notice n where n.case_id = $1 order by n.id desc limit 1`,
    [record.id, told.text],
  );
  const [notice] = standing.rows;
  if (!notice) throw new Refused(noticeRefusals.notFound);
  if (!notice.open) {
    const { id: caseId, areaCode } = record;
    await insert(transaction, keys, { ...told, caseId, areaCode, noticeId: notice.id, source: 'staff' });
  }
  const { rowCount } = await client.query(
    `update assistance.objection set taken_up_at = $2, taken_up_by = $3
      where case_id = $1 and taken_up_at is null and answered_at is null`,
    [record.id, now().toISOString(), scope.actor],
  );
  return rowCount ?? 0;
}

type Answering = { readonly caseId: number; readonly answer: string; readonly objectionId?: number };

/** Answers the open objections of a case, or one of them; returns how many. */
export async function answerObjections({ client, scope }: Transaction, { caseId, answer, objectionId }: Answering) {
  const { rowCount } = await client.query(
    `update assistance.objection set answered_at = $2, answered_by = $3, answer = $4
      where case_id = $1 and answered_at is null and ($5::bigint is null or id = $5)`,
    [caseId, now().toISOString(), scope.actor, answer, objectionId ?? null],
  );
  return rowCount ?? 0;
}

/** How many objections of a case were not answered yet. */
export async function countOpenObjections({ client }: Transaction, caseId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from assistance.objection where case_id = $1 and answered_at is null',
    [caseId],
  );
  return rows[0]?.count ?? 0;
}

type Row = Omit<Objection, 'name' | 'contact'> & {
  readonly nameCipher: Buffer | null;
  readonly contactCipher: Buffer | null;
};

/** Every objection to the notices of a case, the first one first, names in clear: whoever lists them is recorded. */
export async function listObjections({ client }: Transaction, keys: FieldKeys, caseId: number): Promise<Objection[]> {
  const { rows } = await client.query<Row>(
    `select id, receipt, notice_id as "noticeId", source, text, name_cipher as "nameCipher",
            contact_cipher as "contactCipher", made_at as "madeAt", taken_up_at as "takenUpAt",
            answered_at as "answeredAt", answer
       from assistance.objection where case_id = $1 order by id`,
    [caseId],
  );
  return rows.map(({ nameCipher, contactCipher, ...row }) => ({
    ...row,
    name: nameCipher && decryptField(keys, nameContext, nameCipher),
    contact: contactCipher && decryptField(keys, contactContext, contactCipher),
  }));
}

type Inserted = NewObjection & {
  readonly caseId: number;
  readonly areaCode: string;
  readonly noticeId: number;
  readonly source: 'public' | 'staff';
};

async function insert({ client, scope }: Transaction, keys: FieldKeys, made: Inserted): Promise<string> {
  const { name, contact } = made;
  const receipt = newReceipt();
  await client.query(
    `insert into assistance.objection (receipt, notice_id, case_id, area_code, source, text, name_cipher,
       contact_cipher, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      receipt,
      made.noticeId,
      made.caseId,
      made.areaCode,
      made.source,
      made.text,
      name === undefined ? null : encryptField(keys, nameContext, name),
      name === undefined || contact === undefined ? null : encryptField(keys, contactContext, contact),
      now().toISOString(),
      scope.actor,
    ],
  );
  return receipt;
}
