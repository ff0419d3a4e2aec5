import { now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { clockColumns, recordOf } from './clock-record.ts';
import type { ClockRecord, ClockRow, Office } from './clock-record.ts';
import { reminderWorkingDays } from './clock-time.ts';

/** What is told: the clock runs out soon, or has run out and the office above is told. */
export type ClockNotice = {
  readonly kind: 'reminded' | 'escalated';
  readonly clock: ClockRecord;
  /** Who is told. */
  readonly office: Office;
};

/** Told of reminders and escalations in the transaction that notes them: both happen or neither. */
export type ClockListener = (transaction: Transaction, notices: readonly ClockNotice[]) => Promise<void>;

type Telling = {
  readonly scope: Scope;
  readonly listeners: readonly ClockListener[];
  readonly report?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** Clocks told of in one transaction. */
export const noticesPerTransaction = 200;

const toRemind = 'stopped_on is null and not reminded and soon_at <= $1 and due_at > $1';
const toEscalate = 'stopped_on is null and escalated_to is null and due_at <= $1';

/** Whether some clock is due soon and its office not yet reminded, or overdue and the office above not yet told. */
export async function hasUntold({ client }: Transaction): Promise<boolean> {
  const { rows } = await client.query<{ some: boolean }>(
    `select exists (select from clocks.clock where ${toRemind})
         or exists (select from clocks.clock where ${toEscalate}) as some`,
    [now().toISOString()],
  );
  return rows[0]?.some ?? false;
}

/**
 * Reminds the offices of what is due soon and tells the office one level up (the city: itself) of what is overdue, once
 * for each end of a clock however often and by however many programs it runs. Returns how many were told.
 */
export async function tellDue(pool: Pool, { scope, listeners, report, signal }: Telling): Promise<number> {
  let told = 0;
  for (const kind of ['reminded', 'escalated'] as const) {
    for (;;) {
      signal?.throwIfAborted();
      const batch = await withTransaction(pool, scope, async (transaction) => {
        const { found, notices } = await takeUntold(transaction, kind);
        if (notices.length > 0) for (const listener of listeners) await listener(transaction, notices);
        return { found, told: notices.length };
      });
      told += batch.told;
      report?.(told, told);
      if (batch.found < noticesPerTransaction) break;
    }
  }
  return told;
}

const officeAbove = "case office when 'village' then 'town' when 'town' then 'county' else 'city' end";

const steps = {
  reminded: {
    where: toRemind,
    order: 'soon_at',
    set: 'reminded = true',
    office: 'office',
    reason: `at most ${reminderWorkingDays} working days or a third of the limit left`,
  },
  escalated: {
    where: toEscalate,
    order: 'due_at',
    set: `reminded = true, escalated_to = ${officeAbove}`,
    office: '"escalatedTo"',
    reason: 'the limit has passed',
  },
} as const;

type Found = { readonly found: number; readonly notices: readonly ClockNotice[] };

/** Others who tell at the same time take other clocks; an end that was told of before is passed over. */
async function takeUntold({ client, scope }: Transaction, kind: ClockNotice['kind']): Promise<Found> {
  const { where, order, set, office, reason } = steps[kind];
  const { rows } = await client.query<ClockRow & { isNew: boolean }>(
    `with due as (
       select id as due_id from clocks.clock where ${where} order by ${order} limit ${noticesPerTransaction}
          for update skip locked
     ), changed as (
       update clocks.clock set ${set} from due where id = due_id returning ${clockColumns}
     ), told as (
       insert into clocks.event (clock_id, area_code, kind, happened_at, actor, reason, office, due_at)
       select id, "areaCode", $2, $1, $3, $4, ${office}, "dueAt" from changed
       on conflict (clock_id, kind, due_at) where kind in ('reminded', 'escalated') do nothing returning clock_id
     )
     select changed.*, exists (select from told where clock_id = changed.id) as "isNew" from changed order by id`,
    [now().toISOString(), kind, scope.actor, reason],
  );
  const notices = rows
    .map(({ isNew, ...row }) => ({ isNew, clock: recordOf(row) }))
    .filter(({ isNew }) => isNew)
    .map(({ clock }) => ({ kind, clock, office: (kind === 'escalated' ? clock.escalatedTo : null) ?? clock.office }));
  return { found: rows.length, notices };
}
