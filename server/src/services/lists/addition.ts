import { evaluate } from '@zhuni/engine';
import { recordAudit } from '../../kernel/audit/index.ts';
import { listReceipts } from '../../kernel/facts/index.ts';
import { readHouseholds } from '../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { currentHandbook } from '../../kernel/standards/index.ts';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { grantEntries } from './grant.ts';
import { assertState, lockList } from './list-record.ts';
import type { HelpList } from './list-record.ts';
import { listRefusals } from './refusals.ts';
import { ruleOf } from './rule.ts';
import { findTrigger } from './trigger.ts';

/** Somebody who should have been on a list. */
export type NewAddition = {
  readonly listId: number;
  readonly householdId: number;
  readonly personId: number | null;
  readonly amountFen: number;
  readonly reason: string;
};

const uniqueViolated = '23505';

/**
 * Proposes to add somebody to a list, with what the engine says of them now for the list's day. Refused 404 outside
 * the county, 409 when they are on it, 422 when the amount is above the highest on the list.
 */
export async function proposeAddition(transaction: Transaction, addition: NewAddition): Promise<number> {
  const { client, scope } = transaction;
  const { listId, householdId, personId, amountFen, reason } = addition;
  const list = await lockList(transaction, listId);
  assertState(list, 'drawn', 'approved', 'granted');
  await assertFree(transaction, list, addition);
  const { areaCode, outcome } = await judge(transaction, list, addition);
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into lists.addition (list_id, area_code, household_id, person_id, amount_fen, reason, engine_outcome,
         proposed_at, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [listId, areaCode, householdId, personId, amountFen, reason, outcome, now().toISOString(), scope.actor],
    );
    const id = rows[0]?.id ?? 0;
    const subject = { kind: 'list', id: String(listId) };
    await recordAudit(transaction, {
      action: 'lists.add.propose',
      subject,
      areaCode,
      reason,
      details: { addition: id },
    });
    return id;
  } catch (error) {
    if (errorCode(error) === uniqueViolated) throw new Refused(listRefusals.listed);
    throw error;
  }
}

async function assertFree(
  { client }: Transaction,
  { id }: HelpList,
  { householdId, personId, amountFen }: NewAddition,
): Promise<void> {
  const { rows } = await client.query<{ listed: boolean; highest: number | null }>(
    `select exists (select from lists.entry where list_id = $1 and household_id = $2
                      and person_id is not distinct from $3 and state <> 'set-aside') as listed,
            (select max(amount_fen) from lists.entry where list_id = $1) as highest`,
    [id, householdId, personId],
  );
  if (rows[0]?.listed) throw new Refused(listRefusals.listed);
  const highest = rows[0]?.highest ?? null;
  if (highest !== null && amountFen > highest) throw new Refused(listRefusals.tooMuch, { field: 'amountFen' });
}

/** What the rule says of one subject for the list's day, by the facts as they are known now. */
async function judge(
  transaction: Transaction,
  list: HelpList,
  { householdId, personId }: NewAddition,
): Promise<{ readonly areaCode: string; readonly outcome: string }> {
  const trigger = await findTrigger(transaction, list.triggerId);
  if (!trigger) throw new Error('a list without its trigger');
  const rule = ruleOf(await currentHandbook(transaction), trigger);
  const ofPerson = rule.handbook.byId.get(rule.policy)?.subject === 'person';
  const receipts = await listReceipts(transaction, [householdId], rule.date);
  const absent = rule.registers.filter((policy) => !receipts.some((receipt) => receipt.policy === policy));
  for await (const { ref, household } of await readHouseholds(
    transaction,
    { householdIds: [householdId] },
    rule.date,
    false,
  )) {
    if (!ref.areaCode.startsWith(list.areaCode)) break;
    const subject = personId === null ? 'household' : String(personId);
    const results = evaluate(rule.without(absent), household, { date: rule.date, policies: [rule.policy] });
    const result = results.find((one) => one.subject === subject);
    if (result && ofPerson === (personId !== null)) return { areaCode: ref.areaCode, outcome: result.outcome };
  }
  throw new Refused(listRefusals.noSubject, { field: personId === null ? 'householdId' : 'personId' });
}

