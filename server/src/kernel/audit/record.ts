import type { Transaction } from '../../platform/db/index.ts';

/** Who is the transaction's actor and when is its time; this says what was read or changed, and why. */
export type AuditEntry = {
  /** Such as 'household.read'. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly areaCode: string;
  /** Why, in the words of the user or of the programme. */
  readonly reason: string;
  /** Nothing that names a person. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

export const reasonLengthMax = 500;

/** Writes one entry, in the transaction of what it tells: either both happen or neither. */
export async function recordAudit({ client }: Transaction, entry: AuditEntry): Promise<void> {
  const { action, subject, areaCode, reason, details = {} } = entry;
  await client.query('select audit.record($1, $2, $3, $4, $5, $6)', [
    action,
    subject.kind,
    subject.id,
    areaCode,
    reason.slice(0, reasonLengthMax),
    JSON.stringify(details),
  ]);
}
