import { today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { authorize } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { lockPeople } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { rescreenHouseholds } from '../screening/index.ts';
import { applyBirth } from './kinds/birth.ts';
import { applyDeath } from './kinds/death.ts';
import { applyDivorce } from './kinds/divorce.ts';
import { applyMarriage } from './kinds/marriage.ts';
import { applyMove } from './kinds/move.ts';
import type { Applied, Effect, EventDependencies, LifeEvent, NewLifeEvent, Recording } from './life-event.ts';
import { eventRefusals } from './refusals.ts';
import { writeEffects, writeEvent } from './write-event.ts';

export type RecordedEvent = { readonly id: number; readonly effects: readonly (Effect & { readonly line: string })[] };

/**
 * Records a life event once: changes facts, households and marriages, screens the households anew, and calls the lines
 * of service, all in this transaction; when one of them throws, nothing of it is recorded. The transaction's scope must
 * reach the new home of people who move. Refused: 404 for people outside the actor's area, 409 when it happened
 * already, 422 when it cannot have happened.
 */
export async function recordLifeEvent(
  transaction: Transaction,
  context: EventDependencies & { readonly actor: Actor },
  event: NewLifeEvent,
): Promise<RecordedEvent> {
  if (event.on > today()) throw new Refused(eventRefusals.future, { field: 'on' });
  assertPeopleFit(event);
  const people = await lockSubjects(transaction, context, idsOf(event));
  const applied = await apply({ ...context, transaction, people }, event).catch((error: unknown) => {
    if (errorCode(error) === '23P01' || errorCode(error) === '23514')
      throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
    throw error;
  });
  const areaCode = people[0]?.areaCode ?? '';
  const { kind, on } = event;
  const id = await writeEvent(transaction, { ...event, areaCode, corrects: null }, applied);
  return finishEvent(transaction, context, { id, kind, on, areaCode, corrects: null }, applied);
}

type Head = Pick<LifeEvent, 'id' | 'kind' | 'on' | 'corrects'> & { readonly areaCode: string };

/** Screens anew, calls the lines of service, and writes down what everybody did. */
export async function finishEvent(
  transaction: Transaction,
  { listeners, handlers }: EventDependencies,
  { areaCode, ...head }: Head,
  applied: Applied,
): Promise<RecordedEvent> {
  const { participants: people, changes } = applied;
  const householdIds = [...new Set(applied.householdIds)].toSorted((a, b) => a - b);
  const effects = applied.effects.map((effect) => ({ ...effect, line: 'kernel' }));
  const told: LifeEvent = { ...head, people, householdIds, changes };
  for (const { line, prepare } of handlers)
    for (const effect of (await prepare?.(transaction, told)) ?? []) effects.push({ ...effect, line });
  await rescreenHouseholds(transaction, householdIds, { listeners });
  for (const { line, handle } of handlers)
    for (const effect of await handle(transaction, told)) effects.push({ ...effect, line });
  await writeEffects(transaction, head.id, effects);
  await recordAudit(transaction, {
    action: head.corrects ? 'event.correct' : 'event.record',
    subject: { kind: 'event', id: String(head.id) },
    areaCode,
    reason: head.corrects?.kind ?? head.kind,
    details: { on: head.on, people: people.map(({ personId }) => personId).join(',') },
  });
  return { id: head.id, effects };
}

function apply(recording: Recording, event: NewLifeEvent): Promise<Applied> {
  switch (event.kind) {
    case 'birth':
      return applyBirth(recording, event);
    case 'marriage':
      return applyMarriage(recording, event);
    case 'divorce':
      return applyDivorce(recording, event);
    case 'move':
      return applyMove(recording, event);
    case 'death':
      return applyDeath(recording, event);
  }
}

const peopleMax = 20;

/** How many people each kind names, and that nobody is named twice. */
function assertPeopleFit(event: NewLifeEvent): void {
  const [least, most] = { birth: [1, 2], marriage: [2, 2], divorce: [2, 2], move: [1, peopleMax], death: [1, 1] }[
    event.kind
  ] as [number, number];
  const ids = idsOf(event);
  const { length } = event.personIds;
  if (length < least || length > most || new Set(ids).size !== ids.length || ids.length > peopleMax)
    throw new Refused(eventRefusals.wrongPeople, { field: 'personIds' });
}

const idsOf = (event: NewLifeEvent): readonly number[] =>
  event.kind === 'divorce' ? [...event.personIds, ...(event.details.children ?? [])] : event.personIds;

/**
 * Locks the households, then the people, each in the order of ids, as all do who change them; returns the people as
 * they are under the lock.
 */
export async function lockSubjects(
  transaction: Transaction,
  { fieldKeys, actor }: EventDependencies & { readonly actor: Actor },
  ids: readonly number[],
): Promise<readonly Person[]> {
  const { rows } = await transaction.client.query<{ id: number; householdId: number }>(
    'select id, household_id as "householdId" from people.person where id = any ($1)',
    [ids],
  );
  const homes = new Map(rows.map(({ id, householdId }) => [id, householdId]));
  await transaction.client.query('select from people.household where id = any ($1) order by id for update', [
    [...homes.values()],
  ]);
  const people = await lockPeople(transaction, fieldKeys, ids);
  if (people.length !== ids.length) throw new Refused(eventRefusals.personNotFound, { field: 'personIds' });
  const { rows: concealed } = await transaction.client.query<{ ids: number[] }>('select people.concealed() as ids');
  for (const person of people) {
    authorize(actor, 'event.record', { areaCode: person.areaCode, otherwise: eventRefusals.personNotFound });
    if (concealed[0]?.ids.includes(person.id)) throw new Refused(eventRefusals.personNotFound);
    if (homes.get(person.id) !== person.householdId) throw new Refused(eventRefusals.changedMeanwhile);
    if (person.mergedInto !== null) throw new Refused(eventRefusals.double);
  }
  return people;
}