export type AdditionDecision = {
  readonly listId: number;
  readonly additionId: number;
  readonly decision: 'added' | 'refused';
  readonly reason: string;
};

type Waiting = Omit<NewAddition, 'listId' | 'reason'> & { readonly areaCode: string; readonly proposedBy: string };

/** A second person decides of an addition; who is added to a list that is granted is granted at once. */
export async function decideAddition(
  transaction: Transaction,
  { listId, additionId, decision, reason }: AdditionDecision,
  listeners: readonly ScreeningListener[],
): Promise<void> {
  const { client, scope } = transaction;
  const list = await lockList(transaction, listId);
  assertState(list, 'drawn', 'approved', 'granted');
  const { rows } = await client.query<Waiting>(
    `select household_id as "householdId", person_id as "personId", amount_fen as "amountFen", area_code as "areaCode",
            proposed_by as "proposedBy"
       from lists.addition where id = $1 and list_id = $2 and decided_at is null for update`,
    [additionId, listId],
  );
  const [waiting] = rows;
  if (!waiting) throw new Refused(listRefusals.notFound);
  if (waiting.proposedBy === scope.actor) throw new Refused(listRefusals.samePerson);
  const entryId = decision === 'added' ? await enter(transaction, list, waiting) : null;
  await client.query(
    `update lists.addition set decision = $2, decision_reason = $3, decided_at = $4, decided_by = $5, entry_id = $6
      where id = $1`,
    [additionId, decision, reason, now().toISOString(), scope.actor, entryId],
  );
  const subject = { kind: 'list', id: String(listId) };
  const details = { addition: additionId, decision };
  const { areaCode, ...entry } = waiting;
  await recordAudit(transaction, { action: 'lists.add.decide', subject, areaCode, reason, details });
  if (entryId !== null && list.state === 'granted')
    await grantEntries(transaction, list, [{ ...entry, id: entryId }], listeners);
}

/** Puts the entry on the list, or the one that was set aside. */
async function enter({ client }: Transaction, { id }: HelpList, waiting: Waiting): Promise<number> {
  const { householdId, personId, amountFen, areaCode } = waiting;
  const { rows } = await client.query<{ id: number }>(
    `insert into lists.entry as e (list_id, area_code, household_id, person_id, amount_fen, origin, state)
     values ($1, $2, $3, $4, $5, 'added', 'listed')
     on conflict on constraint entry_once do update set amount_fen = excluded.amount_fen, origin = 'added',
            state = 'listed', cause = null where e.state = 'set-aside'
     returning id`,
    [id, areaCode, householdId, personId, amountFen],
  );
  if (!rows[0]) throw new Refused(listRefusals.listed);
  return rows[0].id;
}

export type Addition = {
  readonly id: number;
  readonly householdId: number;
  readonly personId: number | null;
  readonly amountFen: number;
  readonly reason: string;
  readonly engineOutcome: 'entitled' | 'not-entitled' | 'unknown';
  readonly proposedBy: string;
  readonly decision: 'added' | 'refused' | null;
  readonly decisionReason: string | null;
};

export const additionsMax = 200;

export async function listAdditions({ client }: Transaction, listId: number): Promise<readonly Addition[]> {
  const { rows } = await client.query<Addition>(
    `select id, household_id as "householdId", person_id as "personId", amount_fen as "amountFen", reason,
            engine_outcome as "engineOutcome", proposed_by as "proposedBy", decision,
            decision_reason as "decisionReason"
       from lists.addition where list_id = $1 order by id desc limit ${additionsMax}`,
    [listId],
  );
  return rows;
}
