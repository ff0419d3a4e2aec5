import * as e from '@zhuni/engine';
import { cite, plainDate } from '@zhuni/engine';
import { isKeyAidPerson, isMarginalMember, isMonitored, isRigidMember } from '../../definitions/hardship-class.ts';
import { cityDisposableIncome } from '../../definitions/income.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const nothing = e.literal(0, 'fen');
const ownCost = f.medicalPolicyCostYearFen;
const before2023 = { from: plainDate('2016-10-01'), article: cite('I') };
const since2023 = { from: plainDate('2023-01-01'), article: cite('Z12') };

/** Tekun, Dibao, and orphans, whom L13 takes into medical assistance. */
const keyGroup = e.or(isKeyAidPerson, e.personEntitled('orphan'));
const marginalGroup = e.or(isMarginalMember, isMonitored);

/** Whom medical aid covers; rigid-expenditure patients since the rates of 2023. */
export const coveredPatient = e.namedBool(
  'coveredPatient',
  { zh: '医疗救助对象', en: 'covered by medical aid' },
  e.holdsByDate(
    { ...before2023, value: e.or(keyGroup, marginalGroup) },
    { ...since2023, value: e.or(keyGroup, marginalGroup, isRigidMember) },
  ),
);

type Group = { readonly key: e.Num<'fen'>; readonly marginal: e.Num<'fen'>; readonly rigid: e.Num<'fen'> };

const byGroup = ({ key, marginal, rigid }: Group): e.Num<'fen'> =>
  e.choose(
    keyGroup,
    key,
    e.choose(marginalGroup, marginal, e.byDate({ ...before2023, value: nothing }, { ...since2023, value: rigid })),
  );

/** Own cost up to which nothing is paid. */
export const deductible = e.named(
  'deductible',
  { zh: '起付线', en: 'deductible' },
  byGroup({
    key: nothing,
    marginal: e.parameter(p.deductibleMarginal),
    rigid: e.shareOf(e.parameter(cityDisposableIncome), e.parameter(p.deductibleRigid), 'half-up'),
  }),
);

const above = e.higherOf(e.subtract(ownCost, deductible), nothing);

const capped = (share: e.Parameter<'ratio'>, cap: e.Parameter<'fen'>): e.Num<'fen'> =>
  e.lowerOf(e.shareOf(above, e.parameter(share), 'down'), e.parameter(cap));

const firstAid = e.named(
  'medicalAid',
  { zh: '医疗救助', en: 'medical aid' },
  byGroup({
    key: capped(p.shareKey, p.capKey),
    marginal: capped(p.shareMarginal, p.capMarginal),
    rigid: capped(p.shareRigid, p.capRigid),
  }),
);

const leftOver = e.subtract(ownCost, firstAid);

const again = (from: e.Parameter<'fen'>): e.Num<'fen'> =>
  e.lowerOf(
    e.shareOf(e.higherOf(e.subtract(leftOver, e.parameter(from)), nothing), e.parameter(p.againShare), 'down'),
    e.parameter(p.againCap),
  );

const secondAid = e.named(
  'medicalAidAgain',
  { zh: '再救助', en: 'aid given again' },
  e.byDate(
    { ...before2023, value: nothing },
    {
      ...since2023,
      value: e.choose(keyGroup, again(p.againFromKey), e.choose(marginalGroup, again(p.againFromMarginal), nothing)),
    },
  ),
);

/** Aid of the year for one patient, in fen (Z12). */
export const medicalAid = e.add(firstAid, secondAid);
