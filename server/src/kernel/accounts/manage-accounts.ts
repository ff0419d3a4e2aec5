import type { Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { authorize } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { areaRefusals, findArea } from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import { recordAudit } from '../audit/index.ts';
import { manageRefusals } from './errors.ts';
import { hashPassword } from './password.ts';

export const accountsPerPage = 50;

/** An account as administrators see it. */
export type AccountLine = {
  readonly id: string;
  readonly signInName: string;
  readonly name: Text;
  readonly role: { readonly code: string; readonly name: Text; readonly duty: string };
  readonly area: { readonly code: string; readonly name: Text };
  readonly active: boolean;
  readonly confirmationAwaited: boolean;
  readonly demonstration: boolean;
  readonly secondFactor: boolean;
  readonly openSessions: number;
  readonly createdAt: Date;
};

type Row = Omit<AccountLine, 'name' | 'role' | 'area'> & {
  readonly zh: string;
  readonly en: string;
  readonly role: string;
  readonly roleZh: string;
  readonly roleEn: string;
  readonly duty: string;
  readonly area: string;
  readonly areaZh: string;
  readonly areaEn: string;
};

const lineSql = `
  select a.id, a.sign_in_name as "signInName", a.name_zh as zh, a.name_en as en, a.active, a.demonstration,
         a.confirmation_awaited as "confirmationAwaited", a.created_at as "createdAt",
         r.code as role, r.name_zh as "roleZh", r.name_en as "roleEn", r.duty,
         g.code as area, g.name_zh as "areaZh", g.name_en as "areaEn",
         exists (select from access.totp t where t.account_id = a.id and t.confirmed_at is not null)
           or exists (select from access.passkey k where k.account_id = a.id) as "secondFactor",
         (select count(*)::int from access.session s where s.account_id = a.id and s.ended_at is null
             and s.stage = 'full' and s.seen_at > $1::timestamptz - interval '60 minutes'
             and s.created_at > $1::timestamptz - interval '12 hours') as "openSessions"
    from access.account a join access.role r on r.code = a.role join areas.area g on g.code = a.area_code`;

function lineOf({ zh, en, role, roleZh, roleEn, duty, area, areaZh, areaEn, ...rest }: Row): AccountLine {
  return {
    ...rest,
    name: { zh, en },
    role: { code: role, name: { zh: roleZh, en: roleEn }, duty },
    area: { code: area, name: { zh: areaZh, en: areaEn } },
  };
}

export type AccountQuery = { readonly prefix: string; readonly sought: string; readonly page: number };

/** Accounts of an area and all below it by sign-in name, closed ones last; `sought` is a part of the sign-in name or the name. */
export async function listAccounts(
  { client }: Transaction,
  { prefix, sought, page }: AccountQuery,
): Promise<{ accounts: AccountLine[]; total: number }> {
  const where = `where starts_with(a.area_code, $2)
      and ($3 = '' or strpos(a.sign_in_name, lower($3)) > 0 or strpos(a.name_zh, $3) > 0
           or strpos(lower(a.name_en), lower($3)) > 0)`;
  const values = [now().toISOString(), prefix, sought];
  const { rows } = await client.query<Row>(
    `${lineSql} ${where} order by a.active desc, a.sign_in_name limit ${accountsPerPage} offset $4`,
    [...values, (page - 1) * accountsPerPage],
  );
  const { rows: counted } = await client.query<{ total: number }>(
    `select count(*)::int as total from access.account a ${where} and $1::timestamptz is not null`,
    values,
  );
  return { accounts: rows.map(lineOf), total: counted[0]?.total ?? 0 };
}

type Loaded = AccountLine & { readonly prefix: string };

/** The account, its row locked; Refused (404) when there is none in the actor's area. */
export async function loadAccount({ client }: Transaction, actor: Actor, id: string): Promise<Loaded> {
  const locked = await client.query<{ code: string }>(
    'select area_code as code from access.account where id = $1 for update',
    [id],
  );
  const code = locked.rows[0]?.code;
  if (code === undefined) throw new Refused(manageRefusals.notFound);
  authorize(actor, 'account.list', { areaCode: code, otherwise: manageRefusals.notFound });
  const { rows } = await client.query<Row>(`${lineSql} where a.id = $2`, [now().toISOString(), id]);
  if (!rows[0]) throw new Refused(manageRefusals.notFound);
  return { ...lineOf(rows[0]), prefix: code };
}

type Posting = { readonly role: string; readonly area: string };

/** The area of a posting, when the role belongs to its level. Refused 404 or 422 naming the field. */
async function checkPosting(
  transaction: Transaction,
  actor: Actor,
  { role, area: code }: Posting,
): Promise<{ area: AreaRecord; administrator: boolean }> {
  const area = await findArea(transaction, code);
  if (!area) throw new Refused(areaRefusals.notFound, { field: 'area' });
  authorize(actor, 'account.manage', { areaCode: area.code, otherwise: areaRefusals.notFound });
  const { rows } = await transaction.client.query<{ level: string; duty: string }>(
    'select area_level as level, duty from access.role where code = $1',
    [role],
  );
  const found = rows[0];
  if (!found) throw new Refused(manageRefusals.noRole, { field: 'role' });
  if (found.level !== 'any' && found.level !== area.level) {
    throw new Refused(manageRefusals.wrongLevel, { field: 'role' });
  }
  return { area, administrator: found.duty !== 'work' };
}

export type NewStaff = Posting & { readonly signInName: string; readonly name: Text; readonly password: string };

/**
 * Makes an account; its first password is changed at the first sign-in. An administrator's account waits until the
 * security administrator confirms it. Refused: 404 area, 409 name taken, 422 role and area do not go together.
 */
export async function addAccount(transaction: Transaction, actor: Actor, staff: NewStaff): Promise<AccountLine> {
  const { area, administrator } = await checkPosting(transaction, actor, staff);
  const id = newId<'account'>();
  try {
    await transaction.client.query(
      `insert into access.account (id, sign_in_name, name_zh, name_en, role, area_code, password_hash, created_at,
         created_by, must_change_password, confirmation_awaited)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10)`,
      [
        id,
        staff.signInName,
        staff.name.zh,
        staff.name.en,
        staff.role,
        area.code,
        await hashPassword(staff.password),
        now().toISOString(),
        actor.accountId,
        administrator,
      ],
    );
  } catch (error) {
    if (errorCode(error) === '23505') throw new Refused(manageRefusals.nameTaken, { field: 'signInName' });
    throw error;
  }
  await note(transaction, 'account.create', { id, areaCode: area.code, details: { role: staff.role } });
  return loadAccount(transaction, actor, id);
}

export type StaffChange = {
  readonly name?: Text | undefined;
  readonly role?: string | undefined;
  readonly area?: string | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
};

/**
 * Changes an account of somebody else; closing it or giving it a new password ends its sessions. Refused: 404, 409 for
 * the own account, 422.
 */
export async function changeAccount(
  transaction: Transaction,
  actor: Actor,
  { id, change }: { readonly id: string; readonly change: StaffChange },
): Promise<AccountLine> {
  const before = await loadAccount(transaction, actor, id);
  if (id === actor.accountId) throw new Refused(manageRefusals.own);
  const changed = Object.keys(change).filter((key) => change[key as keyof StaffChange] !== undefined);
  if (changed.length === 0) throw new Refused(manageRefusals.nothingToChange);
  const { name = before.name, role = before.role.code, area = before.area.code, active = before.active } = change;
  const posted = change.role !== undefined || change.area !== undefined;
  const posting = posted ? await checkPosting(transaction, actor, { role, area }) : undefined;
  const { client } = transaction;
  await client.query(
    `update access.account set name_zh = $2, name_en = $3, role = $4, area_code = $5, active = $6,
            confirmation_awaited = confirmation_awaited or $7 where id = $1`,
    [id, name.zh, name.en, role, posting?.area.code ?? area, active, posting?.administrator ?? false],
  );
  if (change.password !== undefined) {
    await client.query('update access.account set password_hash = $2, must_change_password = true where id = $1', [
      id,
      await hashPassword(change.password),
    ]);
  }
  if (!active || change.password !== undefined || posted) await endSessionsOf(transaction, id);
  const details = { changed: changed.join(' '), role, area };
  await note(transaction, 'account.change', { id, areaCode: before.area.code, details });
  return loadAccount(transaction, actor, id);
}

async function endSessionsOf({ client }: Transaction, id: string): Promise<number> {
  const { rowCount } = await client.query(
    'update access.session set ended_at = $2 where account_id = $1 and ended_at is null',
    [id, now().toISOString()],
  );
  return rowCount ?? 0;
}

/** The security administrator lets an administrator's account sign in. Refused: 404, 409 when it does not wait. */
export async function confirmAccount(transaction: Transaction, actor: Actor, id: string): Promise<AccountLine> {
  const account = await loadAccount(transaction, actor, id);
  if (id === actor.accountId) throw new Refused(manageRefusals.own);
  if (!account.confirmationAwaited) throw new Refused(manageRefusals.notAwaiting);
  await transaction.client.query('update access.account set confirmation_awaited = false where id = $1', [id]);
  await note(transaction, 'account.confirm', { id, areaCode: account.area.code, details: { role: account.role.code } });
  return loadAccount(transaction, actor, id);
}

/** Ends all sessions of an account now. Returns how many. */
export async function forceSignOut(transaction: Transaction, actor: Actor, id: string): Promise<number> {
  const { area } = await loadAccount(transaction, actor, id);
  const ended = await endSessionsOf(transaction, id);
  await note(transaction, 'session.end', { id, areaCode: area.code, details: { ended } });
  return ended;
}

/** Takes all second factors and known browsers from somebody who has lost them, and ends the sessions. Refused: 404, 409. */
export async function resetFactors(transaction: Transaction, actor: Actor, id: string): Promise<number> {
  const { area } = await loadAccount(transaction, actor, id);
  if (id === actor.accountId) throw new Refused(manageRefusals.own);
  let removed = 0;
  for (const table of ['access.totp', 'access.passkey', 'access.recovery_code', 'access.device']) {
    const { rowCount } = await transaction.client.query(`delete from ${table} where account_id = $1`, [id]);
    removed += rowCount ?? 0;
  }
  await endSessionsOf(transaction, id);
  await note(transaction, 'factor.reset', { id, areaCode: area.code, details: {} });
  return removed;
}

type Noted = {
  readonly id: string;
  readonly areaCode: string;
  readonly details: Readonly<Record<string, string | number>>;
};

async function note(transaction: Transaction, action: string, { id, areaCode, details }: Noted): Promise<void> {
  const subject = { kind: 'account', id };
  await recordAudit(transaction, { action, subject, areaCode, reason: 'administration', details });
}
