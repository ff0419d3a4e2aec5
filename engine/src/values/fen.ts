/** Money: a whole number of fen (0.01 yuan) as a safe integer. */
export type Fen = number;

/** The largest amount Zhuni computes with: one hundred billion yuan. */
export const fenMax = 10_000_000_000_000;

/** Fen from yuan with at most two decimals; throws RangeError otherwise. */
export function yuan(amountYuan: number): Fen {
  const amountFen = Math.round(amountYuan * 100);
  if (Math.abs(amountFen / 100 - amountYuan) > 1e-9) throw new RangeError(`more than two decimals: ${amountYuan} yuan`);
  if (!Number.isSafeInteger(amountFen) || Math.abs(amountFen) > fenMax)
    throw new RangeError(`too large: ${amountYuan} yuan`);
  return amountFen;
}

/** '1,234.50' from 123450; the sign stands in front. */
export function formatYuan(amountFen: Fen): string {
  const sign = amountFen < 0 ? '-' : '';
  const absolute = Math.abs(amountFen);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${String(absolute % 100).padStart(2, '0')}`;
}
