import { CalendarYearMissing, countWorkingDays } from '@zhuni/engine/calendar';
import { toEpochDay } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { workingCalendar } from '@zhuni/policies/calendars';
import { dateAt, now, startOfDay } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { clockColumns, recordOf } from './clock-record.ts';
import type { ClockEvent, ClockRecord, ClockRow, ClockSubject, Office } from './clock-record.ts';
import { assertLimit, begin, leftOf, lengthen, run } from './clock-time.ts';
import type { ClockLimit, Running } from './clock-time.ts';
import { clockRefusals, withCalendar } from './refusals.ts';

export type NewClock = {
  readonly subject: ClockSubject;
  /** 12-digit code of a village. */
  readonly areaCode: string;
  readonly office: Office;
  readonly limit: ClockLimit;
  /** When the event happened that starts it; now unless said otherwise. */
  readonly at?: Date;
  readonly reason?: string;
};

/** A change of a clock: which, why (1 to 500 characters, nothing that names a person), and when if not now. */
export type ClockChange = { readonly clockId: number; readonly reason: string; readonly at?: Date };

const reasonLengthMax = 500;

/**
 * Starts a clock in the transaction of the event that starts it; the day of the event is not counted. Refused: 409 when
 * the subject has this limit running already. A limit that reaches into a year whose calendar is not published runs
 * without a due day until it is. RangeError for an impossible limit.
 */
export async function startClock(transaction: Transaction, clock: NewClock): Promise<ClockRecord> {
  const { subject, areaCode, office, limit, at = now(), reason = 'started' } = clock;
  assertLimit(limit);
  const course = courseOf(() => begin(workingCalendar, limit, at), { left: limit.amount, countedFrom: dateAt(at) });
  const { rows } = await transaction.client.query<ClockRow>(
    `insert into clocks.clock (subject_kind, subject_id, area_code, office, limit_id, amount, unit, source,
       started_on, ends_on, due_on, due_at, soon_at, left_amount, counted_from, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (subject_kind, subject_id, limit_id) where stopped_on is null do nothing returning ${clockColumns}`,
    [
      subject.kind,
      subject.id,
      areaCode,
      office,
      limit.id,
      limit.amount,
      limit.unit,
      limit.source,
      dateAt(at),
      ...courseValues(course),
      at.toISOString(),
    ],
  );
  if (!rows[0]) throw new Refused(clockRefusals.running);
  const started = recordOf(rows[0]);
  await recordEvent(transaction, started, { kind: 'started', reason });
  return started;
}

/**
 * Holds a clock, as when papers are asked for; keeps exactly what is left. One that is overdue stays overdue. Refused:
 * 404, 409 when it is paused or stopped already.
 */
export async function pauseClock(transaction: Transaction, change: ClockChange): Promise<ClockRecord> {
  const { clock, at } = await lock(transaction, change);
  if (clock.pausedOn !== null) throw new Refused(clockRefusals.paused);
  const left = withCalendar(() => leftNow(clock, at));
  const paused = { pausedOn: dateAt(at), ...(left === undefined ? {} : { ...held, left }) };
  return write(transaction, { ...clock, ...paused, changedAt: at }, { kind: 'paused', reason: change.reason });
}

/** Lets a paused clock run on with what was left; the day itself is not counted. Refused: 404, 409, 422. */
export async function resumeClock(transaction: Transaction, change: ClockChange): Promise<ClockRecord> {
  const { clock, at } = await lock(transaction, change);
  if (clock.pausedOn === null) throw new Refused(clockRefusals.notPaused);
  const { unit, amount, left } = clock;
  const course =
    left === null
      ? {}
      : courseOf(() => run(workingCalendar, { unit, amount, left }, at), { left, countedFrom: dateAt(at) });
  const resumed = { ...clock, ...course, pausedOn: null, changedAt: at };
  return write(transaction, resumed, { kind: 'resumed', reason: change.reason });
}

/** Ends a clock, since what had to be done was done or has become needless. Refused: 404, 409 when ended already. */
export async function stopClock(transaction: Transaction, change: ClockChange): Promise<ClockRecord> {
  const { clock, at } = await lock(transaction, change);
  const stopped = { ...clock, stoppedOn: dateAt(at), changedAt: at };
  return write(transaction, stopped, { kind: 'stopped', reason: change.reason });
}

