import { ledgerBuffers, startLedger } from '../screen/index.ts';
import type { ScreenProgram, ScreenRows } from '../screen/index.ts';

const chunkHouseholds = 1_024;

/** Adds the known amounts of a program's policies to `help`, by household; for the households from..until-1. */
export function otherHelp(
  program: ScreenProgram,
  rows: ScreenRows,
  help: Float64Array,
): (from: number, until: number) => void {
  const screen = startLedger(program, rows);
  const policies = program.policies.length;
  return (from, until) => {
    for (let at = from; at < until; at += chunkHouseholds) {
      const range = { from: at, until: Math.min(until, at + chunkHouseholds) };
      const buffers = ledgerBuffers(program, rows, range);
      const count = screen.run(range.from, range.until, buffers);
      const household = new Int32Array(buffers.verdicts.length / policies);
      let subject = 0;
      for (let row = range.from; row < range.until; row++) {
        const size = 1 + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
        household.fill(row, subject, subject + size);
        subject += size;
      }
      for (let index = 0; index < count; index++) {
        const amount = buffers.amounts[index] ?? Number.NaN;
        const row = household[Math.floor((buffers.amountAt[index] ?? 0) / policies)] ?? 0;
        if (!Number.isNaN(amount)) help[row] = (help[row] ?? 0) + amount;
      }
    }
  };
}
