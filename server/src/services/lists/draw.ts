import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { CasesConflict, evaluate, ParameterUndated, RuleUndated } from '@zhuni/engine';
import type { Household, Result } from '@zhuni/engine';
import { findArea } from '../../kernel/areas/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { listReceipts } from '../../kernel/facts/index.ts';
import type { Receipt } from '../../kernel/facts/index.ts';
import { readHouseholds } from '../../kernel/screening/index.ts';
import type { HouseholdRef } from '../../kernel/screening/index.ts';
import { currentHandbook } from '../../kernel/standards/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { assertState, lockList } from './list-record.ts';
import type { HelpList } from './list-record.ts';
import { listRefusals } from './refusals.ts';
import { judgeTrigger, ruleOf } from './rule.ts';
import type { ListRule } from './rule.ts';
import { findTrigger, termsOf } from './trigger.ts';

const uniqueViolated = '23505';

/**
 * Begins a list of a trigger in a county; `drawStep` draws it. Refused 422 when the rule is not met or the day has not
 * come, 409 when there is a list already.
 */
export async function beginList(
  transaction: Transaction,
  { triggerId, areaCode }: { readonly triggerId: number; readonly areaCode: string },
): Promise<number> {
  const { client, scope } = transaction;
  const trigger = await findTrigger(transaction, triggerId);
  if (!trigger) throw new Refused(listRefusals.notFound, { field: 'triggerId' });
  if (trigger.replacedBy !== null) throw new Refused(listRefusals.replaced, { field: 'triggerId' });
  const area = await findArea(transaction, areaCode);
  const ofCity = trigger.areaCode.endsWith('00');
  if (area?.level !== 'county' || area.functionalZone || !(ofCity || trigger.areaCode === areaCode))
    throw new Refused(listRefusals.notCounty, { field: 'areaCode' });
  const { fromMonth, untilMonth, drawnFor } = termsOf(trigger);
  if (drawnFor > today()) throw new Refused(listRefusals.tooEarly, { field: 'triggerId' });
  const { met } = judgeTrigger(await currentHandbook(transaction), trigger);
  if (!met) throw new Refused(listRefusals.notMet, { field: 'triggerId' });
  const { policy } = trigger;
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into lists.list (area_code, trigger_id, policy, from_month, until_month, drawn_for, drawn_at, drawn_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [areaCode, triggerId, policy, fromMonth, untilMonth, drawnFor, now().toISOString(), scope.actor],
    );
    const id = rows[0]?.id ?? 0;
    const subject = { kind: 'list', id: String(id) };
    const details = { policy, fromMonth, triggerId };
    await recordAudit(transaction, { action: 'lists.draw', subject, areaCode, reason: trigger.document, details });
    return id;
  } catch (error) {
    if (errorCode(error) === uniqueViolated) throw new Refused(listRefusals.drawn);
    throw error;
  }
}

const stepHouseholds = 4_000;

/**
 * Draws the next villages of a list; the last step counts and closes it. One transaction, and where it stopped the
 * next goes on. Returns whether there is more to do.
 */
export async function drawStep(transaction: Transaction, listId: number): Promise<boolean> {
  const list = await lockList(transaction, listId);
  if (list.state !== 'drawing') return false;
  const villages = await nextVillages(transaction, list);
  const last = villages.at(-1);
  if (last === undefined) {
    await finishDrawing(transaction, list);
    return false;
  }
  try {
    await drawVillages(transaction, list, villages);
  } catch (error) {
    if (!(error instanceof RuleUndated || error instanceof ParameterUndated || error instanceof CasesConflict))
      throw error;
    await discardFailed(transaction, list, error.message);
    return false;
  }
  await transaction.client.query('update lists.list set after_area = $2 where id = $1', [list.id, last]);
  return true;
}

async function nextVillages({ client }: Transaction, { areaCode, afterArea }: HelpList): Promise<readonly string[]> {
  const { rows } = await client.query<{ code: string }>(
    `select code from (
       select a.code, sum(count(h.id)) over (order by a.code) - count(h.id) as before
         from areas.area a left join people.household h on h.area_code = a.code
        where a.level = 'village' and a.code ^@ $1 and a.code > $2 group by a.code) as v
      where before < $3 order by code`,
    [areaCode, afterArea, stepHouseholds],
  );
  return rows.map(({ code }) => code);
}

async function drawVillages(transaction: Transaction, list: HelpList, villages: readonly string[]): Promise<void> {
  const trigger = await findTrigger(transaction, list.triggerId);
  if (!trigger) throw new Error('a list without its trigger');
  const rule = ruleOf(await currentHandbook(transaction), trigger);
  const ids = await transaction.client.query<{ id: number }>(
    'select id from people.household where area_code = any ($1)',
    [villages],
  );
  const receipts = await listReceipts(
    transaction,
    ids.rows.map(({ id }) => id),
    rule.date,
  );
  const registered = new Set(rule.registers);
  const held = Map.groupBy(
    receipts.filter(({ policy }) => registered.has(policy)),
    ({ householdId }) => householdId,
  );
  const entries: NewEntry[] = [];
  let done = 0;
  for await (const { ref, household } of await readHouseholds(transaction, { villages }, rule.date, false)) {
    if (++done % 250 === 0) await setImmediate();
    entries.push(...entriesOf(rule, ref, household, held.get(ref.id) ?? []));
  }
  await insertEntries(transaction, list, entries);
}

