import { startLedger } from '../screen/index.ts';
import type { LedgerScreen, ScreenProgram, ScreenRows } from '../screen/index.ts';

/** So many households at a time, so that their verdicts stay in the processor's cache. */
export const chunkHouseholds = 1_024;

/** The households at these places of a list, at most `chunkHouseholds` of them. */
export type Chunk = { readonly list: Int32Array; readonly from: number; readonly until: number };

/** Values of a parameter, by position in the store's areas. */
export type ParameterTable = { readonly id: string; readonly values: ArrayLike<number> };

/** What a program says of a chunk, household after household; within one, the household, then its members. */
export type Judged = {
  readonly verdicts: Uint8Array;
  /** The same bytes, four at a time. */
  readonly words: Int32Array;
  readonly amountAt: Int32Array;
  readonly amounts: Float64Array;
  /** For a program over ranges: the highest amounts, of which `amounts` has the lowest. */
  readonly most: Float64Array;
  /** How many amounts there are. */
  readonly count: number;
  /** Households in which two exceptions apply at once, and the first of them (-1: none). */
  readonly conflicts: number;
  readonly firstConflict: number;
};

/** Judges chunks under other values of the varying parameters; the next answer overwrites the last. */
export type Side = (chunk: Chunk, tables: readonly ParameterTable[]) => Judged;

/** Subjects of a household for which there is room from the start. */
const usualSubjects = 5;

/** Makes a program over lists ready; two sides of the same source share the `screen`. */
export function startSide(
  program: ScreenProgram,
  rows: ScreenRows,
  screen: LedgerScreen = startLedger(program, rows),
): Side & { readonly screen: LedgerScreen } {
  let buffers = buffersFor(program, chunkHouseholds * usualSubjects);
  const judge: Side = (chunk, tables) => {
    const places = subjectsOf(rows, chunk) * program.policies.length;
    if (places > buffers.amountAt.length) buffers = buffersFor(program, places);
    for (const { id, values } of tables) screen.setParameter(id, values);
    screen.forget();
    const count = screen.run(chunk.from, chunk.until, { ...buffers, rows: chunk.list });
    const { count: conflicts, first: firstConflict } = screen.conflicts();
    return { ...buffers, count, conflicts, firstConflict };
  };
  return Object.assign(judge, { screen });
}

function buffersFor({ policies, ranging }: ScreenProgram, subjects: number) {
  const room = subjects * policies.length;
  const bytes = new ArrayBuffer((room + 7) & ~3);
  return {
    verdicts: new Uint8Array(bytes),
    words: new Int32Array(bytes),
    amountAt: new Int32Array(room),
    amounts: new Float64Array(room),
    most: new Float64Array(ranging ? room : 0),
  };
}

/** A copy that stays as it is; `places`: how many verdicts there are. */
export function keptCopy({ verdicts, amountAt, amounts, most, ...judged }: Judged, places: number): Judged {
  const bytes = verdicts.slice(0, (places + 7) & ~3);
  return {
    ...judged,
    verdicts: bytes,
    words: new Int32Array(bytes.buffer),
    amountAt: amountAt.slice(0, judged.count),
    amounts: amounts.slice(0, judged.count),
    most: most.slice(0, judged.count),
  };
}

/** Households and members of a chunk. */
export function subjectsOf({ starts }: Pick<ScreenRows, 'starts'>, { list, from, until }: Chunk): number {
  let subjects = until - from;
  for (let at = from; at < until; at++) {
    const row = list[at] ?? 0;
    subjects += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
  return subjects;
}
