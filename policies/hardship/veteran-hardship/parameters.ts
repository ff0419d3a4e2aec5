import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';

const standards = (id: string, zh: string, en: string, value: number): Parameter<'count'> =>
  threshold(
    `veteran-hardship.${id}`,
    { zh: `${zh}困难援助（城市低保标准个数）`, en: `aid in ${en} hardship (number of urban standards)` },
    'count',
    valueFrom('2021-01-01', value, 'I', 'illustrative'),
  );

export const aidLight = standards('light', '一般', 'light', 3);
export const aidMedium = standards('medium', '较重', 'medium', 6);
export const aidHeavy = standards('heavy', '严重', 'heavy', 10);
