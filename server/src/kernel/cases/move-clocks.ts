import { getProcedure } from '@zhuni/policies/procedures';
import type { Limit, Procedure, StepId } from '@zhuni/policies/procedures';
import { isPlainDate } from '@zhuni/engine/values';
import { printCitation } from '@zhuni/engine';
import { sources } from '@zhuni/policies';
import { startOfDay } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { extendClock, listClocks, pauseClocks, resumeClocks, startClock, stopClocks } from '../clocks/index.ts';
import type { ClockSubject } from '../clocks/index.ts';
import type { CaseRecord } from './case.ts';

/** What a step does to the clocks of a case. */
export type ClockMoves = {
  readonly stop: readonly Limit[];
  readonly pause: boolean;
  readonly resume: boolean;
  readonly start: readonly Limit[];
  readonly extend: readonly Limit[];
};

/** Which clocks a step starts, pauses, resumes, extends and stops: data of the procedure. */
export function clockMoves(procedure: Procedure, step: StepId): ClockMoves {
  return {
    stop: procedure.limits.filter(({ stops }) => stops.includes(step)),
    pause: procedure.pauses.includes(step),
    resume: procedure.resumes.includes(step),
    start: procedure.limits.filter(({ starts }) => starts.includes(step)),
    extend: step === 'extend' ? procedure.limits.filter(({ special }) => special !== undefined) : [],
  };
}

export const clockSubject = (caseId: number): ClockSubject => ({ kind: 'case', id: caseId });

const sourceByKey = new Map(sources.map((source) => [source.key, source]));

/** Moves the clocks of a case after a step. */
export async function moveClocks(
  transaction: Transaction,
  record: Pick<CaseRecord, 'id' | 'procedure' | 'areaCode'>,
  { step, data = {} }: { readonly step: StepId; readonly data?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const moves = clockMoves(getProcedure(record.procedure), step);
  const subject = clockSubject(record.id);
  const idsOf = (limits: readonly Limit[]): readonly string[] => limits.map(({ id }) => id);
  if (moves.stop.length > 0) await stopClocks(transaction, { subject, limitIds: idsOf(moves.stop), reason: step });
  if (moves.pause) await pauseClocks(transaction, { subject, reason: step });
  if (moves.resume) await resumeClocks(transaction, { subject, reason: step });
  const running = (await listClocks(transaction, subject)).filter(({ stoppedOn }) => stoppedOn === null);
  for (const limit of moves.start) {
    if (running.some(({ limitId }) => limitId === limit.id)) continue;
    await startClock(transaction, {
      subject,
      areaCode: record.areaCode,
      office: limit.office === 'department' ? 'county' : limit.office,
      limit: {
        id: limit.id,
        amount: limit.period.length,
        unit: unitOf(limit),
        source: printCitation(limit.article, sourceByKey).zh,
      },
      reason: step,
      ...startingAt(limit, data),
    });
  }
  for (const limit of moves.extend) {
    const clock = running.find(({ limitId }) => limitId === limit.id);
    const extraAmount = (limit.special?.length ?? 0) - (clock?.amount ?? 0);
    if (clock && extraAmount > 0) await extendClock(transaction, { clockId: clock.id, extraAmount, reason: step });
  }
}

/** Where a limit counts from the day of an event, that is the day which the form names. */
function startingAt({ countsFrom }: Limit, { happenedOn }: Readonly<Record<string, unknown>>): { at?: Date } {
  if (countsFrom !== 'event-date' || typeof happenedOn !== 'string' || !isPlainDate(happenedOn)) return {};
  return { at: startOfDay(happenedOn) };
}

function unitOf({ id, period: { unit } }: Limit): 'working-days' | 'calendar-days' | 'hours' {
  if (unit === 'months') throw new Error(`limit ${id}: a clock of a case runs in days or hours`);
  return unit;
}
