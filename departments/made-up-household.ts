import { householdOn, statementsOf } from '@zhuni/city';
import type { GeneratedHousehold, GeneratedMember } from '@zhuni/city';
import type { FactValue } from '@zhuni/engine';
import { addDays, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { contradicted } from './contradiction.ts';
import { dice, diceBetween } from './dice.ts';
import { unregistered } from './resident.ts';
import type { Account, Home, Investments, Marriage, Resident, SocialInsurance } from './resident.ts';

type Facts = ReadonlyMap<string, FactValue>;
type Known = { readonly member: GeneratedMember; readonly facts: Facts; readonly adult: boolean };

/** A household as the departments' registers have it on a date. */
type Registered = {
  readonly made: GeneratedHousehold;
  readonly facts: Facts;
  readonly members: readonly Known[];
  /** Grown-up, living members; who owns what the household owns is one of them. */
  readonly adults: readonly Known[];
  readonly date: PlainDate;
};

const amountOf = (facts: Facts, name: string): number => Number(facts.get(name) ?? 0);
const isLiving = (facts: Facts): boolean => facts.get('deceased') === 'no';

/**
 * What the ten departments know of the members of a made-up household on a date: the truth of the city, and in about
 * three households of a hundred something that the household did not tell. The unborn are absent.
 */
export function residentsOf(made: GeneratedHousehold, date: PlainDate): readonly Resident[] {
  const state = householdOn(made, date);
  const members = state.members.flatMap(({ id, facts }): Known[] => {
    const member = made.members[Number(id) - 1];
    return member ? [{ member, facts, adult: isAdult(member, date) && isLiving(facts) }] : [];
  });
  const registered = { made, facts: state.facts, members, adults: members.filter(({ adult }) => adult), date };
  const residents = members.map((one) => residentOf(registered, one));
  return contradicted(residents, { household: made.externalKey, date });
}

const isAdult = ({ birthDate }: GeneratedMember, date: PlainDate): boolean =>
  Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5) < birthDate.slice(5) ? 1 : 0) >= 18;

function residentOf(registered: Registered, { member, facts, adult }: Known): Resident {
  const { idNumber, name, sex, birthDate } = member;
  const died = isLiving(facts) ? null : diedOn(registered, member);
  const register = registered.members
    .filter((one) => isLiving(one.facts))
    .map((one) => ({
      idNumber: one.member.idNumber,
      relation: String(one.facts.get('relation') ?? 'other'),
    }));
  return {
    ...unregistered(idNumber, name),
    sex,
    birthDate,
    register,
    hukou: (facts.get('hukou') ?? 'city') as Resident['hukou'],
    relation: String(facts.get('relation') ?? 'other'),
    custody: (facts.get('custody') ?? 'none') as Resident['custody'],
    diedOn: died,
    crematedOn: died && addDays(died, 3),
    marriage: marriageOf(registered, member, facts),
    ...(adult ? { ...propertyOf(registered, member), ...workOf(registered, member, facts) } : {}),
  };
}

/** The day on which the death was first stated. */
function diedOn({ made }: Registered, { memberNo, birthDate }: GeneratedMember): PlainDate {
  const stated = statementsOf(made).find(
    (one) => one.memberNo === memberNo && one.facts['deceased'] !== undefined && one.facts['deceased'] !== 'no',
  );
  return stated?.validFrom ?? birthDate;
}

function marriageOf({ members, date }: Registered, { idNumber }: GeneratedMember, facts: Facts): Marriage | null {
  const relation = facts.get('relation');
  if (relation !== 'head' && relation !== 'spouse') return null;
  const other = members.find((one) => one.facts.get('relation') === (relation === 'head' ? 'spouse' : 'head'));
  if (other) {
    const living = isLiving(other.facts);
    const since = plainDate(`${Number(date.slice(0, 4)) - diceBetween(2, 9, idNumber, 'married')}-05-08`);
    return { status: living ? 'married' : 'widowed', spouseIdNumber: living ? other.member.idNumber : null, since };
  }
  const single = members.some((one) => one.facts.get('relation') === 'child') && dice(idNumber, 'divorced') < 0.5;
  if (!single) return null;
  return { status: 'divorced', spouseIdNumber: null, since: addDays(date, -diceBetween(500, 3_000, idNumber, 'on')) };
}

type Property = Pick<Resident, 'homes' | 'transfers' | 'vehicles' | 'accounts' | 'investments' | 'companies' | 'tax'>;

function propertyOf(registered: Registered, member: GeneratedMember): Omit<Property, 'tax'> {
  const { facts, made, date } = registered;
  const isHolder = (of: string): boolean => holderOf(registered, of)?.member.memberNo === member.memberNo;
  const homes = isHolder('homes') ? homesOf(registered) : [];
  const bought = facts.get('homeBoughtOrFitted12m') === true && homes[0] && isHolder('homes');
  const boughtOn = addDays(date, -150);
  const plate = `鲁C${String(diceBetween(10_000, 99_999, made.externalKey, 'plate'))}`;
  const since = addDays(date, -diceBetween(400, 3_500, made.externalKey, 'car'));
  const company = {
    creditCode: `91370300MA${String(diceBetween(10_000_000, 99_999_999, made.externalKey, 'company'))}`,
    name: `淄博${member.name.slice(0, 1)}氏商贸有限公司`,
    role: 'legal-person' as const,
    capitalFen: 50_000_000,
    active: true,
  };
  return {
    homes,
    transfers: bought ? [{ deed: homes[0]?.deed ?? '', kind: 'bought', on: boughtOn, priceFen: 68_000_000 }] : [],
    vehicles:
      facts.get('ownsVehicle') === true && isHolder('vehicle') ? [{ plate, kind: 'car', registeredOn: since }] : [],
    companies: facts.get('ownsCompany') === true && isHolder('company') ? [company] : [],
    ...savingsOf(registered, member),
  };
}

