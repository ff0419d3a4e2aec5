import type { ColumnStore } from './column-store.ts';
import { totalFields } from './ladder.ts';
import type { ScreenProgram } from './compile.ts';
import { areaTableName } from './expression.ts';
import { practiceMembersMax, practiceRows } from './practise.ts';
import type { PracticeRows } from './practise.ts';

/** Households in which two exceptions applied at once; `first` is the row of the first one, -1 when there is none. */
export type Conflicts = { readonly count: number; readonly first: number };

/** Counts one area and one policy: subjects entitled, not known, near misses; fen of the known amounts. */
export type Total = Readonly<Record<(typeof totalFields)[number], number>>;

/** Screens for counts; `run` adds the households from..until-1 to `totals`. */
export type TotalsScreen = {
  readonly run: (from: number, until: number) => void;
  /** By area, policy, field: see `totalAt`. All are whole numbers. */
  readonly totals: Float64Array;
  readonly conflicts: () => Conflicts;
};

/** Verdicts and amounts of some households, as `LedgerScreen.run` fills them. */
export type LedgerBuffers = {
  /** One byte a subject and policy: household, then members in order; see `verdictCodes`. */
  readonly verdicts: Uint8Array;
  /** For the entitled to money: position in `verdicts`, and fen there (NaN when not known); 0 may be left out. */
  readonly amountAt: Int32Array;
  readonly amounts: Float64Array;
  /** For programs over ranges: the highest amount there, of which `amounts` has the lowest. */
  readonly most?: Float64Array;
  /** For programs over a list: households, of which those at from..until-1 are judged, one after the other. */
  readonly rows?: Int32Array;
};

export type LedgerScreen = {
  /** Fills the buffers for the households from..until-1; returns how many amounts there are. */
  readonly run: (from: number, until: number, buffers: LedgerBuffers) => number;
  readonly conflicts: () => Conflicts;
  /** Conflicts are counted from here on. */
  readonly forget: () => void;
  /** Gives a varying parameter other values by area; a parameter that the program does not read changes nothing. */
  readonly setParameter: (id: string, values: ArrayLike<number>) => void;
};

/** What a program runs on: a store, or what a worker was sent of it. */
export type ScreenRows = Pick<ColumnStore, 'households' | 'persons' | 'starts' | 'area' | 'columns' | 'withUnknowns'>;

type Generated = {
  readonly run: (from: number, until: number, ...buffers: readonly unknown[]) => number;
  readonly forget: () => void;
  readonly conflicts: () => number;
  readonly firstConflict: () => number;
};

type Built = {
  readonly generated: Generated;
  readonly practice: PracticeRows | undefined;
  readonly tables: Readonly<Record<string, Float64Array>>;
};

