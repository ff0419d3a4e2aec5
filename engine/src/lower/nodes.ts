import { divideRounded, monthsBetween, yearsBetween } from '../rule/arithmetic.ts';
import { factRange } from '../rule/fact.ts';
import type { FactDefinition } from '../rule/fact.ts';
import type { Rounding } from '../rule/node.ts';
import type { Level, PlainBool, PlainBoolShape, PlainComparison, PlainNode, PlainNum, PlainNumShape } from './plain.ts';
import { isAggregate, plainPartsOf } from './plain.ts';

type Range = { readonly min: number; readonly max: number };

/** Makes plain nodes, each distinct one once, and simplifies what is constant or decided by bounds. */
export type NodeFactory = ReturnType<typeof nodeFactory>;

type Made = { readonly nodes: PlainNode[]; readonly byKey: Map<string, PlainNode> };

const levels: readonly Level[] = ['constant', 'household', 'person'];

function levelOf(shape: PlainNode): Level {
  if (isAggregate(shape)) return 'household';
  if (shape.op === 'load' || shape.op === 'flag' || shape.op === 'code-in') return shape.fact.entity;
  if (shape.op === 'area-table') return 'household';
  return levels[Math.max(0, ...plainPartsOf(shape).map((part) => levels.indexOf(part.level)))] ?? 'constant';
}

function keyOf(shape: PlainNode): string {
  const parts = plainPartsOf(shape)
    .map((part) => part.id)
    .join(',');
  switch (shape.op) {
    case 'const':
      return `${shape.type} ${shape.value}`;
    case 'load':
    case 'flag':
      return `${shape.op} ${shape.fact.name} ${shape.unknown}`;
    case 'code-in':
      return `code ${shape.fact.name} ${shape.codes.join(',')} ${shape.unknown}`;
    case 'area-table':
      return shape.varies ? `area varies ${shape.parameter}` : `area ${shape.values.join(',')}`;
    case 'divide':
      return `divide ${shape.rounding} ${parts}`;
    case 'compare':
      return `${shape.comparison} ${parts}`;
    case 'years-since':
    case 'months-since':
      return `${shape.op} ${shape.on} ${parts}`;
    case 'sum':
    case 'minimum':
    case 'maximum':
      return `${shape.op} ${shape.empty} ${parts}`;
    default:
      return `${shape.op} ${parts}`;
  }
}

function intern<T extends PlainNode>(
  made: Made,
  shape: PlainNumShape | PlainBoolShape,
  type: T['type'],
  range?: Range,
): T {
  const draft = { type, ...shape } as PlainNode;
  const key = keyOf(draft);
  const known = made.byKey.get(key);
  if (known) return known as T;
  const below = Math.max(0, ...plainPartsOf(draft).map((part) => part.round));
  const round = isAggregate(draft) ? below + 1 : below;
  const node = Object.freeze({ ...draft, ...range, id: made.nodes.length, level: levelOf(draft), round }) as T;
  made.nodes.push(node);
  made.byKey.set(key, node);
  return node;
}

/** A factory with no nodes yet. */
export function nodeFactory() {
  const made: Made = { nodes: [], byKey: new Map() };
  const num = (shape: PlainNumShape, range: Range): PlainNum => {
    const known = range.min === range.max && Number.isSafeInteger(range.min);
    return known && shape.op !== 'const' ? constant(range.min) : intern<PlainNum>(made, shape, 'num', range);
  };
  const bool = (shape: PlainBoolShape): PlainBool => intern<PlainBool>(made, shape, 'bool');
  const constant = (value: number): PlainNum =>
    intern<PlainNum>(made, { op: 'const', value: value === 0 ? 0 : value }, 'num', { min: value, max: value });
  const truth = (value: boolean): PlainBool => bool({ op: 'const', value });
  const load = (fact: FactDefinition, unknown: number | null): PlainNum =>
    num({ op: 'load', fact, unknown }, factRange(fact.type));
  const flag = (fact: FactDefinition, unknown: boolean | null): PlainBool => bool({ op: 'flag', fact, unknown });
  const codeIn = (fact: FactDefinition, codes: readonly number[], unknown: boolean | null): PlainBool =>
    bool({ op: 'code-in', fact, codes: [...new Set(codes)].sort((a, b) => a - b), unknown });
  const areaTable = (parameter: string, values: readonly number[]): PlainNum =>
    num({ op: 'area-table', parameter, values }, { min: Math.min(...values), max: Math.max(...values) });
  /** A table whose values may be exchanged for others within the range. */
  const varyingTable = (parameter: string, values: readonly number[], range: Range): PlainNum =>
    num({ op: 'area-table', parameter, values, varies: true }, range);

  const { not, and, or, compare } = truths({ bool, truth, constant });
  const select = (when: PlainBool, then: PlainNum, otherwise: PlainNum): PlainNum => {
    if (when.op === 'const') return when.value ? then : otherwise;
    if (then === otherwise) return then;
    if (when.op === 'not') return select(when.of, otherwise, then);
    const range = { min: Math.min(then.min, otherwise.min), max: Math.max(then.max, otherwise.max) };
    return num({ op: 'select', when, then, otherwise }, range);
  };
  return {
    nodes: made.nodes,
    constant,
    truth,
    load,
    flag,
    codeIn,
    areaTable,
    varyingTable,
    not,
    and,
    or,
    compare,
    select,
    ...arithmetic(num),
    ...aggregates(num, bool, constant),
  };
}

