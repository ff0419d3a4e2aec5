import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownMin, withheldCells, withheldParts } from './index.ts';
import type { Cell, Part } from './index.ts';

const partsOf = (counts: readonly number[]): Part[] => counts.map((count, at) => ({ key: `${at}`, counts: [count] }));
const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key));

/** All ways in which hidden parts can make up their sum. */
function* waysOf(sum: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [sum];
  else for (let one = 0; one <= sum; one++) for (const rest of waysOf(sum - one, parts - 1)) yield [one, ...rest];
}

/**
 * What somebody can work out of hidden parts who has what is shown, their sum, and this program: the values that each
 * hidden part can have in a table that would be published in just this way.
 */
function possibleValues(counts: readonly number[], hidden: ReadonlySet<string>, before: ReadonlySet<string>) {
  const places = [...hidden].map(Number).sort((a, b) => a - b);
  const sum = places.reduce((all, place) => all + (counts[place] ?? 0), 0);
  const values = new Map(places.map((place) => [place, new Set<number>()]));
  for (const way of waysOf(sum, places.length)) {
    const guess = counts.map((count, place) => (places.includes(place) ? (way[places.indexOf(place)] ?? 0) : count));
    if (!same(withheldParts(partsOf(guess), before), hidden)) continue;
    places.forEach((place, at) => values.get(place)?.add(way[at] ?? 0));
  }
  return values;
}

const few = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 14 })), {
  minLength: 2,
  maxLength: 4,
});

describe('what is withheld', () => {
  test('is nothing when nothing is small, and never one part alone', () => {
    expect([...withheldParts(partsOf([5, 0, 90]))]).toEqual([]);
    expect([...withheldParts(partsOf([100, 4, 100, 100]))]).toEqual(['0', '1']);
    expect([...withheldParts(partsOf([4, 1]))]).toEqual(['0', '1']);
    expect([...withheldParts(partsOf([0, 0, 1, 4]))]).toHaveLength(4);
  });

  test('cannot be worked out, nor known to be small, from the sum, what is shown and the program', () => {
    fc.assert(
      fc.property(few, fc.subarray(['0', '1', '2', '3']), (counts, earlier) => {
        const sum = counts.reduce((all, count) => all + count, 0);
        if (sum > 0 && sum < shownMin) return;
        const before = new Set(earlier.filter((key) => Number(key) < counts.length));
        const hidden = withheldParts(partsOf(counts), before);
        for (const [at, count] of counts.entries())
          if (count > 0 && count < shownMin) expect(hidden.has(`${at}`)).toBe(true);
        if (sum === 0 || hidden.size === 0) return;
        for (const [place, values] of possibleValues(counts, hidden, before)) {
          expect(values.size, `${counts.join()} part ${place}`).toBeGreaterThan(1);
          expect(Math.max(...values), `${counts.join()} part ${place}`).toBeGreaterThanOrEqual(shownMin - 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const cell = (key: string, parts: readonly Cell[]): Cell => ({
  key,
  counts: [0, 1].map((at) => parts.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)),
  parts,
});

/** Households and people of towns: two to four counties of one to four towns. */
const table = fc
  .array(
    fc.array(
      fc
        .integer({ min: 0, max: 12 })
        .chain((households) => fc.tuple(fc.constant(households), fc.integer({ max: 9, min: 0 }))),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((counties) =>
    cell(
      'city',
      counties.map((towns, county) =>
        cell(
          `county ${county}`,
          towns.map(([households, more], town) => ({
            key: `town ${county} ${town}`,
            counts: [households, households === 0 ? 0 : households + more],
            parts: [],
          })),
        ),
      ),
    ),
  );

const cellsOf = (top: Cell): Cell[] => [top, ...top.parts.flatMap(cellsOf)];
const sum = (cells: readonly Cell[], at: number): number =>
  cells.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);

describe('a table of city, counties and towns', () => {
  test('shows no small cell, and no difference of a sum and what is shown of it is one', () => {
    fc.assert(
      fc.property(table, (city) => {
        const withheld = withheldCells(city);
        for (const one of cellsOf(city)) {
          if (one.counts.some((count) => count > 0 && count < shownMin)) expect(withheld.has(one.key)).toBe(true);
          const hidden = one.parts.filter(({ key }) => withheld.has(key));
          if (withheld.has(one.key)) expect(hidden).toHaveLength(one.parts.length);
          else if (hidden.length > 0) {
            expect(hidden.length).toBeGreaterThan(1);
            for (const at of [0, 1]) expect(sum(hidden, at)).toBeGreaterThanOrEqual(shownMin);
          }
        }
      }),
    );
  });

  test('keeps back what was withheld before, so that a month later nothing tells what it was', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 5 }), (months) => {
        const before = new Set<string>();
        for (const month of months) {
          const withheld = withheldCells(month, before);
          const alone = (key: string): boolean =>
            cellsOf(month).some(({ parts }) => parts.length === 1 && parts[0]?.key === key);
          for (const one of cellsOf(month))
            if (before.has(one.key) && !alone(one.key)) expect(withheld.has(one.key)).toBe(true);
          for (const key of withheld) before.add(key);
        }
      }),
    );
  });
});
