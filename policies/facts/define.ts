import { booleanFact, numberFact } from '@zhuni/engine';
import type { Bool, Entity, FactDefinition, Num, Text, Unit } from '@zhuni/engine';

type Words = {
  /** Department whose register is the source; codes of departments.ts, or a partner register such as 'GA' police. */
  readonly from: string;
  readonly label: Text;
  readonly question: Text;
};

const vocabulary: FactDefinition[] = [];

/** Every fact defined so far, in the order of definition. */
export const definedFacts: readonly FactDefinition[] = vocabulary;

function define(name: string, entity: Entity, type: FactDefinition['type'], words: Words): FactDefinition {
  const { from, label, question } = words;
  const fact: FactDefinition = Object.freeze({ name, entity, type, department: from, label, question });
  vocabulary.push(fact);
  return fact;
}

/** A yes-or-no fact, ready for use in rules. */
export function flag(entity: Entity, name: string, words: Words): Bool {
  return booleanFact(define(name, entity, { kind: 'boolean' }, words));
}

/** An amount in fen; `maxYuan` bounds what is accepted and how wide its column is. */
export function money(entity: Entity, name: string, words: Words & { readonly maxYuan?: number }): Num<'fen'> {
  const type = { kind: 'number' as const, unit: 'fen' as const, min: 0, max: (words.maxYuan ?? 10_000_000) * 100 };
  return numberFact(define(name, entity, type, words), 'fen');
}

/** A whole number of a unit from 0 to `max`. */
export function quantity<U extends Unit>(
  entity: Entity,
  name: string,
  unit: U,
  words: Words & { readonly max: number },
): Num<U> {
  return numberFact(define(name, entity, { kind: 'number', unit, min: 0, max: words.max }, words), unit);
}

export function date(entity: Entity, name: string, words: Words): Num<'date'> {
  return numberFact(define(name, entity, { kind: 'date' }, words), 'date');
}

/** One of a list of codes; rules test it with `codeIs` or `byCode`. */
export function code(
  entity: Entity,
  name: string,
  codes: Readonly<Record<string, Text>>,
  words: Words,
): FactDefinition {
  return define(name, entity, { kind: 'code', codes }, words);
}
