import { screeningListeners } from './app.ts';
import { hasUntold, tellDue } from './kernel/clocks/index.ts';
import { sweepFiles } from './kernel/documents/index.ts';
import { createStandInSms, hasWaiting, sendJobKind, sendWaiting } from './kernel/notifications/index.ts';
import type { SmsProvider } from './kernel/notifications/index.ts';
import type { BlobStore } from './platform/blob-store/index.ts';
import { today } from './platform/clock/index.ts';
import type { FieldKeys } from './platform/crypto/index.ts';
import { withTransaction } from './platform/db/index.ts';
import type { Pool, Scope, Transaction } from './platform/db/index.ts';
import { enqueueJob, isJobPending, startWorker } from './platform/jobs/index.ts';
import type { JobHandler } from './platform/jobs/index.ts';
import type { Log } from './platform/log/index.ts';
import { openReview } from './services/assistance/index.ts';
import { hasListWork, listJobKind, workOnLists } from './services/lists/index.ts';
import { bankFilesAmong } from './services/payments/index.ts';
import { carryOutRaises, isRaiseDue, raiseJobKind } from './services/standards/index.ts';
import type { ReviewOpener } from './services/standards/index.ts';
import { tellOffices } from './tell-clocks.ts';

export type Background = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  readonly log: Log;
  /** Who sends text messages; the stand-in unless the city has a contract. */
  readonly provider?: SmsProvider;
};

const wholeCity = { code: '370300', prefix: '3703' } as const;
const lookMs = 60_000;

/** Where a new standard would give less, officials look before anything changes. */
export const reviewLess: ReviewOpener = (transaction, entitlement, change) =>
  openReview(transaction, entitlement, { origin: 'change', change });

const scopeOf = (room: string): Scope => ({ actor: `system:${room}`, areas: [wholeCity.prefix] });

/** Work that comes up by itself: what is to be done, and how to see that there is some. */
type Chore = {
  readonly kind: string;
  readonly scope: Scope;
  readonly isDue: (transaction: Transaction) => Promise<boolean>;
  readonly handler: JobHandler;
};

function choresOf({ pool, fieldKeys, blobStore, log, provider }: Background): readonly Chore[] {
  const [clocks, messages, files] = [scopeOf('clocks'), scopeOf('notifications'), scopeOf('documents')];
  const [standards, lists] = [scopeOf('standards'), scopeOf('lists')];
  const standIn = createStandInSms({ pool, fieldKeys, scope: messages });
  return [
    {
      kind: 'clocks.tell',
      scope: clocks,
      isDue: hasUntold,
      handler: async (_, { report, signal }) => ({
        told: await tellDue(pool, { scope: clocks, listeners: [tellOffices], report, signal }),
      }),
    },
    {
      kind: sendJobKind,
      scope: messages,
      isDue: hasWaiting,
      handler: async (_, { signal }) => ({
        delivered: await sendWaiting({ pool, scope: messages, fieldKeys, provider: provider ?? standIn, log, signal }),
      }),
    },
    {
      kind: raiseJobKind,
      scope: standards,
      isDue: isRaiseDue,
      handler: async (_, { report, signal }) => ({
        values: await carryOutRaises(pool, { scope: standards, openReview: reviewLess, report, signal }),
      }),
    },
    {
      kind: listJobKind,
      scope: lists,
      isDue: hasListWork,
      handler: async (_, { signal }) => ({
        steps: await workOnLists({ pool, scope: lists, listeners: screeningListeners, signal }),
      }),
    },
    {
      kind: 'documents.sweep',
      scope: files,
      isDue: notYetToday('documents.sweep'),
      handler: async () => ({ swept: await sweepFiles(pool, files, blobStore, [bankFilesAmong]) }),
    },
  ];
}

/** True until a job of this kind was put aside today. */
const notYetToday =
  (kind: string) =>
  async ({ client }: Transaction): Promise<boolean> => {
    const { rows } = await client.query("select from jobs.job where kind = $1 and payload ->> 'date' = $2 limit 1", [
      kind,
      today(),
    ]);
    return rows.length === 0;
  };

/** Reminds and escalates, sends text messages and sweeps files, as they come due, until it is stopped. */
export function startBackground(background: Background): { readonly stop: () => Promise<void> } {
  const { pool, log } = background;
  const chores = choresOf(background);
  const look = (): void => {
    for (const chore of chores)
      orderChore(pool, chore).catch((error: unknown) => log.warn({ err: error, kind: chore.kind }, 'not ordered'));
  };
  const handlers = Object.fromEntries(chores.map(({ kind, handler }) => [kind, handler]));
  const worker = startWorker(pool, { handlers, log });
  const timer = setInterval(look, lookMs);
  look();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await worker.stop();
  };
  return { stop };
}

/** Puts the chore aside when there is something to do and it is not waiting or running already. */
async function orderChore(pool: Pool, { kind, scope, isDue }: Chore): Promise<void> {
  await withTransaction(pool, scope, async (transaction) => {
    await transaction.client.query('select pg_advisory_xact_lock(hashtext($1))', [`zhuni ${kind}`]);
    if ((await isJobPending(transaction, kind)) || !(await isDue(transaction))) return;
    await enqueueJob(transaction, { kind, payload: { date: today() }, areaCode: wholeCity.code });
  });
}
