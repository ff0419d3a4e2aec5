import { checkFact } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import { addDays, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { departments, facts, partners } from '@zhuni/policies';
import { describe, expect, it } from 'vitest';
import { generateHousehold, householdOn } from './household/generate.ts';
import { planCity } from './plan.ts';
import { extractsOf, statementsOf } from './statements.ts';
import type { DepartmentStatement } from './statements.ts';

const plan = planCity({ people: 47_000 });
const sample = Array.from({ length: 400 }, (_, at) => generateHousehold(plan, at * 41));
const definitions = new Map(facts.map((fact) => [fact.name, fact]));
const known = { ...departments, ...partners };

function merged(list: readonly DepartmentStatement[], date: PlainDate): ReadonlyMap<string, Record<string, FactValue>> {
  const latest = new Map<string, DepartmentStatement>();
  for (const one of list) if (one.validFrom <= date) latest.set(`${one.memberNo ?? 0}/${one.department}`, one);
  const subjects = new Map<string, Record<string, FactValue>>();
  for (const { memberNo, facts: stated } of latest.values()) {
    const subject = String(memberNo ?? 'household');
    subjects.set(subject, { ...subjects.get(subject), ...stated });
  }
  return subjects;
}

const sorted = (values: Iterable<readonly [string, FactValue]>): unknown =>
  [...values].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the statements of departments', () => {
  it.each(['2016-10-01', '2017-03-05', '2018-09-01', '2020-12-31', '2021-07-01', '2024-02-29', '2026-11-23'])(
    'merged on %s are the state of the household',
    (text) => {
      const date = plainDate(text);
      for (const made of sample) {
        const household = householdOn(made, date);
        const subjects = merged(statementsOf(made), date);
        expect([...subjects.keys()].sort()).toEqual(['household', ...household.members.map(({ id }) => id)].sort());
        expect(sorted(Object.entries(subjects.get('household') ?? {}))).toEqual(sorted(household.facts));
        for (const { id, facts: values } of household.members)
          expect(sorted(Object.entries(subjects.get(id) ?? {}))).toEqual(sorted(values));
      }
    },
  );

  it('merged on the day before and the day of each change are the state too', () => {
    for (const made of sample.slice(0, 60)) {
      const list = statementsOf(made);
      for (const day of new Set(list.map(({ validFrom }) => validFrom))) {
        for (const date of [addDays(day, -1), day].filter((one) => one >= '2016-10-01')) {
          const household = householdOn(made, date);
          const subjects = merged(list, date);
          for (const { id, facts: values } of household.members)
            expect(sorted(Object.entries(subjects.get(id) ?? {}))).toEqual(sorted(values));
        }
      }
    }
  });

  it('come in order of date, hold values of their own department, and name their register in two languages', () => {
    for (const made of sample) {
      const list = statementsOf(made);
      expect(list.map(({ validFrom }) => validFrom)).toEqual(list.map(({ validFrom }) => validFrom).sort());
      for (const { department, facts: stated, memberNo, evidence } of list) {
        expect(Object.keys(known)).toContain(department);
        expect(evidence.zh !== '' && evidence.en !== '').toBe(true);
        for (const [name, value] of Object.entries(stated)) {
          const fact = definitions.get(name);
          expect([fact?.department, fact?.entity]).toEqual([
            department,
            memberNo === undefined ? 'household' : 'person',
          ]);
          if (fact) checkFact(fact, value);
        }
      }
    }
  });

  it('are the same joined by subject and day, as the shared-data platform delivers them', () => {
    for (const made of sample.slice(0, 100)) {
      const apart = Map.groupBy(statementsOf(made), ({ memberNo, validFrom }) => `${memberNo ?? 0}/${validFrom}`);
      const extracts = extractsOf(made);
      expect(extracts).toEqual(
        [...apart.values()].map((list) => ({
          ...(list[0]?.memberNo === undefined ? {} : { memberNo: list[0].memberNo }),
          departments: list.map(({ department }) => department),
          validFrom: list[0]?.validFrom,
          facts: Object.assign({}, ...list.map(({ facts: stated }) => stated)),
        })),
      );
      expect(new Set(extracts.map(({ memberNo, validFrom }) => `${memberNo}/${validFrom}`)).size).toBe(extracts.length);
    }
  });

  it('tell a history: low incomes grow, children are born and go to school, people fall ill and die', () => {
    const later = Array.from({ length: plan.households / 8 }, (_, at) => statementsOf(generateHousehold(plan, at * 8)))
      .flat()
      .filter(({ validFrom }) => validFrom > '2016-10-01');
    const changed = (name: string, value?: FactValue): number =>
      later.filter(({ facts: stated }) => (value === undefined ? name in stated : stated[name] === value)).length;
    expect(changed('seriousIllness', true)).toBeGreaterThan(10);
    expect(changed('deceased', 'hukou')).toBeGreaterThan(5);
    expect(changed('employment', 'unemployed')).toBeGreaterThan(10);
    expect(changed('newlyAdmitted', true)).toBeGreaterThan(100);
    expect(changed('disabilityCardValid', true)).toBeGreaterThan(3);
    expect(changed('urgentHardship', 'light')).toBeGreaterThan(1);
    for (const day of ['2019-01-01', '2021-01-01', '2022-01-01', '2024-01-01'])
      expect(
        later.filter(({ department, validFrom }) => department === 'RS' && validFrom === day).length,
      ).toBeGreaterThan(5);
  });
});
