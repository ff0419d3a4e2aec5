import { formatYuan } from '@zhuni/engine/values';
import { useTranslation } from 'react-i18next';
import type { Period, Text } from '../api/handbook.ts';
import { inLanguage } from '../i18n/index.ts';

/** '12,345' */
export const showCount = (count: number): string => count.toLocaleString('en-US');

/** Fen as yuan; whole yuan from ten thousand on. */
export const showYuan = (amountFen: number): string =>
  Math.abs(amountFen) >= 1_000_000 ? formatYuan(Math.round(amountFen / 100) * 100).slice(0, -3) : formatYuan(amountFen);

type Money = { readonly period: Period; readonly amountFen: number | null };

/** Says an amount with its period: '989.00 元/月'; a word where the help is not money or not known yet. */
export function useMoney(): (money: Money) => string {
  const { t } = useTranslation();
  return ({ period, amountFen }) => {
    if (period === 'none' || amountFen === 0) return t('work.inKind');
    if (amountFen === null) return t('work.amountOpen');
    return t(`work.yuan.${period}`, { amount: showYuan(amountFen) });
  };
}

/** A text at the beginning of a line or on a button: its first letter is a capital. */
export function inSentence(text: Text): string {
  const words = inLanguage(text);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** A time stamp as '2026-11-23 09:05', in Beijing time. */
export const showMoment = (stamp: string): string => moment.format(new Date(stamp));
