import { policiesTouched } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { monthOf } from '../../kernel/entitlements/index.ts';
import type { Entitlement } from '../../kernel/entitlements/index.ts';
import { handbookOf } from '../../kernel/standards/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { raiseEntitlements } from './raise-entitlements.ts';

/** Opens the review of help that a new standard would lessen; returns the case, or undefined when one is open. */
export type ReviewOpener = (
  transaction: Transaction,
  entitlement: Entitlement,
  change: string,
) => Promise<number | undefined>;

/** A published value that is to be carried into running help. */
export type Raise = {
  readonly valueId: number;
  readonly parameter: string;
  /** Code prefix; '' in the whole city. */
  readonly prefix: string;
  /** The first whole month in which it holds. */
  readonly fromMonth: PlainDate;
  readonly document: { readonly zh: string; readonly en: string };
};

type ValueRow = {
  readonly id: number;
  readonly parameter: string;
  readonly area: string | null;
  readonly effectiveFrom: PlainDate;
  readonly number: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
};

export const raiseJobKind = 'standards.raise';

/** Whether a published value waits to be carried into running help: it is announced, and its first month has come. */
export async function isRaiseDue(transaction: Transaction): Promise<boolean> {
  return (await nextRaise(transaction)) !== undefined;
}

async function nextRaise({ client }: Transaction): Promise<Raise | undefined> {
  const { rows } = await client.query<ValueRow>(
    `select v.id, v.parameter, v.area, v.effective_from as "effectiveFrom", v.document_number as number,
            v.title_zh as "titleZh", v.title_en as "titleEn"
       from standards.value v
       left join standards.raise r on r.value_id = v.id
      where r.finished_at is null and v.announced_on <= $1
        and date_trunc('month', v.effective_from + interval '1 month' - interval '1 day') <= $2::date
      order by v.announced_on, v.id limit 1`,
    [today(), monthOf(today())],
  );
  return rows[0] && raiseOf(rows[0]);
}

function raiseOf({ id, parameter, area, effectiveFrom, number, titleZh, titleEn }: ValueRow): Raise {
  const month = monthOf(effectiveFrom);
  return {
    valueId: id,
    parameter,
    prefix: area ?? '',
    fromMonth: effectiveFrom === month ? month : addMonths(month, 1),
    document: { zh: `《${titleZh}》${number ?? ''}`, en: number === null ? titleEn : `${titleEn}, ${number}` },
  };
}

export type Carrying = {
  readonly scope: Scope;
  readonly openReview: ReviewOpener;
  readonly signal?: AbortSignal;
  readonly report?: (done: number, total: number) => void;
  /** Entitlements a transaction. */
  readonly stepRows?: number;
};

const stepRowsDefault = 50;

/**
 * Carries every published value that is due into the help it touches, in the order in which they were announced, a few
 * entitlements a transaction: interrupted at any place, it goes on where it stopped. Returns how many values are done.
 */
export async function carryOutRaises(pool: Pool, carrying: Carrying): Promise<number> {
  const { scope, signal, report, stepRows = stepRowsDefault } = carrying;
  for (let finished = 0; ; finished += 1) {
    const raise = await withTransaction(pool, scope, async (transaction) => {
      const next = await nextRaise(transaction);
      if (next) await beginRaise(transaction, next);
      return next;
    });
    if (!raise) return finished;
    for (;;) {
      if (signal?.aborted) throw new Error('stopped');
      const step = await withTransaction(pool, scope, (transaction) =>
        raiseStep(transaction, raise, { openReview: carrying.openReview, stepRows }),
      );
      report?.(step.done, step.total);
      if (step.finished) break;
    }
  }
}

const inReach = `e.policy = any ($1) and ($2 = '' or e.area_code ^@ $2) and e.period in ('month', 'year')
  and (e.until_month is null or e.until_month > greatest($3::date, e.from_month))`;

async function beginRaise(transaction: Transaction, raise: Raise): Promise<void> {
  const { client } = transaction;
  const { after } = await handbooksOf(transaction, raise);
  const touched = policiesTouched(after, { parameters: new Set([raise.parameter]), off: new Set() });
  const policies = [...touched.keys()].filter((id) => after.byId.get(id)?.amount !== undefined);
  await client.query(
    `insert into standards.raise (value_id, policies, total, started_at)
     select $4, $1, count(*)::int, $5 from entitlements.entitlement e where ${inReach}
     on conflict do nothing`,
    [policies, raise.prefix, raise.fromMonth, raise.valueId, now().toISOString()],
  );
}

/** The handbook before a value, with those that were carried out already, and the one with it. */
async function handbooksOf(
  transaction: Transaction,
  { valueId }: Raise,
): Promise<{ readonly before: Handbook; readonly after: Handbook }> {
  const { rows } = await transaction.client.query<{ id: number }>(
    'select value_id as id from standards.raise where finished_at is not null order by value_id',
  );
  const done = rows.map(({ id }) => id);
  const all = [...done, valueId].toSorted((a, b) => a - b);
  return { before: await handbookOf(transaction, done), after: await handbookOf(transaction, all) };
}

type Step = { readonly done: number; readonly total: number; readonly finished: boolean };

/** The next few entitlements of a raise in one transaction. Two who work on one raise take turns. */
async function raiseStep(
  transaction: Transaction,
  raise: Raise,
  { openReview, stepRows }: { readonly openReview: ReviewOpener; readonly stepRows: number },
): Promise<Step> {
  const { client } = transaction;
  const { rows: begun } = await client.query<{
    policies: string[];
    done: number;
    total: number;
    afterId: number;
    finished: boolean;
  }>(
    `select policies, done, total, after_id as "afterId", finished_at is not null as finished
       from standards.raise where value_id = $1 for update`,
    [raise.valueId],
  );
  const [state] = begun;
  if (!state || state.finished) return { done: 0, total: 0, finished: true };
  const { rows } = await client.query<{ id: number; householdId: number }>(
    `select e.id, e.household_id as "householdId" from entitlements.entitlement e
      where ${inReach} and e.id > $4 order by e.id limit $5`,
    [state.policies, raise.prefix, raise.fromMonth, state.afterId, stepRows],
  );
  const done = state.done + rows.length;
  const last = rows.at(-1)?.id;
  if (last === undefined) {
    await client.query('update standards.raise set finished_at = $2, total = done where value_id = $1', [
      raise.valueId,
      now().toISOString(),
    ]);
    await audit(transaction, raise, done);
    return { done, total: done, finished: true };
  }
  const households = [...new Set(rows.map(({ householdId }) => householdId))];
  await client.query('select from people.household where id = any ($1) order by id for update', [households]);
  const handbooks = await handbooksOf(transaction, raise);
  await raiseEntitlements(transaction, {
    raise,
    ids: rows.map(({ id }) => id),
    handbooks,
    openReview,
  });
  const total = Math.max(done, state.total);
  await client.query('update standards.raise set total = $4, done = $2, after_id = $3 where value_id = $1', [
    raise.valueId,
    done,
    last,
    total,
  ]);
  return { done, total, finished: false };
}

async function audit(transaction: Transaction, { valueId, parameter, prefix }: Raise, done: number): Promise<void> {
  await recordAudit(transaction, {
    action: 'standards.raise',
    subject: { kind: 'standard', id: String(valueId) },
    areaCode: prefix === '' ? '370300' : prefix,
    reason: parameter,
    details: { entitlements: done },
  });
}
