import type { PlainDate } from '@zhuni/engine';
import { elapsedMs, now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope } from '../../platform/db/index.ts';
import { openLaboratory } from './laboratory.ts';
import type { Laboratory } from './laboratory.ts';
import { factsVersion, readColumns } from './read-columns.ts';

export type Kept = { readonly laboratory: Laboratory; readonly readAt: string };

type Entry = {
  readonly opened: Promise<Kept>;
  readonly version: string;
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

export type Laboratories = {
  /** Works on the columns of an area and a date, read anew when facts have changed since. */
  readonly use: <Result>(
    place: { readonly scope: Scope; readonly prefix: string; readonly date: PlainDate },
    work: (kept: Kept) => Promise<Result>,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
};

/** Keeps populations in memory; `threads` as many as the machine has cores when not said. */
export function keepLaboratories(pool: Pool, threads?: number): Laboratories {
  const entries = new Map<string, Entry>();
  const shut = (entry: Entry): void => {
    if (entry.dropped && entry.users === 0)
      void entry.opened.then(({ laboratory }) => laboratory.close()).catch(() => undefined);
  };
  const drop = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    entry.dropped = true;
    shut(entry);
  };
  const tidy = (): void => {
    for (const [key, entry] of entries) if (entry.users === 0 && elapsedMs() - entry.usedMs > idleMs) drop(key);
    const byUse = [...entries].sort(([, a], [, b]) => a.usedMs - b.usedMs);
    for (const [key] of byUse.slice(0, Math.max(0, entries.size - keptMax))) drop(key);
  };
  const ticker = setInterval(tidy, freshMs);
  ticker.unref();
  const use: Laboratories['use'] = async (place, work) => {
    const { prefix, date, scope } = place;
    const key = `${prefix}/${date}`;
    const version = await withTransaction(pool, { ...scope, areas: [prefix] }, factsVersion, { readOnly: true });
    const known = entries.get(key);
    if (known && known.version !== version && elapsedMs() - known.openedMs > freshMs) drop(key);
    let entry = entries.get(key);
    if (!entry) {
      const opened = open(pool, place, threads);
      entry = { opened, version, openedMs: elapsedMs(), usedMs: elapsedMs(), users: 0, dropped: false };
      entries.set(key, entry);
      opened.catch(() => drop(key));
    }
    entry.users += 1;
    entry.usedMs = elapsedMs();
    tidy();
    try {
      return await work(await entry.opened);
    } finally {
      entry.users -= 1;
      entry.usedMs = elapsedMs();
      shut(entry);
    }
  };
  const close = async (): Promise<void> => {
    clearInterval(ticker);
    const all = [...entries.values()];
    entries.clear();
    await Promise.allSettled(all.map(async ({ opened }) => (await opened).laboratory.close()));
  };
  return { use, close };
}

async function open(
  pool: Pool,
  place: { readonly scope: Scope; readonly prefix: string; readonly date: PlainDate },
  threads: number | undefined,
): Promise<Kept> {
  const readAt = now().toISOString();
  return { laboratory: await openLaboratory(await readColumns(pool, place), place.date, threads), readAt };
}
