import { codes, householdSlots, personSlots } from '../slots.ts';
import { aspect, between, chance, draw, skewed } from '../random.ts';
import type { Ymd } from '../day.ts';
import { never } from '../day.ts';
import type { Frame, Person } from '../household/person.ts';
import { within } from '../household/person.ts';
import { employment, stage } from '../household/status.ts';
import { stratum } from '../household/strata.ts';

const f = personSlots(
  'wageMonthlyFen',
  'businessMonthlyFen',
  'propertyMonthlyFen',
  'employeePensionMonthlyFen',
  'residentPensionMonthlyFen',
  'transferMonthlyFen',
  'exemptTransferMonthlyFen',
  'workCostMonthlyFen',
  'pensionInsurance',
  'veteran',
);
const h = householdSlots('supporterMaintenanceMonthlyFen');
const insurance = codes('pensionInsurance', 'resident');
const veteran = codes('veteran', 'none');

const wage = aspect('income.wage');
const business = aspect('income.business');
const property = aspect('income.property');
const pension = aspect('income.pension');
const exempt = aspect('income.exempt');
const cost = aspect('income.work-cost');
const unclear = aspect('income.unclear');
const maintained = aspect('income.maintenance');
const benefit = aspect('income.benefit');

/**
 * What the income ratio multiplies, in yuan a month: the standards of the end of 2020 and, later, what low incomes grew
 * to. Between the growth days the standards rise and incomes do not, so that more or fewer are below them, as it was.
 */
const bases: readonly { readonly from: Ymd; readonly urban: number; readonly rural: number }[] = [
  { from: 20_240_101, urban: 989, rural: 877 },
  { from: 20_220_101, urban: 880, rural: 755 },
  { from: 20_210_101, urban: 800, rural: 630 },
  { from: 20_190_101, urban: 720, rural: 540 },
  { from: 0, urban: 570, rural: 322 },
];

/** Basic and personal resident pension, yuan a month, by the growth days. */
const residentPensions: readonly { readonly from: Ymd; readonly yuan: number }[] = [
  { from: 20_240_101, yuan: 190 },
  { from: 20_220_101, yuan: 162 },
  { from: 20_210_101, yuan: 150 },
  { from: 20_190_101, yuan: 118 },
  { from: 0, yuan: 100 },
];

const ten = (amountYuan: number): number => Math.round(amountYuan / 10) * 1_000;

/** Income per head that a household is given, in fen a month: its ratio times the base of the time. */
function targetPerHead(frame: Frame, on: Ymd): number {
  const ratio = frame.turn !== never && on < frame.turn ? frame.ratioBefore : frame.ratio;
  const growing = frame.stratum !== stratum.ordinary;
  const base = bases.find(({ from }) => (growing ? on : 20_201_231) >= from);
  return ratio * 100 * ((frame.urban ? base?.urban : base?.rural) ?? 0);
}

function residentPensionOf(frame: Frame, person: Person, on: Ymd): number {
  if (!person.living || person.age < 60 || person.values[f.pensionInsurance] !== insurance.resident) return 0;
  const growing = frame.stratum !== stratum.ordinary;
  const rate = residentPensions.find(({ from }) => (growing ? on : 20_201_231) >= from)?.yuan ?? 0;
  return rate * 100 + between(person.key, pension, 0, growing ? 20 : 90) * 100;
}

/** What an ordinary person earns without regard to the household. */
function earnings(frame: Frame, person: Person): void {
  const { values, key } = person;
  switch (person.employment) {
    case employment.employed:
      values[f.wageMonthlyFen] = ten(Math.min(skewed(key, wage, frame.urban ? 4_900 : 3_900, 0.42), 60_000));
      break;
    case employment.flexible:
      values[f.wageMonthlyFen] = ten(Math.min(skewed(key, wage, 3_100, 0.4), 30_000));
      break;
    case employment.farming:
      values[f.businessMonthlyFen] = ten(Math.min(skewed(key, business, person.age >= 60 ? 800 : 1_700, 0.5), 20_000));
      break;
    case employment.retired:
      values[f.employeePensionMonthlyFen] = ten(Math.min(skewed(key, pension, 3_150, 0.27), 12_000));
      break;
    default:
  }
  if (person.age >= 25 && chance(key, property, 0.13))
    values[f.propertyMonthlyFen] = ten(between(key, business, 3, 120) * 10);
}

const isWorker = (person: Person): boolean =>
  person.employment === employment.employed ||
  person.employment === employment.flexible ||
  person.employment === employment.farming;

