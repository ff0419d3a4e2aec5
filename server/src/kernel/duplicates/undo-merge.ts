import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { changeFacts } from '../facts/index.ts';
import { moveMarriages } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import { rescreenHouseholds } from '../screening/index.ts';
import { lockPair } from './lock-pair.ts';
import type { MergeContext } from './lock-pair.ts';
import { moveNumber } from './merge-people.ts';
import type { Before, Moved } from './merge-people.ts';
import { duplicateRefusals } from './refusals.ts';

type Row = {
  readonly survivorId: number;
  readonly mergedId: number;
  readonly before: Before;
  readonly moved: Moved;
  readonly undone: boolean;
};

/**
 * Takes a merge back: both records are as they were, with all that hangs on them; what was recorded of the survivor
 * since stays with the survivor. Refused: 404, 409 when it was undone or the survivor was merged further.
 */
export async function undoMerge(
  transaction: Transaction,
  context: MergeContext,
  order: { readonly mergeId: number; readonly reason: string },
): Promise<void> {
  const { mergeId, reason } = order;
  const { survivorId, mergedId } = await findMerge(transaction, mergeId);
  const [survivor, double] = await lockPair(transaction, context, [survivorId, mergedId]);
  const { undone, before, moved } = await findMerge(transaction, mergeId);
  if (undone) throw new Refused(duplicateRefusals.undone);
  if (survivor.mergedInto !== null) throw new Refused(duplicateRefusals.notLast);
  await takeFactsBack(transaction, survivor, moved);
  await putBack(transaction, { survivor, double, before, moved });
  const { client, scope } = transaction;
  await client.query('update people.merge set undone_at = $2, undone_by = $3, undone_reason = $4 where id = $1', [
    mergeId,
    now().toISOString(),
    scope.actor,
    reason,
  ]);
  const homes = [...new Set([survivor.householdId, double.householdId])];
  await rescreenHouseholds(transaction, homes, { listeners: context.listeners });
  await recordAudit(transaction, {
    action: 'person.unmerge',
    subject: { kind: 'person', id: String(survivorId) },
    areaCode: survivor.areaCode,
    reason,
    details: { merge: mergeId, merged: mergedId },
  });
}

async function findMerge({ client }: Transaction, id: number): Promise<Row> {
  const { rows } = await client.query<Row>(
    `select survivor_id as "survivorId", merged_id as "mergedId", before, moved, undone_at is not null as undone
       from people.merge where id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Refused(duplicateRefusals.mergeNotFound);
  if (row.undone) throw new Refused(duplicateRefusals.undone);
  return row;
}

/** Makes unknown again what the double's departments alone had said, unless it was stated otherwise since. */
async function takeFactsBack(transaction: Transaction, survivor: Person, { facts: brought }: Moved): Promise<void> {
  const subject = { householdId: survivor.householdId, personId: survivor.id, areaCode: survivor.areaCode };
  const evidence = { zh: '撤销合并', en: 'merge undone' };
  for (const { on, facts } of brought) {
    const unknown = Object.fromEntries(Object.keys(facts).map((name) => [name, null]));
    await changeFacts(transaction, { ...subject, on, facts: unknown, evidence });
  }
}

type Undoing = {
  readonly survivor: Person;
  readonly double: Person;
  readonly before: Before;
  readonly moved: Moved;
};

async function putBack(transaction: Transaction, { survivor, double, before, moved }: Undoing): Promise<void> {
  const { client } = transaction;
  await client.query('update people.person set merged_into = null, area_code = $2 where id = $1', [
    double.id,
    before.mergedArea,
  ]);
  if (before.numberMoved) await moveNumber(transaction, survivor, double);
  await client.query('update people.person set merged_into = $2, area_code = $3 where id = any ($1)', [
    moved.doubles,
    double.id,
    before.mergedArea,
  ]);
  if (moved.marriages.length > 0)
    await moveMarriages(transaction, { from: survivor.id, to: double.id, only: moved.marriages });
  await client.query('update people.restriction set person_id = $2, area_code = $3 where id = any ($1)', [
    moved.restrictions,
    double.id,
    before.mergedArea,
  ]);
  await client.query(
    `update facts.receipt r set area_code = m."areaCode"
       from jsonb_to_recordset($1::jsonb) as m (id int8, "areaCode" text) where r.id = m.id`,
    [JSON.stringify(moved.receipts)],
  );
}
