import { parameterValueOn, ParameterUndated } from '../parameter/index.ts';
import { divideRounded, monthsBetween, ratioBase, yearsBetween } from '../rule/arithmetic.ts';
import { conditionsAt } from '../rule/handbook.ts';
import type { BuiltPolicy, Handbook } from '../rule/handbook.ts';
import type { Bool, Comparison, Expression, Num, Rounding, Stage, Version } from '../rule/node.ts';
import { factRange } from '../rule/fact.ts';
import type { FactDefinition } from '../rule/fact.ts';
import { areaPathOf } from '../rule/area-path.ts';
import { toYmd } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import type { Household } from './household.ts';
import { hull, point } from './interval.ts';
import type { Interval, Truth } from './interval.ts';

/** Thrown when two labelled exceptions hold at once for one household; the message names both articles. */
export class CasesConflict extends Error {
  override readonly name = 'CasesConflict';
}

/** Thrown when a rule is asked for a date before its first version. */
export class RuleUndated extends Error {
  override readonly name = 'RuleUndated';
}

/** One household at one date, with what has been worked out so far. Index -1 stands for the household itself. */
export type Evaluation = {
  readonly handbook: Handbook;
  readonly household: Household;
  readonly date: PlainDate;
  readonly knownOn?: PlainDate;
  readonly areaPath: readonly string[];
  readonly ymd: number;
  readonly numbers: readonly Map<Num, Interval>[];
  readonly truths: readonly Map<Bool, Truth>[];
};

export function startEvaluation(
  handbook: Handbook,
  household: Household,
  on: { readonly date: PlainDate; readonly knownOn?: PlainDate },
): Evaluation {
  const slots = household.members.length + 1;
  return {
    handbook,
    household,
    ...on,
    areaPath: areaPathOf(household.areaCode),
    ymd: toYmd(on.date),
    numbers: Array.from({ length: slots }, () => new Map()),
    truths: Array.from({ length: slots }, () => new Map()),
  };
}

const slotOf = (node: Expression, member: number): number => (node.scope === 'person' ? member + 1 : 0);

/** The number for one member (or -1 for the household), as an interval. */
export function numberOf(run: Evaluation, node: Num, member: number): Interval {
  const memo = run.numbers[slotOf(node, member)];
  const known = memo?.get(node);
  if (known) return known;
  const value = computeNumber(run, node, member);
  memo?.set(node, value);
  return value;
}

/** True, false or null (unknown) for one member (or -1 for the household). */
export function truthOf(run: Evaluation, node: Bool, member: number): Truth {
  const memo = run.truths[slotOf(node, member)];
  const known = memo?.get(node);
  if (known !== undefined) return known;
  const value = computeTruth(run, node, member);
  memo?.set(node, value);
  return value;
}

function computeNumber(run: Evaluation, node: Num, member: number): Interval {
  switch (node.op) {
    case 'literal':
      return point(node.value);
    case 'today':
      return point(run.ymd);
    case 'fact':
      return factInterval(run, node.fact, member);
    case 'parameter':
      return point(parameterFor(run, node.parameter));
    case 'years-since':
    case 'months-since': {
      const date = numberOf(run, node.date, member);
      const since = node.op === 'years-since' ? yearsBetween : monthsBetween;
      return { lo: since(date.hi, run.ymd), hi: since(date.lo, run.ymd) };
    }
    case 'round-to': {
      const a = numberOf(run, node.a, member);
      const round = (value: number): number => divideRounded(value, node.step, node.rounding) * node.step;
      return { lo: round(a.lo), hi: round(a.hi) };
    }
    case 'ratio': {
      const [a, ratio] = [numberOf(run, node.a, member), numberOf(run, node.ratio, member)];
      const part = (x: number, y: number): number => divideRounded(x * y, ratioBase, node.rounding);
      return { lo: part(a.lo, a.lo < 0 ? ratio.hi : ratio.lo), hi: part(a.hi, a.hi < 0 ? ratio.lo : ratio.hi) };
    }
    case 'if': {
      const when = truthOf(run, node.when, member);
      if (when !== null) return numberOf(run, when ? node.then : node.otherwise, member);
      return hull(numberOf(run, node.then, member), numberOf(run, node.otherwise, member));
    }
    case 'cases':
      return casesValue(run, node, member);
    case 'sum':
    case 'minimum':
    case 'maximum':
      return aggregate(run, node);
    case 'count': {
      const truths = run.household.members.map((_, index) => truthOf(run, node.where, index));
      return { lo: truths.filter((t) => t === true).length, hi: truths.filter((t) => t !== false).length };
    }
    case 'amount-of':
      return amountOf(run, policyOf(run, node.policy), node.stage, member);
    case 'by-date':
      return numberOf(run, versionOn(node.versions, run.date), member);
    case 'named':
      return numberOf(run, node.value, member);
    default:
      return binary(
        node.op === 'divide' ? node.rounding : 'down',
        node.op,
        numberOf(run, node.a, member),
        numberOf(run, node.b, member),
      );
  }
}