/** Gives a clock so much more of its unit, as the law allows in special cases. Refused: 404, 409, 422. */
export async function extendClock(
  transaction: Transaction,
  change: ClockChange & { readonly extraAmount: number },
): Promise<ClockRecord> {
  const { clock, at } = await lock(transaction, change);
  const { extraAmount, reason } = change;
  assertLimit({ id: clock.limitId, amount: extraAmount });
  assertLimit({ id: clock.limitId, amount: clock.amount + extraAmount });
  const longer =
    clock.left === null
      ? courseOf(() => lengthen(workingCalendar, clock, runningOf(clock), extraAmount), {
          left: extraAmount,
          countedFrom: clock.endsOn ?? clock.startedOn,
        })
      : { left: clock.left + extraAmount * (clock.unit === 'hours' ? 3_600 : 1) };
  const extended = { ...clock, ...longer, amount: clock.amount + extraAmount, changedAt: at };
  return write(transaction, extended, { kind: 'extended', reason, amount: extraAmount });
}

/** Changes of all clocks of a subject that allow it, or of those with the limits named. */
export type SubjectChange = {
  readonly subject: ClockSubject;
  readonly limitIds?: readonly string[];
  readonly reason: string;
  readonly at?: Date;
};

/** Pauses every clock of a subject that runs; returns them. */
export async function pauseClocks(transaction: Transaction, change: SubjectChange): Promise<readonly ClockRecord[]> {
  return changeEach(transaction, change, { where: 'paused_on is null', verb: pauseClock });
}

/** Resumes every paused clock of a subject; returns them. */
export async function resumeClocks(transaction: Transaction, change: SubjectChange): Promise<readonly ClockRecord[]> {
  return changeEach(transaction, change, { where: 'paused_on is not null', verb: resumeClock });
}

/** Stops every clock of a subject that is not stopped, paused ones too; returns them. */
export async function stopClocks(transaction: Transaction, change: SubjectChange): Promise<readonly ClockRecord[]> {
  return changeEach(transaction, change, { where: 'true', verb: stopClock });
}

type Each = { readonly where: string; readonly verb: typeof pauseClock };

async function changeEach(transaction: Transaction, change: SubjectChange, { where, verb }: Each) {
  const { subject, limitIds, ...rest } = change;
  const { rows } = await transaction.client.query<{ id: number }>(
    `select id from clocks.clock where subject_kind = $1 and subject_id = $2 and stopped_on is null and ${where}
        and ($3::text[] is null or limit_id = any ($3)) order by id for update`,
    [subject.kind, subject.id, limitIds ?? null],
  );
  const changed: ClockRecord[] = [];
  for (const { id } of rows) changed.push(await verb(transaction, { ...rest, clockId: id }));
  return changed;
}

/** The clocks and their history follow their subject to another village; both must lie in the scope. */
export async function moveClocks({ client }: Transaction, subject: ClockSubject, areaCode: string): Promise<void> {
  const values = [subject.kind, subject.id, areaCode];
  await client.query(
    `update clocks.event set area_code = $3 where area_code <> $3
       and clock_id in (select id from clocks.clock where subject_kind = $1 and subject_id = $2)`,
    values,
  );
  await client.query(
    'update clocks.clock set area_code = $3 where subject_kind = $1 and subject_id = $2 and area_code <> $3',
    values,
  );
}

/**
 * Gives the clocks that ran beyond the last published calendar their end, now that more of it may be there. Returns how
 * many got one. Called when the server starts, since a calendar comes with a release.
 */
export async function endWaitingClocks(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.client.query<ClockRow>(
    `select ${clockColumns} from clocks.clock where stopped_on is null and counted_from is not null
      order by id for update skip locked`,
  );
  let ended = 0;
  for (const clock of rows.map(recordOf)) {
    const { unit, amount, left, countedFrom } = clock;
    if (left === null || countedFrom === null) continue;
    const at = startOfDay(countedFrom);
    const course = courseOf(() => run(workingCalendar, { unit, amount, left }, at), { left, countedFrom });
    if (course.dueOn === null) continue;
    const changed = { ...clock, ...course, changedAt: now() };
    await write(transaction, changed, { kind: 'resumed', reason: 'the calendar was published' });
    ended += 1;
  }
  return ended;
}

/** How a clock runs: towards a known end, or with so much left to count once the calendar is published. */
type Course =
  | (Running & { readonly left: null; readonly countedFrom: null })
  | (typeof held & { readonly left: number; readonly countedFrom: PlainDate });

