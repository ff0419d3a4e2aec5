/** Whole fen are typed as yuan, and ten-thousandths as per cent; all else as it is. */
export const scaleOf = (unit: string): number => (unit.startsWith('fen') || unit === 'ratio' ? 100 : 1);

/** A stored number as somebody types it: 98900 fen is '989'. */
export const typedOf = (value: number, unit: string): string => String(value / scaleOf(unit));

/** What was typed as a stored number; undefined when it is no number or finer than what is stored. */
export function valueOf(typed: string, unit: string): number | undefined {
  if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(typed.trim())) return undefined;
  const value = Math.round(Number(typed) * scaleOf(unit) * 100) / 100;
  return Number.isInteger(value) ? value : undefined;
}
