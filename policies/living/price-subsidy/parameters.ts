import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { allItems, foodOnly } from './price-rises.ts';

export const cpiRise = defineParameter({
  id: 'price-subsidy.cpi-rise',
  label: { zh: '居民消费价格同比涨幅', en: 'yearly rise of consumer prices' },
  unit: 'ratio',
  values: allItems,
});

export const foodRise = defineParameter({
  id: 'price-subsidy.food-rise',
  label: { zh: '食品价格同比涨幅', en: 'yearly rise of food prices' },
  unit: 'ratio',
  values: foodOnly,
});

export const cpiTrigger = threshold(
  'price-subsidy.cpi-trigger',
  { zh: '居民消费价格启动条件（同比涨幅）', en: 'rise of consumer prices that starts the subsidy' },
  'ratio',
  valueFrom('2016-10-01', 350, 'K', 'illustrative'),
  valueFrom('2021-10-29', 350, 'P13', 'official'),
  valueFrom('2022-08-01', 300, 'P13', 'official'),
  valueFrom('2023-03-01', 350, 'P13', 'official'),
);

export const foodTrigger = threshold(
  'price-subsidy.food-trigger',
  { zh: '食品价格启动条件（同比涨幅）', en: 'rise of food prices that starts the subsidy' },
  'ratio',
  valueFrom('2016-10-01', 600, 'K', 'illustrative'),
  valueFrom('2021-10-29', 600, 'P13', 'official'),
);
