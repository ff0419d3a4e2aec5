import type { PlainDate } from '@zhuni/engine/values';
import { asDate, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import type { ClockUnit } from './clock-time.ts';

/** Who has to act, from the village up. */
export const offices = ['village', 'town', 'county', 'city'] as const;
export type Office = (typeof offices)[number];

/** What a clock belongs to: a room's word for it and its number there. */
export type ClockSubject = { readonly kind: string; readonly id: number };

/** One statutory limit of one subject, as it stands. */
export type ClockRecord = {
  readonly id: number;
  readonly subject: ClockSubject;
  /** The village. */
  readonly areaCode: string;
  readonly office: Office;
  readonly limitId: string;
  /** In `unit`, extensions included. */
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly source: string;
  readonly startedOn: PlainDate;
  /** The last day before it moved off a rest day. */
  readonly endsOn: PlainDate | null;
  /** The last day on which acting is in time; null while paused. */
  readonly dueOn: PlainDate | null;
  readonly dueAt: Date | null;
  readonly soonAt: Date | null;
  /** While paused, or waiting for a calendar: what is left, in days of the unit, hours in seconds. */
  readonly left: number | null;
  /** Runs beyond the last published calendar: `left` counts after this day until the calendar is there. */
  readonly countedFrom: PlainDate | null;
  readonly pausedOn: PlainDate | null;
  readonly stoppedOn: PlainDate | null;
  readonly changedAt: Date;
  /** The office that was told that the limit has passed. */
  readonly escalatedTo: Office | null;
};

export type ClockRow = Omit<ClockRecord, 'subject'> & { readonly kind: string; readonly subjectId: number };

export const clockColumns = `id, subject_kind as kind, subject_id as "subjectId", area_code as "areaCode", office,
  limit_id as "limitId", amount, unit, source, started_on as "startedOn", ends_on as "endsOn", due_on as "dueOn",
  due_at as "dueAt", soon_at as "soonAt", left_amount as left, counted_from as "countedFrom",
  paused_on as "pausedOn", stopped_on as "stoppedOn", changed_at as "changedAt", escalated_to as "escalatedTo"`;

export const recordOf = ({ kind, subjectId, ...row }: ClockRow): ClockRecord => ({
  ...row,
  subject: { kind, id: subjectId },
});

/** All clocks of a subject in the order of their start, those that were stopped too. */
export async function listClocks(transaction: Transaction, subject: ClockSubject): Promise<readonly ClockRecord[]> {
  const [clocks] = await readTogether(transaction, [clocksOf(subject)]);
  return clocks;
}

/** The same, to be read together with other things. */
export const clocksOf = (subject: ClockSubject): Read<ClockRecord> => ({
  sql: `select ${clockColumns} from clocks.clock where subject_kind = $1 and subject_id = $2 order by id`,
  values: [subject.kind, subject.id],
  rowOf: ({ dueAt, soonAt, changedAt, ...json }: ClockJson) =>
    recordOf({ ...json, dueAt: asDate(dueAt), soonAt: asDate(soonAt), changedAt: asDate(changedAt) }),
});

type ClockJson = Omit<ClockRow, 'dueAt' | 'soonAt' | 'changedAt'> & {
  readonly dueAt: string | null;
  readonly soonAt: string | null;
  readonly changedAt: string;
};

/** What happened to a clock. */
export type ClockEvent = {
  readonly clockId: number;
  readonly kind: 'started' | 'paused' | 'resumed' | 'stopped' | 'extended' | 'reminded' | 'escalated';
  readonly happenedAt: Date;
  readonly actor: string;
  readonly reason: string;
  /** By how much it was extended. */
  readonly amount: number | null;
  /** Who was told. */
  readonly office: Office | null;
};

/** The history of all clocks of a subject, oldest first. */
export async function listClockEvents({ client }: Transaction, subject: ClockSubject): Promise<readonly ClockEvent[]> {
  const { rows } = await client.query<ClockEvent>(
    `select e.clock_id as "clockId", e.kind, e.happened_at as "happenedAt", e.actor, e.reason, e.amount, e.office
       from clocks.event e join clocks.clock c on c.id = e.clock_id
      where c.subject_kind = $1 and c.subject_id = $2 order by e.id`,
    [subject.kind, subject.id],
  );
  return rows;
}
