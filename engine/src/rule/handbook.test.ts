import { describe, expect, it } from 'vitest';
import * as e from '../index.ts';
import type { FactDefinition, Policy, Source } from '../index.ts';

const words = { zh: '字', en: 'words' };
const fact = (name: string, entity: 'person' | 'household', type: FactDefinition['type']): FactDefinition => ({
  name,
  entity,
  type,
  department: 'MZ',
  label: words,
  question: words,
});
const money = { kind: 'number' as const, unit: 'fen' as const, min: 0, max: 1_000_000 };
const wage = fact('wageFen', 'person', money);
const poor = fact('poor', 'household', { kind: 'boolean' });
const member = fact('member', 'person', { kind: 'boolean' });
const facts = [wage, poor];
const source: Source = { key: 'L', title: words, kind: 'law' };
const article = e.cite('L', '1');
const limit = e.defineParameter({
  id: 'sample.limit',
  label: words,
  unit: 'fen',
  values: [{ from: e.plainDate('2020-01-01'), value: 100_00, source: article, status: 'official' }],
});

const sample = (changes: Partial<Policy>): Policy =>
  e.definePolicy({
    id: 'sample',
    number: 1,
    title: words,
    summary: words,
    department: 'MZ',
    categories: ['C1'],
    situations: [],
    subject: 'household',
    kind: 'cash',
    period: 'month',
    inForce: { from: e.plainDate('2020-01-01') },
    byApplication: true,
    conditions: [{ id: 'poor', text: words, article, holds: e.booleanFact(poor) }],
    basis: [article],
    guide: { papers: [], where: words, steps: [], limits: [], notice: words, recheck: words, words: [] },
    ...changes,
  });

const build = (...policies: Policy[]): e.Handbook => e.buildHandbook({ facts, sources: [source], policies });
const condition = (holds: e.Bool): Policy['conditions'] => [{ id: 'c', text: words, article, holds }];

describe('a handbook that is wrong does not build', () => {
  it('accepts a sound policy', () => expect(build(sample({})).policies).toHaveLength(1));

  it('refuses two units in one comparison', () => {
    const wrong = (): e.Bool => e.lt(e.numberFact(wage, 'fen') as e.Num, e.literal(1, 'years'));
    expect(wrong).toThrow('mixes the units fen and years');
  });

  it('refuses a number with legal meaning inside a rule', () => {
    expect(() => e.literal(80_000, 'fen')).toThrow('make it a parameter with a source');
  });

  it('refuses a parameter without dated value, without source, out of order or not whole', () => {
    const value = { from: e.plainDate('2020-01-01'), value: 1, source: article, status: 'official' as const };
    const define = (values: e.ParameterValue[]): unknown =>
      e.defineParameter({ id: 'a.b', label: words, unit: 'fen', values });
    expect(() => define([])).toThrow('no dated value');
    expect(() => define([{ ...value, source: { source: '' } }])).toThrow('no source');
    expect(() => define([value, value])).toThrow('not later');
    expect(() => define([{ ...value, value: 0.5 }])).toThrow('not a whole fen');
  });

  it('refuses a fact that is not in the vocabulary', () => {
    const stray = e.booleanFact(fact('stray', 'household', { kind: 'boolean' }));
    expect(() => build(sample({ conditions: condition(stray) }))).toThrow('stray is not in the vocabulary');
  });

  it('refuses a household rule that looks at one person', () => {
    const rule = e.lt(e.numberFact(wage, 'fen'), e.parameter(limit));
    expect(() => build(sample({ conditions: condition(rule) }))).toThrow('uses one person without an aggregate');
  });

  it('refuses a missing article, an unknown source and a missing translation', () => {
    const [first] = sample({}).conditions;
    if (!first) throw new Error('the sample has a condition');
    const with_ = (changes: object): Policy => sample({ conditions: [{ ...first, ...changes }] });
    expect(() => build(with_({ article: { source: '' } }))).toThrow('names no article');
    expect(() => build(with_({ article: e.cite('X') }))).toThrow('cites the unknown source X');
    expect(() => build(with_({ text: { zh: '有', en: ' ' } }))).toThrow('lacks its Chinese or English text');
  });

  it('refuses a circle of policies and names it', () => {
    const a = sample({ id: 'a', number: 1, conditions: condition(e.householdEntitled('b')) });
    const b = sample({ id: 'b', number: 2, conditions: condition(e.householdEntitled('a')) });
    expect(() => build(a, b)).toThrow('in a circle: a/final → b/final → a/final');
  });

  it('refuses the wrong subject of another policy and an unknown policy', () => {
    const wrong = sample({ id: 'b', number: 2, conditions: condition(e.anyMember(e.personEntitled('sample'))) });
    expect(() => build(sample({}), wrong)).toThrow('is a policy of a household, not of a person');
    expect(() => build(sample({ conditions: condition(e.householdEntitled('x')) }))).toThrow('unknown policy x');
  });
});

