import { Refused } from '../../../platform/http-kit/index.ts';
import { carryFacts, collectFacts } from '../../facts/index.ts';
import { handOverKeys } from '../../people/index.ts';
import type { Destination, Person } from '../../people/index.ts';
import { moveWithFacts, stateFacts } from '../changes.ts';
import { lives, membersOn } from '../household-on.ts';
import type { MembersOn } from '../household-on.ts';
import { noChanges } from '../life-event.ts';
import type { Applied, Effect, NewMove, Recording } from '../life-event.ts';
import { openHome } from '../new-home.ts';
import { eventRefusals } from '../refusals.ts';

/** Members of one household move to another, or to a new one; a whole family takes along what is known of the household. */
export async function applyMove(recording: Recording, event: NewMove): Promise<Applied> {
  const { transaction, people } = recording;
  const [first] = people;
  if (!first) throw new Refused(eventRefusals.personNotFound);
  const { on, evidence } = event;
  for (const person of people) assertMayMove(person, first, event);
  const members = await membersOn(transaction, first.householdId, on);
  const home = await openHome(recording, event.details.home, { from: first.householdId, on, evidence });
  const relations = relationsThere(event, members, home.isNew);
  const effects: Effect[] = [];
  const facts: Applied['changes']['facts'][number][] = [];
  for (const person of people) {
    effects.push(...(await moveWithFacts(transaction, person, { to: home, on })));
    const subject = { householdId: home.id, personId: person.id, areaCode: home.areaCode };
    const relation = relations.get(person.id) ?? 'other';
    const stated = await stateFacts(transaction, { ...event, ...subject, facts: { relation } });
    effects.push(...stated.effects);
    facts.push(...stated.changes);
  }
  const stay = [...members].filter(([id, known]) => lives(known) && !event.personIds.includes(id));
  if (home.isNew && stay.length === 0) await takeHouseholdAlong(recording, first, home, event);
  return {
    participants: people.flatMap(({ id, areaCode }) => ({ personId: id, areaCode, role: 'mover' })),
    householdIds: [first.householdId, home.id],
    effects,
    changes: { ...noChanges, facts, moved: people.map(({ id }) => id) },
  };
}

function assertMayMove(person: Person, first: Person, { on }: NewMove): void {
  if (person.diedOn !== null) throw new Refused(eventRefusals.dead);
  if (person.householdId !== first.householdId) throw new Refused(eventRefusals.notTogether, { field: 'personIds' });
  const tooEarly = (day: string | null): boolean => day !== null && on <= day;
  if (tooEarly(person.joinedOn) || (person.bornOn !== null && on < person.bornOn))
    throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
}

/** In a new household relations stay when the head comes along; otherwise the first becomes head. */
function relationsThere(event: NewMove, members: MembersOn, isNew: boolean): ReadonlyMap<number, string> {
  const given = event.details.relations ?? {};
  const former = (id: number): string => String(members.get(id)?.get('relation') ?? 'other');
  const headComes = event.personIds.some((id) => former(id) === 'head');
  return new Map(
    event.personIds.map((id, at) => {
      const usual = !isNew ? 'other' : headComes ? former(id) : at === 0 ? 'head' : 'other';
      return [id, given[String(id)] ?? usual];
    }),
  );
}

async function takeHouseholdAlong(
  { transaction }: Recording,
  from: Person,
  home: Destination,
  { on }: NewMove,
): Promise<void> {
  const subject = { householdId: from.householdId, personId: null, areaCode: from.areaCode };
  const known = await collectFacts(transaction, subject, on);
  await carryFacts(transaction, { householdId: home.id, personId: null, areaCode: home.areaCode }, known, true);
  await handOverKeys(transaction, { from: from.householdId, to: home.id });
}
