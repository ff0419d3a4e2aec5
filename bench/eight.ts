/** The published subset of policies that the benchmark compares, in the order of its totals. */
export const eight = [
  'dibao',
  'dibao-marginal',
  'age-allowance',
  'dis-nursing',
  'dis-living',
  'orphan',
  'poor-elder',
  'temp-expenditure',
] as const;

export type EightTotals = Readonly<
  Record<(typeof eight)[number], { readonly entitled: number; readonly amountFen: number }>
>;