describe('relations between policies', () => {
  const household = (isPoor: boolean): e.Household =>
    e.parseHousehold(
      { areaCode: '370302001001', facts: { poor: isPoor }, members: [{ id: 'a', wageFen: 5 }] },
      new Map(facts.map((one) => [one.name, one])),
    );
  const pays = (amount: e.Num<'fen'>): NonNullable<Policy['amount']> => ({ value: amount, text: words, article });
  const on = { date: e.plainDate('2021-01-01') };

  it('takes the higher of two and says why the lower is not paid', () => {
    const higher = sample({ id: 'higher', number: 2, amount: pays(e.parameter(limit)) });
    const relations = [
      { kind: 'take-higher' as const, policy: 'higher', of: 'household' as const, article, text: words },
    ];
    const lower = sample({ id: 'lower', number: 1, amount: pays(e.literal(100, 'fen')), relations });
    const results = e.evaluate(build(lower, higher), household(true), on);
    expect(results.map((one) => [one.policy, one.outcome, one.amountFen])).toEqual([
      ['lower', 'not-entitled', 0],
      ['higher', 'entitled', 10_000],
    ]);
    expect(results[0]?.reasons.find((reason) => reason.holds === false)?.condition).toBe('higher-than-higher');
  });

  it('gives an equal amount to the policy with the lower number', () => {
    const relations = [{ kind: 'take-higher' as const, policy: 'two', of: 'household' as const, article, text: words }];
    const one = sample({ id: 'one', number: 1, amount: pays(e.parameter(limit)), relations });
    const two = sample({ id: 'two', number: 2, amount: pays(e.parameter(limit)) });
    const results = e.evaluate(build(one, two), household(true), on);
    expect(results.map((result) => result.outcome)).toEqual(['entitled', 'not-entitled']);
  });

  it('two exceptions that hold at once are an error that names both articles', () => {
    const list = ['2', '3'].map((number) => {
      return {
        id: `case-${number}`,
        when: e.booleanFact(poor),
        value: e.literal(1, 'fen'),
        article: e.cite('L', number),
      };
    });
    const clash = build(sample({ amount: pays(e.cases(list, e.literal(0, 'fen'))) }));
    expect(() => e.evaluate(clash, household(true), on)).toThrow('case-2 (L 2) and case-3 (L 3)');
    expect(e.evaluate(clash, household(false), on)[0]?.outcome).toBe('not-entitled');
  });
});

describe('what is not known', () => {
  const several = (members: readonly object[]): e.Household =>
    e.parseHousehold(
      { areaCode: '370302001001', facts: {}, members: members.map((one, index) => ({ id: String(index), ...one })) },
      new Map(facts.map((one) => [one.name, one])),
    );
  const total = e.sumOver(e.numberFact(wage, 'fen'));
  const handbook = build(sample({ conditions: condition(e.lt(total, e.parameter(limit))) }));
  const ask = (members: readonly object[]): e.Result | undefined =>
    e.evaluate(handbook, several(members), { date: e.plainDate('2021-01-01') })[0];

  it('leaves the outcome open and lists the missing fact with its member', () => {
    expect(ask([{ wageFen: 10 }, {}])).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'wageFen', subject: '1' }],
    });
  });

  it('does not matter when no possible value can change the outcome', () => {
    expect(ask([{ wageFen: 10_000 }, {}])?.outcome).toBe('not-entitled');
  });

  it('a share per head is not settled while nobody is known to count', () => {
    const counted = e.countOf(e.booleanFact(member));
    const share = e.divide(total, counted, 'down');
    const book = e.buildHandbook({
      facts: [...facts, member],
      sources: [source],
      policies: [sample({ conditions: condition(e.lt(share, e.parameter(limit))) })],
    });
    const household = e.parseHousehold(
      { areaCode: '370302001001', members: [{ id: 'a', wageFen: 900_000 }] },
      book.facts,
    );
    const [result] = e.evaluate(book, household, { date: e.plainDate('2021-01-01') });
    expect([result?.outcome, result?.missing]).toEqual(['unknown', [{ fact: 'member', subject: 'a' }]]);
  });

  it('a policy is not in force before its day and is from that day on', () => {
    const on = (date: string): unknown =>
      e.evaluate(handbook, several([{ wageFen: 1 }]), { date: e.plainDate(date) }).map((one) => one.outcome);
    expect(on('2019-12-31')).toEqual(['not-entitled']);
    expect(on('2020-01-01')).toEqual(['entitled']);
  });
});

describe('an article that changed', () => {
  it('is the former one until its last day and the new one from the next day', () => {
    const [first] = sample({}).conditions;
    if (!first) throw new Error('the sample has a condition');
    const earlier = [{ until: e.plainDate('2021-06-30'), article: e.cite('L', '9') }];
    const handbook = build(sample({ conditions: [{ ...first, earlier }] }));
    const household = e.parseHousehold({ areaCode: '370302001001', members: [{ id: 'a' }] }, handbook.facts);
    const articleAt = (date: string): unknown =>
      e.evaluate(handbook, household, { date: e.plainDate(date) })[0]?.reasons[0]?.article.article;
    expect([articleAt('2021-06-30'), articleAt('2021-07-01')]).toEqual(['9', '1']);
  });
});

describe('a household that cannot be read', () => {
  const read = (json: unknown): unknown => e.parseHousehold(json, new Map(facts.map((one) => [one.name, one])));
  const good = { areaCode: '370302001001', facts: {}, members: [{ id: 'a' }] };

  it.each([
    ['an unknown name, with the nearest suggested', { ...good, facts: { por: true } }, 'did you mean poor?'],
    ['a fact in the wrong place', { ...good, facts: { wageFen: 1 } }, 'wageFen is a fact of a member'],
    [
      'a value out of range',
      { ...good, members: [{ id: 'a', wageFen: -1 }] },
      'members[0].wageFen must be a whole number',
    ],
    ['a text for a yes-or-no fact', { ...good, facts: { poor: 'yes' } }, 'facts.poor must be true or false'],
    ['a short area code', { ...good, areaCode: '3703' }, 'areaCode must be the 12-digit code'],
    ['no members', { ...good, members: [] }, 'members must list 1 to'],
    [
      'the same id twice',
      { ...good, members: [{ id: 'a' }, { id: 'a' }] },
      'members[1].id must be a text that no other',
    ],
    ['a misspelt top field', { ...good, member: [] }, 'did you mean members?'],
    ['no object at all', 'x', 'household must be an object'],
  ])('is refused for %s', (_, json, message) => expect(() => read(json)).toThrow(message));
});
