import { isInForce, nearMissShare, nearMissYears, soleComparison, versionOn } from '../evaluate/index.ts';
import { parameterRange, ParameterUndated, parameterValueOn } from '../parameter/index.ts';
import type { Parameter } from '../parameter/index.ts';
import { areaPathOf } from '../rule/area-path.ts';
import { factRange } from '../rule/fact.ts';
import type { FactDefinition } from '../rule/fact.ts';
import { conditionsAt } from '../rule/handbook.ts';
import type { BuiltPolicy, Handbook } from '../rule/handbook.ts';
import type { Bool, Num, Stage } from '../rule/node.ts';
import { toYmd } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import { nodeFactory } from './nodes.ts';
import type { NodeFactory } from './nodes.ts';
import { isPoint, pairsOf } from './pairs.ts';
import type { Interval, Pairs, Truth } from './pairs.ts';
import type { Plain, PlainBool, PlainCondition, PlainInterval, PlainPolicy } from './plain.ts';

/** Whether a fact is known for everyone, for some, or for nobody. */
export type Presence = 'known' | 'nullable' | 'absent';

export type LowerOptions = {
  readonly date: PlainDate;
  /** Only what was announced by this day is applied; without it, all that is known now. */
  readonly knownOn?: PlainDate;
  /** 12-digit village codes; a household's area is a position in this list. */
  readonly areas: readonly string[];
  /** What the columns hold of each fact; everything is nullable when left out. */
  readonly presence?: (fact: FactDefinition) => Presence;
  /** Ids of the policies wanted; all when left out. */
  readonly policies?: readonly string[];
  /** Ids of parameters that are kept as tables by area and decide nothing here, so that other values can follow. */
  readonly varying?: ReadonlySet<string>;
  /**
   * Takes each of these as any number from one table to another (`rangeEnds` names them), as if it were a fact that is
   * not known. What is settled then is so for every value between; where none is negative. A conflict is then one that
   * may be. Near misses mean nothing.
   */
  readonly ranging?: boolean;
};

type Decision = { readonly conditions: readonly PlainCondition[]; readonly entitled: Truth };

type Run = {
  readonly handbook: Handbook;
  readonly options: LowerOptions;
  readonly ymd: number;
  readonly paths: readonly (readonly string[])[];
  readonly presence: (fact: FactDefinition) => Presence;
  readonly n: NodeFactory;
  readonly p: Pairs;
  readonly numbers: Map<Num, Interval>;
  readonly truths: Map<Bool, Truth>;
  readonly decisions: Map<string, Decision>;
  readonly amounts: Map<string, Interval>;
};

/**
 * Resolves a handbook for a date into plain nodes; see plain.ts. Same answers as `evaluate` for every household.
 * Throws RuleUndated or ParameterUndated when a policy in force has no wording or number at the date (for a
 * parameter: in any of the areas), RangeError for an unknown policy.
 */
export function lower(handbook: Handbook, options: LowerOptions): Plain {
  const n = nodeFactory();
  const run: Run = {
    handbook,
    options,
    ymd: toYmd(options.date),
    paths: options.areas.map(areaPathOf),
    presence: options.presence ?? (() => 'nullable'),
    n,
    p: pairsOf(n, { mayClash: options.ranging === true }),
    numbers: new Map(),
    truths: new Map(),
    decisions: new Map(),
    amounts: new Map(),
  };
  for (const id of options.policies ?? []) policyOf(run, id);
  const policies = handbook.policies.flatMap((policy, index) =>
    options.policies === undefined || options.policies.includes(policy.id) ? [plainPolicy(run, policy, index)] : [],
  );
  return { date: options.date, ymd: run.ymd, areas: options.areas, policies, nodes: n.nodes };
}

function policyOf(run: Run, id: string): BuiltPolicy {
  const policy = run.handbook.byId.get(id);
  if (!policy) throw new RangeError(`there is no policy ${id}`);
  return policy;
}

function plainPolicy(run: Run, policy: BuiltPolicy, index: number): PlainPolicy {
  const { conditions, entitled } = decisionOf(run, policy, 'final');
  const inForce = isInForce(policy, run.options.date);
  const amount = inForce && policy.amount ? numberOf(run, policy.amount.value) : run.p.point(run.n.constant(0));
  return {
    policy,
    index,
    inForce,
    conditions,
    entitled: { sure: entitled.sure, possible: entitled.possible },
    amount: notNegative(run, amount),
    conflict: entitled.conflict,
    amountConflict: amount.conflict,
  };
}

function notNegative({ n }: Run, { lo, hi }: PlainInterval): PlainInterval {
  return { lo: n.higher(n.constant(0), lo), hi: n.higher(n.constant(0), hi) };
}

