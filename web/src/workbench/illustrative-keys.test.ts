import { describe, expect, it } from 'vitest';
import type { ParameterRecord } from '../api/handbook.ts';
import { illustrativeKeys } from './illustrative-keys.ts';

const source = { source: 'Z1', zh: '文件', en: 'document' };
const value = (
  from: string,
  status: 'official' | 'illustrative',
  area?: string,
): ParameterRecord['values'][number] => ({
  from,
  value: 1,
  source,
  status,
  ...(area ? { area } : {}),
});
const parameter = (id: string, values: ParameterRecord['values']): ParameterRecord => ({
  id,
  label: { zh: id, en: id },
  unit: 'fen',
  values,
});

describe('a value is marked illustrative', () => {
  const parameters = [
    parameter('standard', [value('2017-01-01', 'illustrative'), value('2020-01-01', 'official')]),
    parameter('ceiling', [value('2017-01-01', 'official'), value('2019-01-01', 'illustrative', '370303')]),
  ];
  const on = (date: string): readonly string[] => [...illustrativeKeys({ parameters }, date)];
  it('as long as no confirmed one has followed', () => {
    expect(on('2019-12-31')).toContain('standard');
    expect(on('2020-01-01')).not.toContain('standard');
  });
  it('when that of one county is', () => {
    expect(on('2018-12-31')).not.toContain('ceiling');
    expect(on('2019-01-01')).toContain('ceiling');
  });
});
