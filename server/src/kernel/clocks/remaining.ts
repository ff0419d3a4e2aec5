import { CalendarYearMissing, countWorkingDays } from '@zhuni/engine/calendar';
import { toEpochDay } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { workingCalendar } from '@zhuni/policies/calendars';
import { now } from '../../platform/clock/index.ts';
import type { ClockRecord } from './clock-record.ts';

/** How a clock stands on a date, for people. */
export type Remaining = {
  readonly state: 'running' | 'due-soon' | 'overdue' | 'paused' | 'stopped';
  /** Working days after the date up to the last day; negative when overdue; null when it cannot be said. */
  readonly workingDaysLeft: number | null;
  /** The last day; null while the clock is paused or waits for next year's calendar. What residents are told. */
  readonly dueOn: PlainDate | null;
  /** For staff: '还剩3个工作日', '3 working days left'. */
  readonly text: Text;
};

const hourMs = 3_600_000;

/** How much of a clock is left on a date; hours are counted to the instant `at`. */
export function remaining(clock: ClockRecord, date: PlainDate, at: Date = now()): Remaining {
  const { dueOn, stoppedOn, left } = clock;
  if (stoppedOn !== null) return { state: 'stopped', workingDaysLeft: null, dueOn, text: stoppedText };
  const workingDaysLeft = workingDaysOf(clock, date);
  if (clock.countedFrom !== null)
    return { state: 'running', workingDaysLeft, dueOn, text: waitingText(clock.unit, workingDaysLeft ?? left ?? 0) };
  if (dueOn === null) return { state: 'paused', workingDaysLeft, dueOn, text: pausedText(clock.unit, left ?? 0) };
  const overdue = clock.unit === 'hours' ? at >= (clock.dueAt ?? at) : date > dueOn;
  const text = clock.unit === 'hours' ? hoursText(clock.dueAt ?? at, at) : daysText(clock, date, workingDaysLeft);
  return { state: overdue ? 'overdue' : stateOf(clock, at), workingDaysLeft, dueOn, text };
}

function stateOf({ soonAt }: ClockRecord, at: Date): 'running' | 'due-soon' {
  return soonAt !== null && at >= soonAt ? 'due-soon' : 'running';
}

/** Null when the clock counts no working days while paused, or a year between has no calendar. */
function workingDaysOf({ dueOn, unit, left, countedFrom }: ClockRecord, date: PlainDate): number | null {
  if (countedFrom !== null) return unit === 'working-days' ? (left ?? 0) - workingDaysSince(countedFrom, date) : null;
  if (dueOn === null) return unit === 'working-days' ? left : null;
  try {
    return countWorkingDays(workingCalendar, { after: date, until: dueOn });
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}

/** Working days after a day up to another, as far as the calendar is published. */
function workingDaysSince(after: PlainDate, until: PlainDate): number {
  try {
    return countWorkingDays(workingCalendar, { after, until });
  } catch (error) {
    if (error instanceof CalendarYearMissing) return 0;
    throw error;
  }
}

/** The last day cannot be said before the State Council has published the holidays of its year. */
function waitingText(unit: ClockRecord['unit'], left: number): Text {
  const { zh, en } = leftText(unit, left);
  return {
    zh: `${zh}（到期日待下一年放假安排公布）`,
    en: `${en} (the day is known once next year's holidays are published)`,
  };
}

const stoppedText: Text = { zh: '已办结', en: 'done' };

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const amountText = (unit: ClockRecord['unit'], count: number): Text => {
  if (unit === 'working-days') return { zh: `${count}个工作日`, en: counted(count, 'working day') };
  if (unit === 'calendar-days') return { zh: `${count}天`, en: counted(count, 'day') };
  return { zh: `${count}小时`, en: counted(count, 'hour') };
};

function pausedText(unit: ClockRecord['unit'], left: number): Text {
  const { zh, en } = amountText(unit, unit === 'hours' ? Math.ceil((left * 1_000) / hourMs) : left);
  return { zh: `已暂停，恢复后还剩${zh}`, en: `paused, ${en} left once resumed` };
}

function hoursText(dueAt: Date, at: Date): Text {
  const hours = (dueAt.getTime() - at.getTime()) / hourMs;
  return hours > 0 ? leftText('hours', Math.ceil(hours)) : overdueText('hours', Math.floor(-hours));
}

function daysText({ unit, dueOn }: ClockRecord, date: PlainDate, workingDaysLeft: number | null): Text {
  const last = dueOn ?? date;
  const days = toEpochDay(last) - toEpochDay(date);
  if (days === 0) return { zh: '今天到期', en: 'due today' };
  const count = unit === 'working-days' ? workingDaysLeft : days;
  if (count !== null) return days > 0 ? leftText(unit, count) : overdueText(unit, -count);
  return days > 0
    ? { zh: `${last}到期`, en: `due on ${last}` }
    : { zh: `已逾期（${last}到期）`, en: `overdue since ${last}` };
}

function leftText(unit: ClockRecord['unit'], count: number): Text {
  const { zh, en } = amountText(unit, count);
  return { zh: `还剩${zh}`, en: `${en} left` };
}

/** The first working day or hour after the end is not yet over. */
function overdueText(unit: ClockRecord['unit'], count: number): Text {
  if (count === 0) return { zh: '已逾期', en: 'overdue' };
  const { zh, en } = amountText(unit, count);
  return { zh: `已逾期${zh}`, en: `overdue by ${en}` };
}
