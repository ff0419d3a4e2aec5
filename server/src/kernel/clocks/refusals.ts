import { CalendarYearMissing } from '@zhuni/engine/calendar';
import { defineRefusals, Refused } from '../../platform/http-kit/index.ts';

export const clockRefusals = defineRefusals('clock', {
  notFound: {
    status: 404,
    zh: '没有这个时限，或不在您的辖区内。',
    en: 'There is no such time limit, or it is not yours to see.',
  },
  running: {
    status: 409,
    zh: '这个时限已经在计时，不能重复开始。',
    en: 'This time limit is running already and cannot be started twice.',
  },
  paused: { status: 409, zh: '这个时限已经暂停，请先恢复。', en: 'This time limit is paused; resume it first.' },
  notPaused: {
    status: 409,
    zh: '这个时限没有暂停，不需要恢复。',
    en: 'This time limit is not paused, so there is nothing to resume.',
  },
  stopped: {
    status: 409,
    zh: '这个时限已经停止，不能再改变。',
    en: 'This time limit has been stopped and cannot change any more.',
  },
  outOfOrder: {
    status: 409,
    zh: '时间早于这个时限的上一次变化，请按先后顺序登记。',
    en: 'The time lies before the last change of this time limit; record things in their order.',
  },
  calendarMissing: {
    status: 422,
    zh: '无法计算期限：缺少相关年份的工作日历，请先补充国务院公布的放假安排。',
    en: 'The limit cannot be computed: the working-day calendar of a year is missing; add the holidays as published.',
  },
});

/** Runs a computation with the calendar; a year without a table becomes a refusal that names it. */
export function withCalendar<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error;
    const message = {
      zh: `无法计算期限：缺少 ${error.year} 年的工作日历，请先补充国务院公布的放假安排。`,
      en: `The limit cannot be computed: there is no working-day calendar for ${error.year}; add the holidays as published.`,
    };
    throw new Refused(clockRefusals.calendarMissing, { message });
  }
}