type NewEntry = {
  readonly household_id: number;
  readonly person_id: number | null;
  readonly area_code: string;
  readonly amount_fen: number | null;
  readonly state: 'listed' | 'set-aside';
  readonly cause: 'undecided' | 'rule-says-no' | 'amount-open' | null;
};

/**
 * Who of a household is on the list: the rule says yes, with nobody taken for a recipient who does not receive. Set
 * aside is who receives, and for whom the rule does not say yes. Pure.
 */
export function entriesOf(
  rule: ListRule,
  ref: HouseholdRef,
  household: Household,
  held: readonly Receipt[],
): readonly NewEntry[] {
  const policies = new Set(held.map(({ policy }) => policy));
  const absent = rule.registers.filter((policy) => !policies.has(policy));
  const results = evaluate(rule.without(absent), household, { date: rule.date, policies: [rule.policy] });
  return results.flatMap((result): readonly NewEntry[] => {
    const personId = result.subject === 'household' ? null : Number(result.subject);
    const base = { household_id: ref.id, person_id: personId, area_code: ref.areaCode };
    const { outcome, amountFen } = result;
    if (outcome === 'entitled' && amountFen !== null && amountFen > 0)
      return [{ ...base, amount_fen: amountFen, state: 'listed', cause: null }];
    if (!isRegistered(held, personId)) return [];
    return [{ ...base, amount_fen: null, state: 'set-aside', cause: causeOf(result) }];
  });
}

/** A person by help in the own name; a household by any help of it or of its members. */
const isRegistered = (held: readonly Receipt[], personId: number | null): boolean =>
  held.some((receipt) => personId === null || receipt.personId === personId);

const causeOf = ({ outcome, amountFen }: Result): NonNullable<NewEntry['cause']> => {
  if (outcome === 'unknown') return 'undecided';
  return outcome === 'entitled' && amountFen === null ? 'amount-open' : 'rule-says-no';
};

async function insertEntries({ client }: Transaction, list: HelpList, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await client.query(
    `insert into lists.entry (list_id, household_id, person_id, area_code, amount_fen, state, cause, origin)
     select $2, r.*, 'drawn' from jsonb_to_recordset($1::jsonb) as r (household_id int8, person_id int8, area_code text,
       amount_fen int8, state text, cause text)`,
    [JSON.stringify(entries), list.id],
  );
}

async function finishDrawing(transaction: Transaction, list: HelpList): Promise<void> {
  const { count, sumFen, sha256 } = await digest(transaction, list.id);
  await transaction.client.query(
    "update lists.list set state = 'drawn', entries = $2, sum_fen = $3, sha256 = $4 where id = $1",
    [list.id, count, sumFen, sha256],
  );
  const subject = { kind: 'list', id: String(list.id) };
  const details = { entries: count, sumFen };
  await recordAudit(transaction, { action: 'lists.drawn', subject, areaCode: list.areaCode, reason: 'list', details });
}

/** Count, sum and hash of whom the rule put on the list: one line each of household, person and fen, by household. */
async function digest(
  { client }: Transaction,
  listId: number,
): Promise<{ readonly count: number; readonly sumFen: number; readonly sha256: Buffer }> {
  const { rows } = await client.query<{ count: number; sumFen: number; text: string }>(
    `select count(*)::int as count, coalesce(sum(amount_fen), 0)::int8 as "sumFen",
            coalesce(string_agg(household_id || ',' || coalesce(person_id::text, '') || ',' || amount_fen, E'\\n'
              order by household_id, person_id), '') as text
       from lists.entry where list_id = $1 and state = 'listed' and origin = 'drawn'`,
    [listId],
  );
  const { count = 0, sumFen = 0, text = '' } = rows[0] ?? {};
  return { count, sumFen, sha256: createHash('sha256').update(text).digest() };
}

async function discardFailed({ client, scope }: Transaction, list: HelpList, message: string): Promise<void> {
  await client.query(
    `update lists.list set state = 'discarded', failure = $2, closed_at = $3, closed_by = $4, close_reason = '规则无法适用'
      where id = $1`,
    [list.id, message.slice(0, 500), now().toISOString(), scope.actor],
  );
}

/** Throws a list away that is not approved yet, with a reason; another can be drawn. */
export async function discardList(transaction: Transaction, listId: number, reason: string): Promise<void> {
  const { client, scope } = transaction;
  const list = await lockList(transaction, listId);
  assertState(list, 'drawing', 'drawn');
  await client.query(
    "update lists.list set state = 'discarded', closed_at = $2, closed_by = $3, close_reason = $4 where id = $1",
    [list.id, now().toISOString(), scope.actor, reason],
  );
  const subject = { kind: 'list', id: String(list.id) };
  await recordAudit(transaction, { action: 'lists.discard', subject, areaCode: list.areaCode, reason });
}
