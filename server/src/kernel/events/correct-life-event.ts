import type { PlainDate } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Actor } from '../access/index.ts';
import { carryFacts, collectFacts, receiptsFollow } from '../facts/index.ts';
import type { CarriedStatement, FactSubject } from '../facts/index.ts';
import { changeMarriage, lockPeople, recordDeath, takeBirthBack, takeMoveBack } from '../people/index.ts';
import { stateFacts } from './changes.ts';
import { noChanges } from './life-event.ts';
import type { Effect, EventChanges, EventDependencies, LifeEventKind, Participant, Role } from './life-event.ts';
import { eventRefusals } from './refusals.ts';
import { finishEvent, lockSubjects } from './record-life-event.ts';
import type { RecordedEvent } from './record-life-event.ts';
import { writeEvent } from './write-event.ts';

type Row = {
  readonly kind: LifeEventKind | 'correction';
  readonly on: PlainDate;
  readonly areaCode: string;
  readonly changes: EventChanges;
  readonly corrected: boolean;
};

/**
 * Takes a life event back that was recorded wrongly, by an entry of its own: facts, households and marriages are as if
 * it had not been, later facts stay, the households are screened anew and the lines of service told. Only the latest
 * event of its people can be taken back. Refused: 404, 409.
 */
export async function correctLifeEvent(
  transaction: Transaction,
  context: EventDependencies & { readonly actor: Actor },
  correction: { readonly eventId: number; readonly reason: string },
): Promise<RecordedEvent> {
  const { eventId, reason } = correction;
  const event = await findEvent(transaction, eventId);
  const participants = await listParticipants(transaction, eventId);
  const subjects = participants.map(({ personId }) => personId);
  const people = await lockSubjects(transaction, context, subjects);
  const again = await findEvent(transaction, eventId);
  if (again.corrected) throw new Refused(eventRefusals.corrected);
  await assertLast(transaction, eventId, subjects);
  const { effects, homes } = await takeBack(transaction, context, { changes: event.changes, reason });
  const now = await lockPeople(transaction, context.fieldKeys, subjects);
  const applied = {
    participants: now.map(({ id, areaCode }): Participant => ({ personId: id, areaCode, role: 'concerned' })),
    householdIds: [...people, ...now].map(({ householdId }) => householdId).concat(homes),
    effects,
    changes: noChanges,
  };
  const kind = event.kind as LifeEventKind;
  const { areaCode } = event;
  const written = { kind: 'correction', on: today(), areaCode, details: {}, evidence: reason } as const;
  const id = await writeEvent(transaction, { ...written, source: 'civil-affairs', corrects: eventId }, applied);
  await transaction.client.query('update events.participant set corrected = true where event_id = $1', [eventId]);
  const head = { id, kind: 'correction', on: event.on, areaCode, corrects: { id: eventId, kind } } as const;
  return finishEvent(transaction, context, head, applied);
}

async function findEvent({ client }: Transaction, id: number): Promise<Row> {
  const { rows } = await client.query<Row>(
    `select e.kind, e.happened_on as on, e.area_code as "areaCode", e.changes,
            exists (select from events.event c where c.corrects = e.id) as corrected
       from events.event e where e.id = $1 and e.kind <> 'correction'`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Refused(eventRefusals.notFound);
  if (row.corrected) throw new Refused(eventRefusals.corrected);
  return row;
}

async function listParticipants(
  { client }: Transaction,
  id: number,
): Promise<readonly { personId: number; role: Role }[]> {
  const { rows } = await client.query<{ personId: number; role: Role }>(
    'select person_id as "personId", role from events.participant where event_id = $1 order by person_id',
    [id],
  );
  return rows;
}

async function assertLast({ client }: Transaction, eventId: number, people: readonly number[]): Promise<void> {
  const { rowCount } = await client.query(
    `select from events.participant p join events.event e on e.id = p.event_id
      where p.person_id = any ($2) and p.event_id > $1 and not p.corrected and e.kind <> 'correction' limit 1`,
    [eventId, people],
  );
  if (rowCount !== 0) throw new Refused(eventRefusals.notLast);
}

/** Undoes the changes of an event, the last one first. */
async function takeBack(
  transaction: Transaction,
  { fieldKeys }: EventDependencies,
  { changes, reason }: { readonly changes: EventChanges; readonly reason: string },
): Promise<{ readonly effects: readonly Effect[]; readonly homes: readonly number[] }> {
  const effects: Effect[] = [];
  const homes: number[] = [];
  const evidence = `更正：${reason}`.slice(0, 200);
  for (const personId of changes.died) await recordDeath(transaction, personId, null);
  for (const { changed, ...subject } of changes.facts.toReversed()) {
    const facts = Object.fromEntries(changed.map(({ fact, before }) => [fact, before]));
    const stated = await stateFacts(transaction, { ...subject, facts, evidence });
    effects.push(...stated.effects);
  }
  for (const personId of changes.moved.toReversed()) {
    const [there] = await lockPeople(transaction, fieldKeys, [personId]);
    if (!there || there.joinedOn === null) continue;
    const said = await saidSince(transaction, { ...there, personId }, there.joinedOn);
    if (!(await takeMoveBack(transaction, personId))) continue;
    const [here] = await lockPeople(transaction, fieldKeys, [personId]);
    if (!here) continue;
    homes.push(there.householdId, here.householdId);
    effects.push(await bringBack(transaction, { ...here, personId }, said));
  }
  for (const marriageId of changes.marriagesEnded)
    await changeMarriage(transaction, { marriageId, on: null, by: null });
  for (const marriageId of changes.married) await changeMarriage(transaction, { marriageId, on: null, by: 'void' });
  for (const personId of changes.born) await takeBirthBack(transaction, personId);
  return { effects, homes };
}

/** What was said of a person in the household to which they moved is theirs; the relation to its head is not. */
async function saidSince(
  transaction: Transaction,
  subject: FactSubject,
  moved: PlainDate,
): Promise<readonly CarriedStatement[]> {
  const later = await collectFacts(transaction, subject, moved);
  return later
    .filter(({ validFrom }) => validFrom > moved)
    .map((one) => ({ ...one, facts: without(one.facts, 'relation') }));
}

async function bringBack(
  transaction: Transaction,
  { householdId, personId, areaCode }: FactSubject & { readonly personId: number },
  said: readonly CarriedStatement[],
): Promise<Effect> {
  await carryFacts(transaction, { householdId, personId, areaCode }, said);
  await receiptsFollow(transaction, personId, areaCode);
  return {
    areaCode,
    personId,
    text: { zh: '回到原来的家庭', en: 'is back in the former household' },
    link: { kind: 'household', id: householdId },
  };
}

function without<Value>(facts: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
}
