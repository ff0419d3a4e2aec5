import type { PlainDate } from '@zhuni/engine/values';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { openHolder, openNumber } from './account-number.ts';

/** bank: the person's own account; guardian: of somebody who receives for them; cash: at a window; in-kind: goods. */
export const payeeKinds = ['bank', 'guardian', 'cash', 'in-kind'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

/** Where money for a person goes, without the number. */
export type PayeeAccount = {
  readonly id: number;
  /** Whom the help is for, as recorded; may be a double of the person asked for. */
  readonly personId: number;
  readonly kind: PayeeKind;
  /** The first three digits of the clearing number of the bank; null for cash and goods. */
  readonly bankCode: string | null;
  readonly last4: string | null;
  /** The same account has the same mark, in hexadecimal; null for cash and goods. */
  readonly numberMark: string | null;
  /** Who holds the account, when it is a guardian of whom there is a record. */
  readonly holderPersonId: number | null;
  /** The window or the goods; null for an account at a bank. */
  readonly place: string | null;
  readonly validFrom: PlainDate;
  /** The first day without it. */
  readonly validUntil: PlainDate | null;
};

const columns = `a.id, a.person_id as "personId", a.kind, a.bank_code as "bankCode", a.last4,
  encode(a.number_index, 'hex') as "numberMark", a.holder_person_id as "holderPersonId", a.place,
  a.valid_from as "validFrom", a.valid_until as "validUntil"`;

/**
 * Where money for each of these people goes on a day; who has no account in scope is absent. An account recorded for
 * one record of a person counts for all of them, the record's own before that of a double.
 */
export async function payeeAccountsFor(
  { client }: Transaction,
  personIds: readonly number[],
  on: PlainDate,
): Promise<ReadonlyMap<number, PayeeAccount>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await client.query<PayeeAccount & { readonly askedId: number }>(
    `with asked as (select distinct id from unnest($1::int8[]) as id),
       records (asked_id, id) as (
         select id, id from asked
         union all select a.id, d.id from asked a join people.person d on d.merged_into = a.id
         union all select a.id, p.merged_into from asked a join people.person p on p.id = a.id
                    where p.merged_into is not null
         union all select a.id, o.id from asked a join people.person p on p.id = a.id
                     join people.person o on o.merged_into = p.merged_into and o.id <> a.id)
     select distinct on (r.asked_id) r.asked_id as "askedId", ${columns}
       from records r join payments.payee_account a on a.person_id = r.id
      where a.valid_from <= $2 and (a.valid_until is null or a.valid_until > $2)
      order by r.asked_id, r.id <> r.asked_id, a.valid_from desc, a.id desc`,
    [personIds, on],
  );
  return new Map(rows.map(({ askedId, ...account }) => [askedId, account]));
}

/** What a bank needs of an account. */
export type OpenedAccount = {
  readonly id: number;
  readonly bankCode: string;
  readonly number: string;
  /** In whose name it is held. */
  readonly holderName: string;
};

/** The whole numbers of accounts at banks, for the file that goes to the bank; cash and goods are absent. */
export async function openPayeeAccounts(
  { client }: Transaction,
  keys: FieldKeys,
  accountIds: readonly number[],
): Promise<ReadonlyMap<number, OpenedAccount>> {
  const { rows } = await client.query<{
    id: number;
    bankCode: string;
    cipher: Buffer;
    holder: Buffer | null;
    holderId: number;
  }>(
    `select a.id, a.bank_code as "bankCode", a.number_cipher as cipher, a.holder_name_cipher as holder,
            coalesce(a.holder_person_id, a.person_id) as "holderId"
       from payments.payee_account a where a.id = any ($1) and a.number_cipher is not null`,
    [accountIds],
  );
  const people = await client.query<{ id: number; name: string }>(
    'select id, name from people.person where id = any ($1)',
    [[...new Set(rows.map(({ holderId }) => holderId))]],
  );
  const names = new Map(people.rows.map(({ id, name }) => [id, name]));
  return new Map(
    rows.flatMap(({ id, bankCode, cipher, holder, holderId }): (readonly [number, OpenedAccount])[] => {
      const holderName = holder ? openHolder(keys, holder) : names.get(holderId);
      return holderName === undefined ? [] : [[id, { id, bankCode, number: openNumber(keys, cipher), holderName }]];
    }),
  );
}

/** An account as a person's page shows it. */
export type PayeeHistory = PayeeAccount & {
  readonly holderName: string | null;
  readonly reason: string | null;
  readonly paper: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly endedReason: string | null;
};

/** All accounts of a person and of doubles of the record, the newest first. */
export async function listPayeeAccounts(
  { client }: Transaction,
  keys: FieldKeys,
  personIds: readonly number[],
): Promise<readonly PayeeHistory[]> {
  const { rows } = await client.query<
    Omit<PayeeHistory, 'holderName'> & { readonly holder: Buffer | null; readonly holderRecord: string | null }
  >(
    `select ${columns}, a.holder_name_cipher as holder, h.name as "holderRecord", a.reason, a.paper,
            a.recorded_at as "recordedAt", a.recorded_by as "recordedBy", a.ended_reason as "endedReason"
       from payments.payee_account a left join people.person h on h.id = a.holder_person_id
      where a.person_id = any ($1) order by a.valid_from desc, a.id desc`,
    [personIds],
  );
  return rows.map(({ holder, holderRecord, ...row }) => ({
    ...row,
    holderName: holder ? openHolder(keys, holder) : holderRecord,
  }));
}
