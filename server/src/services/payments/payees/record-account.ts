import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { personRefusals } from '../../../kernel/people/index.ts';
import { now, today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { errorCode } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { normalNumber, numberFault, sealHolder, sealNumber } from './account-number.ts';
import { banks } from './banks.ts';
import type { PayeeKind } from './payee-account.ts';
import { payeeRefusals } from './refusals.ts';

export type NewPayeeAccount = {
  readonly personId: number;
  readonly kind: PayeeKind;
  readonly validFrom: PlainDate;
  readonly bankCode?: string | undefined;
  readonly number?: string | undefined;
  /** The guardian: a record, or the name of somebody who has none. */
  readonly holderPersonId?: number | undefined;
  readonly holderName?: string | undefined;
  /** Why a guardian receives, or why two people share an account. */
  readonly reason?: string | undefined;
  /** The paper on which it rests. */
  readonly paper?: string | undefined;
  /** The window, or what is given. */
  readonly place?: string | undefined;
};

/**
 * Records where money for a person goes from a day on; what was there ends on that day and stays on record. Returns its
 * number. Refused: 404 for a person outside the scope, 409 when the account is another's and no reason is given, 422 as
 * named.
 */
export async function recordPayeeAccount(
  transaction: Transaction,
  keys: FieldKeys,
  account: NewPayeeAccount,
): Promise<number> {
  const fault = faultOf(account);
  if (fault) throw new Refused(fault.refusal, { field: fault.field });
  const { personId, validFrom } = account;
  const [areaCode] = await lockOwners(transaction, [personId]);
  if (areaCode === undefined) throw new Refused(personRefusals.notFound);
  await endBefore(transaction, personId, validFrom);
  const [id = 0] = await insertAccounts(transaction, keys, [{ ...account, areaCode }]).catch((error: unknown) => {
    if (errorCode(error) === '23505') throw new Refused(payeeRefusals.shared, { field: 'number' });
    if (errorCode(error) === '23503') throw new Refused(personRefusals.notFound, { field: 'holderPersonId' });
    throw error;
  });
  await recordAudit(transaction, {
    action: 'payee.record',
    subject: { kind: 'person', id: String(personId) },
    areaCode,
    reason: account.kind,
    details: { account: id, from: validFrom },
  });
  return id;
}

type Fault = { readonly refusal: (typeof payeeRefusals)[keyof typeof payeeRefusals]; readonly field: string };

function faultOf(account: NewPayeeAccount): Fault | undefined {
  const { kind, personId, validFrom } = account;
  if (validFrom > addMonths(today(), 12)) return { refusal: payeeRefusals.tooEarly, field: 'validFrom' };
  const missing = missingOf(account);
  if (missing !== undefined) return { refusal: payeeRefusals.incomplete, field: missing };
  if (kind === 'guardian' && account.holderPersonId === personId)
    return { refusal: payeeRefusals.ownGuardian, field: 'holderPersonId' };
  if (kind !== 'bank' && kind !== 'guardian') return undefined;
  const wrong = numberFault(normalNumber(account.number ?? ''));
  if (wrong === undefined) return undefined;
  const refusal = wrong === 'length' ? payeeRefusals.wrongNumber : payeeRefusals.wrongDigit;
  return { refusal, field: 'number' };
}

/** The first field that a kind needs and has not, or has and cannot have. */
function missingOf(account: NewPayeeAccount): string | undefined {
  const { kind, bankCode, number, holderPersonId, holderName, reason, paper, place } = account;
  if (kind === 'cash' || kind === 'in-kind') {
    if (place === undefined) return 'place';
    if (number !== undefined) return 'number';
    return bankCode === undefined ? undefined : 'bankCode';
  }
  if (bankCode === undefined || !banks[bankCode]) return 'bankCode';
  if (number === undefined) return 'number';
  if (place !== undefined) return 'place';
  const named = [holderPersonId, holderName].filter((one) => one !== undefined).length;
  if (kind === 'bank') return named === 0 ? undefined : 'holderPersonId';
  if (named !== 1) return 'holderPersonId';
  if (reason === undefined) return 'reason';
  return paper === undefined ? 'paper' : undefined;
}

/** Locks people in the order of their ids; their villages in the order asked for, undefined for those out of scope. */
async function lockOwners(
  { client }: Transaction,
  personIds: readonly number[],
): Promise<readonly (string | undefined)[]> {
  const { rows } = await client.query<{ id: number; areaCode: string }>(
    'select id, area_code as "areaCode" from people.person where id = any ($1) order by id for no key update',
    [personIds],
  );
  const areas = new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
  return personIds.map((id) => areas.get(id));
}

async function endBefore({ client, scope }: Transaction, personId: number, on: PlainDate): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    `select exists (select from payments.payee_account
        where person_id = $1 and (valid_from >= $2 or valid_until > $2)) as taken`,
    [personId, on],
  );
  if (rows[0]?.taken) throw new Refused(payeeRefusals.tooEarly, { field: 'validFrom' });
  await client.query(
    `update payments.payee_account set valid_until = $2, ended_at = $3, ended_by = $4, ended_reason = '变更'
      where person_id = $1 and valid_until is null`,
    [personId, on, now().toISOString(), scope.actor],
  );
}

