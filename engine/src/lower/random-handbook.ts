/** Random small handbooks and households for property tests: every operation of the language, seeded. */
import { cite } from '../law/index.ts';
import { defineParameter } from '../parameter/index.ts';
import * as rule from '../rule/index.ts';
import type { Bool, FactDefinition, Handbook, Num, Policy, Relation } from '../rule/index.ts';
import type { Household } from '../evaluate/index.ts';
import { plainDate } from '../values/index.ts';
import type { Text } from '../values/index.ts';

const text: Text = { zh: '文', en: 'text' };
const article = cite('S', '1');
const codes = { x: text, y: text, z: text };

export const randomAreas = ['370302001001', '370302001002', '370303002001', '370321001001'] as const;

/** A repeatable source of chance. */
export type Chance = { readonly below: (n: number) => number; readonly pick: <T>(list: readonly T[]) => T };

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  return { below, pick };
}

type Made = { readonly entity: 'person' | 'household'; readonly fact: FactDefinition };

function fact(name: string, entity: 'person' | 'household', type: FactDefinition['type']): Made {
  return { entity, fact: { name, entity, type, department: 'MZ', label: text, question: text } };
}

const fenType = { kind: 'number', unit: 'fen', min: 0, max: 400_000 } as const;
const signedType = { kind: 'number', unit: 'fen', min: -50_000, max: 50_000 } as const;
const countType = { kind: 'number', unit: 'count', min: 0, max: 5 } as const;

const made: readonly Made[] = (['person', 'household'] as const).flatMap((entity) => [
  fact(`${entity}Flag`, entity, { kind: 'boolean' }),
  fact(`${entity}Other`, entity, { kind: 'boolean' }),
  fact(`${entity}Code`, entity, { kind: 'code', codes }),
  fact(`${entity}Fen`, entity, fenType),
  fact(`${entity}Signed`, entity, signedType),
  fact(`${entity}Count`, entity, countType),
  fact(`${entity}Date`, entity, { kind: 'date' }),
]);

const facts = made.map((entry) => entry.fact);

const parameters = {
  flat: defineParameter({
    id: 'p.flat',
    label: text,
    unit: 'fen',
    values: [
      { from: plainDate('2000-01-01'), value: 60_000, source: article, status: 'official' },
      {
        from: plainDate('2022-01-01'),
        announced: plainDate('2022-03-01'),
        value: 90_000,
        source: article,
        status: 'official',
      },
    ],
  }),
  byArea: defineParameter({
    id: 'p.area',
    label: text,
    unit: 'fen',
    values: [
      { from: plainDate('2000-01-01'), value: 50_000, source: article, status: 'official' },
      { from: plainDate('2019-01-01'), value: 70_000, area: '370303', source: article, status: 'official' },
      { from: plainDate('2021-01-01'), value: 80_000, area: '370302001002', source: article, status: 'official' },
    ],
  }),
  share: defineParameter({
    id: 'p.share',
    label: text,
    unit: 'ratio',
    values: [{ from: plainDate('2000-01-01'), value: 15_001, source: article, status: 'official' }],
  }),
  age: defineParameter({
    id: 'p.age',
    label: text,
    unit: 'years',
    values: [{ from: plainDate('2000-01-01'), value: 18, source: article, status: 'official' }],
  }),
};

type Scene = { readonly luck: Chance; readonly earlier: readonly Policy[] };
type Scope = 'person' | 'household';

const from = plainDate('2010-01-01');

function factFor(scene: Scene, scope: Scope, kind: string): FactDefinition {
  const entity = scope === 'person' && scene.luck.below(4) > 0 ? 'person' : 'household';
  return scene.luck.pick(
    facts.filter(
      (one) => one.entity === entity && (one.type.kind === 'number' ? one.type.unit : one.type.kind) === kind,
    ),
  );
}