/** The conditions of a policy at a stage and their conjunction; not in force is never entitled. */
function decisionOf(run: Run, policy: BuiltPolicy, stage: Stage): Decision {
  const key = `${policy.id}/${stage}`;
  const known = run.decisions.get(key);
  if (known) return known;
  if (!isInForce(policy, run.options.date)) return { conditions: [], entitled: run.p.certain(run.p.never) };
  const list = conditionsAt(policy, stage);
  const truths = list.map((condition) => truthOf(run, condition.holds));
  const conditions = list.map((condition, at): PlainCondition => {
    const { sure, possible } = truths[at] ?? run.p.certain(run.p.never);
    return { id: condition.id, sure, possible, near: stage === 'own' ? null : nearOf(run, condition.holds) };
  });
  const decision = { conditions, entitled: run.p.join('and', truths) };
  run.decisions.set(key, decision);
  return decision;
}

/** The amount of a policy at a stage as other rules read it: 0 when not entitled. */
function amountOf(run: Run, policy: BuiltPolicy, stage: Stage): Interval {
  const key = `${policy.id}/${stage}`;
  const known = run.amounts.get(key);
  if (known) return known;
  const zero = run.p.point(run.n.constant(0));
  const { entitled } = decisionOf(run, policy, stage);
  const given = policy.amount && isInForce(policy, run.options.date) ? numberOf(run, policy.amount.value) : zero;
  const { lo, hi } = notNegative(run, given);
  const amount = {
    lo: run.n.select(entitled.sure, lo, zero.lo),
    hi: run.n.select(entitled.possible, hi, zero.hi),
    conflict: run.n.or(entitled.conflict, run.n.and(entitled.possible, given.conflict)),
  };
  run.amounts.set(key, amount);
  return amount;
}

/** Whether a failed comparison was missed by little, as `isNear` says: at most a tenth of the limit, or one year. */
function nearOf(run: Run, root: Bool): PlainBool | null {
  const node = soleComparison(root, run.options.date);
  if (!node || node.a.unit === 'date') return null;
  const { n } = run;
  const [a, b] = [numberOf(run, node.a), numberOf(run, node.b)];
  const known = n.and(isPoint(n, a), isPoint(n, b));
  const [over, under] = [n.subtract(a.lo, b.lo), n.subtract(b.lo, a.lo)];
  const upper = node.comparison === '<' || node.comparison === '<=';
  const gap = upper ? over : node.comparison === '==' || node.comparison === '!=' ? n.higher(over, under) : under;
  const limit = n.higher(b.lo, n.subtract(n.constant(0), b.lo));
  const scaled = n.multiply(limit, n.constant(nearMissShare));
  const little =
    node.a.unit === 'years'
      ? n.compare('<=', gap, n.constant(nearMissYears))
      : n.compare('<=', n.multiply(gap, n.constant(10_000)), scaled);
  return n.and(known, n.compare('<', n.constant(0), limit), little);
}

function numberOf(run: Run, node: Num): Interval {
  const known = run.numbers.get(node);
  if (known) return known;
  const value = lowerNumber(run, node);
  run.numbers.set(node, value);
  return value;
}

function truthOf(run: Run, node: Bool): Truth {
  const known = run.truths.get(node);
  if (known) return known;
  const value = lowerTruth(run, node);
  run.truths.set(node, value);
  return value;
}

function lowerNumber(run: Run, node: Num): Interval {
  const { n, p } = run;
  const number = (part: Num): Interval => numberOf(run, part);
  switch (node.op) {
    case 'literal':
      return p.point(n.constant(node.value));
    case 'today':
      return p.point(n.constant(run.ymd));
    case 'fact':
      return factOf(run, node.fact);
    case 'parameter':
      return parameterOf(run, node.parameter);
    case 'years-since':
    case 'months-since':
      return p.since(node.op, number(node.date), run.ymd);
    case 'round-to':
      return p.roundTo(number(node.a), node.step, node.rounding);
    case 'ratio':
      return p.ratio(number(node.a), number(node.ratio), node.rounding);
    case 'divide':
      return p.divide(number(node.a), number(node.b), node.rounding);
    case 'if': {
      const when = truthOf(run, node.when);
      if (when.sure.op === 'const' && when.sure.value) return withConflict(run, when, number(node.then));
      if (when.possible.op === 'const' && !when.possible.value) return withConflict(run, when, number(node.otherwise));
      return p.choose(when, number(node.then), number(node.otherwise));
    }
    case 'cases':
      return p.cases(
        node.cases.map(({ when, value }) => ({ when: truthOf(run, when), value: number(value) })),
        number(node.otherwise),
      );
    case 'sum':
      return p.sum(number(node.value), truthOf(run, node.where));
    case 'minimum':
    case 'maximum':
      return p.extreme(node.op, number(node.value), truthOf(run, node.where), node.empty);
    case 'count':
      return p.count(truthOf(run, node.where));
    case 'amount-of':
      return amountOf(run, policyOf(run, node.policy), node.stage);
    case 'by-date':
      return number(versionOn(node.versions, run.options.date));
    case 'named':
      return number(node.value);
    default:
      return p.binary(node.op, number(node.a), number(node.b));
  }
}

