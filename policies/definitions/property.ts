import { and, cite, defineParameter, divide, le, literal, named, namedBool, not, or, parameter } from '@zhuni/engine';
import { plainDate, shareOf, times } from '@zhuni/engine';
import * as f from '../facts.ts';
import { familySize } from './family.ts';
import { dibaoStandard } from './standards.ts';

const illustrativeRatio = (
  id: string,
  zh: string,
  en: string,
  value: number,
): ReturnType<typeof defineParameter<'ratio'>> =>
  defineParameter({
    id,
    label: { zh, en },
    unit: 'ratio',
    values: [{ from: plainDate('2012-12-12'), value, source: cite('I'), status: 'illustrative' }],
  });

const dibaoAssets = illustrativeRatio(
  'property.assets-dibao',
  '低保金融资产限额（年低保标准倍数）',
  'asset limit for Dibao (times the yearly standard)',
  20_000,
);
const marginalAssets = illustrativeRatio(
  'property.assets-marginal',
  '低保边缘金融资产限额（年低保标准倍数）',
  'asset limit for marginal families (times the yearly standard)',
  30_000,
);

const rigidAssets = illustrativeRatio(
  'property.assets-rigid',
  '刚性支出困难家庭金融资产限额（年低保标准倍数）',
  'asset limit for rigid-expenditure families (times the yearly standard)',
  40_000,
);
const tekunAssets = illustrativeRatio(
  'property.assets-tekun',
  '特困人员金融资产限额（年低保标准倍数）',
  'asset limit for Tekun persons (times the yearly standard)',
  20_000,
);

const cityAverageArea = defineParameter({
  id: 'property.city-average-area',
  label: { zh: '城镇人均住房面积（平方米）', en: 'average floor area per person in the city (m²)' },
  unit: 'm2',
  values: [{ from: plainDate('2012-12-12'), value: 40, source: cite('I'), status: 'illustrative' }],
});

const yearlyStandard = times(dibaoStandard, literal(12, 'months'));

/** Financial assets per counted member. */
export const assetsPerPerson = named(
  'assetsPerPerson',
  { zh: '人均金融资产', en: 'financial assets per person' },
  divide(f.financialAssetsFen, familySize, 'down'),
);

/** Floor area per counted member, in whole square metres, rounded down. */
export const areaPerPerson = named(
  'areaPerPerson',
  { zh: '人均住房面积', en: 'floor area per person' },
  divide(f.homeAreaM2, familySize, 'down'),
);

/** Homes, vehicles and business within the rules: the part of the property test that all classes share (L1 art. 14). */
export const possessionsWithin = namedBool(
  'possessionsWithin',
  { zh: '住房、车辆、经营等符合规定', en: 'homes, vehicles and business within the rules' },
  and(
    not(f.ownsVehicle),
    or(le(f.homesOwned, literal(1, 'count')), le(areaPerPerson, parameter(cityAverageArea))),
    not(f.ownsShopOrOffice),
    not(f.homeBoughtOrFitted12m),
    not(f.ownsCompany),
  ),
);

export const assetsWithinDibao = le(assetsPerPerson, shareOf(yearlyStandard, parameter(dibaoAssets), 'down'));
export const assetsWithinMarginal = le(assetsPerPerson, shareOf(yearlyStandard, parameter(marginalAssets), 'down'));
export const assetsWithinRigid = le(assetsPerPerson, shareOf(yearlyStandard, parameter(rigidAssets), 'down'));
export const assetsWithinTekun = le(assetsPerPerson, shareOf(yearlyStandard, parameter(tekunAssets), 'down'));
