import { codes, householdFacts, personFacts } from '../slots.ts';
import type { Slots } from '../slots.ts';
import { never } from '../day.ts';
import type { Ymd } from '../day.ts';
import type { CityPlan, PlannedVillage } from '../plan.ts';

/** Members a made-up household can have. */
export const membersMax = 9;

export const relation = codes(
  'relation',
  'head',
  'spouse',
  'child',
  'child-in-law',
  'parent',
  'parent-in-law',
  'grandchild',
);
export const sex = codes('sex', 'male', 'female');

/** A time from a day on, to the day before `until`; from === never when it does not happen. */
export type Span = { from: Ymd; until: Ymd };

/**
 * One member while a household is generated: one object is used again for every household, so that a whole city makes
 * no garbage. Traits hold for ever; the scratch part is of the date last written.
 */
export type Person = {
  key: number;
  relation: number;
  sex: number;
  birth: Ymd;
  birthDay: number;
  /** Position of the parents in the household, -1 when they do not live here. */
  fatherAt: number;
  motherAt: number;
  /** Code of the situation of a parent who does not live here. */
  fatherCode: number;
  motherCode: number;
  disabilityKind: number;
  disabilityGrade: number;
  cardFrom: Ymd;
  illness: Span;
  custody: Span;
  jobLost: Span;
  death: Ymd;
  /** School career: 0 none beyond compulsory, 1 senior, 2 senior and undergraduate, 3 the same and postgraduate,
   * 4 vocational, 5 vocational and college. */
  career: number;
  // of the date last written
  present: boolean;
  age: number;
  living: boolean;
  inCustody: boolean;
  ill: boolean;
  disabled: boolean;
  heavy: boolean;
  stage: number;
  canWork: boolean;
  employment: number;
  values: Slots;
};

/** One household while it is generated, with room for its members; reused like them. */
export type Frame = {
  plan: CityPlan;
  village: PlannedVillage;
  index: number;
  key: number;
  urban: boolean;
  stratum: number;
  type: number;
  size: number;
  /** Income per head at the end of 2020 as a multiple of the Dibao standard, and another before a turn in life. */
  ratio: number;
  ratioBefore: number;
  turn: Ymd;
  hardship: Span;
  disaster: Span;
  changes: Ymd[];
  readonly people: readonly Person[];
  readonly values: Slots;
};

const noSpan = (): Span => ({ from: never, until: never });

function emptyPerson(): Person {
  return {
    key: 0,
    relation: 0,
    sex: 0,
    birth: 0,
    birthDay: 0,
    fatherAt: -1,
    motherAt: -1,
    fatherCode: 0,
    motherCode: 0,
    disabilityKind: 0,
    disabilityGrade: 0,
    cardFrom: never,
    illness: noSpan(),
    custody: noSpan(),
    jobLost: noSpan(),
    death: never,
    career: 0,
    present: false,
    age: 0,
    living: true,
    inCustody: false,
    ill: false,
    disabled: false,
    heavy: false,
    stage: 0,
    canWork: false,
    employment: 0,
    values: new Float64Array(personFacts.length).fill(Number.NaN),
  };
}

/** Room for one household of a plan. */
export function newFrame(plan: CityPlan): Frame {
  const [village] = plan.villages;
  if (!village) throw new RangeError('the plan has no village');
  return {
    plan,
    village,
    index: -1,
    key: 0,
    urban: false,
    stratum: 0,
    type: 0,
    size: 0,
    ratio: 0,
    ratioBefore: 0,
    turn: never,
    hardship: noSpan(),
    disaster: noSpan(),
    changes: [],
    people: Array.from({ length: membersMax }, emptyPerson),
    values: new Float64Array(householdFacts.length).fill(Number.NaN),
  };
}

/** The member at a position; throws RangeError for a position nobody holds. */
export function personAt(frame: Frame, at: number): Person {
  const person = frame.people[at];
  if (!person || at >= frame.size) throw new RangeError(`household ${frame.index} has no member ${at}`);
  return person;
}

/** True from `from` to the day before `until`. */
export function within(span: Span, on: Ymd): boolean {
  return on >= span.from && on < span.until;
}
