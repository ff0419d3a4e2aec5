import { cite, plainDate } from '@zhuni/engine';
import type { Citation, SourceStatus } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';

/** A county that has left the confirmation of some policies to its towns, between two days (both inclusive). */
export type Delegation = {
  readonly areaPrefix: string;
  readonly policies: readonly string[];
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly article: Citation;
  readonly status: SourceStatus;
};

const sinceNotice = (areaPrefix: string): Delegation => ({
  areaPrefix,
  policies: ['dibao', 'dibao-marginal'],
  from: plainDate('2022-10-20'),
  article: cite('I'),
  status: 'illustrative',
});

/**
 * Which counties have delegated, and since when, is for the bureau to say: the law (L1 art. 2, L8) leaves it to each.
 * Until then Zhangdian, Linzi and Yiyuan stand for those that have, so that both ways are used.
 */
export const delegations: readonly Delegation[] = [sinceNotice('370303'), sinceNotice('370305'), sinceNotice('370323')];

/** True when the towns of this area confirm the policy themselves on this day. */
export function isDelegated(policy: string, areaCode: string, date: PlainDate): boolean {
  return delegations.some(
    (one) =>
      areaCode.startsWith(one.areaPrefix) &&
      one.policies.includes(policy) &&
      one.from <= date &&
      (one.until === undefined || date <= one.until),
  );
}
