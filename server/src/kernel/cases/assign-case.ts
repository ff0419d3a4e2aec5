import type { Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { notifyAccount } from '../notifications/index.ts';
import { lockCase } from './read-case.ts';
import { caseRefusals } from './refusals.ts';

/** After so many hours without an action of its owner a case may be claimed by a colleague without being handed over. */
export const claimHoursMax = 72;

type Owner = { readonly caseId: number; readonly accountId: string };

/**
 * Takes a case to work on. Refused (409) while a colleague holds it: a claim lasts `claimHoursMax` hours from the last
 * action in the case.
 */
export async function claimCase(transaction: Transaction, { caseId, accountId }: Owner): Promise<void> {
  const record = await lockCase(transaction, caseId);
  if (!record.isOpen) throw new Refused(caseRefusals.closed);
  if (record.assignedTo === accountId) return;
  const heldSince = Math.max(record.assignedAt?.getTime() ?? 0, record.actedAt.getTime());
  const held = record.assignedTo !== null && now().getTime() - heldSince < claimHoursMax * 3_600_000;
  if (held) throw new Refused(caseRefusals.taken);
  await assign(transaction, { caseId, areaCode: record.areaCode, kind: 'claim', to: accountId, reason: '' });
}

/** A member of staff to whom a case can be handed. */
export type Colleague = { readonly id: string; readonly name: Text; readonly level: string };

/** Everyone who works in the area that holds a place and may act on its cases; at most 200. */
export async function listColleagues({ client }: Transaction, areaCode: string): Promise<readonly Colleague[]> {
  const { rows } = await client.query<{ id: string; zh: string; en: string; level: string }>(
    'select id, name_zh as zh, name_en as en, area_level as level from access.colleagues_in($1)',
    [areaCode],
  );
  return rows.map(({ id, zh, en, level }) => ({ id, name: { zh, en }, level }));
}

type HandOver = { readonly caseId: number; readonly to: string; readonly reason: string };

/** Hands a case to a colleague whose area holds it, with a reason. The owner may, and whoever supervises (the route says). */
export async function handOverCase(transaction: Transaction, { caseId, to, reason }: HandOver): Promise<void> {
  const record = await lockCase(transaction, caseId);
  if (!record.isOpen) throw new Refused(caseRefusals.closed);
  const { rows } = await transaction.client.query<{ able: boolean }>('select access.works_in($1, $2) as able', [
    to,
    record.areaCode,
  ]);
  if (!rows[0]?.able) throw new Refused(caseRefusals.noSuchColleague, { field: 'to' });
  await assign(transaction, { caseId, areaCode: record.areaCode, kind: 'hand-over', to, reason });
  const link = { kind: 'case', id: caseId };
  await notifyAccount(transaction, { accountId: to, areaCode: record.areaCode, key: 'case-handed-over', link });
}

/** Gives a case back to all. Refused (409) when someone else holds it. */
export async function releaseCase(transaction: Transaction, { caseId, accountId }: Owner): Promise<void> {
  const record = await lockCase(transaction, caseId);
  if (record.assignedTo === null) return;
  if (record.assignedTo !== accountId) throw new Refused(caseRefusals.taken);
  await assign(transaction, { caseId, areaCode: record.areaCode, kind: 'release', to: null, reason: '' });
}

type Assigned = {
  readonly caseId: number;
  readonly areaCode: string;
  readonly kind: 'claim' | 'hand-over' | 'release';
  readonly to: string | null;
  readonly reason: string;
};

async function assign(transaction: Transaction, { caseId, areaCode, kind, to, reason }: Assigned): Promise<void> {
  const at = now().toISOString();
  const { client, scope } = transaction;
  await client.query('update cases."case" set assigned_to = $2, assigned_at = $3 where id = $1', [
    caseId,
    to,
    to === null ? null : at,
  ]);
  await client.query(
    `insert into cases.assignment (case_id, area_code, kind, to_account, reason, assigned_at, assigned_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [caseId, areaCode, kind, to, reason, at, scope.actor],
  );
  await recordAudit(transaction, {
    action: `case.${kind}`,
    subject: { kind: 'case', id: String(caseId) },
    areaCode,
    reason: reason === '' ? kind : reason,
  });
}
