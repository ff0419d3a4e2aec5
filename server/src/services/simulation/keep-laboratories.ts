import type { Handbook, PlainDate } from '@zhuni/engine';
import { elapsedMs, now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope } from '../../platform/db/index.ts';
import { openLaboratory } from './laboratory.ts';
import type { Laboratory, LaboratoryStep } from './laboratory.ts';
import { lawOfToday } from './law.ts';
import { factsVersion, readColumns } from './read-columns.ts';
import type { Reading } from './read-columns.ts';

export type Kept = { readonly laboratory: Laboratory; readonly readAt: string };

type Entry = {
  readonly opened: Promise<Kept>;
  readonly stop: AbortController;
  /** Undefined once the columns are there. */
  reading: Reading | undefined;
  /** From then on. */
  laboratory: Laboratory | undefined;
  readonly version: string;
  /** The law with the standards of its day. */
  readonly law: Handbook;
  readonly openedMs: number;
  usedMs: number;
  users: number;
  dropped: boolean;
};

/** So many populations stay in memory; one that nobody asks for goes after a while. */
const keptMax = 3;
const idleMs = 20 * 60_000;

/** In an office that works, facts change all the time: columns younger than this are taken as they are. */
const freshMs = 60_000;

type Place = { readonly scope: Scope; readonly prefix: string; readonly date: PlainDate };

export type Laboratories = {
  /** Works on the columns of an area and a date, read anew when facts have changed since. */
  readonly use: <Result>(place: Place, work: (kept: Kept) => Promise<Result>, signal?: AbortSignal) => Promise<Result>;
  /** How far the columns of an area and a date are; undefined when nobody has asked for them. */
  readonly progress: (
    place: Omit<Place, 'scope'>,
  ) => { readonly ready: boolean; readonly reading: Reading; readonly work?: LaboratoryStep } | undefined;
  /** Stops reading columns that nobody waits for. */
  readonly giveUp: (place: Omit<Place, 'scope'>) => void;
  readonly close: () => Promise<void>;
};

/** Keeps populations in memory; `threads` as many as the machine has cores when not said. */
export function keepLaboratories(pool: Pool, threads?: number): Laboratories {
  const entries = new Map<string, Entry>();
  const drop = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    entry.dropped = true;
    if (entry.reading && entry.users === 0) entry.stop.abort();
    shut(entry);
  };
  const tidy = (): void => {
    for (const [key, entry] of entries) if (entry.users === 0 && elapsedMs() - entry.usedMs > idleMs) drop(key);
    const byUse = [...entries].sort(([, a], [, b]) => a.usedMs - b.usedMs);
    for (const [key] of byUse.slice(0, Math.max(0, entries.size - keptMax))) drop(key);
  };
  const ticker = setInterval(tidy, freshMs);
  ticker.unref();
  const use: Laboratories['use'] = async (place, work, signal) => {
    const { prefix, scope } = place;
    const key = keyOf(place);
    const { version, law } = await withTransaction(
      pool,
      { ...scope, areas: [prefix] },
      async (transaction) => ({ version: await factsVersion(transaction), law: await lawOfToday(transaction) }),
      { readOnly: true },
    );
    const known = entries.get(key);
    const stale = known && known.version !== version && elapsedMs() - known.openedMs > freshMs;
    if (known && (stale || known.law !== law)) drop(key);
    let entry = entries.get(key);
    if (!entry) {
      entry = entryFor(pool, place, { version, law, threads });
      entries.set(key, entry);
      const mine = entry;
      mine.opened.catch(() => {
        if (entries.get(key) === mine) drop(key);
      });
    }
    entry.users += 1;
    entry.usedMs = elapsedMs();
    tidy();
    try {
      return await work(await unlessStopped(entry.opened, signal));
    } finally {
      entry.users -= 1;
      entry.usedMs = elapsedMs();
      if (entry.laboratory?.isBroken() && entries.get(key) === entry) drop(key);
      shut(entry);
    }
  };
  const progress: Laboratories['progress'] = (place) => {
    const entry = entries.get(keyOf(place));
    if (!entry?.laboratory) return entry && { ready: false, reading: entry.reading ?? { done: 0, total: 0 } };
    return { ready: true, reading: { done: 0, total: 0 }, work: entry.laboratory.progress() };
  };
  const giveUp: Laboratories['giveUp'] = (place) => {
    const entry = entries.get(keyOf(place));
    if (entry?.reading && entry.users === 0) drop(keyOf(place));
  };
  const close = async (): Promise<void> => {
    clearInterval(ticker);
    const all = [...entries.values()];
    entries.clear();
    await Promise.allSettled(all.map(async ({ opened }) => (await opened).laboratory.close()));
  };
  return { use, progress, giveUp, close };
}

/** Ends what nobody keeps and nobody uses. */
function shut({ dropped, users, opened }: Entry): void {
  if (dropped && users === 0) void opened.then(({ laboratory }) => laboratory.close()).catch(() => undefined);
}

const keyOf = ({ prefix, date }: Omit<Place, 'scope'>): string => `${prefix}/${date}`;

type Opening = { readonly version: string; readonly law: Handbook; readonly threads: number | undefined };

function entryFor(pool: Pool, place: Place, { version, law, threads }: Opening): Entry {
  const stop = new AbortController();
  const readAt = now().toISOString();
  const open = async (): Promise<Kept> => {
    const onProgress = (reading: Reading): void => {
      entry.reading = reading;
    };
    const store = await readColumns(pool, { ...place, onProgress, signal: stop.signal });
    const laboratory = await openLaboratory(store, place.date, threads, law);
    entry.reading = undefined;
    entry.laboratory = laboratory;
    return { laboratory, readAt };
  };
  const entry: Entry = {
    // Begins when `entry` exists.
    opened: Promise.resolve().then(open),
    stop,
    reading: { done: 0, total: 0 },
    laboratory: undefined,
    version,
    law,
    openedMs: elapsedMs(),
    usedMs: elapsedMs(),
    users: 0,
    dropped: false,
  };
  return entry;
}

/** Waits no longer than until the signal; what was waited for goes on. */
function unlessStopped<Result>(result: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
