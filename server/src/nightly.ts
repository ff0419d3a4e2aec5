import { screeningListeners } from './app.ts';
import { findNewestRun, ScreeningBusy, ScreeningFailed, screenArea } from './kernel/screening/index.ts';
import { openDueReviews } from './services/assistance/index.ts';
import { openUnclaimed } from './services/payments/index.ts';
import { today } from './platform/clock/index.ts';
import { withTransaction } from './platform/db/index.ts';
import type { Pool } from './platform/db/index.ts';
import { enqueueJob, isJobPending, JobRefused, startWorker } from './platform/jobs/index.ts';
import type { JobHandler } from './platform/jobs/index.ts';
import type { Log } from './platform/log/index.ts';

export const wholeCity = { code: '370300', prefix: '3703' } as const;

const kind = 'screening.daily';
const lookMs = 5 * 60_000;
const scope = { actor: 'system:screening', areas: [wholeCity.prefix] };

/**
 * Judges the whole city anew on each day that begins, since people come of age, standards rise and help runs out
 * without anyone recording a fact. A day missed while the server was off is made up for in the background.
 */
export function startNightly({ pool, log }: { readonly pool: Pool; readonly log: Log }): {
  readonly stop: () => Promise<void>;
} {
  const look = (): void => {
    orderWhenDue(pool).catch((error: unknown) => log.warn({ err: error }, 'the daily screening could not be ordered'));
  };
  const worker = startWorker(pool, { handlers: { [kind]: screenDaily(pool) }, log });
  const timer = setInterval(look, lookMs);
  look();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await worker.stop();
  };
  return { stop };
}

/** Puts the screening of today aside, unless it was done or is waiting. Returns whether it did. */
export async function orderWhenDue(pool: Pool): Promise<boolean> {
  return withTransaction(pool, scope, async (transaction) => {
    await transaction.client.query("select pg_advisory_xact_lock(hashtext('zhuni daily screening'))");
    const newest = await findNewestRun(transaction, wholeCity.prefix);
    const done = newest?.areaCode === wholeCity.code && newest.state === 'done' && newest.date >= today();
    if (done || (await isJobPending(transaction, kind))) return false;
    await enqueueJob(transaction, { kind, payload: { date: today() }, areaCode: wholeCity.code });
    return true;
  });
}

function screenDaily(pool: Pool): JobHandler {
  return async (_, { report, signal }) => {
    try {
      const done = await screenArea(pool, {
        scope,
        area: wholeCity,
        date: today(),
        listeners: screeningListeners,
        onProgress: report,
        signal,
      });
      if (done.stopped) throw new Error('stopped');
      const reviews = await openDueReviews(pool, { scope, prefix: wholeCity.prefix, signal });
      const unclaimed = await withTransaction(pool, scope, openUnclaimed);
      return { reviews, unclaimed, households: done.households, durationMs: done.durationMs };
    } catch (error) {
      if (error instanceof ScreeningFailed) throw new JobRefused(error.text.zh, { cause: error });
      if (error instanceof ScreeningBusy) throw new JobRefused('另一次筛查正在进行', { cause: error });
      throw error;
    }
  };
}