type BinaryOp = 'add' | 'subtract' | 'multiply' | 'lower' | 'higher' | 'divide';

function binary(rounding: Rounding, op: BinaryOp, a: Interval, b: Interval): Interval {
  if (op === 'add') return { lo: a.lo + b.lo, hi: a.hi + b.hi };
  if (op === 'subtract') return { lo: a.lo - b.hi, hi: a.hi - b.lo };
  if (op === 'multiply') return { lo: a.lo * (a.lo < 0 ? b.hi : b.lo), hi: a.hi * (a.hi < 0 ? b.lo : b.hi) };
  if (op === 'lower') return { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
  if (op === 'higher') return { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
  return quotient(a, b, rounding);
}

/** Falls as the divisor grows; 0 where the divisor is 0 (nobody in the household), which may be one of several cases. */
function quotient(a: Interval, b: Interval, rounding: Rounding): Interval {
  if (b.hi < 1) return point(0);
  const least = Math.max(1, b.lo);
  const lo = divideRounded(a.lo, a.lo < 0 ? least : b.hi, rounding);
  const hi = divideRounded(a.hi, a.hi < 0 ? b.hi : least, rounding);
  return b.lo < 1 ? hull(point(0), { lo, hi }) : { lo, hi };
}

function casesValue(run: Evaluation, node: Num & { readonly op: 'cases' }, member: number): Interval {
  const open: Interval[] = [];
  const holding = node.cases.filter((entry) => {
    const when = truthOf(run, entry.when, member);
    if (when === null) open.push(numberOf(run, entry.value, member));
    return when === true;
  });
  const [first, second] = holding;
  if (first && second) {
    const name = (entry: typeof first): string =>
      `${entry.id} (${entry.article.source} ${entry.article.article ?? ''})`;
    throw new CasesConflict(`two exceptions apply at once: ${name(first)} and ${name(second)}`);
  }
  return open.reduce(hull, numberOf(run, first ? first.value : node.otherwise, member));
}

function aggregate(run: Evaluation, node: Num & { readonly op: 'sum' | 'minimum' | 'maximum' }): Interval {
  const rows = run.household.members.map((_, index) => ({
    where: truthOf(run, node.where, index),
    value: (): Interval => numberOf(run, node.value, index),
  }));
  const sure = rows.filter((row) => row.where === true).map((row) => row.value());
  const open = rows.filter((row) => row.where === null).map((row) => row.value());
  if (node.op === 'sum') {
    const start = sure.reduce((sum, value) => ({ lo: sum.lo + value.lo, hi: sum.hi + value.hi }), point(0));
    return open.reduce(
      (sum, value) => ({ lo: sum.lo + Math.min(0, value.lo), hi: sum.hi + Math.max(0, value.hi) }),
      start,
    );
  }
  const pick = node.op === 'minimum' ? Math.min : Math.max;
  const fold = (list: readonly Interval[]): Interval =>
    list.reduce((best, value) => ({ lo: pick(best.lo, value.lo), hi: pick(best.hi, value.hi) }));
  if (open.length === 0) return sure.length === 0 ? point(node.empty) : fold(sure);
  const base = sure.length === 0 ? point(node.empty) : fold(sure);
  return hull(base, open.reduce(hull, fold([...sure, ...open])));
}

function computeTruth(run: Evaluation, node: Bool, member: number): Truth {
  switch (node.op) {
    case 'literal':
      return node.value;
    case 'fact': {
      const { lo, hi } = factInterval(run, node.fact, member);
      return lo === hi ? lo === 1 : null;
    }
    case 'code-is': {
      const value = (node.fact.entity === 'person' ? run.household.members[member] : run.household)?.facts.get(
        node.fact.name,
      );
      return value === undefined ? null : node.codes.includes(String(value));
    }
    case 'compare':
      return compareIntervals(node.comparison, numberOf(run, node.a, member), numberOf(run, node.b, member));
    case 'and':
      return allOf(node.of.map((part) => truthOf(run, part, member)));
    case 'or':
      return negate(allOf(node.of.map((part) => negate(truthOf(run, part, member)))));
    case 'not':
      return negate(truthOf(run, node.of, member));
    case 'any':
      return negate(allOf(run.household.members.map((_, index) => negate(truthOf(run, node.where, index)))));
    case 'entitled':
      return entitlementOf(run, policyOf(run, node.policy), node.stage, member);
    case 'by-date':
      return truthOf(run, versionOn(node.versions, run.date), member);
    case 'named':
      return truthOf(run, node.value, member);
  }
}

const negate = (truth: Truth): Truth => (truth === null ? null : !truth);

const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;

function compareIntervals(comparison: Comparison, a: Interval, b: Interval): Truth {
  switch (comparison) {
    case '<':
      return a.hi < b.lo ? true : a.lo >= b.hi ? false : null;
    case '<=':
      return a.hi <= b.lo ? true : a.lo > b.hi ? false : null;
    case '>':
      return compareIntervals('<', b, a);
    case '>=':
      return compareIntervals('<=', b, a);
    case '==':
      if (a.hi < b.lo || b.hi < a.lo) return false;
      return a.lo === a.hi && b.lo === b.hi ? true : null;
    case '!=':
      return negate(compareIntervals('==', a, b));
  }
}

function factInterval(run: Evaluation, fact: FactDefinition, member: number): Interval {
  const value = (fact.entity === 'person' ? run.household.members[member] : run.household)?.facts.get(fact.name);
  if (value === undefined) {
    const { min, max } = factRange(fact.type);
    return { lo: min, hi: max };
  }
  if (typeof value === 'number') return point(value);
  if (typeof value === 'boolean') return point(value ? 1 : 0);
  return point(toYmd(value as PlainDate));
}

/** The value of a parameter where and when this household is asked about; throws ParameterUndated. */
export function parameterFor(run: Evaluation, parameter: Parameters<typeof parameterValueOn>[0]): number {
  const found = parameterValueOn(parameter, run);
  if (found) return found.value;
  throw new ParameterUndated(`the parameter ${parameter.id} has no value on ${run.date}`);
}

/** The version in force on a date; throws RuleUndated before the first. */
export function versionOn<E>(versions: readonly Version<E>[], date: PlainDate): E {
  const found = versions.findLast((version) => version.from <= date);
  if (!found)
    throw new RuleUndated(`the rule has no version on ${date}; the first is from ${versions[0]?.from ?? 'never'}`);
  return found.value;
}

/** True while a policy is in force. */
export function isInForce(policy: BuiltPolicy, date: PlainDate): boolean {
  return policy.inForce.from <= date && (policy.inForce.until === undefined || date <= policy.inForce.until);
}

function policyOf(run: Evaluation, id: string): BuiltPolicy {
  const policy = run.handbook.byId.get(id);
  if (!policy) throw new RangeError(`no policy ${id}`);
  return policy;
}

/** Whether the subject is entitled at a stage, as far as known. */
export function entitlementOf(run: Evaluation, policy: BuiltPolicy, stage: Stage, member: number): Truth {
  if (!isInForce(policy, run.date)) return false;
  const conditions = conditionsAt(policy, stage);
  return allOf(conditions.map((condition) => truthOf(run, condition.holds, member)));
}

/** The amount at a stage; 0 when not entitled or without an amount, never negative. */
export function amountOf(run: Evaluation, policy: BuiltPolicy, stage: Stage, member: number): Interval {
  const entitled = entitlementOf(run, policy, stage, member);
  if (entitled === false || !policy.amount) return point(0);
  const { lo, hi } = numberOf(run, policy.amount.value, member);
  return { lo: entitled ? Math.max(0, lo) : 0, hi: Math.max(0, hi) };
}
