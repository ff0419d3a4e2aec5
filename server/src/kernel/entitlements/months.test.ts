import fc from 'fast-check';
import { addMonths, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { describe, expect, test } from 'vitest';
import { amountsByMonth, grantedOn, monthsAskedMax, stretchesOf } from './months.ts';
import type { MonthlyHistory } from './months.ts';

const start = plainDate('2020-01-01');
const month = (index: number): PlainDate => addMonths(start, index);
const horizon = 40;

/** A history by month numbers from 2020-01; `once` begins on a day. */
const historyOf = (from: { first: number; period: MonthlyHistory['period'] }): fc.Arbitrary<MonthlyHistory> => {
  const at = fc.integer({ min: 0, max: horizon });
  const amount = fc.record({ at, amountFen: fc.integer({ min: 0, max: 5 }) });
  const pause = fc.record({ at, length: fc.option(fc.integer({ min: 0, max: 9 })), human: fc.boolean() });
  return fc
    .record({
      base: fc.integer({ min: 0, max: 5 }),
      amounts: fc.array(amount, { maxLength: 6 }),
      pauses: fc.array(pause, { maxLength: 4 }),
      stop: fc.option(at),
    })
    .map(({ base, amounts, pauses, stop }) => ({
      period: from.period,
      fromMonth: month(from.first),
      untilMonth: stop === null ? null : month(Math.max(stop, from.first)),
      amounts: [
        { fromMonth: month(from.first), amountFen: base },
        ...amounts.map((one) => ({ fromMonth: month(Math.max(one.at, from.first)), amountFen: one.amountFen })),
      ],
      pauses: pauses.map((one) => ({
        fromMonth: month(one.at),
        resumedFrom: one.length === null ? null : month(one.at + one.length),
        kind: one.human ? ('human' as const) : ('rule' as const),
      })),
    }));
};
const anyHistory = fc
  .record({
    first: fc.integer({ min: 0, max: 20 }),
    period: fc.constantFrom('month' as const, 'year' as const, 'once' as const, 'none' as const),
  })
  .chain(historyOf);

/** The model: a strip of months that every record paints over, oldest month first. */
function paint(history: MonthlyHistory): { month: PlainDate; amountFen: number }[] {
  const strip = Array.from({ length: horizon + 12 }, (_, index) => ({
    month: month(index),
    fen: 0,
    due: false,
    paused: false,
  }));
  const from = (first: PlainDate) => strip.filter((cell) => cell.month >= first);
  const byMonth = history.amounts
    .map((amount, id) => ({ ...amount, id }))
    .sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : a.fromMonth > b.fromMonth ? 1 : a.id - b.id));
  for (const amount of byMonth) for (const cell of from(amount.fromMonth)) cell.fen = amount.amountFen;
  if (history.period === 'once') {
    const only = strip.find((cell) => cell.month === history.fromMonth);
    if (only) only.due = history.untilMonth === null;
    if (only) only.fen = byMonth.findLast((amount) => amount.fromMonth === only.month)?.amountFen ?? 0;
  } else if (history.period !== 'none') {
    const months = from(history.fromMonth);
    for (const [index, cell] of months.entries()) cell.due = history.period === 'month' || index % 12 === 0;
    if (history.untilMonth !== null) for (const cell of from(history.untilMonth)) cell.due = false;
  }
  for (const pause of history.pauses)
    for (const cell of from(pause.fromMonth))
      cell.paused ||= pause.resumedFrom === null || cell.month < pause.resumedFrom;
  return strip.filter((cell) => cell.due).map((cell) => ({ month: cell.month, amountFen: cell.paused ? 0 : cell.fen }));
}

describe('the amounts by month', () => {
  test('are those of a strip of months that every record paints over', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const shown = amountsByMonth(history, start, month(horizon + 12));
        expect(shown.map(({ month: due, amountFen }) => ({ month: due, amountFen }))).toEqual(paint(history));
      }),
      { numRuns: 2_000 },
    );
  });

  test('of a part of the time are a part of those of the whole', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (history, at, length) => {
          const whole = amountsByMonth(history, start, month(horizon + 12));
          const part = amountsByMonth(history, month(at), month(at + length));
          expect(part).toEqual(whole.filter((due) => due.month >= month(at) && due.month < month(at + length)));
        },
      ),
    );
  });

  test('name who paused a month, a member of staff before a rule', () => {
    const history: MonthlyHistory = {
      period: 'month',
      fromMonth: start,
      untilMonth: null,
      amounts: [{ fromMonth: start, amountFen: 100 }],
      pauses: [
        { fromMonth: month(1), resumedFrom: null, kind: 'rule' },
        { fromMonth: month(2), resumedFrom: month(3), kind: 'human' },
      ],
    };
    expect(amountsByMonth(history, start, month(4)).map(({ pausedBy }) => pausedBy)).toEqual([
      null,
      'rule',
      'human',
      'rule',
    ]);
    expect(amountsByMonth(history, start, month(4)).map(({ grantedFen }) => grantedFen)).toEqual([100, 100, 100, 100]);
  });

  test('are asked by first days, and not for ever', () => {
    const history = { period: 'none', fromMonth: start, untilMonth: null, amounts: [], pauses: [] } as const;
    expect(() => amountsByMonth(history, plainDate('2020-01-02'), month(3))).toThrow(/first days/);
    expect(() => amountsByMonth(history, plainDate('1900-01-01'), plainDate('2200-01-01'))).toThrow(
      String(monthsAskedMax),
    );
  });
});

describe('the stretches of time with one amount', () => {
  test('say of every day what the amounts say of its month', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: horizon }), (history, at) => {
        const day = month(at);
        const runs = day >= history.fromMonth && (history.untilMonth === null || day < history.untilMonth);
        const covering = stretchesOf(history).filter(
          ({ fromDate, untilDate }) => fromDate <= day && (untilDate === null || day < untilDate),
        );
        if (history.period === 'once') {
          expect(covering).toHaveLength(day >= history.fromMonth && history.untilMonth === null ? 1 : 0);
        } else {
          expect(covering.map(({ amountFen }) => amountFen)).toEqual(runs ? [grantedOn(history, day)] : []);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('never follow one another with the same amount', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const amounts = stretchesOf(history).map(({ amountFen }) => amountFen);
        expect(amounts.every((amountFen, at) => at === 0 || amountFen !== amounts[at - 1])).toBe(true);
      }),
    );
  });
});
