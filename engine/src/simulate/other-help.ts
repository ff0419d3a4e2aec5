import type { ScreenProgram, ScreenRows } from '../screen/index.ts';
import { startSide, subjectsOf } from './side.ts';
import type { Chunk } from './side.ts';

/** Adds the known amounts of a program's policies to `help`, by household, for chunk after chunk. */
export function otherHelp(program: ScreenProgram, rows: ScreenRows, help: Float64Array): (chunk: Chunk) => void {
  const side = startSide(program, rows);
  const policies = program.policies.length;
  let household = new Int32Array(0);
  return (chunk) => {
    const { count, amountAt, amounts } = side(chunk, []);
    const subjects = subjectsOf(rows, chunk);
    if (household.length < subjects) household = new Int32Array(subjects);
    let subject = 0;
    for (let at = chunk.from; at < chunk.until; at++) {
      const row = chunk.list[at] ?? 0;
      const end = subject + 1 + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
      while (subject < end) household[subject++] = row;
    }
    for (let index = 0; index < count; index++) {
      const amount = amounts[index] ?? Number.NaN;
      const row = household[Math.floor((amountAt[index] ?? 0) / policies)] ?? 0;
      if (!Number.isNaN(amount)) help[row] = (help[row] ?? 0) + amount;
    }
  };
}