/** Adds an amount of fen to one kind of income of a person. */
function give(person: Person, slot: number, amountFen: number): void {
  person.values[slot] = (person.values[slot] ?? 0) + Math.max(0, Math.round(amountFen / 1_000) * 1_000);
}

type Count = { counted: number; workers: number; sumFen: number };
const tally: Count = { counted: 0, workers: 0, sumFen: 0 };

function startIncome(frame: Frame, on: Ymd): void {
  tally.counted = 0;
  tally.workers = 0;
  tally.sumFen = 0;
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (!person?.present) continue;
    const { values } = person;
    values[f.wageMonthlyFen] = 0;
    values[f.businessMonthlyFen] = 0;
    values[f.propertyMonthlyFen] = 0;
    values[f.employeePensionMonthlyFen] = 0;
    values[f.transferMonthlyFen] = 0;
    values[f.residentPensionMonthlyFen] = residentPensionOf(frame, person, on);
    if (frame.stratum === stratum.ordinary) earnings(frame, person);
    if (!person.living || person.inCustody) continue;
    tally.counted += 1;
    tally.workers += isWorker(person) ? 1 : 0;
    tally.sumFen +=
      (values[f.wageMonthlyFen] ?? 0) +
      (values[f.businessMonthlyFen] ?? 0) +
      (values[f.propertyMonthlyFen] ?? 0) +
      (values[f.employeePensionMonthlyFen] ?? 0) +
      (values[f.residentPensionMonthlyFen] ?? 0);
  }
}

/** What is lacking to the target comes from work, or else from relatives and transfers. */
function fillUp(frame: Frame, lackingFen: number): void {
  frame.values[h.supporterMaintenanceMonthlyFen] = 0;
  const notAssessed = frame.stratum === stratum.poor && chance(frame.key, unclear, 0.008);
  if (notAssessed) frame.values[h.supporterMaintenanceMonthlyFen] = Number.NaN;
  if (lackingFen <= 0) return;
  const [head] = frame.people;
  const grants = frame.stratum === stratum.orphanInstitution || frame.stratum === stratum.homeless;
  if (!head || grants) return;
  let left = lackingFen;
  const alone = frame.size === 1 && frame.stratum === stratum.tekun;
  if (tally.workers === 0 && head.age >= 60 && !alone) {
    const share = Math.round((left * (0.4 + 0.4 * draw(frame.key, maintained))) / 1_000) * 1_000;
    if (!notAssessed) frame.values[h.supporterMaintenanceMonthlyFen] = share;
    left -= share;
  }
  if (tally.workers === 0) give(head, f.transferMonthlyFen, left);
  else
    for (let at = 0; at < frame.size; at++) {
      const person = frame.people[at];
      if (!person?.present || !isWorker(person)) continue;
      give(
        person,
        person.employment === employment.farming ? f.businessMonthlyFen : f.wageMonthlyFen,
        left / tally.workers,
      );
    }
}

function finish(frame: Frame, person: Person, on: Ymd): void {
  const { values, key } = person;
  const earned = values[f.wageMonthlyFen] ?? 0;
  values[f.workCostMonthlyFen] =
    earned === 0 ? 0 : Math.min(between(key, cost, 3, 12) * 2_000, Math.floor(earned / 10));
  if (person.employment === employment.unemployed && within(person.jobLost, on) && frame.stratum === stratum.ordinary)
    give(person, f.transferMonthlyFen, 120_000 + 1_000 * between(key, benefit, 0, 40));
  const honoured = values[f.veteran] !== veteran.none && chance(key, exempt, 0.3);
  const scholar = person.stage >= stage.college && chance(key, exempt, 0.15);
  values[f.exemptTransferMonthlyFen] = !person.living ? 0 : honoured ? 65_000 : scholar ? 30_000 : 0;
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.marginal || frame.stratum === stratum.low;
  const casual = person.employment === employment.flexible && poor && chance(key, unclear, 0.04);
  const homeless = frame.stratum === stratum.homeless;
  if (casual || homeless) values[f.wageMonthlyFen] = Number.NaN;
}

/** Incomes of everyone, so that the household comes to its income per head; ordinary ones where they fall short. */
export function writeIncomes(frame: Frame, on: Ymd): void {
  startIncome(frame, on);
  fillUp(frame, targetPerHead(frame, on) * tally.counted - tally.sumFen);
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (person?.present) finish(frame, person, on);
  }
}
