import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';

const undatedText = { zh: '文件日期未查到，起始日期为示例', en: 'undated text; the first day is illustrative' };

const multiple = (id: string, zh: string, en: string, times: number, official: boolean): Parameter<'months'> =>
  threshold(
    `temp-expenditure.multiple-${id}`,
    { zh: `${zh}：城市低保月标准的倍数`, en: `${en}: times the monthly urban Dibao standard` },
    'months',
    official
      ? withNote(valueFrom('2016-10-01', times, 'Z6', 'official'), undatedText)
      : withNote(valueFrom('2016-10-01', times, 'I', 'illustrative'), {
          zh: '在文件规定的幅度内，档次为示例',
          en: 'within the published range; the step is illustrative',
        }),
  );

export const illnessLowest = multiple('illness-1', '重病最低档', 'serious illness, lowest', 3, true);
export const illnessSecond = multiple('illness-2', '重病第二档', 'serious illness, second', 6, false);
export const illnessThird = multiple('illness-3', '重病第三档', 'serious illness, third', 9, false);
export const illnessHighest = multiple('illness-4', '重病最高档', 'serious illness, highest', 12, true);
export const schoolLowest = multiple('school', '教育', 'schooling', 3, true);
export const schoolHighest = multiple('college', '高等教育', 'college', 6, true);
export const otherMultiple = multiple(
  'other',
  '其他必要支出（每户）',
  'other necessary spending, per household',
  3,
  false,
);

const band = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  threshold(
    `temp-expenditure.own-cost-${id}`,
    { zh: `近6个月自付医疗费${zh}起点`, en: `own medical cost of six months from which the ${en} step holds` },
    'fen',
    valueFrom('2016-10-01', yuan * 100, 'I', 'illustrative'),
  );

export const secondBand = band('2', '第二档', 'second', 10_000);
export const thirdBand = band('3', '第三档', 'third', 30_000);
export const highestBand = band('4', '最高档', 'highest', 50_000);

export const freshmanLeast = threshold(
  'temp-expenditure.freshman-least',
  { zh: '低保家庭本科新生最低救助额', en: 'least for a new undergraduate of a Dibao family' },
  'fen',
  withNote(valueFrom('2016-10-01', 400_000, 'Z6', 'official'), undatedText),
);

export const spendingMonths = threshold(
  'temp-expenditure.spending-months',
  { zh: '计算必要支出的月数', en: 'months before application over which spending counts' },
  'months',
  valueFrom('2016-10-01', 6, 'Z7', 'official'),
);
