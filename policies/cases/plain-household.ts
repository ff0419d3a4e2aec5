import { parseHousehold } from '@zhuni/engine';
import type { FactDefinition, Household } from '@zhuni/engine';
import { facts } from '../facts.ts';

type Values = Readonly<Record<string, unknown>>;

/** A household as cases.yaml writes it: what is not said is plain (zero, no, 'none' or the first code). */
export type PlainCase = {
  readonly areaCode?: string;
  readonly registration?: 'urban' | 'rural';
  readonly facts?: Values;
  readonly members?: readonly Values[];
};

const adult: Values = { birthDate: '1980-06-15', canWork: true, relation: 'head' };

function plainValue(fact: FactDefinition): unknown {
  if (fact.type.kind === 'boolean') return false;
  if (fact.type.kind === 'number') return 0;
  if (fact.type.kind === 'date') return '1980-06-15';
  return 'none' in fact.type.codes ? 'none' : Object.keys(fact.type.codes)[0];
}

const plain = (entity: FactDefinition['entity']): Values =>
  Object.fromEntries(facts.filter((fact) => fact.entity === entity).map((fact) => [fact.name, plainValue(fact)]));

/**
 * A complete household in which nothing is remarkable, changed as the case says. A value of null leaves the fact
 * unknown. Members without an id are called a, b, c …; those after the first are children unless said otherwise.
 */
export function plainHousehold(given: PlainCase): Household {
  const members = (given.members ?? [{}]).map((member, index) => ({
    id: String.fromCodePoint(97 + index),
    ...plain('person'),
    ...adult,
    supporters: 'able',
    hukou: 'city',
    disabilityCardValid: true,
    livesTogetherLong: true,
    ...(index === 0 ? {} : { relation: 'child' }),
    ...member,
  }));
  return parseHousehold(
    {
      areaCode: given.areaCode ?? '370302001001',
      facts: { ...plain('household'), registration: given.registration ?? 'urban', ...given.facts },
      members,
    },
    new Map(facts.map((fact) => [fact.name, fact])),
  );
}
