import type { ColumnStore, Total } from '@zhuni/engine/screen';
import { verdictCodes } from '@zhuni/engine/screen';
import { areaFields, readComparison } from '@zhuni/engine/simulate';
import type { AreaSums, ComparisonSums, GroupName, GroupSums } from '@zhuni/engine/simulate';
import { handbook } from '@zhuni/policies';
import type { SimulationPlan } from './plan.ts';

type Sides = { readonly before: number; readonly after: number };

/** Sums of an area; money in fen. The year is twelve months and what is paid by the year; `once` stands beside it. */
export type AreaReport = {
  readonly gaining: { readonly households: number; readonly people: number };
  readonly losing: { readonly households: number; readonly people: number };
  /** Households whose help by the month is more, or less, than before. */
  readonly betterOff: number;
  readonly worseOff: number;
  readonly monthFen: Sides;
  readonly yearFen: Sides;
  readonly onceFen: Sides;
  /** Fen a month that are missing to the Dibao standard after all help; `afterByFormerLine` by the standard of before. */
  readonly gapFen: Sides & { readonly afterByFormerLine: number };
  /** Households below it. */
  readonly below: Sides & { readonly afterByFormerLine: number };
  /** Households whose need, income or help is not known, so that they stand in no gap. */
  readonly gapUnknown: number;
};

/** Why somebody no longer has it: a condition's id, 'off' (the policy), or 'unknown' (facts are missing). */
export type Loss = { readonly condition: string; readonly count: number };

export type PolicyReport = {
  readonly id: string;
  /** 'direct': it reads a changed parameter or is off; 'dependent': it looks at such a policy. */
  readonly touched: 'direct' | 'dependent';
  readonly entitled: Sides;
  readonly gained: { readonly subjects: number; readonly households: number; readonly people: number };
  readonly lost: { readonly subjects: number; readonly households: number; readonly people: number };
  readonly unknown: Sides;
  /** Fen per period of the known amounts. */
  readonly amountFen: Sides;
  /** Entitled, but the amount depends on facts not known. */
  readonly amountUnknown: Sides;
  readonly losses: readonly Loss[];
};

export type SimulationReport = {
  readonly households: number;
  readonly people: number;
  readonly total: AreaReport;
  /** By village code. */
  readonly villages: ReadonlyMap<string, AreaSums>;
  readonly groups: Readonly<Record<GroupName, GroupSums>>;
  readonly policies: readonly PolicyReport[];
  readonly durationMs: number;
};

type Raw = {
  readonly plan: SimulationPlan;
  readonly store: ColumnStore;
  readonly law: ReadonlyMap<string, Total>;
  readonly sums: Float64Array;
  readonly reverse: boolean;
  readonly durationMs: number;
};

/** Names the sums of a comparison; a reverse one is turned round. */
export function reportOf({ plan, store, law, sums, reverse, durationMs }: Raw): SimulationReport {
  const read = readComparison(plan.comparison, sums);
  const villages = new Map(
    [...read.areas].map(([at, area]) => [store.areas[at] ?? '', reverse ? turned(area) : area] as const),
  );
  return {
    households: store.households,
    people: store.persons,
    total: areaReport([...villages.values()]),
    villages,
    groups: reverse ? turnedGroups(read.groups) : read.groups,
    policies: read.policies.map((policy) => policyReport(plan, law, policy, reverse)),
    durationMs,
  };
}

/** Adds up villages. */
export function areaReport(list: readonly AreaSums[]): AreaReport {
  const sum = Object.fromEntries(areaFields.map((field) => [field, 0])) as Record<keyof AreaSums, number>;
  for (const one of list) for (const field of areaFields) sum[field] += one[field];
  return {
    gaining: { households: sum.householdsGaining, people: sum.peopleGaining },
    losing: { households: sum.householdsLosing, people: sum.peopleLosing },
    betterOff: sum.betterOff,
    worseOff: sum.worseOff,
    monthFen: { before: sum.monthBefore, after: sum.monthAfter },
    yearFen: { before: sum.monthBefore * 12 + sum.yearBefore, after: sum.monthAfter * 12 + sum.yearAfter },
    onceFen: { before: sum.onceBefore, after: sum.onceAfter },
    gapFen: { before: sum.gapBefore, after: sum.gapAfter, afterByFormerLine: sum.gapAfterOldLine },
    below: { before: sum.belowBefore, after: sum.belowAfter, afterByFormerLine: sum.belowAfterOldLine },
    gapUnknown: sum.gapUnknown,
  };
}

function turned(area: AreaSums): AreaSums {
  return {
    ...area,
    householdsGaining: area.householdsLosing,
    householdsLosing: area.householdsGaining,
    peopleGaining: area.peopleLosing,
    peopleLosing: area.peopleGaining,
    betterOff: area.worseOff,
    worseOff: area.betterOff,
    monthBefore: area.monthAfter,
    monthAfter: area.monthBefore,
    yearBefore: area.yearAfter,
    yearAfter: area.yearBefore,
    onceBefore: area.onceAfter,
    onceAfter: area.onceBefore,
    gapBefore: area.gapAfter,
    gapAfter: area.gapBefore,
    belowBefore: area.belowAfter,
    belowAfter: area.belowBefore,
    gapAfterOldLine: area.gapBeforeOtherLine,
    belowAfterOldLine: area.belowBeforeOtherLine,
    gapBeforeOtherLine: area.gapAfterOldLine,
    belowBeforeOtherLine: area.belowAfterOldLine,
  };
}

function turnedGroups(groups: ComparisonSums['groups']): ComparisonSums['groups'] {
  return Object.fromEntries(
    Object.entries(groups).map(([name, { gaining, losing }]) => [name, { gaining: losing, losing: gaining }]),
  ) as ComparisonSums['groups'];
}

const turnedIf = (reverse: boolean, sides: Sides): Sides =>
  reverse ? { before: sides.after, after: sides.before } : sides;

function policyReport(
  plan: SimulationPlan,
  law: ReadonlyMap<string, Total>,
  policy: ComparisonSums['policies'][number],
  reverse: boolean,
): PolicyReport {
  const { id } = policy;
  const { entitled = 0, unknown = 0 } = law.get(id) ?? {};
  const gained = { subjects: policy.gained, households: policy.householdsGained, people: policy.peopleGained };
  const lost = { subjects: policy.lost, households: policy.householdsLost, people: policy.peopleLost };
  return {
    id,
    touched: plan.touched.get(id) ?? 'direct',
    entitled: turnedIf(reverse, { before: entitled, after: entitled + policy.gained - policy.lost }),
    gained: reverse ? lost : gained,
    lost: reverse ? gained : lost,
    unknown: turnedIf(reverse, { before: unknown, after: unknown + policy.unknownGained - policy.unknownLost }),
    amountFen: turnedIf(reverse, { before: policy.amountBefore, after: policy.amountAfter }),
    amountUnknown: turnedIf(reverse, { before: policy.openBefore, after: policy.openAfter }),
    losses: (reverse ? policy.gains : policy.losses).map(({ verdict, count }) => ({
      condition: conditionOf(id, verdict),
      count,
    })),
  };
}

function conditionOf(id: string, verdict: number): string {
  if (verdict === verdictCodes.notInForce) return 'off';
  if (verdict === verdictCodes.unknown) return 'unknown';
  const at = verdict - (verdict >= verdictCodes.nearAt ? verdictCodes.nearAt : verdictCodes.failsAt);
  return handbook.byId.get(id)?.allConditions[at]?.id ?? 'unknown';
}
