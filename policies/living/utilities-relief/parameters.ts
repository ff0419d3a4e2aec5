import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';

export const freePower = threshold(
  'utilities-relief.free-power',
  { zh: '每户每月免费电量（千瓦时）', en: 'free power per household and month (kWh)' },
  'kwh',
  valueFrom('2016-10-01', 15, 'K', 'illustrative'),
);

export const powerPrice = threshold(
  'utilities-relief.power-price',
  { zh: '居民生活电价', en: 'price of household power' },
  'fen-per-kwh',
  withNote(valueFrom('2016-10-01', 55, 'K', 'illustrative'), {
    zh: '一档0.5469元取整',
    en: 'first step 0.5469 yuan, rounded',
  }),
);

export const waterRelief = threshold(
  'utilities-relief.water',
  { zh: '每户每月减免水量（立方米）', en: 'free water per household and month (m³)' },
  'cubic-metres',
  valueFrom('2016-10-01', 3, 'I', 'illustrative'),
);

export const waterPrice = threshold(
  'utilities-relief.water-price',
  { zh: '居民水价', en: 'price of household water' },
  'fen-per-cubic-metre',
  valueFrom('2016-10-01', 300, 'I', 'illustrative'),
);

export const gasRelief = threshold(
  'utilities-relief.gas',
  { zh: '每户每月减半计费的燃气量（立方米）', en: 'gas at half price per household and month (m³)' },
  'cubic-metres',
  valueFrom('2016-10-01', 10, 'I', 'illustrative'),
);

export const gasPrice = threshold(
  'utilities-relief.gas-price',
  { zh: '居民燃气价格', en: 'price of household gas' },
  'fen-per-cubic-metre',
  valueFrom('2016-10-01', 300, 'I', 'illustrative'),
);

export const gasShare = threshold(
  'utilities-relief.gas-share',
  { zh: '燃气费减免比例', en: 'share of the gas bill that is waived' },
  'ratio',
  valueFrom('2016-10-01', 5_000, 'I', 'illustrative'),
);

export const heatPrice = threshold(
  'utilities-relief.heat-price',
  { zh: '集中供热价格（每采暖季）', en: 'price of central heating per season' },
  'fen-per-m2',
  valueFrom('2016-10-01', 2_200, 'I', 'illustrative'),
);

export const heatAreaMax = threshold(
  'utilities-relief.heat-area-max',
  { zh: '供热费减免面积上限（平方米）', en: 'floor area up to which heating is waived (m²)' },
  'm2',
  valueFrom('2016-10-01', 60, 'I', 'illustrative'),
);

export const heatShare = threshold(
  'utilities-relief.heat-share',
  { zh: '供热费减免比例', en: 'share of the heating bill that is waived' },
  'ratio',
  valueFrom('2016-10-01', 5_000, 'I', 'illustrative'),
);

export const cableFee = threshold(
  'utilities-relief.cable-fee',
  { zh: '有线电视基本收视费（每月）', en: 'basic cable-TV fee per month' },
  'fen',
  valueFrom('2016-10-01', 2_400, 'I', 'illustrative'),
);

export const cableShare = threshold(
  'utilities-relief.cable-share',
  { zh: '有线电视基本收视费减免比例', en: 'share of the cable-TV fee that is waived' },
  'ratio',
  valueFrom('2016-10-01', 5_000, { source: 'L16', article: '48' }, 'official'),
);

export const elderAge = threshold(
  'utilities-relief.elder-age',
  { zh: '低收入老年人年龄', en: 'age of low-income older people' },
  'years',
  valueFrom('2016-10-01', 60, 'L17', 'official'),
);
