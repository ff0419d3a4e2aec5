import { ageOn } from '../age.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { changeMarriage, listMarriages, listSamePeople, recordDeath } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { stateFacts } from '../changes.ts';
import { membersOn } from '../household-on.ts';
import type { MembersOn } from '../household-on.ts';
import { noChanges } from '../life-event.ts';
import type { Applied, Effect, NewDeath, Recording } from '../life-event.ts';
import { eventRefusals } from '../refusals.ts';

const majority = 18;

/** A death ends the marriage, is stated as a fact, and makes half orphans of the children named. */
export async function applyDeath(recording: Recording, event: NewDeath): Promise<Applied> {
  const { transaction, people } = recording;
  const [person] = people;
  if (!person) throw new Refused(eventRefusals.personNotFound);
  if (person.diedOn !== null) throw new Refused(eventRefusals.dead);
  assertInOrder(person, event);
  const members = await membersOn(transaction, person.householdId, event.on);
  const own = members.get(person.id);
  const deathClass = event.details.deathClass ?? (own?.get('hukou') === 'city' ? 'hukou' : 'other');
  const marriagesEnded = await widow(recording, person, event);
  await recordDeath(transaction, person.id, event.on);
  const subject = { householdId: person.householdId, areaCode: person.areaCode };
  const stated = [
    await stateFacts(transaction, { ...subject, ...event, personId: person.id, facts: { deceased: deathClass } }),
  ];
  for (const child of event.details.orphaned ?? []) {
    assertMinor(members, child, event);
    const fact = own?.get('sex') === 'female' ? 'motherSituation' : 'fatherSituation';
    stated.push(await stateFacts(transaction, { ...subject, ...event, personId: child, facts: { [fact]: 'dead' } }));
  }
  const ended = marriagesEnded.map((): Effect => ({
    areaCode: person.areaCode,
    personId: person.id,
    text: { zh: `婚姻关系自${event.on}终止`, en: `the marriage ended on ${event.on}` },
  }));
  return {
    participants: [
      { personId: person.id, areaCode: person.areaCode, role: 'deceased' },
      ...(event.details.orphaned ?? []).map((personId) => ({
        personId,
        areaCode: person.areaCode,
        role: 'concerned' as const,
      })),
    ],
    householdIds: [person.householdId],
    effects: [...stated.flatMap(({ effects }) => effects), ...ended],
    changes: { ...noChanges, facts: stated.flatMap(({ changes }) => changes), marriagesEnded, died: [person.id] },
  };
}

function assertInOrder({ bornOn, joinedOn }: Person, { on }: NewDeath): void {
  if ((bornOn !== null && on < bornOn) || (joinedOn !== null && on < joinedOn))
    throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
}

async function widow({ transaction }: Recording, person: Person, { on }: NewDeath): Promise<readonly number[]> {
  const marriages = await listMarriages(transaction, await listSamePeople(transaction, person.id));
  if (marriages.some(({ fromDate }) => fromDate !== null && fromDate > on))
    throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
  const open = marriages.filter(({ untilDate }) => untilDate === null).map(({ marriageId }) => marriageId);
  for (const marriageId of open) await changeMarriage(transaction, { marriageId, on, by: 'death' });
  return open;
}

function assertMinor(members: MembersOn, child: number, { on, personIds }: NewDeath): void {
  const age = ageOn(members.get(child)?.get('birthDate'), on);
  if (age === undefined || age >= majority || child === personIds[0])
    throw new Refused(eventRefusals.badChild, { field: 'details.orphaned' });
}
