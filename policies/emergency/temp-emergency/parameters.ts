import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';

const range = {
  zh: '文件规定为城市低保月标准的3至12倍，档次为示例',
  en: 'the range is 3 to 12 times the urban standard; the step is illustrative',
};

export const heavyMultiple = threshold(
  'temp-emergency.multiple-heavy',
  { zh: '较重急难：城市低保月标准的倍数', en: 'heavy: times the monthly urban Dibao standard' },
  'months',
  withNote(valueFrom('2016-10-01', 3, 'Z6', 'illustrative'), range),
);

export const majorMultiple = threshold(
  'temp-emergency.multiple-major',
  { zh: '重大急难：城市低保月标准的倍数', en: 'major: times the monthly urban Dibao standard' },
  'months',
  withNote(valueFrom('2016-10-01', 12, 'Z6', 'illustrative'), range),
);
