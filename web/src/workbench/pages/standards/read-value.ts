export type UnitKind = 'yuan' | 'ratio' | 'other';

/** How people write a number of a unit: money in yuan, a ratio as a factor, all else as a whole number. */
export function unitKind(unit: string): UnitKind {
  if (unit.startsWith('fen')) return 'yuan';
  return unit === 'ratio' ? 'ratio' : 'other';
}

const decimals: Readonly<Record<UnitKind, number>> = { yuan: 2, ratio: 4, other: 0 };

/** What was typed, in the unit of the parameter (fen, basis points …); undefined when it is no such number. */
export function readValue(text: string, unit: string): number | undefined {
  const places = decimals[unitKind(unit)];
  const match = /^(-?\d{1,10})(?:\.(\d{1,4}))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > places) return undefined;
  return Number(`${match[1]}${fraction.padEnd(places, '0')}`);
}
