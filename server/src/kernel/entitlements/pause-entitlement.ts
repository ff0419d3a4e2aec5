import type { PlainDate, Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { assertWithin, audit } from './change-entitlement.ts';
import { assertMonth, assertReason, lockEntitlement } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import { assertLiving, lockSubject } from './lock-subject.ts';
import { monthOf } from './months.ts';
import type { PauseKind } from './months.ts';
import type { PauseRecord } from './read-history.ts';
import { entitlementRefusals } from './refusals.ts';

export type NewPause = {
  readonly entitlementId: number;
  /** The first month that is not paid. */
  readonly fromMonth: PlainDate;
  /** 'human': a member of staff decided it, and only one ends it; 'rule': a rule did. */
  readonly kind: PauseKind;
  readonly cause?: PauseRecord['cause'];
  readonly reason: Text;
};

/**
 * Pauses help from a month on until it is resumed; returns the pause's id. Several pauses may lie over each other: a
 * month is paid when none covers it. Refused: 409 when it has ended, or a pause of the same kind and cause lasts.
 */
export async function suspend(transaction: Transaction, pause: NewPause): Promise<number> {
  assertReason(pause.reason);
  assertMonth(pause.fromMonth);
  const entitlement = await lockEntitlement(transaction, pause.entitlementId);
  assertWithin({ ...entitlement, fromMonth: monthOf(entitlement.fromMonth) }, pause.fromMonth);
  if (await lasts(transaction, pause)) throw new Refused(entitlementRefusals.paused);
  return appendPause(transaction, entitlement, pause);
}

/** Whether a pause of this kind and cause was never resumed. */
async function lasts({ client }: Transaction, { entitlementId, kind, cause = 'other' }: NewPause): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from entitlements.pause p where p.entitlement_id = $1 and p.kind = $2 and p.cause = $3
        and not exists (select from entitlements.resume r where r.pause_id = p.id)`,
    [entitlementId, kind, cause],
  );
  return rowCount !== 0;
}

/** Writes the pause and its trace; the entitlement is locked and the month checked. */
export async function appendPause(
  transaction: Transaction,
  entitlement: Entitlement,
  { fromMonth, kind, cause = 'other', reason }: NewPause,
): Promise<number> {
  const { client, scope } = transaction;
  const { rows } = await client.query<{ id: number }>(
    `insert into entitlements.pause (entitlement_id, area_code, from_month, kind, cause, reason_zh, reason_en,
       recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      entitlement.id,
      entitlement.areaCode,
      fromMonth,
      kind,
      cause,
      reason.zh,
      reason.en,
      now().toISOString(),
      scope.actor,
    ],
  );
  await audit(transaction, 'entitlement.suspend', entitlement, reason, { fromMonth, kind, cause });
  return rows[0]?.id ?? 0;
}

export type Resumption = {
  readonly pauseId: number;
  /** The first month paid again; months paused before it stay unpaid. */
  readonly fromMonth: PlainDate;
  readonly kind: PauseKind;
  readonly reason: Text;
};

/**
 * Ends one pause. Refused: 409 when there is none or it is over, when a rule would end what a member of staff paused,
 * when the person has died, or when the entitlement has ended; 422 when the month lies before the pause.
 */
export async function resume(transaction: Transaction, resumption: Resumption): Promise<void> {
  const { pauseId, fromMonth, kind, reason } = resumption;
  assertReason(reason);
  assertMonth(fromMonth);
  const found = await findPause(transaction, pauseId);
  if (!found) throw new Refused(entitlementRefusals.notPaused);
  await lockSubject(transaction, found.subject);
  const entitlement = await lockEntitlement(transaction, found.entitlementId);
  const pause = await findPause(transaction, pauseId);
  if (!pause || pause.over) throw new Refused(entitlementRefusals.notPaused);
  if (pause.kind === 'human' && kind === 'rule') throw new Refused(entitlementRefusals.humanPause);
  if (fromMonth < pause.fromMonth) throw new Refused(entitlementRefusals.monthOutside, { field: 'fromMonth' });
  assertWithin({ ...entitlement, fromMonth: monthOf(entitlement.fromMonth) }, fromMonth);
  await assertLiving(transaction, entitlement.policy, entitlement);
  await transaction.client.query(
    `insert into entitlements.resume (pause_id, entitlement_id, area_code, from_month, kind, pause_kind, reason_zh,
       reason_en, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      pauseId,
      entitlement.id,
      entitlement.areaCode,
      fromMonth,
      kind,
      pause.kind,
      reason.zh,
      reason.en,
      now().toISOString(),
      transaction.scope.actor,
    ],
  );
  await audit(transaction, 'entitlement.resume', entitlement, reason, { fromMonth, kind });
}

type FoundPause = {
  readonly entitlementId: number;
  readonly kind: PauseKind;
  readonly fromMonth: PlainDate;
  readonly over: boolean;
  readonly subject: { readonly householdId: number; readonly personId: number | null };
};

async function findPause({ client }: Transaction, id: number): Promise<FoundPause | undefined> {
  const { rows } = await client.query<Omit<FoundPause, 'subject'> & FoundPause['subject']>(
    `select p.entitlement_id as "entitlementId", p.kind, p.from_month as "fromMonth", r.pause_id is not null as over,
            e.household_id as "householdId", e.person_id as "personId"
       from entitlements.pause p join entitlements.entitlement e on e.id = p.entitlement_id
       left join entitlements.resume r on r.pause_id = p.id where p.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { householdId, personId, ...pause } = row;
  return { ...pause, subject: { householdId, personId } };
}
