import { aspect, chance, choose, cumulative, draw, pick } from '../random.ts';
import { relation, sex } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import { dottedFathers, dottedGivenMen, dottedGivenWomen, generations, rareCharacters } from './given-names.ts';
import { surnames } from './surnames.ts';

const surnameTable = cumulative(surnames.map(([, weight]) => weight));
const lineage = aspect('name.surname');
const own = aspect('name.own-surname');
const first = aspect('name.first');
const second = aspect('name.second');
const length = aspect('name.length');
const rare = aspect('name.rare');
const dotted = aspect('name.dotted');

const surnameBy = (key: number, of: number): string => surnames[choose(surnameTable, draw(key, of))]?.[0] ?? '王';

/** Blood relatives of the head's line carry the household's surname; those who married in, their own. */
function surnameOf(frame: Frame, person: Person): string {
  const { key } = frame;
  const head = frame.people[0];
  const headIsWoman = head?.sex === sex.female;
  const family = surnameBy(key, lineage);
  const mothersName = person.motherAt === 0 && headIsWoman;
  switch (person.relation) {
    case relation.head:
      return family;
    case relation.child:
      return mothersName && person.fatherAt < 0 ? surnameBy(key, own) : family;
    case relation.parent:
      return person.sex === sex.male ? family : surnameBy(person.key, own);
    case relation.grandchild:
      return person.fatherAt >= 0 || chance(key, own, 0.72) ? family : surnameBy(key, own);
    default:
      return surnameBy(person.key, own);
  }
}

function givenName(person: Person): string {
  const year = Math.floor(person.birth / 10_000);
  const generation = generations.find(({ before }) => year < before);
  const characters = (person.sex === sex.male ? generation?.men : generation?.women) ?? ['安'];
  const { key } = person;
  const unusual = chance(key, rare, 0.012);
  const one = unusual ? pick(rareCharacters, draw(key, first)) : pick(characters, draw(key, first));
  if (draw(key, length) < (generation?.single ?? 0)) return one;
  const other = pick(characters, draw(key, second));
  return unusual ? other + one : one + other;
}

/** The name of a made-up person; one household in a thousand has names with a middle dot. */
export function nameOf(frame: Frame, person: Person): string {
  if (!chance(frame.key, dotted, 0.001)) return surnameOf(frame, person) + givenName(person);
  const given = person.sex === sex.male ? dottedGivenMen : dottedGivenWomen;
  return `${pick(given, draw(person.key, first))}·${pick(dottedFathers, draw(person.key, second))}`;
}
