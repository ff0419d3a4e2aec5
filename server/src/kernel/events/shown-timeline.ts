import { fullYears, toYmd } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { findArea, listAncestors, shownArea } from '../areas/index.ts';
import { minorsAmong, recordAudit } from '../audit/index.ts';
import { valueText } from '../facts/index.ts';
import {
  findHousehold,
  findPerson,
  findRestriction,
  listMarriages,
  listSamePeople,
  listStays,
} from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { membersOn } from './household-on.ts';
import type { MembersOn } from './household-on.ts';
import type { TimelineAnswer } from './schemas.ts';
import { readTimeline } from './timeline.ts';
import type { TimelineReader } from './timeline.ts';

type Reading = { readonly fieldKeys: FieldKeys; readonly readers: readonly TimelineReader[] };

/** The page of a person, read with a trace; undefined when there is none to be seen. */
export async function shownTimeline(
  transaction: Transaction,
  { fieldKeys, readers }: Reading,
  id: number,
): Promise<{ readonly areaCode: string; readonly answer: TimelineAnswer } | undefined> {
  const person = await findPerson(transaction, fieldKeys, id);
  const area = person && (await findArea(transaction, person.areaCode));
  if (!person || !area) return undefined;
  const members = await membersOn(transaction, person.householdId, person.diedOn ?? today());
  const { events, entries } = await readTimeline(transaction, id, readers);
  const restriction = await findRestriction(transaction, id);
  const answer: TimelineAnswer = {
    person: {
      ...shownPerson(person, members),
      area: shownArea(area),
      ancestors: (await listAncestors(transaction, area.code)).map(shownArea),
      restriction: restriction ?? null,
    },
    housemates: await housematesOf(transaction, fieldKeys, person, members),
    stays: [...(await listStays(transaction, id))],
    marriages: await marriagesOf(transaction, fieldKeys, id),
    events: events.map((event) => ({
      ...event,
      recordedAt: event.recordedAt.toISOString(),
      effects: [...event.effects],
    })),
    entries: entries.map(({ texts = [], link = null, ...entry }) => ({ ...entry, texts: [...texts], link })),
  };
  await recordAudit(transaction, {
    action: 'person.read',
    subject: { kind: 'person', id: String(id) },
    areaCode: person.areaCode,
    reason: 'timeline',
    minors: minorsAmong([person.bornOn ?? undefined], today()),
  });
  return { areaCode: person.areaCode, answer };
}

const ageBy = (bornOn: PlainDate | null, day: PlainDate): number | null =>
  bornOn && fullYears(toYmd(bornOn), toYmd(day));

const codeText = (name: string, value: FactValue | undefined) => (value === undefined ? null : valueText(name, value));

function shownPerson(person: Person, members: MembersOn) {
  const { id, name, idNumberMasked, bornOn, diedOn, householdId, mergedInto } = person;
  const known = members.get(id);
  const sex = known?.get('sex');
  return {
    id,
    name,
    idNumberMasked,
    bornOn,
    diedOn,
    householdId,
    mergedInto,
    age: ageBy(bornOn, diedOn ?? today()),
    sex: sex === 'male' || sex === 'female' ? (sex as 'male' | 'female') : null,
    relation: codeText('relation', known?.get('relation')),
  };
}

async function housematesOf(
  transaction: Transaction,
  fieldKeys: FieldKeys,
  { id: own, householdId }: Person,
  members: MembersOn,
): Promise<TimelineAnswer['housemates']> {
  const household = await findHousehold(transaction, fieldKeys, householdId);
  return [...members].flatMap(([id, known]) => {
    const record = household?.members.find((member) => member.id === id);
    if (id === own || !record || record.hidden !== null) return [];
    const born = known.get('birthDate');
    const age = typeof born === 'string' ? ageBy(born as PlainDate, today()) : null;
    return [{ id, name: record.name, relation: codeText('relation', known.get('relation')), age }];
  });
}

async function marriagesOf(
  transaction: Transaction,
  fieldKeys: FieldKeys,
  id: number,
): Promise<TimelineAnswer['marriages']> {
  const marriages = await listMarriages(transaction, await listSamePeople(transaction, id));
  const shown = [];
  for (const { spouseId, fromDate, untilDate, endedBy } of marriages) {
    const spouse = await findPerson(transaction, fieldKeys, spouseId);
    shown.push({ spouseId, spouseName: spouse?.name ?? null, fromDate, untilDate, endedBy });
  }
  return shown;
}
