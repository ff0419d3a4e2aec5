import type { Policy } from '@zhuni/engine';
import { handbook } from '../index.ts';
import { festivalGrantIds, festivalGrants } from './festival-grant.ts';

export { festivalGrant, festivalGrantIds, festivalGroups } from './festival-grant.ts';
export type { FestivalGrantId, FestivalOrder } from './festival-grant.ts';

/** What is known of help by its id alone. */
export type HelpTerms = Pick<Policy, 'id' | 'number' | 'title' | 'subject' | 'period' | 'inForce'> & {
  readonly hasAmount: boolean;
};

/** Help whose amounts are worked out, looked at and approved as a list, by figures that stand on no family's facts. */
export const paidByList: ReadonlySet<string> = new Set(['price-subsidy', 'heating-subsidy', ...festivalGrantIds]);

const ordered: ReadonlyMap<string, HelpTerms> = new Map(
  festivalGrants.map((grant) => [grant.id, { ...grant, hasAmount: true }]),
);

/** A policy of the handbook, or help that an order gives outside it; undefined when there is neither. */
export function helpTerms(id: string): HelpTerms | undefined {
  const policy = handbook.byId.get(id);
  return policy ? { ...policy, hasAmount: policy.amount !== undefined } : ordered.get(id);
}
