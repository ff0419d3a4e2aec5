import { defineParameter, parameterValueOn, plainDate } from '@zhuni/engine';
import type { Parameter, ParameterValue, Text } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { dibaoStandardRural, dibaoStandardUrban } from '../../definitions/standards.ts';

/** In each year the standard that was in force at the end of the year before; no number of its own. */
function ofLastYear(id: string, label: Text, standard: Parameter<'fen'>): Parameter<'fen'> {
  const years = new Set(['2017', ...standard.values.map((entry) => String(Number(entry.from.slice(0, 4)) + 1))]);
  const values = [...years]
    .filter((year) => year >= '2017')
    .sort()
    .flatMap((year): readonly ParameterValue[] => {
      const found = parameterValueOn(standard, { date: plainDate(`${Number(year) - 1}-12-31`) });
      if (!found) return [];
      const status = found.status === 'official' ? 'derived' : found.status;
      return [{ from: plainDate(`${year}-01-01`), value: found.value, source: found.source, status }];
    });
  return defineParameter({ id, label, unit: 'fen', values });
}

export const lastYearUrban = ofLastYear(
  'legal-aid.last-year-standard-urban',
  { zh: '上年度城市低保标准（元/月）', en: 'urban Dibao standard of last year' },
  dibaoStandardUrban,
);

export const lastYearRural = ofLastYear(
  'legal-aid.last-year-standard-rural',
  { zh: '上年度农村低保标准（元/月）', en: 'rural Dibao standard of last year' },
  dibaoStandardRural,
);

export const incomeRatio = threshold(
  'legal-aid.income-ratio',
  { zh: '经济困难标准（上年度低保标准倍数）', en: 'income limit (times the standard of last year)' },
  'ratio',
  valueFrom('2015-04-01', 20_000, { source: 'L19', article: '8' }, 'official'),
);

export const elderAge = threshold(
  'legal-aid.elder-age',
  { zh: '老年人年龄', en: 'age of an older person' },
  'years',
  valueFrom('2014-12-01', 60, { source: 'L17', article: '2' }, 'official'),
);