type TruthParts = {
  readonly bool: (shape: PlainBoolShape) => PlainBool;
  readonly truth: (value: boolean) => PlainBool;
  readonly constant: MakeConstant;
};

function truths({ bool, truth, constant }: TruthParts) {
  const not = (of: PlainBool): PlainBool => {
    if (of.op === 'const') return truth(!of.value);
    if (of.op === 'not') return of.of;
    if (of.op === 'compare' && of.comparison === '<') return compare('<=', of.b, of.a);
    if (of.op === 'compare' && of.comparison === '<=') return compare('<', of.b, of.a);
    return bool({ op: 'not', of });
  };
  // Nested parts are not flattened: a conjunction that several rules share stays one node.
  const join = (op: 'and' | 'or', parts: readonly PlainBool[]): PlainBool => {
    const decided = op === 'or';
    if (parts.some((part) => part.op === 'const' && part.value === decided)) return truth(decided);
    const open = absorb(
      op,
      [...new Set(parts)].filter((part) => part.op !== 'const'),
    );
    if (open.length < 2) return open[0] ?? truth(!decided);
    return bool({ op, of: open });
  };
  const and = (...parts: readonly PlainBool[]): PlainBool => join('and', parts);
  const or = (...parts: readonly PlainBool[]): PlainBool => join('or', parts);

  const compare = (comparison: PlainComparison, a: PlainNum, b: PlainNum): PlainBool => {
    const decided = decidedByBounds(comparison, a, b);
    if (decided !== undefined) return truth(decided);
    if (comparison === '<' && a.op === 'years-since' && b.op === 'const')
      return compare('<', constant(a.on - b.value * 10_000), a.date);
    if (comparison === '<=' && b.op === 'years-since' && a.op === 'const')
      return compare('<=', b.date, constant(b.on - a.value * 10_000));
    if (comparison === '<' && b.op === 'years-since' && a.op === 'const')
      return compare('<=', b.date, constant(b.on - (a.value + 1) * 10_000));
    if (comparison === '<=' && a.op === 'years-since' && b.op === 'const')
      return compare('<', constant(a.on - (b.value + 1) * 10_000), a.date);
    const swap = comparison === '==' && a.id > b.id;
    return bool(swap ? { op: 'compare', comparison, a: b, b: a } : { op: 'compare', comparison, a, b });
  };
  return { not, and, or, compare };
}

/** x or (x and y) is x; x and (x or y) is x. */
function absorb(op: 'and' | 'or', parts: readonly PlainBool[]): readonly PlainBool[] {
  const inner = op === 'and' ? 'or' : 'and';
  const present = new Set(parts);
  return parts.filter((part) => !(part.op === inner && part.of.some((piece) => present.has(piece))));
}

/** Not decided by `a === b`: evaluate does not see that an unknown number equals itself. */
function decidedByBounds(comparison: PlainComparison, a: PlainNum, b: PlainNum): boolean | undefined {
  if (comparison === '<') return a.max < b.min ? true : a.min >= b.max ? false : undefined;
  if (comparison === '<=') return a.max <= b.min ? true : a.min > b.max ? false : undefined;
  if (a.max < b.min || b.max < a.min) return false;
  return a.op === 'const' && b.op === 'const' ? a.value === b.value : undefined;
}

