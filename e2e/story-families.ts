import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import type { APIRequestContext } from 'playwright-core';
import { importCsv, madeUpIdNumber, village } from './families.ts';

/** A village of Zichuan, the neighbouring district. */
export const villageOfZichuan = '370302001001';

type Facts = Readonly<Record<string, FactValue>>;
type Person = { readonly name: string; readonly birthDate: string; readonly facts: Facts };
type Family = { readonly areaCode: string; readonly facts?: Facts; readonly people: readonly [Person, ...Person[]] };

const woman = (name: string, birthDate: string, facts: Facts = {}): Person => ({
  name,
  birthDate,
  facts: { sex: 'female', ...facts },
});
const man = (name: string, birthDate: string, facts: Facts = {}): Person => ({
  name,
  birthDate,
  facts: { sex: 'male', ...facts },
});

/** The people of the stories: everything about them is known, and nothing is there besides what is said here. */
export const storyFamilies = {
  widow: { areaCode: village, people: [woman('简桂英', '1950-03-01')] },
  worker: { areaCode: village, people: [man('卞建国', '1980-05-01', { canWork: true, wageMonthlyFen: 300_000 })] },
  ill: {
    areaCode: village,
    facts: { urgentHardship: 'light' },
    people: [
      woman('阮小梅', '1985-02-03', {
        wageMonthlyFen: 250_000,
        seriousIllness: true,
        cancer: 'other',
        medicalOwnPaid6mFen: 6_000_000,
        medicalOwnPaid12mFen: 6_000_000,
      }),
      man('阮明明', '2015-06-01', { relation: 'child' }),
    ],
  },
  disabled: {
    areaCode: villageOfZichuan,
    people: [
      man('尹志强', '1990-01-01', {
        disabilityKind: 'physical',
        disabilityGrade: '1',
        disabilityCardValid: true,
        employeePensionMonthlyFen: 350_000,
      }),
    ],
  },
  unattended: {
    areaCode: village,
    people: [
      woman('桑秀兰', '1955-04-05', { employeePensionMonthlyFen: 350_000 }),
      woman('桑小雨', '2016-09-01', {
        relation: 'grandchild',
        fatherSituation: 'dead',
        motherSituation: 'lost-contact',
      }),
    ],
  },
} as const satisfies Readonly<Record<string, Family>>;

type Cells = Readonly<Record<string, string>>;

/** What is said of nobody: no income, no property, no illness, and relatives who could help. */
const nothing = (entity: 'household' | 'person'): Facts =>
  Object.fromEntries(
    [...handbook.facts.values()]
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );

/** The identity number of somebody of the stories. */
export function idNumberOf(name: string): string {
  const people = Object.values<Family>(storyFamilies).flatMap((family) => family.people);
  const at = people.findIndex((person) => person.name === name);
  const person = people[at];
  // The last of the three digits says which sex: odd is male.
  const sequence = 800 + 2 * at + (person?.facts['sex'] === 'male' ? 1 : 0);
  return madeUpIdNumber(person?.birthDate ?? '', sequence);
}

function rowsOf(key: string, { areaCode, facts, people }: Family): Cells[] {
  return people.map((person, at) => {
    const said = {
      ...nothing('household'),
      registration: 'urban',
      ...facts,
      ...nothing('person'),
      supporters: 'able',
      fatherSituation: 'able',
      motherSituation: 'able',
      relation: at === 0 ? 'head' : 'child',
      birthDate: person.birthDate,
      ...person.facts,
    };
    const cells = {
      householdKey: `STORY-${key}`,
      areaCode,
      memberKey: String(at + 1),
      name: person.name,
      idNumber: idNumberOf(person.name),
      validFrom: '2024-01-01',
      evidence: '入户调查',
      ...said,
    };
    return Object.fromEntries(Object.entries(cells).map(([heading, value]) => [heading, String(value)]));
  });
}

/** Brings the families of the stories in through the API, as somebody who may; doing it again changes nothing. */
export async function settleStories(request: APIRequestContext, base: string): Promise<void> {
  const rows = Object.entries<Family>(storyFamilies).flatMap(([key, family]) => rowsOf(key, family));
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  await importCsv(request, base, `\u{feff}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
}
