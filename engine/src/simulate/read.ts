import { areaFields, comparisonLength, groupFields, groupNames, policyFields } from './compare.ts';
import type { ComparisonPlan, GroupName } from './compare.ts';

export type AreaSums = Readonly<Record<(typeof areaFields)[number], number>>;
export type PolicySums = Readonly<Record<(typeof policyFields)[number], number>>;
export type GroupSums = Readonly<Record<(typeof groupFields)[number], number>>;

export type VerdictCount = { readonly verdict: number; readonly count: number };

/** The sums of a comparison by name; areas by position in the store's list, only those where something is not zero. */
export type ComparisonSums = {
  readonly areas: ReadonlyMap<number, AreaSums>;
  readonly policies: readonly (PolicySums & {
    readonly id: string;
    /** Verdict bytes of those who lost it, with how often. */
    readonly losses: readonly VerdictCount[];
    /** Verdict bytes that those who gained it had before. */
    readonly gains: readonly VerdictCount[];
  })[];
  readonly groups: Readonly<Record<GroupName, GroupSums>>;
};

/** Reads `Comparison.sums` (several threads' sums may have been added up). */
export function readComparison(plan: ComparisonPlan, sums: Float64Array): ComparisonSums {
  const { policyAt, groupAt, lossAt, gainAt, policies } = comparisonLength(plan, plan.before.areas);
  const fieldsAt = <Field extends string>(fields: readonly Field[], at: number) =>
    Object.fromEntries(fields.map((field, index) => [field, sums[at + index] ?? 0])) as Readonly<Record<Field, number>>;
  const areas = new Map<number, AreaSums>();
  for (let area = 0; area < plan.before.areas; area++) {
    const at = area * areaFields.length;
    if (sums.subarray(at, at + areaFields.length).some((value) => value !== 0))
      areas.set(area, fieldsAt(areaFields, at));
  }
  return {
    areas,
    policies: plan.before.policies.slice(0, policies).map(({ id }, index) => {
      const counts = (at: number): readonly VerdictCount[] =>
        [...sums.subarray(at, at + 256)].flatMap((count, verdict) => (count > 0 ? [{ verdict, count }] : []));
      const [losses, gains] = [counts(lossAt + index * 256), counts(gainAt + index * 256)];
      return { id, ...fieldsAt(policyFields, policyAt + index * policyFields.length), losses, gains };
    }),
    groups: Object.fromEntries(
      groupNames.map((name, index) => [name, fieldsAt(groupFields, groupAt + index * groupFields.length)]),
    ) as Record<GroupName, GroupSums>,
  };
}
