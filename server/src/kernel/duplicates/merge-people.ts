import type { FactValue } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { carryFacts, collectFacts, listStatementDays, receiptsFollow } from '../facts/index.ts';
import type { CarriedStatement } from '../facts/index.ts';
import { moveMarriages } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { rescreenHouseholds } from '../screening/index.ts';
import { lockPair } from './lock-pair.ts';
import type { MergeContext } from './lock-pair.ts';
import { duplicateRefusals } from './refusals.ts';

/** The two records as they were; identity numbers as they are stored, encrypted. */
export type Before = {
  readonly mergedArea: string;
  /** Whether the number of the double became the survivor's. */
  readonly numberMoved: boolean;
};

/** The keys of what followed the survivor. */
export type Moved = {
  readonly doubles: readonly number[];
  readonly marriages: readonly number[];
  readonly restrictions: readonly number[];
  readonly receipts: readonly { readonly id: number; readonly areaCode: string }[];
  /** Facts that the survivor did not have, from which day. */
  readonly facts: readonly { readonly on: PlainDate; readonly facts: Readonly<Record<string, FactValue>> }[];
};

type Order = { readonly survivorId: number; readonly mergedId: number; readonly reason: string };

/**
 * Finds two records to be of one person. The double belongs to no household on any date; what hangs on it stays where
 * it is and is read as the survivor's (`listSamePeople`), facts that the survivor lacks are stated anew, an identity
 * number, marriages and a restriction go over. All of it is written down, so that `undoMerge` puts it back. Returns the
 * number of the merge. Refused: 404, 409, 422.
 */
export async function mergePeople(transaction: Transaction, context: MergeContext, order: Order): Promise<number> {
  const { survivorId, mergedId, reason } = order;
  if (survivorId === mergedId) throw new Refused(duplicateRefusals.samePerson);
  const [survivor, double] = await lockPair(transaction, context, [survivorId, mergedId]);
  if (survivor.mergedInto !== null || double.mergedInto !== null) throw new Refused(duplicateRefusals.alreadyMerged);
  if (survivor.diedOn !== double.diedOn) throw new Refused(duplicateRefusals.deathsDiffer);
  const facts = await collectMissing(transaction, survivor, double);
  const before: Before = { mergedArea: double.areaCode, numberMoved: await moveNumber(transaction, double, survivor) };
  const moved: Moved = {
    doubles: await pointDoubles(transaction, double, survivor),
    marriages: await marriagesOver(transaction, double, survivor),
    restrictions: await restrictionsOver(transaction, double, survivor),
    receipts: await listReceiptAreas(transaction, mergedId),
    facts,
  };
  await receiptsFollow(transaction, mergedId, survivor.areaCode);
  const { client, scope } = transaction;
  await client.query('update people.person set merged_into = $2, area_code = $3 where id = $1', [
    mergedId,
    survivorId,
    survivor.areaCode,
  ]);
  const { rows } = await client.query<{ id: number }>(
    `insert into people.merge (survivor_id, merged_id, area_code, reason, before, moved, merged_at, merged_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      survivorId,
      mergedId,
      survivor.areaCode,
      reason,
      JSON.stringify(before),
      JSON.stringify(moved),
      now().toISOString(),
      scope.actor,
    ],
  );
  const id = rows[0]?.id ?? 0;
  const homes = [...new Set([survivor.householdId, double.householdId])];
  await rescreenHouseholds(transaction, homes, { listeners: context.listeners });
  await recordAudit(transaction, {
    action: 'person.merge',
    subject: { kind: 'person', id: String(survivorId) },
    areaCode: survivor.areaCode,
    reason,
    details: { merge: id, merged: mergedId },
  });
  return id;
}

const beforeAll = plainDate('1900-01-01');

/** States of the survivor what only the double's departments know, day by day; what the survivor's say stands. */
async function collectMissing(transaction: Transaction, survivor: Person, double: Person): Promise<Moved['facts']> {
  const own = { householdId: survivor.householdId, personId: survivor.id, areaCode: survivor.areaCode };
  const other = { householdId: double.householdId, personId: double.id, areaCode: double.areaCode };
  const days = await listStatementDays(transaction, own, beforeAll);
  const [first] = [...days, ...(await listStatementDays(transaction, other, beforeAll))].toSorted();
  if (first === undefined) return [];
  const known = await collectFacts(transaction, own, first, days);
  const offered = (await collectFacts(transaction, other, first, days)).map((one) => ({
    ...one,
    facts: Object.fromEntries(Object.entries(one.facts).filter(([name]) => name !== 'relation')),
    evidence: { zh: `合并：${one.evidence.zh}`.slice(0, 500), en: `merged: ${one.evidence.en}`.slice(0, 500) },
  }));
  const written = await carryFacts(transaction, own, offered, true);
  return written.map(({ validFrom, department, facts }) => ({
    on: validFrom,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([name]) => !(name in factsOn(known, department, validFrom))),
    ),
  }));
}

/** What was collected of a department for a day or the last one before it. */
function factsOn(
  collected: readonly CarriedStatement[],
  department: string,
  day: PlainDate,
): CarriedStatement['facts'] {
  const last = collected.findLast((one) => one.department === department && one.validFrom <= day);
  return last?.facts ?? {};
}

export async function moveNumber({ client }: Transaction, from: Person, to: Person): Promise<boolean> {
  if (from.idNumberMasked === null || to.idNumberMasked !== null) return false;
  const { rows } = await client.query<{ cipher: Buffer; index: Buffer }>(
    'select id_number_cipher as cipher, id_number_index as index from people.person where id = $1',
    [from.id],
  );
  const write = 'update people.person set id_number_cipher = $2, id_number_index = $3 where id = $1';
  await client.query(write, [from.id, null, null]);
  await client.query(write, [to.id, rows[0]?.cipher, rows[0]?.index]);
  return true;
}

async function pointDoubles({ client }: Transaction, from: Person, to: Person): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    'update people.person set merged_into = $2, area_code = $3 where merged_into = $1 returning id',
    [from.id, to.id, to.areaCode],
  );
  return rows.map(({ id }) => id);
}

async function marriagesOver(transaction: Transaction, from: Person, to: Person): Promise<readonly number[]> {
  return moveMarriages(transaction, { from: from.id, to: to.id }).catch((error: unknown) => {
    if (errorCode(error) === '23P01' || errorCode(error) === '23505' || errorCode(error) === '23514')
      throw new Refused(duplicateRefusals.bothMarried);
    throw error;
  });
}

/** A double that is kept from view makes the survivor so; whoever merges it is cleared, or would not have seen it. */
async function restrictionsOver({ client }: Transaction, from: Person, to: Person): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `update people.restriction r set person_id = $2, area_code = $3
      where person_id = $1 and (lifted_at is not null or not exists (select from people.restriction o
        where o.person_id = $2 and o.lifted_at is null)) returning id`,
    [from.id, to.id, to.areaCode],
  );
  return rows.map(({ id }) => id);
}

async function listReceiptAreas({ client }: Transaction, personId: number): Promise<Moved['receipts']> {
  const { rows } = await client.query<Moved['receipts'][number]>(
    'select id, area_code as "areaCode" from facts.receipt where person_id = $1 order by id',
    [personId],
  );
  return rows;
}