function courseOf(compute: () => Running, waiting: { readonly left: number; readonly countedFrom: PlainDate }): Course {
  try {
    return { ...compute(), left: null, countedFrom: null };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return { ...held, ...waiting };
    throw error;
  }
}

/** What is left of a clock that is not paused; undefined when its end has passed. */
function leftNow(clock: ClockRecord, at: Date): number | undefined {
  const { unit, left, countedFrom } = clock;
  if (left === null || countedFrom === null) return leftOf(workingCalendar, unit, runningOf(clock), at);
  const date = dateAt(at);
  const counted =
    unit === 'working-days'
      ? countWorkingDays(workingCalendar, { after: countedFrom, until: date })
      : toEpochDay(date) - toEpochDay(countedFrom);
  return Math.max(0, left - counted);
}

const held = { endsOn: null, dueOn: null, dueAt: null, soonAt: null } as const;

/**
 * The clock under a row lock, and the instant of the change; a lock that was waited for may have let the clock change
 * a moment later than now.
 */
async function lock({ client }: Transaction, change: ClockChange): Promise<{ clock: ClockRecord; at: Date }> {
  if (change.reason.trim() === '' || change.reason.length > reasonLengthMax)
    throw new RangeError(`clock ${change.clockId}: a reason has 1 to ${reasonLengthMax} characters`);
  const { rows } = await client.query<ClockRow>(`select ${clockColumns} from clocks.clock where id = $1 for update`, [
    change.clockId,
  ]);
  const clock = rows[0] && recordOf(rows[0]);
  if (!clock) throw new Refused(clockRefusals.notFound);
  if (clock.stoppedOn !== null) throw new Refused(clockRefusals.stopped);
  const asked = change.at ?? now();
  if (dateAt(asked) < dateAt(clock.changedAt)) throw new Refused(clockRefusals.outOfOrder);
  return { clock, at: asked < clock.changedAt ? clock.changedAt : asked };
}

function runningOf({ endsOn, dueOn, dueAt, soonAt, id }: ClockRecord): Running {
  if (endsOn === null || dueOn === null || dueAt === null || soonAt === null)
    throw new Refused(clockRefusals.paused, { field: `clock ${id}` });
  return { endsOn, dueOn, dueAt, soonAt };
}

type Change = Pick<ClockEvent, 'kind' | 'reason'> & { readonly amount?: number };

/** A clock whose end moved may be due soon again, so what was told about the former end counts no more. */
async function write(transaction: Transaction, clock: ClockRecord, change: Change): Promise<ClockRecord> {
  const { endsOn, dueOn, dueAt, soonAt, left, pausedOn, stoppedOn, changedAt, amount } = clock;
  const { rows } = await transaction.client.query<ClockRow>(
    `update clocks.clock set ends_on = $2, due_on = $3, due_at = $4, soon_at = $5, left_amount = $6, paused_on = $7,
       stopped_on = $8, changed_at = $9, amount = $10, counted_from = $11,
       reminded = reminded and due_at is not distinct from $4,
       escalated_to = case when due_at is not distinct from $4 then escalated_to end
      where id = $1 returning ${clockColumns}`,
    [
      clock.id,
      endsOn,
      dueOn,
      dueAt?.toISOString() ?? null,
      soonAt?.toISOString() ?? null,
      left,
      pausedOn,
      stoppedOn,
      changedAt.toISOString(),
      amount,
      pausedOn === null ? clock.countedFrom : null,
    ],
  );
  const written = recordOf(only(rows));
  await recordEvent(transaction, written, change);
  return written;
}

async function recordEvent({ client, scope }: Transaction, clock: ClockRecord, change: Change): Promise<void> {
  const { id, areaCode, changedAt, dueAt, left } = clock;
  await client.query(
    `insert into clocks.event (clock_id, area_code, kind, happened_at, actor, reason, amount, due_at, left_amount)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      areaCode,
      change.kind,
      changedAt.toISOString(),
      scope.actor,
      change.reason,
      change.amount ?? null,
      dueAt?.toISOString() ?? null,
      left,
    ],
  );
}

const courseValues = ({ endsOn, dueOn, dueAt, soonAt, left, countedFrom }: Course) => [
  endsOn,
  dueOn,
  dueAt?.toISOString() ?? null,
  soonAt?.toISOString() ?? null,
  left,
  countedFrom,
];

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('a clock was not written');
  return row;
}