type MakeNum = (shape: PlainNumShape, range: Range) => PlainNum;
type MakeConstant = (value: number) => PlainNum;

function arithmetic(num: MakeNum) {
  const add = (a: PlainNum, b: PlainNum): PlainNum => {
    if (a.op === 'const' && a.value === 0) return b;
    if (b.op === 'const' && b.value === 0) return a;
    return num({ op: 'add', a, b }, { min: a.min + b.min, max: a.max + b.max });
  };
  const subtract = (a: PlainNum, b: PlainNum): PlainNum => {
    if (b.op === 'const' && b.value === 0) return a;
    return num({ op: 'subtract', a, b }, { min: a.min - b.max, max: a.max - b.min });
  };
  const multiply = (a: PlainNum, b: PlainNum): PlainNum => {
    if (a.op === 'const' && a.value === 1) return b;
    if (b.op === 'const' && b.value === 1) return a;
    return num(
      { op: 'multiply', a, b },
      hullOf(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y)),
    );
  };
  const lower = (a: PlainNum, b: PlainNum): PlainNum => {
    if (a === b || a.max <= b.min) return a;
    if (b.max <= a.min) return b;
    return num({ op: 'lower', a, b }, { min: Math.min(a.min, b.min), max: Math.min(a.max, b.max) });
  };
  const higher = (a: PlainNum, b: PlainNum): PlainNum => {
    if (a === b || a.min >= b.max) return a;
    if (b.min >= a.max) return b;
    return num({ op: 'higher', a, b }, { min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) });
  };
  const divide = (a: PlainNum, b: PlainNum, rounding: Rounding): PlainNum => {
    if (b.op === 'const' && b.value === 1) return a;
    const fixed = b.op === 'const' && b.value > 0 && Number.isFinite(a.min) && Number.isFinite(a.max);
    const by = (value: number): number => divideRounded(value, b.op === 'const' ? b.value : 1, rounding);
    const range = fixed ? { min: by(a.min), max: by(a.max) } : quotientRange(a, b);
    return num({ op: 'divide', a, b, rounding }, range);
  };
  const since = (op: 'years-since' | 'months-since', date: PlainNum, on: number): PlainNum => {
    const count = op === 'years-since' ? yearsBetween : monthsBetween;
    return num({ op, date, on }, { min: count(date.max, on), max: count(date.min, on) });
  };
  return { add, subtract, multiply, lower, higher, divide, since };
}

function hullOf(a: Range, b: Range, of: (x: number, y: number) => number): Range {
  const corners = [of(a.min, b.min), of(a.min, b.max), of(a.max, b.min), of(a.max, b.max)];
  return { min: Math.min(...corners), max: Math.max(...corners) };
}

/** A quotient by a whole number is no further from zero than the dividend; a zero divisor gives zero. */
function quotientRange(a: Range, b: Range): Range {
  if (b.min < 0) return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  return { min: Math.min(0, a.min), max: Math.max(0, a.max) };
}

function aggregates(num: MakeNum, bool: (shape: PlainBoolShape) => PlainBool, constant: MakeConstant) {
  const never = (where: PlainBool): boolean => where.op === 'const' && !where.value;
  const sum = (value: PlainNum, where: PlainBool): PlainNum => {
    if (never(where)) return constant(0);
    const unbounded = (limit: number): number => (limit === 0 ? 0 : limit * Number.POSITIVE_INFINITY);
    const range = { min: unbounded(Math.min(0, value.min)), max: unbounded(Math.max(0, value.max)) };
    return num({ op: 'sum', value, where, empty: 0 }, range);
  };
  const extreme = (op: 'minimum' | 'maximum', value: PlainNum, where: PlainBool, empty: number): PlainNum => {
    if (never(where)) return constant(empty);
    return num({ op, value, where, empty }, { min: Math.min(value.min, empty), max: Math.max(value.max, empty) });
  };
  const count = (where: PlainBool): PlainNum =>
    never(where) ? constant(0) : num({ op: 'count', where }, { min: 0, max: Number.POSITIVE_INFINITY });
  const any = (where: PlainBool): PlainBool => (never(where) ? where : bool({ op: 'any', where }));
  return { sum, extreme, count, any };
}