/** The grown-up to whom something of the household is registered. */
function holderOf({ adults, made }: Registered, of: string): Known | undefined {
  return adults[Math.floor(dice(made.externalKey, 'holder', of) * Math.min(2, adults.length))];
}

function homesOf({ facts, made, date }: Registered): readonly Home[] {
  const [count, total] = [amountOf(facts, 'homesOwned'), amountOf(facts, 'homeAreaM2')];
  const deed = (at: number): string =>
    `鲁（${2004 + diceBetween(0, 12, made.externalKey, 'deed', at)}）淄博市不动产权第${String(
      diceBetween(1_000, 99_999, made.externalKey, 'deed-number', at),
    ).padStart(7, '0')}号`;
  const homes = Array.from({ length: count }, (_, at): Home => {
    const even = Math.floor(total / count);
    const areaM2 = at === 0 ? total - even * (count - 1) : even;
    return { deed: deed(at), use: 'home', areaM2, registeredOn: addDays(date, -2_000 - 500 * at) };
  });
  if (facts.get('ownsShopOrOffice') !== true) return homes;
  return [...homes, { deed: deed(count), use: 'shop', areaM2: 42, registeredOn: addDays(date, -1_500) }];
}

const banks = ['齐商银行', '农村商业银行', '邮政储蓄银行', '工商银行', '农业银行'] as const;

/** The household's assets, divided among at most two members, banks and other houses; a sum of the parts is the whole. */
function savingsOf(
  { facts, adults, made }: Registered,
  member: GeneratedMember,
): { accounts: readonly Account[]; investments: Investments | null } {
  const key = made.externalKey;
  const place = adults.slice(0, 2).findIndex((one) => one.member.memberNo === member.memberNo);
  if (place < 0) return { accounts: [], investments: null };
  const unstated = diceBetween(2_000, 60_000, key, 'savings') * 100;
  const totalFen = facts.has('financialAssetsFen') ? amountOf(facts, 'financialAssetsFen') : unstated;
  const invested = totalFen >= 5_000_000 && dice(key, 'invests') < 0.4 ? Math.floor(totalFen * 0.25) : 0;
  const firstFen = adults.length > 1 ? Math.floor((totalFen - invested) * 0.6) : totalFen - invested;
  const balanceFen = place === 0 ? firstFen : totalFen - invested - firstFen;
  const bank = banks[Math.floor(dice(key, 'bank', place) * banks.length)] ?? banks[0];
  const last4 = String(diceBetween(0, 9_999, key, 'account', place)).padStart(4, '0');
  const account = { bank, last4, balanceFen, average6mFen: Math.round(balanceFen * 0.96) };
  const surrenderFen = Math.floor(invested / 2);
  const investments = { securitiesFen: invested - surrenderFen, fundsFen: 0, surrenderFen, internetFen: 0 };
  return { accounts: [account], investments: place === 0 && invested > 0 ? investments : null };
}

const employers = ['淄博张店恒源机械有限公司', '淄博周村纺织厂', '博山陶瓷有限公司', '桓台建筑工程公司'] as const;
const taxFreeMonthlyFen = 500_000;

function workOf(registered: Registered, { idNumber }: GeneratedMember, facts: Facts) {
  const wageFen = amountOf(facts, 'wageMonthlyFen');
  const employed = facts.get('employment') === 'employed' && wageFen > 0;
  const employer = employers[Math.floor(dice(idNumber, 'employer') * employers.length)] ?? employers[0];
  const percent = 12;
  const deposit = Math.round((wageFen * 2 * percent) / 100);
  const saves = employed && dice(idNumber, 'housing-fund') < 0.6;
  const year = Number(registered.date.slice(0, 4));
  return {
    insurance: insuranceOf(facts, employed ? employer : null),
    housingFund: saves
      ? {
          employer,
          depositMonthlyFen: deposit,
          personalPercent: percent,
          employerPercent: percent,
          balanceFen: deposit * diceBetween(6, 60, idNumber, 'months'),
        }
      : null,
    tax:
      employed && wageFen > taxFreeMonthlyFen
        ? { year: year - 1, incomeFen: wageFen * 12, months: 12, vatRegistered: false }
        : null,
  };
}

function insuranceOf(facts: Facts, employer: string | null): SocialInsurance | null {
  const scheme = facts.get('pensionInsurance');
  const employee = amountOf(facts, 'employeePensionMonthlyFen');
  const pension = employee > 0 ? employee : amountOf(facts, 'residentPensionMonthlyFen');
  const workInjuryCare = facts.get('workInjuryCare') === true;
  if (scheme !== 'employee' && scheme !== 'resident' && pension === 0 && !workInjuryCare) return null;
  const transfer = amountOf(facts, 'transferMonthlyFen');
  return {
    scheme: scheme === 'employee' || employee > 0 ? 'employee' : 'resident',
    employer,
    baseMonthlyFen: employer === null ? null : amountOf(facts, 'wageMonthlyFen'),
    pensionMonthlyFen: pension > 0 ? pension : null,
    unemploymentMonthlyFen: facts.get('employment') === 'unemployed' && transfer >= 120_000 ? transfer : null,
    workInjuryCare,
  };
}
