/** 123456 fen as '1234.56', the way every bank file writes yuan. Throws a RangeError for what is no amount of fen. */
export function yuanText(amountFen: bigint): string {
  if (amountFen < 0n) throw new RangeError('an amount of a bank file is never negative');
  const fen = amountFen.toString().padStart(3, '0');
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

/** '1234.5' as 123450 fen; undefined when it is no amount or has parts of a fen. */
export function fenOf(yuan: string): bigint | undefined {
  const found = /^\+?(\d{0,16})(?:\.(\d*))?$/.exec(yuan.trim());
  const [whole, fraction] = [found?.[1] ?? '', (found?.[2] ?? '').replace(/0+$/, '')];
  if (!found || whole + (found[2] ?? '') === '' || fraction.length > 2) return undefined;
  return BigInt(whole + fraction.padEnd(2, '0'));
}
