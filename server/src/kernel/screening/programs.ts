import { compileScreen } from '@zhuni/engine/screen';
import type { Handbook } from '@zhuni/engine';
import type { ColumnStore, ScreenProgram } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';

type Kept = {
  readonly handbook: Handbook;
  readonly areas: readonly string[];
  readonly withUnknowns: ReadonlySet<string>;
  readonly program: ScreenProgram;
};

const programsKept = 24;
const programs = new Map<string, Kept>();

/**
 * A handbook compiled for a date, for a ledger of a store with all facts. Kept, since compiling takes longer than
 * screening a small town; compiled anew when a standard was published, or when a fact is unknown to somebody that was
 * known of everyone so far. `only`: the program of one policy and what it looks at, without near misses.
 */
export function ledgerProgram(
  handbook: Handbook,
  date: PlainDate,
  { store, only }: { readonly store: ColumnStore; readonly only?: string },
): ScreenProgram {
  const key = `${date} ${only ?? ''}`;
  const kept = programs.get(key);
  const unforeseen = [...store.withUnknowns].some((name) => !kept?.withUnknowns.has(name));
  if (kept?.handbook === handbook && kept.areas === store.areas && !unforeseen) return kept.program;
  const withUnknowns = new Set([...store.withUnknowns, ...(kept?.withUnknowns ?? [])]);
  const { areas, columns } = store;
  const program = compileScreen(handbook, {
    date,
    output: 'ledger',
    store: { areas, columns, withUnknowns },
    ...(only === undefined ? {} : { policies: [only], near: false }),
  });
  programs.delete(key);
  programs.set(key, { handbook, areas, withUnknowns, program });
  const [oldest] = programs.keys();
  if (programs.size > programsKept && oldest !== undefined) programs.delete(oldest);
  return program;
}