/** Ends an account on a day and puts nothing in its place. Refused: 404, 409, 422. */
export async function endPayeeAccount(
  transaction: Transaction,
  end: { readonly accountId: number; readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  const { accountId, on, reason } = end;
  const { client, scope } = transaction;
  const { rows } = await client.query<{ personId: number; areaCode: string; validFrom: PlainDate; ended: boolean }>(
    `select person_id as "personId", area_code as "areaCode", valid_from as "validFrom",
            valid_until is not null as ended from payments.payee_account where id = $1 for no key update`,
    [accountId],
  );
  const [account] = rows;
  if (!account) throw new Refused(payeeRefusals.notFound);
  if (account.ended) throw new Refused(payeeRefusals.ended);
  if (on <= account.validFrom || on > addMonths(today(), 12))
    throw new Refused(payeeRefusals.tooEarly, { field: 'on' });
  await client.query(
    `update payments.payee_account set valid_until = $2, ended_at = $3, ended_by = $4, ended_reason = $5 where id = $1`,
    [accountId, on, now().toISOString(), scope.actor, reason],
  );
  await recordAudit(transaction, {
    action: 'payee.end',
    subject: { kind: 'person', id: String(account.personId) },
    areaCode: account.areaCode,
    reason: 'end',
    details: { account: accountId, on },
  });
}

export const accountsAtOnceMax = 5_000;

/**
 * First accounts of many people at once, such as from a bank's list; who has one already is left alone, and so are
 * people out of scope. Returns how many were recorded. RangeError when one of them is wrong: the caller made them.
 */
export async function recordPayeeAccounts(
  transaction: Transaction,
  keys: FieldKeys,
  accounts: readonly NewPayeeAccount[],
): Promise<number> {
  if (accounts.length > accountsAtOnceMax) throw new RangeError(`more than ${accountsAtOnceMax} accounts at once`);
  const wrong = accounts.map(faultOf).find((fault) => fault !== undefined);
  if (wrong) throw new RangeError(`${wrong.field}: ${wrong.refusal.message.en}`);
  const areas = await lockOwners(
    transaction,
    accounts.map(({ personId }) => personId),
  );
  const { rows } = await transaction.client.query<{ personId: number }>(
    'select distinct person_id as "personId" from payments.payee_account where person_id = any ($1)',
    [accounts.map(({ personId }) => personId)],
  );
  const present = new Set(rows.map(({ personId }) => personId));
  const wanted = accounts.flatMap((account, at) => {
    const areaCode = areas[at];
    return areaCode === undefined || present.has(account.personId) ? [] : [{ ...account, areaCode }];
  });
  if (wanted.length === 0) return 0;
  await insertAccounts(transaction, keys, wanted);
  await recordAudit(transaction, {
    action: 'payee.record-many',
    subject: { kind: 'area', id: transaction.scope.areas[0] ?? '' },
    areaCode: transaction.scope.areas[0] ?? '',
    reason: 'list',
    details: { accounts: wanted.length },
  });
  return wanted.length;
}

async function insertAccounts(
  { client, scope }: Transaction,
  keys: FieldKeys,
  accounts: readonly (NewPayeeAccount & { readonly areaCode: string })[],
): Promise<readonly number[]> {
  const sealed = accounts.map(({ number }) =>
    number === undefined ? undefined : sealNumber(keys, normalNumber(number)),
  );
  const { rows } = await client.query<{ id: number }>(
    `insert into payments.payee_account (person_id, area_code, kind, valid_from, bank_code, number_cipher, number_index,
       last4, holder_person_id, holder_name_cipher, reason, paper, place, recorded_at, recorded_by)
     select a.*, $14::timestamptz, $15 from unnest($1::int8[], $2::text[], $3::text[], $4::date[], $5::text[],
       $6::bytea[], $7::bytea[], $8::text[], $9::int8[], $10::bytea[], $11::text[], $12::text[], $13::text[]) as a
     returning id`,
    [
      accounts.map(({ personId }) => personId),
      accounts.map(({ areaCode }) => areaCode),
      accounts.map(({ kind }) => kind),
      accounts.map(({ validFrom }) => validFrom),
      accounts.map(({ bankCode }) => bankCode ?? null),
      sealed.map((one) => one?.cipher ?? null),
      sealed.map((one) => one?.index ?? null),
      sealed.map((one) => one?.last4 ?? null),
      accounts.map(({ holderPersonId }) => holderPersonId ?? null),
      accounts.map(({ holderName }) => (holderName === undefined ? null : sealHolder(keys, holderName))),
      accounts.map(({ reason }) => reason ?? null),
      accounts.map(({ paper }) => paper ?? null),
      accounts.map(({ place }) => place ?? null),
      now().toISOString(),
      scope.actor,
    ],
  );
  return rows.map(({ id }) => id);
}
