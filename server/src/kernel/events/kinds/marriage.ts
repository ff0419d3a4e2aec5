import { parameterValueOn } from '@zhuni/engine';
import { marriageAge } from '@zhuni/policies';
import { errorCode } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { listMarriages, listSamePeople, startMarriage } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { ageOn } from '../age.ts';
import { moveWithFacts, stateFacts } from '../changes.ts';
import { membersOn, spouseByRelation } from '../household-on.ts';
import { noChanges } from '../life-event.ts';
import type { Applied, Effect, NewMarriage, Recording } from '../life-event.ts';
import { eventRefusals } from '../refusals.ts';

const relationOfSpouse: Readonly<Record<string, string>> = { head: 'spouse', child: 'child-in-law' };

/** A marriage of two adults who are not married; who moves in with the other brings along what is known of them. */
export async function applyMarriage(recording: Recording, event: NewMarriage): Promise<Applied> {
  const { transaction, people } = recording;
  const [one, other] = people;
  if (!one || !other) throw new Refused(eventRefusals.personNotFound);
  for (const person of [one, other]) await assertMayMarry(recording, person, event);
  const marriageId = await startMarriage(transaction, [one, other], event.on).catch((error: unknown) => {
    if (errorCode(error) === '23P01') throw new Refused(eventRefusals.married);
    if (errorCode(error) === '23514') throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
    throw error;
  });
  const joined = await joinHouseholds(recording, event, [one, other]);
  return {
    participants: [one, other].map(({ id, areaCode }) => ({ personId: id, areaCode, role: 'spouse' })),
    householdIds: [one.householdId, other.householdId],
    effects: [
      ...[one, other].map((person): Effect => ({
        areaCode: person.areaCode,
        personId: person.id,
        text: { zh: `自${event.on}起为夫妻`, en: `married from ${event.on}` },
        link: { kind: 'person', id: person === one ? other.id : one.id },
      })),
      ...joined.effects,
    ],
    changes: { ...noChanges, ...joined.changes, married: [marriageId] },
  };
}

async function joinHouseholds(
  { transaction }: Recording,
  event: NewMarriage,
  [one, other]: readonly [Person, Person],
): Promise<{ readonly effects: readonly Effect[]; readonly changes: Partial<Applied['changes']> }> {
  if (event.details.home === 'apart') return { effects: [], changes: {} };
  const [host, guest] = event.details.home === 'first' ? [one, other] : [other, one];
  const members = await membersOn(transaction, host.householdId, event.on);
  const relation = relationOfSpouse[String(members.get(host.id)?.get('relation'))] ?? 'other';
  const to = { id: host.householdId, areaCode: host.areaCode };
  const moves = guest.householdId !== host.householdId;
  if (moves && guest.joinedOn !== null && event.on <= guest.joinedOn)
    throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
  const moved = moves ? await moveWithFacts(transaction, guest, { to, on: event.on }) : [];
  const stated = await stateFacts(transaction, {
    ...event,
    householdId: to.id,
    personId: guest.id,
    areaCode: to.areaCode,
    facts: { relation, livesTogetherLong: true },
  });
  return {
    effects: [...moved, ...stated.effects],
    changes: { moved: moves ? [guest.id] : [], facts: stated.changes },
  };
}

async function assertMayMarry({ transaction }: Recording, person: Person, { on }: NewMarriage): Promise<void> {
  if (person.diedOn !== null) throw new Refused(eventRefusals.dead);
  const members = await membersOn(transaction, person.householdId, on);
  const sex = members.get(person.id)?.get('sex');
  const age = ageOn(person.bornOn, on);
  const limit =
    sex === 'male' || sex === 'female' ? parameterValueOn(marriageAge[sex], { date: on })?.value : undefined;
  if (age === undefined || limit === undefined || age < limit) throw new Refused(eventRefusals.tooYoung);
  const known = await listMarriages(transaction, await listSamePeople(transaction, person.id));
  if (known.some(({ untilDate }) => untilDate === null || untilDate > on)) throw new Refused(eventRefusals.married);
  const spouse = spouseByRelation(members, person.id);
  if (spouse !== undefined && !known.some(({ spouseId }) => spouseId === spouse))
    throw new Refused(eventRefusals.married);
}