function build(program: ScreenProgram, store: ScreenRows, totals: Float64Array | undefined): Built {
  const practice = practiceRows(program.columns, store);
  const { starts, area, households, persons, columns } = practice ?? plainRows(program.columns, store);
  const tables = Object.fromEntries(
    Object.entries(program.tables).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  const eventsMax = 2 * program.policies.length * (1 + mostMembers(store));
  // oxlint-disable-next-line no-new-func -- made from rule trees only; no text from outside gets into it
  const make = new Function('env', program.source) as (env: unknown) => Generated;
  const generated = make({ columns, tables, starts, areaOf: area, households, persons, totals, eventsMax });
  return { generated, practice, tables };
}

function plainRows(names: readonly string[], { columns, ...rows }: ScreenRows): Omit<PracticeRows, 'from' | 'until'> {
  return { ...rows, columns: Object.fromEntries(names.map((name) => [name, columns.get(name)?.data])) };
}

function mostMembers({ starts, households }: ScreenRows): number {
  let most = practiceMembersMax;
  for (let household = 0; household < households; household++)
    most = Math.max(most, (starts[household + 1] ?? 0) - (starts[household] ?? 0));
  return most;
}

const conflictsOf = (generated: Generated): Conflicts => ({
  count: generated.conflicts(),
  first: generated.firstConflict(),
});

/** Makes a totals program ready to run on a store. */
export function startTotals(program: ScreenProgram, store: ScreenRows): TotalsScreen {
  if (program.output !== 'totals') throw new RangeError('the program was compiled for a ledger, not for totals');
  const totals = new Float64Array(program.areas * program.policies.length * totalFields.length);
  const { generated, practice } = build(program, store, totals);
  if (practice) {
    generated.run(practice.from, practice.until);
    generated.forget();
    totals.fill(0);
  }
  return { run: (from, until) => void generated.run(from, until), totals, conflicts: () => conflictsOf(generated) };
}

/** Makes a ledger program ready to run on a store. */
export function startLedger(program: ScreenProgram, store: ScreenRows): LedgerScreen {
  if (program.output !== 'ledger') throw new RangeError('the program was compiled for totals, not for a ledger');
  const { generated, practice, tables } = build(program, store, undefined);
  if (practice) {
    const buffers = ledgerBuffers(program, practice, practice);
    if (program.listed) {
      const rows = Int32Array.from({ length: practice.until - practice.from }, (_, at) => practice.from + at);
      generated.run(0, rows.length, ...inOrder(program, { ...buffers, rows }));
    } else generated.run(practice.from, practice.until, ...inOrder(program, buffers));
    generated.forget();
  }
  const run: LedgerScreen['run'] = (from, until, buffers) => {
    buffers.verdicts.fill(0, 0, verdictsLength(program, store, { from, until, rows: buffers.rows }));
    return generated.run(from, until, ...inOrder(program, buffers));
  };
  const setParameter: LedgerScreen['setParameter'] = (id, values) => tables[areaTableName(id)]?.set(values);
  return { run, conflicts: () => conflictsOf(generated), forget: generated.forget, setParameter };
}

/** The buffers as the generated `run` takes them. */
function inOrder(
  { listed, ranging }: ScreenProgram,
  { rows, verdicts, amountAt, amounts, most }: LedgerBuffers,
): readonly unknown[] {
  if (listed && !rows) throw new RangeError('the program runs over a list of households');
  if (ranging && !most) throw new RangeError('the program tells the highest amounts too');
  return [...(listed ? [rows] : []), verdicts, amountAt, amounts, ...(ranging ? [most] : [])];
}

/** Households from..until-1, or those at these places of a list. */
type Range = { readonly from: number; readonly until: number; readonly rows?: Int32Array | undefined };

/** How many verdicts the households of a range have. */
export function verdictsLength(
  program: ScreenProgram,
  { starts }: Pick<ScreenRows, 'starts'>,
  { from, until, rows }: Range,
): number {
  if (rows) {
    let subjects = until - from;
    for (let at = from; at < until; at++) subjects += (starts[(rows[at] ?? 0) + 1] ?? 0) - (starts[rows[at] ?? 0] ?? 0);
    return subjects * program.policies.length;
  }
  return ((starts[until] ?? 0) - (starts[from] ?? 0) + until - from) * program.policies.length;
}

/** Buffers large enough for the households of a range. */
export function ledgerBuffers(program: ScreenProgram, store: Pick<ScreenRows, 'starts'>, range: Range): LedgerBuffers {
  const length = verdictsLength(program, store, range);
  const amounts = (): Float64Array => new Float64Array(length);
  const buffers = { verdicts: new Uint8Array(length), amountAt: new Int32Array(length), amounts: amounts() };
  return program.ranging ? { ...buffers, most: amounts() } : buffers;
}

/** The totals of one area and policy (positions in the store's areas and the program's policies). */
export function totalAt(
  program: ScreenProgram,
  totals: Float64Array,
  at: { readonly area: number; readonly policy: number },
): Total {
  const base = (at.area * program.policies.length + at.policy) * totalFields.length;
  return Object.fromEntries(totalFields.map((field, index) => [field, totals[base + index] ?? 0])) as Total;
}

/** The totals of every policy over all areas. */
export function totalsByPolicy(program: ScreenProgram, totals: Float64Array): ReadonlyMap<string, Total> {
  return new Map(
    program.policies.map(({ id }, policy) => {
      const sum = Object.fromEntries(totalFields.map((field) => [field, 0])) as Record<keyof Total, number>;
      for (let area = 0; area < program.areas; area++)
        for (const field of totalFields) sum[field] += totalAt(program, totals, { area, policy })[field];
      return [id, sum];
    }),
  );
}
