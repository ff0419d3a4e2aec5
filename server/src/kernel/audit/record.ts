import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/** How many children's data a reading showed; readings of these are kept apart for the yearly review. */
export type Minors = { readonly under14: number; readonly under18: number };

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
  /** Of the people whose data was shown; see `minorsAmong`. */
  readonly minors?: Minors;
};

export const reasonLengthMax = 500;

/**
 * Writes one entry, in the transaction of what it tells: either both happen or neither. It is sent at once and waited
 * for at the end of the transaction, which fails when it does.
 */
export async function recordAudit({ client, trailing }: Transaction, entry: AuditEntry): Promise<void> {
  const { action, subject, areaCode, reason, details = {}, minors } = entry;
  const children = minors && minors.under18 > 0;
  const sent = client.query('select audit.record($1, $2, $3, $4, $5, $6)', [
    action,
    subject.kind,
    subject.id,
    areaCode,
    reason.slice(0, reasonLengthMax),
    JSON.stringify(children ? { ...details, minorsUnder14: minors.under14, minorsUnder18: minors.under18 } : details),
  ]);
  if (trailing === undefined) return void (await sent);
  sent.catch(() => undefined);
  trailing.push(sent);
}

/**
 * Children among people, by their dates of birth; whoever's is unknown counts for none. Under 14: personal information
 * protection law, article 31; under 18: regulation on the online protection of minors, articles 36 and 37.
 */
export function minorsAmong(birthDates: readonly (PlainDate | undefined)[], on: PlainDate): Minors {
  const under = (years: number): number => {
    const limit = `${String(Number(on.slice(0, 4)) - years).padStart(4, '0')}${on.slice(4)}`;
    return birthDates.filter((born) => born !== undefined && born > limit).length;
  };
  return { under14: under(14), under18: under(18) };
}
