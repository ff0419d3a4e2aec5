import type { PolicyEntry } from '../api/handbook.ts';

export type Filters = {
  readonly q?: string | undefined;
  readonly situation?: string | undefined;
  readonly category?: string | undefined;
  readonly department?: string | undefined;
};

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·“”"'（）()、，。]/g, '');

/** How well an entry answers a query: 0 not at all; titles before everyday words before summaries before pinyin. */
export function scoreOf(entry: PolicyEntry, query: string): number {
  const wanted = fold(query);
  if (wanted === '') return 1;
  const inTitle = [entry.title.zh, entry.title.en, entry.id].some((text) => fold(text).includes(wanted));
  if (inTitle) return 100;
  const words = entry.search.words.map(fold).filter((word) => word !== '');
  if (words.includes(wanted)) return 90;
  if (words.some((word) => word.includes(wanted) || (word.length > 1 && wanted.includes(word)))) return 70;
  if ([entry.summary.zh, entry.summary.en, entry.department.zh].some((text) => fold(text).includes(wanted))) return 50;
  if (/^[a-z]+$/.test(wanted) && wanted.length > 1) {
    if (fold(entry.search.initials).includes(wanted)) return 40;
    if (fold(entry.search.pinyin).includes(wanted)) return 45;
  }
  return partScore(entry, wanted);
}

/** A longer sentence matches by the two-character pieces it shares with an entry. */
function partScore(entry: PolicyEntry, wanted: string): number {
  if (wanted.length < 3 || /^[a-z0-9]+$/.test(wanted)) return 0;
  const text = fold(entry.title.zh + entry.summary.zh + entry.search.words.join(''));
  const pieces = Array.from({ length: wanted.length - 1 }, (_, index) => wanted.slice(index, index + 2));
  const shared = pieces.filter((piece) => text.includes(piece)).length;
  return shared * 2 >= pieces.length ? (30 * shared) / pieces.length : 0;
}

/** The entries that fit query and filters, best first, then by number. */
export function findEntries(entries: readonly PolicyEntry[], filters: Filters): readonly PolicyEntry[] {
  return entries
    .filter((entry) => !filters.situation || entry.situations.some((one) => one.code === filters.situation))
    .filter((entry) => !filters.category || entry.categories.some((one) => one.code === filters.category))
    .filter((entry) => !filters.department || entry.department.code === filters.department)
    .map((entry) => ({ entry, score: scoreOf(entry, filters.q ?? '') }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.entry.number - b.entry.number)
    .map((found) => found.entry);
}

/** The codes that occur in a list with how many policies each has, in the order of first use. */
export function tally(
  entries: readonly PolicyEntry[],
  pick: (entry: PolicyEntry) => readonly PolicyEntry['department'][],
): readonly { readonly named: PolicyEntry['department']; readonly count: number }[] {
  const counts = new Map<string, { named: PolicyEntry['department']; count: number }>();
  for (const entry of entries)
    for (const named of pick(entry)) {
      const found = counts.get(named.code);
      if (found) found.count += 1;
      else counts.set(named.code, { named, count: 1 });
    }
  return [...counts.values()];
}
