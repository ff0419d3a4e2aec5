import type { Fen } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { deathsAmong } from './plan-lines.ts';
import { lockBatch } from './prepare.ts';
import { paymentRefusals } from './refusals.ts';

/** What the check looks for. */
export const findingKinds = [
  'death',
  'duplicate-account',
  'over-limit',
  'changed-amount',
  'not-judged',
  'new-since-last',
  'missing-from-last',
  'jump',
  'no-account',
  'no-payee',
  'paused',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * Of these a line waits for an official. A changed amount does not stop money, it opens a question; without an account
 * the money is paid at the window.
 */
export const blockingKinds: ReadonlySet<FindingKind> = new Set([
  'death',
  'duplicate-account',
  'over-limit',
  'no-payee',
]);

/** What the check found of a line, or of somebody who has none. */
export type Finding = {
  readonly id: number;
  readonly batchId: number;
  readonly areaCode: string;
  readonly kind: FindingKind;
  readonly blocking: boolean;
  readonly lineId: number | null;
  readonly entitlementId: number | null;
  readonly householdId: number | null;
  readonly expectedFen: Fen | null;
  readonly foundFen: Fen | null;
  readonly resolution: 'pay' | 'leave-out' | null;
  readonly reason: string | null;
  readonly resolvedAt: string | null;
};

const findingColumns = `f.id, f.batch_id as "batchId", f.area_code as "areaCode", f.kind, f.blocking,
  f.line_id as "lineId", f.entitlement_id as "entitlementId", f.household_id as "householdId",
  f.expected_fen as "expectedFen", f.found_fen as "foundFen", f.resolution, f.reason, f.resolved_at as "resolvedAt"`;

export const findingsPageRows = 100;

/** One page of what was found in a batch, open and blocking first; page 1 is the first. */
export async function listFindings(
  { client }: Transaction,
  { batchId, onlyOpen, page }: { readonly batchId: number; readonly onlyOpen: boolean; readonly page: number },
): Promise<readonly Finding[]> {
  const { rows } = await client.query<Finding>(
    `select ${findingColumns} from payments.finding f where f.batch_id = $1 and (not $2 or f.resolved_at is null)
      order by f.resolved_at is not null, not f.blocking, f.id limit ${findingsPageRows} offset $3`,
    [batchId, onlyOpen, (page - 1) * findingsPageRows],
  );
  return rows;
}

export type Resolution = {
  readonly batchId: number;
  readonly findingId: number;
  readonly resolution: 'pay' | 'leave-out';
  readonly reason: string;
};

/**
 * An official says what becomes of a finding. 'pay': the line is paid when nothing else holds it; 'leave-out': it is
 * left out of this batch. Refused 404, 409; nobody who is recorded as dead is paid.
 */
export async function resolveFinding(transaction: Transaction, resolution: Resolution): Promise<void> {
  const { client, scope } = transaction;
  const batch = await lockBatch(transaction, resolution.batchId);
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  const { rows } = await client.query<Finding & { personId: number | null }>(
    `select ${findingColumns}, l.person_id as "personId"
       from payments.finding f left join payments.line l on l.id = f.line_id
      where f.id = $1 and f.batch_id = $2 for no key update of f`,
    [resolution.findingId, batch.id],
  );
  const [finding] = rows;
  if (!finding) throw new Refused(paymentRefusals.notFound);
  if (finding.resolvedAt !== null) throw new Refused(paymentRefusals.resolved);
  const pays = resolution.resolution === 'pay';
  if (pays && finding.kind === 'death' && finding.personId !== null) {
    const dead = await deathsAmong(transaction, [finding.personId]);
    if (dead.has(finding.personId)) throw new Refused(paymentRefusals.dead);
  }
  await client.query(
    'update payments.finding set resolution = $2, reason = $3, resolved_at = $4, resolved_by = $5 where id = $1',
    [finding.id, resolution.resolution, resolution.reason, now().toISOString(), scope.actor],
  );
  await client.query(
    pays
      ? `update payments.line l set state = 'prepared' where l.id = $1 and l.state = 'held' and not exists (
           select from payments.finding f where f.line_id = l.id and f.blocking and f.resolved_at is null)`
      : "update payments.line set state = 'dropped' where id = $1 and state in ('prepared', 'held')",
    [finding.lineId],
  );
  await recordAudit(transaction, {
    action: 'payments.resolve',
    subject: { kind: 'household', id: String(finding.householdId ?? 0) },
    areaCode: finding.areaCode,
    reason: resolution.reason,
    details: { batchId: batch.id, finding: finding.kind, resolution: resolution.resolution },
  });
}
