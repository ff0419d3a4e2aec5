import { formatYuan } from '@zhuni/engine/values';

/** '12,345' */
export const showCount = (count: number): string => count.toLocaleString('en-US');

/** Fen as yuan; whole yuan from ten thousand on. */
export const showYuan = (amountFen: number): string =>
  Math.abs(amountFen) >= 1_000_000 ? formatYuan(Math.round(amountFen / 100) * 100).slice(0, -3) : formatYuan(amountFen);
