import { codes, householdSlots, personSlots } from '../slots.ts';
import type { Ymd } from '../day.ts';
import { aspect, between, chance, draw } from '../random.ts';
import { within } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import { employment } from '../household/status.ts';
import { stratum } from '../household/strata.ts';

const h = householdSlots(
  'urgentHardship',
  'tempAidSameCause12m',
  'hardshipAfterAid',
  'zizhuniGrant12m',
  'otherNecessarySpending6mFen',
  'otherRigidSpending12mFen',
  'disaster',
);
const f = personSlots('legalMatter', 'migrantWageClaim', 'judicialHardship', 'judicialLossFen', 'hukou');
const urgent = codes('urgentHardship', 'none', 'light', 'heavy', 'major');
const disaster = codes(
  'disaster',
  'none',
  'emergency',
  'transition',
  'winter-spring',
  'house-damaged',
  'house-collapsed',
);
const matter = codes('legalMatter', 'none', 'listed', 'exempt');
const judicial = codes(
  'judicialHardship',
  'none',
  'injured-victim',
  'victim-in-danger',
  'kin-of-killed',
  'property-loss',
  'support-debt',
  'traffic',
);
const hukou = codes('hukou', 'city');
const judicialCodes = [
  judicial['injured-victim'],
  judicial.traffic,
  judicial['support-debt'],
  judicial['property-loss'],
  judicial['kin-of-killed'],
  judicial['victim-in-danger'],
];

const severity = aspect('hardship.severity');
const sameCause = aspect('hardship.same-cause');
const after = aspect('hardship.after-aid');
const granted = aspect('hardship.grant');
const necessary = aspect('hardship.necessary');
const rigid = aspect('hardship.rigid');
const damage = aspect('hardship.damage');
const law = aspect('hardship.legal-matter');
const wages = aspect('hardship.wage-claim');
const court = aspect('hardship.case');
const loss = aspect('hardship.loss');

function disasterOf(frame: Frame, on: Ymd): number {
  if (!within(frame.disaster, on)) return disaster.none;
  const u = draw(frame.key, damage);
  const autumn = on % 10_000 >= 1001 || on % 10_000 < 401;
  if (u < 0.04) return disaster['house-collapsed'];
  if (u < 0.2) return disaster['house-damaged'];
  if (autumn) return u < 0.75 ? disaster['winter-spring'] : disaster.none;
  return u < 0.5 ? disaster.emergency : disaster.transition;
}

/** Sudden hardship, what is left after aid, other spending and natural disaster. */
export function writeHardship(frame: Frame, on: Ymd): void {
  const { values, key } = frame;
  const struck = within(frame.hardship, on);
  const u = draw(key, severity);
  const heavy = struck && u >= 0.55;
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.marginal;
  const still = chance(key, after, struck ? 0.5 : poor ? 0.06 : 0);
  values[h.urgentHardship] = !struck ? urgent.none : u < 0.55 ? urgent.light : u < 0.94 ? urgent.heavy : urgent.major;
  values[h.tempAidSameCause12m] = struck && chance(key, sameCause, 0.04) ? 1 : 0;
  values[h.hardshipAfterAid] = still ? 1 : 0;
  values[h.zizhuniGrant12m] = still && chance(key, granted, 0.08) ? 1 : 0;
  values[h.otherNecessarySpending6mFen] = heavy ? between(key, necessary, 10, 300) * 10_000 : 0;
  values[h.otherRigidSpending12mFen] = poor ? between(key, rigid, 20, 90) * 10_000 : 0;
  values[h.disaster] = disasterOf(frame, on);
}

/** Matters of law and cases without compensation; few. */
export function writeCases(frame: Frame, person: Person): void {
  const { values, key } = person;
  const u = draw(key, law);
  const adult = person.living && person.age >= 18;
  const listed = adult && u < 0.0028;
  const victim = person.living && chance(key, court, 0.00012);
  const mobile = values[f.hukou] !== hukou.city || !frame.urban;
  values[f.legalMatter] = !listed ? matter.none : u < 0.0003 ? matter.exempt : matter.listed;
  values[f.migrantWageClaim] =
    listed && mobile && person.employment === employment.flexible && chance(key, wages, 0.5) ? 1 : 0;
  values[f.judicialHardship] = victim
    ? (judicialCodes[Math.floor(draw(key, loss) * judicialCodes.length)] ?? judicial.traffic)
    : judicial.none;
  values[f.judicialLossFen] = victim ? between(key, loss, 8, 300) * 100_000 : 0;
}
