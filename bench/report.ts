import { formatYuan } from '@zhuni/engine';
import type { ScreenBench } from './screen.ts';

/** The measurements as text, in Chinese or English. */
export function readable(result: ScreenBench, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const times = (name: string, list: ScreenBench['all']): readonly string[] =>
    list.map(({ threads, firstMs, medianMs }) =>
      zh
        ? `${name}，${threads} 线程：${ms(medianMs)}（首次 ${ms(firstMs)}）`
        : `${name}, ${threads} thread${threads === 1 ? '' : 's'}: ${ms(medianMs)} (first ${ms(firstMs)})`,
    );
  const goals = result.goals.map(
    ({ goal, value, limit, reached }) => `  ${reached ? '✓' : '✗'} ${goal}: ${value} (${limit})`,
  );
  const totals = Object.entries(result.totals.eight).map(
    ([policy, { entitled, amountFen }]) =>
      `  ${policy.padEnd(18)} ${String(entitled).padStart(9)}  ${formatYuan(amountFen)}`,
  );
  const agree = zh ? '各种算法的总数精确到分一致。' : 'Every total agrees to the fen.';
  return [
    zh
      ? `${result.people} 人，${result.households} 户，${result.policies} 项政策，${result.date}`
      : `${result.people} people, ${result.households} households, ${result.policies} policies, ${result.date}`,
    ...times(zh ? '全部政策' : 'all policies', result.all),
    zh
      ? `八项手写循环，1 线程：${ms(result.eight.handWritten.medianMs)}`
      : `eight by hand, 1 thread: ${ms(result.eight.handWritten.medianMs)}`,
    ...times(zh ? '八项编译' : 'eight compiled', result.eight.compiled),
    ...times(zh ? '八项 DuckDB' : 'eight in DuckDB', result.eight.duckDb),
    zh ? '目标（限值）' : 'Goals (limit)',
    ...goals,
    zh ? '八项总数：户或人，元' : 'Totals of the eight: subjects, yuan',
    ...totals,
    ...(result.disagreements.length === 0 ? [agree] : result.disagreements),
    '',
  ].join('\n');
}
