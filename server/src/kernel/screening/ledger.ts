import type { BuiltPolicy, Result } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { Transaction } from '../../platform/db/index.ts';

/** A household as screening refers to it: members of the date, by member number. */
export type HouseholdRef = { readonly id: number; readonly areaCode: string; readonly personIds: readonly number[] };

/** An outcome worth a row of its own. `personId` null is the household; `amountFen` null when it depends on facts not known. */
export type LedgerEntry = {
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  readonly policy: string;
  readonly outcome: 'entitled' | 'near';
  readonly amountFen: number | null;
  /** Near miss: the one condition that fails, and by how much in its own unit. */
  readonly condition: string | null;
  readonly gap: number | null;
  /** Whether the subject receives this help already. */
  readonly receiving: boolean;
};

/** A subject and a policy, as receipts and entries name them. */
type SubjectPolicy = { readonly householdId: number; readonly personId: number | null; readonly policy: string };

const keyOf = ({ householdId, personId, policy }: SubjectPolicy): string =>
  `${householdId}/${personId ?? ''}/${policy}`;

/** Tells for whom something is received. */
export function receivingIn(receipts: readonly SubjectPolicy[]): (subject: SubjectPolicy) => boolean {
  const keys = new Set(receipts.map(keyOf));
  return (subject) => keys.has(keyOf(subject));
}

/** All outcomes of one household. `verdicts` has one byte per subject and policy, see `verdictByte`. */
export type JudgedHousehold = {
  readonly household: HouseholdRef;
  readonly verdicts: Uint8Array;
  readonly entries: readonly LedgerEntry[];
};

/** Some households judged for a date; entries of all of them. */
export type JudgedBatch = {
  readonly date: PlainDate;
  /** The run that judged them; null when one change did. */
  readonly runId: number | null;
  readonly households: readonly HouseholdRef[];
  readonly entries: readonly LedgerEntry[];
};

/** What a service line does with new outcomes, in the transaction that stores them. */
export type ScreeningListener = (transaction: Transaction, batch: JudgedBatch) => Promise<void>;

/** 0 not in force (or another kind of subject), 1 entitled, 2 undecided, 3+k fails first at condition k, 128+k near miss there. */
export const verdictBytes = { notInForce: 0, entitled: 1, unknown: 2, failsFrom: 3, nearFrom: 128 } as const;

/** The byte in which the reason ledger keeps a result. */
export function verdictByte(policy: BuiltPolicy, result: Result): number {
  if (result.outcome === 'entitled') return verdictBytes.entitled;
  if (result.outcome === 'unknown') return verdictBytes.unknown;
  if (result.reasons[0]?.condition === 'in-force') return verdictBytes.notInForce;
  const at = policy.allConditions.findIndex((_, index) => result.reasons[index]?.holds === false);
  return (result.nearMiss === undefined ? verdictBytes.failsFrom : verdictBytes.nearFrom) + at;
}

/** What a byte of the reason ledger says. */
export type Verdict =
  | { readonly outcome: 'not-in-force' | 'entitled' | 'unknown' }
  | { readonly outcome: 'not-entitled'; readonly condition: string; readonly near: boolean };

/** The inverse of `verdictByte`. */
export function readVerdict(policy: BuiltPolicy, byte: number): Verdict {
  if (byte === verdictBytes.notInForce) return { outcome: 'not-in-force' };
  if (byte === verdictBytes.entitled) return { outcome: 'entitled' };
  if (byte === verdictBytes.unknown) return { outcome: 'unknown' };
  const near = byte >= verdictBytes.nearFrom;
  const condition = policy.allConditions[byte - (near ? verdictBytes.nearFrom : verdictBytes.failsFrom)]?.id ?? '';
  return { outcome: 'not-entitled', condition, near };
}

/** The place of a subject (0 the household, 1 the first member …) and policy in a household's verdicts. */
export function verdictPlace(subject: number, policyIndex: number): number {
  return subject * handbook.policies.length + policyIndex;
}

/** The policy of a place in a household's verdicts. */
export function policyAt(place: number): string {
  return handbook.policies[place % handbook.policies.length]?.id ?? '';
}
