/**
 * Interval arithmetic and three-valued truth on pairs of plain nodes: rule for rule what evaluate does with the
 * numbers of one household. Each result also says where two exceptions met on the way (`conflict`).
 */
import type { Comparison, Rounding } from '../rule/node.ts';
import { ratioBase } from '../rule/arithmetic.ts';
import type { NodeFactory } from './nodes.ts';
import type { PlainBool, PlainInterval, PlainNum, PlainTruth } from './plain.ts';

/** `conflict` holds where working the value out meets two exceptions that apply at once. */
export type Truth = PlainTruth & { readonly conflict: PlainBool };
export type Interval = PlainInterval & { readonly conflict: PlainBool };

export type Pairs = ReturnType<typeof pairsOf>;

/** The operations of rules on pairs, over one factory; `mayClash`: exceptions that may both apply are a conflict. */
export function pairsOf(n: NodeFactory, { mayClash = false }: { readonly mayClash?: boolean } = {}) {
  const never = n.truth(false);
  const point = (value: PlainNum): Interval => ({ lo: value, hi: value, conflict: never });
  const certain = (value: PlainBool): Truth => ({ sure: value, possible: value, conflict: never });
  return { never, point, certain, ...truths(n), ...numbers(n, mayClash), ...members(n, never) };
}

function truths(n: NodeFactory) {
  const not = (of: Truth): Truth => ({ sure: n.not(of.possible), possible: n.not(of.sure), conflict: of.conflict });
  const join = (op: 'and' | 'or', of: readonly Truth[]): Truth => ({
    sure: n[op](...of.map((part) => part.sure)),
    possible: n[op](...of.map((part) => part.possible)),
    conflict: n.or(...of.map((part) => part.conflict)),
  });
  const below = (comparison: '<' | '<=', a: Interval, b: Interval): Truth => ({
    sure: n.compare(comparison, a.hi, b.lo),
    possible: n.compare(comparison, a.lo, b.hi),
    conflict: n.or(a.conflict, b.conflict),
  });
  const equal = (a: Interval, b: Interval): Truth => {
    const known = n.and(isPoint(n, a), isPoint(n, b));
    return {
      sure: n.and(known, n.compare('==', a.lo, b.lo)),
      possible:
        known.op === 'const' && known.value
          ? n.compare('==', a.lo, b.lo)
          : n.and(n.compare('<=', b.lo, a.hi), n.compare('<=', a.lo, b.hi)),
      conflict: n.or(a.conflict, b.conflict),
    };
  };
  const compare = (comparison: Comparison, a: Interval, b: Interval): Truth => {
    switch (comparison) {
      case '<':
      case '<=':
        return below(comparison, a, b);
      case '>':
        return below('<', b, a);
      case '>=':
        return below('<=', b, a);
      case '==':
        return equal(a, b);
      case '!=':
        return not(equal(a, b));
    }
  };
  return { not, join, compare };
}

/** Where an interval is a single number. */
export function isPoint(n: NodeFactory, { lo, hi }: PlainInterval): PlainBool {
  return lo === hi ? n.truth(true) : n.compare('==', lo, hi);
}

function numbers(n: NodeFactory, mayClash: boolean) {
  const zero = n.constant(0);
  const negative = (a: PlainNum): PlainBool => n.compare('<', a, zero);
  /** `of(a, then)` where a is negative, `of(a, otherwise)` elsewhere. */
  const bySign = (
    a: PlainNum,
    then: PlainNum,
    otherwise: PlainNum,
    of: (a: PlainNum, b: PlainNum) => PlainNum,
  ): PlainNum => of(a, n.select(negative(a), then, otherwise));
  const both = (a: Interval, b: Interval): { readonly conflict: PlainBool } => ({
    conflict: n.or(a.conflict, b.conflict),
  });

  const binary = (op: 'add' | 'subtract' | 'multiply' | 'lower' | 'higher', a: Interval, b: Interval): Interval => {
    if (op === 'subtract') return { lo: n.subtract(a.lo, b.hi), hi: n.subtract(a.hi, b.lo), ...both(a, b) };
    if (op !== 'multiply') return { lo: n[op](a.lo, b.lo), hi: n[op](a.hi, b.hi), ...both(a, b) };
    return {
      lo: bySign(a.lo, b.hi, b.lo, n.multiply),
      hi: bySign(a.hi, b.lo, b.hi, n.multiply),
      ...both(a, b),
    };
  };
  const divide = (a: Interval, b: Interval, rounding: Rounding): Interval => {
    const quotient = (x: PlainNum, y: PlainNum): PlainNum => n.divide(x, y, rounding);
    if (b.lo === b.hi) return { lo: quotient(a.lo, b.lo), hi: quotient(a.hi, b.lo), ...both(a, b) };
    const one = n.constant(1);
    const [least, most] = [n.higher(one, b.lo), n.higher(one, b.hi)];
    const [nobody, maybeNobody] = [n.compare('<', b.hi, one), n.compare('<', b.lo, one)];
    const withNobody = (bound: PlainNum, meet: (x: PlainNum, y: PlainNum) => PlainNum): PlainNum =>
      n.select(maybeNobody, n.select(nobody, zero, meet(zero, bound)), bound);
    return {
      lo: withNobody(bySign(a.lo, least, most, quotient), n.lower),
      hi: withNobody(bySign(a.hi, most, least, quotient), n.higher),
      ...both(a, b),
    };
  };
  const ratio = (a: Interval, share: Interval, rounding: Rounding): Interval => {
    const part = (x: PlainNum, y: PlainNum): PlainNum => n.divide(n.multiply(x, y), n.constant(ratioBase), rounding);
    return {
      lo: bySign(a.lo, share.hi, share.lo, part),
      hi: bySign(a.hi, share.lo, share.hi, part),
      ...both(a, share),
    };
  };
  const roundTo = (a: Interval, step: number, rounding: Rounding): Interval => {
    const round = (x: PlainNum): PlainNum => n.multiply(n.divide(x, n.constant(step), rounding), n.constant(step));
    return { lo: round(a.lo), hi: round(a.hi), conflict: a.conflict };
  };
  const since = (op: 'years-since' | 'months-since', date: Interval, on: number): Interval => ({
    lo: n.since(op, date.hi, on),
    hi: n.since(op, date.lo, on),
    conflict: date.conflict,
  });
  const choose = (when: Truth, then: Interval, otherwise: Interval): Interval => {
    const pick = (a: PlainNum, b: PlainNum, meet: (a: PlainNum, b: PlainNum) => PlainNum): PlainNum =>
      n.select(when.sure, a, n.select(when.possible, meet(a, b), b));
    const known = when.sure === when.possible;
    return {
      lo: known ? n.select(when.sure, then.lo, otherwise.lo) : pick(then.lo, otherwise.lo, n.lower),
      hi: known ? n.select(when.sure, then.hi, otherwise.hi) : pick(then.hi, otherwise.hi, n.higher),
      conflict: n.or(when.conflict, n.and(when.possible, then.conflict), n.and(n.not(when.sure), otherwise.conflict)),
    };
  };
  return { binary, divide, ratio, roundTo, since, choose, cases: casesOf(n, mayClash) };
}

