/**
 * The plain form of a handbook at one date: an acyclic graph of two-valued nodes from which code is generated, for
 * columns in JavaScript and for SQL. What the rule trees have and this form has not: dates (versions and parameters
 * are resolved), names, relations, policies out of force, and unknowns.
 *
 * Unknowns. A number that may be unknown is a pair of nodes, the lowest and the highest value it can have; a truth
 * is a pair `sure` (true whatever the unknown facts are) and `possible` (true for some value of them). Where no fact
 * below may be unknown both members of a pair are the same node, so nothing is computed twice.
 * true = sure · false = not possible · unknown = possible and not sure.
 *
 * Equal subtrees are one object, so `===` is equality and a `Map` keyed by node finds shared work. All numbers are
 * exact integers. No node is ever null, undefined or NaN for any household.
 */
import type { FactDefinition } from '../rule/fact.ts';
import type { BuiltPolicy } from '../rule/handbook.ts';
import type { Rounding } from '../rule/node.ts';
import type { PlainDate } from '../values/index.ts';

/** What a node differs by: nothing, the household (its area included), or the member. */
export type Level = 'constant' | 'household' | 'person';

type Base = {
  /** Position in `Plain.nodes`; parts stand before what is built of them. */
  readonly id: number;
  readonly level: Level;
  /**
   * How many times the members have been summed up below this node: an aggregate is one more than what it looks at,
   * every other node as much as its parts. Nodes of one round and level can be computed in one pass over the rows.
   */
  readonly round: number;
};

export type PlainNum = Base & {
  readonly type: 'num';
  /** Bounds that hold for every household (infinite when not bounded). */
  readonly min: number;
  readonly max: number;
} & PlainNumShape;

export type PlainBool = Base & { readonly type: 'bool' } & PlainBoolShape;

export type PlainNode = PlainNum | PlainBool;

export type PlainComparison = '<' | '<=' | '==';

export type PlainNumShape =
  | { readonly op: 'const'; readonly value: number }
  /** A fact's number (dates as yyyymmdd); `unknown` stands for a fact not known, null when it is always known. */
  | { readonly op: 'load'; readonly fact: FactDefinition; readonly unknown: number | null }
  /**
   * A parameter that differs by area: `values[i]` for the area `Plain.areas[i]`. `varies`: nothing was decided by these
   * values, so that others may take their place.
   */
  | {
      readonly op: 'area-table';
      readonly parameter: string;
      readonly values: readonly number[];
      readonly varies?: boolean;
    }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'lower' | 'higher'; readonly a: PlainNum; readonly b: PlainNum }
  /** The quotient rounded as named; 0 when b is 0. */
  | { readonly op: 'divide'; readonly a: PlainNum; readonly b: PlainNum; readonly rounding: Rounding }
  | { readonly op: 'select'; readonly when: PlainBool; readonly then: PlainNum; readonly otherwise: PlainNum }
  /** Full years or months from `date` to `on` (both yyyymmdd), never below 0. */
  | { readonly op: 'years-since' | 'months-since'; readonly date: PlainNum; readonly on: number }
  /** Over the members for whom `where` holds; `empty` when there is none (0 for a sum). */
  | {
      readonly op: 'sum' | 'minimum' | 'maximum';
      readonly value: PlainNum;
      readonly where: PlainBool;
      readonly empty: number;
    }
  | { readonly op: 'count'; readonly where: PlainBool };

export type PlainBoolShape =
  | { readonly op: 'const'; readonly value: boolean }
  /** A yes-or-no fact; `unknown` stands for a fact not known, null when it is always known. */
  | { readonly op: 'flag'; readonly fact: FactDefinition; readonly unknown: boolean | null }
  /** Whether a coded fact is one of `codes` (positions in the fact's list, ascending). */
  | {
      readonly op: 'code-in';
      readonly fact: FactDefinition;
      readonly codes: readonly number[];
      readonly unknown: boolean | null;
    }
  | { readonly op: 'compare'; readonly comparison: PlainComparison; readonly a: PlainNum; readonly b: PlainNum }
  | { readonly op: 'and' | 'or'; readonly of: readonly PlainBool[] }
  | { readonly op: 'not'; readonly of: PlainBool }
  | { readonly op: 'any'; readonly where: PlainBool };

/** A truth as a pair; see the head of this file. */
export type PlainTruth = { readonly sure: PlainBool; readonly possible: PlainBool };

/** A number as a pair; see the head of this file. */
export type PlainInterval = { readonly lo: PlainNum; readonly hi: PlainNum };

export type PlainCondition = PlainTruth & {
  readonly id: string;
  /** Whether the miss is small, meaningful where the condition is not possible; null when it can never be near. */
  readonly near: PlainBool | null;
};

/**
 * A policy at the date. Its outcome: not entitled when a condition is not possible (the first such is the reason),
 * else entitled when all are sure, else unknown. Near miss: exactly one condition fails, all others are sure, and its
 * `near` holds. `amount` is meant for the entitled only, never negative; not known where lo and hi differ.
 */
export type PlainPolicy = {
  readonly policy: BuiltPolicy;
  /** Position in the handbook's list of policies. */
  readonly index: number;
  readonly inForce: boolean;
  readonly conditions: readonly PlainCondition[];
  /** All conditions together; the very nodes that other policies' conditions refer to. */
  readonly entitled: PlainTruth;
  readonly amount: PlainInterval;
  /** Holds where two exceptions apply at once while the conditions (or, for the entitled, the amount) are worked out. */
  readonly conflict: PlainBool;
  readonly amountConflict: PlainBool;
};

/** A handbook resolved for one date, one list of areas and what the columns may leave unknown. */
export type Plain = {
  readonly date: PlainDate;
  /** yyyymmdd of `date`. */
  readonly ymd: number;
  /** Village codes; a household's area is a position in this list. */
  readonly areas: readonly string[];
  /** The policies asked for, in the order of the handbook. */
  readonly policies: readonly PlainPolicy[];
  /** Every node made, parts before wholes. */
  readonly nodes: readonly PlainNode[];
};

/** The direct parts of a plain node. */
export function plainPartsOf(node: PlainNode): readonly PlainNode[] {
  switch (node.op) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'lower':
    case 'higher':
    case 'divide':
    case 'compare':
      return [node.a, node.b];
    case 'select':
      return [node.when, node.then, node.otherwise];
    case 'years-since':
    case 'months-since':
      return [node.date];
    case 'sum':
    case 'minimum':
    case 'maximum':
      return [node.where, node.value];
    case 'count':
    case 'any':
      return [node.where];
    case 'and':
    case 'or':
      return node.of;
    case 'not':
      return [node.of];
    default:
      return [];
  }
}

/** True for a node that looks at all members of the household. */
export function isAggregate(node: PlainNode): boolean {
  return (
    node.op === 'sum' || node.op === 'minimum' || node.op === 'maximum' || node.op === 'count' || node.op === 'any'
  );
}
