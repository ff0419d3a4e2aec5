import { Refused } from '../../../platform/http-kit/index.ts';
import { changeMarriage, listMarriages, listSamePeople, startMarriage } from '../../people/index.ts';
import type { Destination, Person } from '../../people/index.ts';
import { ageOn } from '../age.ts';
import { moveWithFacts, stateFacts } from '../changes.ts';
import { membersOn, spouseByRelation } from '../household-on.ts';
import type { MembersOn } from '../household-on.ts';
import { noChanges } from '../life-event.ts';
import type { Applied, Effect, NewDivorce, Recording } from '../life-event.ts';
import { openHome } from '../new-home.ts';
import { eventRefusals } from '../refusals.ts';

const majority = 18;

/** A divorce ends the marriage; who leaves takes along what is known of them, and the children named. */
export async function applyDivorce(recording: Recording, event: NewDivorce): Promise<Applied> {
  const { transaction, people } = recording;
  const [one, other] = people;
  if (!one || !other) throw new Refused(eventRefusals.personNotFound);
  const members = await membersOn(transaction, one.householdId, event.on);
  const marriage = await endedMarriage(recording, event, { one, other, members });
  const parted =
    event.details.leaves === 'nobody'
      ? await stayTogether(recording, event, members)
      : await partHouseholds(recording, event, people);
  const couple = [one, other];
  return {
    participants: [
      ...couple.map(({ id, areaCode }) => ({ personId: id, areaCode, role: 'spouse' as const })),
      ...parted.children.map(({ id, areaCode }) => ({ personId: id, areaCode, role: 'mover' as const })),
    ],
    householdIds: [...couple.map(({ householdId }) => householdId), ...parted.householdIds],
    effects: [
      ...couple.map((person): Effect => ({
        areaCode: person.areaCode,
        personId: person.id,
        text: { zh: `婚姻关系自${event.on}解除`, en: `divorced on ${event.on}` },
      })),
      ...parted.effects,
    ],
    changes: { ...noChanges, ...marriage, facts: parted.facts, moved: parted.moved },
  };
}

type Couple = { readonly one: Person; readonly other: Person; readonly members: MembersOn };

/** A marriage from before the records, known by the relations alone, is written down when it ends. */
async function endedMarriage(
  { transaction }: Recording,
  { on }: NewDivorce,
  { one, other, members }: Couple,
): Promise<{ readonly marriagesEnded: readonly number[]; readonly married: readonly number[] }> {
  const [ids, others] = [await listSamePeople(transaction, one.id), await listSamePeople(transaction, other.id)];
  const between = (await listMarriages(transaction, ids)).filter(({ spouseId }) => others.includes(spouseId));
  const open = between.find(({ untilDate }) => untilDate === null);
  if (open) {
    if (open.fromDate !== null && open.fromDate > on) throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
    await changeMarriage(transaction, { marriageId: open.marriageId, on, by: 'divorce' });
    return { marriagesEnded: [open.marriageId], married: [] };
  }
  const isCouple = spouseByRelation(members, one.id) === other.id;
  if (!isCouple || between.length > 0) throw new Refused(eventRefusals.notMarried);
  const marriageId = await startMarriage(transaction, [one, other], null);
  await changeMarriage(transaction, { marriageId, on, by: 'divorce' });
  return { marriagesEnded: [], married: [marriageId] };
}

type Parted = {
  readonly householdIds: readonly number[];
  readonly effects: readonly Effect[];
  readonly facts: Applied['changes']['facts'];
  readonly moved: readonly number[];
  readonly children: readonly Person[];
};

async function stayTogether(
  { transaction, people }: Recording,
  event: NewDivorce,
  members: MembersOn,
): Promise<Parted> {
  const former = people.find(({ id }) => ['spouse', 'child-in-law'].includes(String(members.get(id)?.get('relation'))));
  const nobody = { householdIds: [], moved: [], children: [] };
  if (!former) return { ...nobody, effects: [], facts: [] };
  const { householdId, id: personId, areaCode } = former;
  const stated = { ...event, householdId, personId, areaCode, facts: { relation: 'other' } };
  const { effects, changes } = await stateFacts(transaction, stated);
  return { ...nobody, effects, facts: changes };
}

async function partHouseholds(recording: Recording, event: NewDivorce, people: readonly Person[]): Promise<Parted> {
  const { transaction } = recording;
  const [one, other] = people;
  const [leaver, stayer] = event.details.leaves === 'first' ? [one, other] : [other, one];
  if (!leaver || !stayer) throw new Refused(eventRefusals.personNotFound);
  const { on, evidence } = event;
  const members = await membersOn(transaction, leaver.householdId, on);
  const children = people.slice(2);
  for (const child of children) assertChild(members, child, leaver, event);
  const wanted = event.details.home ?? { areaCode: leaver.areaCode };
  const home = await openHome(recording, wanted, { from: leaver.householdId, on, evidence });
  const effects: Effect[] = [];
  const facts: Applied['changes']['facts'][number][] = [];
  const state = async (person: Person, at: Destination, relation: string): Promise<void> => {
    const subject = { householdId: at.id, personId: person.id, areaCode: at.areaCode };
    const stated = await stateFacts(transaction, { ...event, ...subject, facts: { relation } });
    effects.push(...stated.effects);
    facts.push(...stated.changes);
  };
  for (const person of [leaver, ...children]) {
    if (person.joinedOn !== null && on <= person.joinedOn) throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
    effects.push(...(await moveWithFacts(transaction, person, { to: home, on })));
    await state(person, home, person === leaver ? (home.isNew ? 'head' : 'other') : home.isNew ? 'child' : 'other');
  }
  if (members.get(leaver.id)?.get('relation') === 'head' && stayer.householdId === leaver.householdId)
    await state(stayer, { id: stayer.householdId, areaCode: stayer.areaCode }, 'head');
  return {
    householdIds: [home.id],
    effects,
    facts,
    moved: [leaver, ...children].map(({ id }) => id),
    children,
  };
}

function assertChild(members: MembersOn, child: Person, leaver: Person, { on }: NewDivorce): void {
  const age = ageOn(members.get(child.id)?.get('birthDate'), on);
  if (child.householdId !== leaver.householdId || age === undefined || age >= majority)
    throw new Refused(eventRefusals.badChild, { field: 'details.children' });
}