function fen(scene: Scene, scope: Scope, depth: number): Num<'fen'> {
  const { luck } = scene;
  const leaf = (): Num<'fen'> => {
    const kind = luck.below(5);
    if (kind === 0) return rule.parameter(parameters.flat);
    if (kind === 1) return rule.parameter(parameters.byArea);
    if (kind === 2) return rule.literal(luck.pick([0, 100]), 'fen');
    return rule.numberFact(factFor(scene, scope, 'fen'), 'fen');
  };
  if (depth <= 0) return leaf();
  const number = (): Num<'fen'> => fen(scene, scope, depth - 1);
  const rounding = luck.pick(['down', 'up', 'half-up'] as const);
  const inner = (): Num<'fen'> => fen(scene, 'person', depth - 1);
  const where = (): Bool => truth(scene, 'person', depth - 1);
  const earlier = scene.earlier.filter((one) => scope === 'person' || one.subject === 'household');
  switch (luck.below(14)) {
    case 0:
      return rule.add(number(), number());
    case 1:
      return rule.subtract(number(), number());
    case 2:
      return rule.times(number(), count(scene, scope, depth - 1));
    case 3:
      return rule.divide(number(), count(scene, scope, depth - 1), rounding);
    case 4:
      return rule.lowerOf(number(), number());
    case 5:
      return rule.higherOf(number(), number());
    case 6:
      return rule.shareOf(number(), rule.parameter(parameters.share), rounding);
    case 7:
      return rule.roundTo(number(), luck.pick([7, 100]), rounding);
    case 8:
      return rule.choose(truth(scene, scope, depth - 1), number(), number());
    case 9:
      return rule.sumOver(inner(), where());
    case 10:
      return rule.minimumOver(inner(), where(), luck.pick([0, 1000]));
    case 11:
      return rule.maximumOver(inner(), where(), luck.pick([0, 1000]));
    case 12: {
      if (earlier.length === 0) return leaf();
      const other = luck.pick(earlier);
      return other.subject === 'person' ? rule.personAmount(other.id) : rule.householdAmount(other.id);
    }
    default:
      return rare(scene, scope, depth);
  }
}

/** Exceptions and wordings by date. */
function rare(scene: Scene, scope: Scope, depth: number): Num<'fen'> {
  const number = (): Num<'fen'> => fen(scene, scope, depth - 1);
  const when = (): Bool => truth(scene, scope, depth - 1);
  if (scene.luck.below(2) === 0)
    return rule.byDate({ from, value: number(), article }, { from: plainDate('2021-07-01'), value: number(), article });
  const list = [0, 1].map((at) => ({ id: `case-${at}`, when: rule.and(when(), when()), value: number(), article }));
  return rule.cases(list, number());
}

function count(scene: Scene, scope: Scope, depth: number): Num<'count'> | Num<'persons'> {
  const { luck } = scene;
  if (depth > 0 && luck.below(2) === 0) return rule.countOf(truth(scene, 'person', depth - 1));
  return rule.numberFact(factFor(scene, scope, 'count'), 'count');
}

function truth(scene: Scene, scope: Scope, depth: number): Bool {
  const { luck } = scene;
  const leaf = (): Bool => {
    const kind = luck.below(8);
    if (kind === 0) return luck.pick([rule.yes, rule.no]);
    if (kind < 4) return rule.booleanFact(factFor(scene, scope, 'boolean'));
    if (kind < 6) return rule.codeIs(factFor(scene, scope, 'code'), ...luck.pick([['x'], ['y', 'z']]));
    const years = rule.yearsSince(rule.numberFact(factFor(scene, scope, 'date'), 'date'));
    const compare = luck.pick([rule.lt, rule.le, rule.gt, rule.ge, rule.eq, rule.ne]);
    return compare(years, rule.parameter(parameters.age));
  };
  if (depth <= 0) return leaf();
  const part = (): Bool => truth(scene, scope, depth - 1);
  switch (luck.below(9)) {
    case 0:
      return rule.and(part(), part(), part());
    case 1:
      return rule.or(part(), part());
    case 2:
      return rule.not(part());
    case 3:
      return rule.anyMember(truth(scene, 'person', depth - 1));
    case 4: {
      const earlier = scene.earlier.filter((one) => scope === 'person' || one.subject === 'household');
      if (earlier.length === 0) return leaf();
      const other = luck.pick(earlier);
      return other.subject === 'person' ? rule.personEntitled(other.id) : rule.householdEntitled(other.id);
    }
    case 5:
      return rule.holdsByDate(
        { from, value: part(), article },
        { from: plainDate('2021-07-01'), value: part(), article },
      );
    case 6: {
      const months = rule.monthsSince(rule.numberFact(factFor(scene, scope, 'date'), 'date'));
      return rule.ge(months, rule.literal(luck.pick([0, 12]), 'months'));
    }
    default: {
      const compare = luck.pick([rule.lt, rule.le, rule.gt, rule.ge, rule.eq, rule.ne]);
      return compare(fen(scene, scope, depth - 1), fen(scene, scope, depth - 1));
    }
  }
}

