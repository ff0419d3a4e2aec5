import type { FactDefinition, FactValue, Household } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { identityNumberOf } from '../identity.ts';
import { written, ymd } from '../day.ts';
import { nameOf } from '../names/name.ts';
import { villageOf } from '../plan.ts';
import type { CityPlan } from '../plan.ts';
import { householdFacts, personFacts, valueOfSlot } from '../slots.ts';
import type { Slots } from '../slots.ts';
import { writeFacts } from '../facts/write.ts';
import { lastChange } from './changes.ts';
import { loadHousehold } from './load.ts';
import { newFrame, sex } from './person.ts';
import type { Frame } from './person.ts';

export type GeneratedMember = {
  /** From 1, in the order of the household. */
  readonly memberNo: number;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: PlainDate;
  /** 18 characters, valid in checksum, impossible in region. */
  readonly idNumber: string;
};

/** A made-up household: who they are. What is known of them on a date comes from `statementsOf` and `householdOn`. */
export type GeneratedHousehold = {
  readonly plan: CityPlan;
  readonly index: number;
  /** The same for the same seed and index; the key for loading twice without doubling. */
  readonly externalKey: string;
  readonly areaCode: string;
  readonly members: readonly GeneratedMember[];
};

const frames = new WeakMap<CityPlan, Frame>();

/** The frame of a plan, kept for reuse; its content lasts until the next household is loaded. */
function frameOf(plan: CityPlan): Frame {
  const known = frames.get(plan);
  if (known) return known;
  const frame = newFrame(plan);
  frames.set(plan, frame);
  return frame;
}

/** The frame, holding a household of the plan. */
export function loaded(plan: CityPlan, index: number): Frame {
  const frame = frameOf(plan);
  if (frame.index !== index) loadHousehold(frame, villageOf(plan, index), index);
  return frame;
}

/** The made-up household of an index: the same members for the same plan, whatever was generated before. */
export function generateHousehold(plan: CityPlan, index: number): GeneratedHousehold {
  const frame = loaded(plan, index);
  const members = frame.people.slice(0, frame.size).map((person, at): GeneratedMember => ({
    memberNo: at + 1,
    name: nameOf(frame, person),
    sex: person.sex === sex.male ? 'male' : 'female',
    birthDate: written(person.birth),
    idNumber: identityNumberOf(frame, person),
  }));
  return { plan, index, externalKey: `made-up-${plan.seed}-${index}`, areaCode: frame.village.code, members };
}

/** The known facts that slots hold. */
export function factsOf(definitions: readonly FactDefinition[], slots: Slots): ReadonlyMap<string, FactValue> {
  const facts = new Map<string, FactValue>();
  definitions.forEach((fact, place) => {
    const value = valueOfSlot(fact, slots[place] ?? Number.NaN);
    if (value !== undefined) facts.set(fact.name, value);
  });
  return facts;
}

/** The household as recorded on a date, as the engine takes it; ids are member numbers; the unborn are absent. */
export function householdOn(generated: GeneratedHousehold, date: PlainDate): Household {
  const frame = loaded(generated.plan, generated.index);
  writeFacts(frame, lastChange(frame, ymd(date)));
  const members = frame.people
    .slice(0, frame.size)
    .flatMap((person, at) =>
      person.present ? [{ id: String(at + 1), facts: factsOf(personFacts, person.values) }] : [],
    );
  return { areaCode: generated.areaCode, facts: factsOf(householdFacts, frame.values), members };
}
