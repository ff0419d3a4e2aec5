/** The plain meaning of plain nodes, one household at a time: the yardstick for generated code, never used for speed. */
import { divideRounded, monthsBetween, yearsBetween } from '../rule/arithmetic.ts';
import type { FactDefinition, FactValue } from '../rule/fact.ts';
import type { Household } from '../evaluate/index.ts';
import { toYmd } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import type { PlainBool, PlainNum } from './plain.ts';

/** A household whose area is a position in `Plain.areas`. */
export type Place = { readonly household: Household; readonly area: number };

function valueOf({ household }: Place, fact: FactDefinition, member: number): FactValue | undefined {
  return (fact.entity === 'person' ? household.members[member] : household)?.facts.get(fact.name);
}

const everyone = ({ household }: Place): readonly number[] => household.members.map((_, index) => index);

/** A number for one member (-1 for the household). */
export function plainNumber(place: Place, node: PlainNum, member: number): number {
  const of = (part: PlainNum, who: number = member): number => plainNumber(place, part, who);
  switch (node.op) {
    case 'const':
      return node.value;
    case 'load': {
      const value = valueOf(place, node.fact, member);
      if (value === undefined) return node.unknown ?? Number.NaN;
      return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : toYmd(value as PlainDate);
    }
    case 'area-table':
      return node.values[place.area] ?? Number.NaN;
    case 'add':
      return of(node.a) + of(node.b);
    case 'subtract':
      return of(node.a) - of(node.b);
    case 'multiply':
      return of(node.a) * of(node.b);
    case 'lower':
      return Math.min(of(node.a), of(node.b));
    case 'higher':
      return Math.max(of(node.a), of(node.b));
    case 'divide':
      return divideRounded(of(node.a), of(node.b), node.rounding);
    case 'select':
      return of(plainTruth(place, node.when, member) ? node.then : node.otherwise);
    case 'years-since':
      return yearsBetween(of(node.date), node.on);
    case 'months-since':
      return monthsBetween(of(node.date), node.on);
    case 'count':
      return everyone(place).filter((who) => plainTruth(place, node.where, who)).length;
    case 'sum':
    case 'minimum':
    case 'maximum': {
      const values = everyone(place)
        .filter((who) => plainTruth(place, node.where, who))
        .map((who) => of(node.value, who));
      if (values.length === 0) return node.empty;
      if (node.op === 'sum') return values.reduce((a, b) => a + b, 0);
      return node.op === 'minimum' ? Math.min(...values) : Math.max(...values);
    }
  }
}

/** A truth for one member (-1 for the household). */
export function plainTruth(place: Place, node: PlainBool, member: number): boolean {
  switch (node.op) {
    case 'const':
      return node.value;
    case 'flag': {
      const value = valueOf(place, node.fact, member);
      return value === undefined ? node.unknown === true : value === true;
    }
    case 'code-in': {
      const value = valueOf(place, node.fact, member);
      const names = node.fact.type.kind === 'code' ? Object.keys(node.fact.type.codes) : [];
      return value === undefined ? node.unknown === true : node.codes.includes(names.indexOf(String(value)));
    }
    case 'compare': {
      const [a, b] = [plainNumber(place, node.a, member), plainNumber(place, node.b, member)];
      return node.comparison === '<' ? a < b : node.comparison === '<=' ? a <= b : a === b;
    }
    case 'and':
      return node.of.every((part) => plainTruth(place, part, member));
    case 'or':
      return node.of.some((part) => plainTruth(place, part, member));
    case 'not':
      return !plainTruth(place, node.of, member);
    case 'any':
      return everyone(place).some((who) => plainTruth(place, node.where, who));
  }
}