function policy(scene: Scene, number: number): Policy {
  const { luck, earlier } = scene;
  const subject = luck.pick(['person', 'household'] as const);
  const related = earlier.filter((other) => other.subject === subject);
  const relations: readonly Relation[] =
    related.length > 0 && luck.below(3) === 0
      ? [
          {
            kind: luck.pick(['excluded-by', 'take-higher'] as const),
            policy: luck.pick(related).id,
            of: subject,
            article,
            text,
          },
        ]
      : [];
  return rule.definePolicy({
    id: `policy-${number}`,
    number,
    title: text,
    summary: text,
    department: 'MZ',
    categories: [],
    situations: [],
    subject,
    kind: 'cash',
    period: 'month',
    byApplication: true,
    inForce: { from: luck.below(6) === 0 ? plainDate('2020-01-01') : from },
    conditions: Array.from({ length: 1 + luck.below(3) }, (_, at) => ({
      id: `condition-${at}`,
      text,
      article,
      holds: luck.below(2) === 0 ? truth(scene, subject, 3) : easy(scene, subject),
    })),
    ...(luck.below(4) === 0 ? {} : { amount: { value: fen(scene, subject, 3), text, article } }),
    relations,
    basis: [article],
    guide: { papers: [], where: text, steps: [], limits: [], notice: text, recheck: text, words: [] },
  });
}

/** A condition that about half of all fulfil, so that whole policies are reached. */
function easy(scene: Scene, scope: Scope): Bool {
  return rule.or(truth(scene, scope, 1), rule.not(truth(scene, scope, 2)));
}

/** A handbook of six policies that use each other; the same for the same seed. */
export function randomHandbook(seed: number): Handbook {
  const luck = chance(seed);
  const policies: Policy[] = [];
  for (let number = 1; number <= 6; number++) policies.push(policy({ luck, earlier: [...policies] }, number));
  try {
    return rule.buildHandbook({ facts, sources: [{ key: 'S', title: text, kind: 'law' }], policies });
  } catch (error) {
    if (error instanceof rule.RuleInvalid && /circle/.test(error.message)) return randomHandbook(seed + 1_000_003);
    throw error;
  }
}

/** A value that fits the fact. */
export function randomValue(luck: Chance, { type }: FactDefinition): boolean | number | string {
  if (type.kind === 'boolean') return luck.below(2) === 0;
  if (type.kind === 'code') return luck.pick(Object.keys(type.codes));
  if (type.kind === 'date') return `${1925 + luck.below(100)}-${luck.pick(['01-01', '05-31', '12-31', '02-28'])}`;
  const span = Math.min(type.max - type.min, luck.pick([10, 100_000, 100_000, Number.POSITIVE_INFINITY]));
  return type.min + luck.below(span + 1);
}

/** A household of one to five over the given facts; each fact is unknown with `unknownShare` (0 to 1). */
export function randomHousehold(
  luck: Chance,
  vocabulary: Iterable<FactDefinition>,
  unknownShare: number,
  areas: readonly string[] = randomAreas,
): Household {
  const list = [...vocabulary];
  const valuesFor = (entity: 'person' | 'household'): ReadonlyMap<string, boolean | number | string> =>
    new Map(
      list
        .filter((one) => one.entity === entity && luck.below(1000) >= unknownShare * 1000)
        .map((one) => [one.name, randomValue(luck, one)]),
    );
  const members = Array.from({ length: 1 + luck.below(5) }, (_, at) => ({ id: `m${at}`, facts: valuesFor('person') }));
  return { areaCode: luck.pick(areas), facts: valuesFor('household'), members };
}