/** General amount with labelled exceptions: the one that surely holds, widened by those that may hold. */
function casesOf(n: NodeFactory, mayClash: boolean) {
  return (list: readonly { readonly when: Truth; readonly value: Interval }[], otherwise: Interval): Interval => {
    const bound = (side: 'lo' | 'hi', meet: (a: PlainNum, b: PlainNum) => PlainNum): PlainNum => {
      const base = list.reduceRight((rest, { when, value }) => n.select(when.sure, value[side], rest), otherwise[side]);
      return list.reduce((so, { when, value }) => n.select(open(n, when), meet(so, value[side]), so), base);
    };
    const meets = mayClash ? 'possible' : 'sure';
    const clashes = list.flatMap((one, at) =>
      list.slice(at + 1).map((other) => n.and(one.when[meets], other.when[meets])),
    );
    const none = n.not(n.or(...list.map(({ when }) => when.sure)));
    const inside = list.flatMap(({ when, value }) => [when.conflict, n.and(when.possible, value.conflict)]);
    return {
      lo: bound('lo', n.lower),
      hi: bound('hi', n.higher),
      conflict: n.or(...clashes, ...inside, n.and(none, otherwise.conflict)),
    };
  };
}

/** Possible but not sure. */
function open(n: NodeFactory, truth: Truth): PlainBool {
  return truth.sure === truth.possible ? n.truth(false) : n.and(truth.possible, n.not(truth.sure));
}

function members(n: NodeFactory, never: PlainBool) {
  const conflictIn = (where: Truth, value?: Interval): PlainBool =>
    n.any(n.or(where.conflict, n.and(where.possible, value?.conflict ?? never)));
  const any = (where: Truth): Truth => ({
    sure: n.any(where.sure),
    possible: n.any(where.possible),
    conflict: conflictIn(where),
  });
  const count = (where: Truth): Interval => ({
    lo: n.count(where.sure),
    hi: n.count(where.possible),
    conflict: conflictIn(where),
  });
  const sum = (value: Interval, where: Truth): Interval => {
    const zero = n.constant(0);
    const part = (side: 'lo' | 'hi', least: PlainNum): PlainNum =>
      least === zero || where.sure === where.possible
        ? n.sum(value[side], where.sure)
        : n.sum(n.select(where.sure, value[side], least), where.possible);
    return {
      lo: part('lo', n.lower(zero, value.lo)),
      hi: part('hi', n.higher(zero, value.hi)),
      conflict: conflictIn(where, value),
    };
  };
  const extreme = (op: 'minimum' | 'maximum', value: Interval, where: Truth, empty: number): Interval => {
    const least = (over: PlainBool, side: 'lo' | 'hi'): PlainNum => n.extreme(op, value[side], over, empty);
    const [near, far] = op === 'minimum' ? (['lo', 'hi'] as const) : (['hi', 'lo'] as const);
    const meet = { lo: n.lower, hi: n.higher };
    const none = op === 'minimum' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
    const worst = n.extreme(op === 'minimum' ? 'maximum' : 'minimum', value[far], open(n, where), none);
    const openNever = where.sure === where.possible;
    const ends = {
      [near]: meet[near](least(where.sure, near), least(where.possible, near)),
      [far]: openNever ? least(where.sure, far) : meet[far](least(where.sure, far), worst),
    } as { readonly lo: PlainNum; readonly hi: PlainNum };
    return { ...ends, conflict: conflictIn(where, value) };
  };
  return { any, count, sum, extreme };
}
