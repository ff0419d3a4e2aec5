import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../law/index.ts';
import { chance, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import { evaluate } from '../evaluate/index.ts';
import { parameterValueOn } from '../parameter/index.ts';
import type { ParameterValue } from '../parameter/index.ts';
import { plainDate } from '../values/index.ts';
import { handbookWithValues, NewValueInvalid } from './new-values.ts';
import type { NewValue } from './new-values.ts';

const book = randomHandbook(7);
const [parameter] = [...book.parameters.values()].filter(({ unit }) => unit === 'fen');
const id = parameter?.id ?? '';
const last = parameter?.values.findLast(({ area }) => area === undefined);
const source = { key: 'doc', title: { zh: '文件', en: 'document' }, kind: 'city-document' as const };

const raise = (more: Partial<Omit<ParameterValue, 'area'>> & { area?: string }): NewValue => ({
  parameter: id,
  source,
  value: {
    from: plainDate('2030-01-01'),
    announced: plainDate('2030-03-01'),
    value: 777,
    source: cite('doc'),
    status: 'official',
    ...more,
  },
});
const fieldOf = (values: readonly NewValue[]): string => {
  try {
    handbookWithValues(book, values);
    return 'none';
  } catch (error) {
    if (error instanceof NewValueInvalid) return error.field;
    throw error;
  }
};
const on = (values: readonly NewValue[], date: string, more: { knownOn?: string; area?: string } = {}) => {
  const found = handbookWithValues(book, values).parameters.get(id);
  return (
    found &&
    parameterValueOn(found, {
      date: plainDate(date),
      ...(more.knownOn ? { knownOn: plainDate(more.knownOn) } : {}),
      ...(more.area ? { areaPath: [more.area] } : {}),
    })?.value
  );
};

describe('a handbook with published values', () => {
  it('has the new value from its day on, and the document among its sources', () => {
    expect([on([raise({})], '2029-12-31'), on([raise({})], '2030-01-01')]).toEqual([last?.value, 777]);
    expect(handbookWithValues(book, [raise({})]).sources.get('doc')).toBe(source);
    expect(book.sources.has('doc')).toBe(false);
  });

  it('says for an earlier day what was known then', () => {
    const of = (knownOn: string) => on([raise({})], '2030-02-01', { knownOn });
    expect([of('2030-02-28'), of('2030-03-01')]).toEqual([last?.value, 777]);
  });

  it('holds in one area only, as soon as it is announced there', () => {
    const own = [raise({ area: '370391' })];
    expect(on(own, '2030-02-01', { area: '370391' })).toBe(777);
    expect(on(own, '2030-02-01', { area: '370392' })).toBe(last?.value);
    expect(on(own, '2030-02-01', { area: '370391', knownOn: '2030-02-28' })).toBe(last?.value);
  });

  it('takes a correction of the same day, known later', () => {
    const both = [raise({}), raise({ value: 800, announced: plainDate('2030-04-01') })];
    expect(on(both, '2030-02-01')).toBe(800);
    expect(on(both, '2030-02-01', { knownOn: '2030-03-15' })).toBe(777);
  });

  it('refuses what would change the past, naming the field', () => {
    expect(fieldOf([raise({}), raise({ from: plainDate('2029-12-31') })])).toBe('from');
    expect(fieldOf([raise({}), raise({ announced: plainDate('2030-02-28') })])).toBe('announced');
    expect(fieldOf([raise({ from: plainDate('1990-01-01'), announced: plainDate('2031-01-01') })])).toBe('from');
    expect(fieldOf([raise({ value: 1.5 })])).toBe('value');
    expect(fieldOf([raise({ value: -1 })])).toBe('value');
    expect(fieldOf([{ ...raise({ area: '37' }) }])).toBe('area');
    expect(fieldOf([{ ...raise({}), parameter: 'no.such' }])).toBe('parameter');
    const { source: _source, ...without } = raise({});
    expect(fieldOf([without])).toBe('source');
  });

  it('never changes what was known before, whatever is published', () => {
    const property = fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const luck = chance(other);
      const handbook = randomHandbook(seed);
      const household = randomHousehold(luck, handbook.facts.values(), 0.1);
      const values = [...handbook.parameters.values()].map(({ id: name, unit }): NewValue => ({
        parameter: name,
        source,
        value: {
          from: plainDate('2030-01-01'),
          announced: plainDate('2030-06-01'),
          value: luck.below(unit === 'years' ? 100 : 5_000),
          source: cite('doc'),
          status: 'illustrative',
          ...(luck.below(2) === 0 ? { area: household.areaCode.slice(0, 6) } : {}),
        },
      }));
      const asked = { date: plainDate('2030-05-01'), knownOn: plainDate('2030-05-31') };
      const judged = (book: typeof handbook): string => {
        try {
          return JSON.stringify(evaluate(book, household, asked));
        } catch (error) {
          return String(error);
        }
      };
      expect(judged(handbookWithValues(handbook, values))).toBe(judged(handbook));
    });
    fc.assert(property, { numRuns: 60 });
  });
});