function withConflict(run: Run, when: Truth, value: Interval): Interval {
  return { ...value, conflict: run.n.or(when.conflict, value.conflict) };
}

function lowerTruth(run: Run, node: Bool): Truth {
  const { n, p } = run;
  switch (node.op) {
    case 'literal':
      return p.certain(n.truth(node.value));
    case 'fact':
    case 'code-is':
      return factTruth(run, node);
    case 'compare':
      return p.compare(node.comparison, numberOf(run, node.a), numberOf(run, node.b));
    case 'and':
    case 'or':
      return p.join(
        node.op,
        node.of.map((part) => truthOf(run, part)),
      );
    case 'not':
      return p.not(truthOf(run, node.of));
    case 'any':
      return p.any(truthOf(run, node.where));
    case 'entitled':
      return decisionOf(run, policyOf(run, node.policy), node.stage).entitled;
    case 'by-date':
      return truthOf(run, versionOn(node.versions, run.options.date));
    case 'named':
      return truthOf(run, node.value);
  }
}

function factOf({ n, p, presence }: Run, fact: FactDefinition): Interval {
  const { min, max } = factRange(fact.type);
  switch (presence(fact)) {
    case 'known':
      return p.point(n.load(fact, null));
    case 'nullable':
      return { lo: n.load(fact, min), hi: n.load(fact, max), conflict: p.never };
    case 'absent':
      return { lo: n.constant(min), hi: n.constant(max), conflict: p.never };
  }
}

function factTruth({ n, p, presence }: Run, node: Bool & { readonly op: 'fact' | 'code-is' }): Truth {
  const { fact } = node;
  const names = fact.type.kind === 'code' ? Object.keys(fact.type.codes) : [];
  const codes = node.op === 'code-is' ? node.codes.map((code) => names.indexOf(code)) : [];
  const test = (unknown: boolean | null): PlainBool =>
    node.op === 'fact' ? n.flag(fact, unknown) : n.codeIn(fact, codes, unknown);
  switch (presence(fact)) {
    case 'known':
      return p.certain(test(null));
    case 'nullable':
      return { sure: test(false), possible: test(true), conflict: p.never };
    case 'absent':
      return { sure: p.never, possible: n.truth(true), conflict: p.never };
  }
}

/** The tables of the lowest and the highest values of a parameter in a program that takes it as a range. */
export function rangeEnds(parameter: string): { readonly lo: string; readonly hi: string } {
  return { lo: `${parameter}.LOWEST`, hi: `${parameter}.HIGHEST` };
}

/** A number where it is the same everywhere, else a table by area; two where the parameter is a range. */
function parameterOf(run: Run, parameter: Parameter): Interval {
  if (!run.options.ranging || run.options.varying?.has(parameter.id) !== true)
    return run.p.point(tableOf(run, parameter));
  const values = valuesByArea(parameter, run.paths, run.options);
  const range = parameterRange(parameter.unit);
  const { lo, hi } = rangeEnds(parameter.id);
  return {
    lo: run.n.varyingTable(lo, values, range),
    hi: run.n.varyingTable(hi, values, range),
    conflict: run.p.never,
  };
}

function tableOf(run: Run, parameter: Parameter): ReturnType<NodeFactory['constant']> {
  const varies = run.options.varying?.has(parameter.id) === true;
  const sameEverywhere = parameter.values.every((entry) => entry.area === undefined);
  if (sameEverywhere && !varies) return run.n.constant(parameterAt(parameter, [], run.options));
  const values = valuesByArea(parameter, run.paths, run.options);
  if (varies) return run.n.varyingTable(parameter.id, values, parameterRange(parameter.unit));
  const first = values[0] ?? parameterAt(parameter, [], run.options);
  if (values.every((value) => value === first)) return run.n.constant(first);
  return run.n.areaTable(parameter.id, values);
}

type On = Pick<LowerOptions, 'date' | 'knownOn'>;

function parameterAt(parameter: Parameter, areaPath: readonly string[], { date, knownOn }: On): number {
  const found = parameterValueOn(parameter, { date, areaPath, ...(knownOn === undefined ? {} : { knownOn }) });
  if (found) return found.value;
  throw new ParameterUndated(`the parameter ${parameter.id} has no value on ${date}`);
}

function valuesByArea(parameter: Parameter, paths: readonly (readonly string[])[], on: On): readonly number[] {
  const named = new Set(parameter.values.map((entry) => entry.area));
  const byPlaces = new Map<string, number>();
  return paths.map((path) => {
    const places = path.filter((code) => named.has(code));
    const key = places.join();
    const known = byPlaces.get(key) ?? parameterAt(parameter, places, on);
    byPlaces.set(key, known);
    return known;
  });
}

/** A parameter's values on a date for each of `areas` (12-digit village codes). Throws ParameterUndated. */
export function parameterByArea(parameter: Parameter, areas: readonly string[], date: PlainDate): readonly number[] {
  return valuesByArea(parameter, areas.map(areaPathOf), { date });
}
