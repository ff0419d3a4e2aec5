import type { CalendarYear } from '@zhuni/engine/calendar';

/** A year's arrangement with the notices it rests on and its number of working days, which a test recounts. */
export type PublishedCalendarYear = CalendarYear & {
  readonly workingDaysTotal: number;
  /** Numbers of the yearly notices of the General Office of the State Council. */
  readonly notices: readonly string[];
};

/**
 * Holidays and make-up days 2017-2026 under the Measures on Holidays for Annual Festivals and Memorial Days (11 days a
 * year to 2024, 13 from 2025-01-01). Checked day by day against an independent package by a test. A new year is added when
 * its notice appears, usually in November.
 */
export const stateCouncilHolidays: readonly PublishedCalendarYear[] = [
  {
    year: 2017,
    workingDaysTotal: 249,
    notices: ['国办发明电〔2016〕17号'],
    offWeekdays: [
      '01-02', '01-27', '01-30', '01-31', '02-01', '02-02', '04-03', '04-04', '05-01', '05-29', '05-30',
      '10-02', '10-03', '10-04', '10-05', '10-06',
    ],
    workedWeekendDays: ['01-22', '02-04', '04-01', '05-27', '09-30'],
  },
  {
    year: 2018,
    workingDaysTotal: 250,
    notices: ['国办发明电〔2017〕12号'],
    offWeekdays: [
      '01-01', '02-15', '02-16', '02-19', '02-20', '02-21', '04-05', '04-06', '04-30', '05-01', '06-18',
      '09-24', '10-01', '10-02', '10-03', '10-04', '10-05', '12-31',
    ],
    workedWeekendDays: ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'],
  },
  // The four-day Labour Day of 2019 came by a second notice.
  {
    year: 2019,
    workingDaysTotal: 250,
    notices: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
    offWeekdays: [
      '01-01', '02-04', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '05-03', '06-07',
      '09-13', '10-01', '10-02', '10-03', '10-04', '10-07',
    ],
    workedWeekendDays: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  // The Spring Festival of 2020 was lengthened by a second notice because of the epidemic.
  {
    year: 2020,
    workingDaysTotal: 249,
    notices: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
    offWeekdays: [
      '01-01', '01-24', '01-27', '01-28', '01-29', '01-30', '01-31', '04-06', '05-01', '05-04', '05-05',
      '06-25', '06-26', '10-01', '10-02', '10-05', '10-06', '10-07', '10-08',
    ],
    workedWeekendDays: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  {
    year: 2021,
    workingDaysTotal: 250,
    notices: ['国办发明电〔2020〕27号'],
    offWeekdays: [
      '01-01', '02-11', '02-12', '02-15', '02-16', '02-17', '04-05', '05-03', '05-04', '05-05', '06-14',
      '09-20', '09-21', '10-01', '10-04', '10-05', '10-06', '10-07',
    ],
    workedWeekendDays: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  {
    year: 2022,
    workingDaysTotal: 249,
    notices: ['国办发明电〔2021〕11号'],
    offWeekdays: [
      '01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-04', '04-05', '05-02', '05-03', '05-04',
      '06-03', '09-12', '10-03', '10-04', '10-05', '10-06', '10-07',
    ],
    workedWeekendDays: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  {
    year: 2023,
    workingDaysTotal: 249,
    notices: ['国办发明电〔2022〕16号'],
    offWeekdays: [
      '01-02', '01-23', '01-24', '01-25', '01-26', '01-27', '04-05', '05-01', '05-02', '05-03', '06-22',
      '06-23', '09-29', '10-02', '10-03', '10-04', '10-05', '10-06',
    ],
    workedWeekendDays: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: 2024,
    workingDaysTotal: 251,
    notices: ['国办发明电〔2023〕7号'],
    offWeekdays: [
      '01-01', '02-12', '02-13', '02-14', '02-15', '02-16', '04-04', '04-05', '05-01', '05-02', '05-03',
      '06-10', '09-16', '09-17', '10-01', '10-02', '10-03', '10-04', '10-07',
    ],
    workedWeekendDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    workingDaysTotal: 248,
    notices: ['国办发明电〔2024〕12号'],
    offWeekdays: [
      '01-01', '01-28', '01-29', '01-30', '01-31', '02-03', '02-04', '04-04', '05-01', '05-02', '05-05',
      '06-02', '10-01', '10-02', '10-03', '10-06', '10-07', '10-08',
    ],
    workedWeekendDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    workingDaysTotal: 248,
    notices: ['国办发明电〔2025〕7号'],
    offWeekdays: [
      '01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '02-23', '04-06', '05-01', '05-04',
      '05-05', '06-19', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07',
    ],
    workedWeekendDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];
