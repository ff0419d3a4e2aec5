import { formatYuan } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { findArea, storedCode } from '../kernel/areas/index.ts';
import type { AreaRecord } from '../kernel/areas/index.ts';
import { screenArea, ScreeningBusy, ScreeningFailed, totalsByPolicy } from '../kernel/screening/index.ts';
import type { PolicyTotal, ScreeningReport } from '../kernel/screening/index.ts';
import { today } from '../platform/clock/index.ts';
import { OperatorError } from '../platform/config/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import { screeningListeners } from '../app.ts';
import { withCity } from './city-session.ts';
import type { CitySession } from './city-session.ts';
import { dateOption, print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'screen',
  about: {
    zh: '把全市（或一个区域）的家庭与50项政策逐一核对，找出符合而未享受的人。',
    en: 'Judges the whole city, or one area, by the 50 policies and finds who is entitled and does not receive.',
  },
  options: {
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: { zh: '核对日期，默认今天', en: 'the date asked about; today unless said otherwise' },
    },
    area: {
      type: 'string',
      value: 'CODE',
      help: { zh: '区域代码，默认全市', en: 'code of the area; the whole city unless said otherwise' },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const exitInterrupted = 130;

/** `zhuni screen`: 0 done, 1 failed or busy, 2 called wrongly, 130 interrupted (what is done stays). */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, (given) => {
    const date = dateOption(given, 'date') ?? today();
    const code = given.text('area') ?? '370300';
    if (!/^\d{4,12}$/.test(code)) throw noArea(code);
    return withCity(given.language, async (session) => {
      const area = await withTransaction(session.pool, session.scope, (transaction) =>
        findArea(transaction, storedCode(code)),
      );
      if (!area) throw noArea(code);
      const report = await screen(session, area, date);
      const totals = await withTransaction(session.pool, session.scope, (transaction) =>
        totalsByPolicy(transaction, area.prefix, date),
      );
      session.finishProgress();
      if (given.flag('json')) await printJson({ date, area: area.code, ...report, policies: totals });
      else await print(readable(report, totals, area, given.language));
      return report.stopped ? exitInterrupted : 0;
    });
  });
}

const noArea = (code: string): UsageError =>
  new UsageError({ zh: `--area：没有代码为 ${code} 的区域`, en: `--area: there is no area with the code ${code}` });

async function screen(
  { pool, scope, signal, onProgress }: CitySession,
  area: AreaRecord,
  date: ReturnType<typeof today>,
): Promise<ScreeningReport> {
  try {
    return await screenArea(pool, {
      scope,
      area,
      date,
      signal,
      listeners: screeningListeners,
      onProgress: (done, total) => onProgress({ text: { zh: '核对家庭', en: 'judging households' }, done, total }),
    });
  } catch (error) {
    if (error instanceof ScreeningFailed) throw new OperatorError('screening.failed', error.text, error);
    if (error instanceof ScreeningBusy) {
      throw new OperatorError(
        'screening.busy',
        { zh: '正在进行另一次核对，请等它结束。', en: 'Another screening is under way; wait until it is done.' },
        error,
      );
    }
    throw error;
  }
}

function readable(
  report: ScreeningReport,
  totals: readonly PolicyTotal[],
  area: AreaRecord,
  language: Language,
): string {
  const seconds = (report.durationMs / 1000).toFixed(1);
  const head = {
    zh: `${area.name.zh}：${report.households} 户，${report.persons} 人，用时 ${seconds} 秒${report.stopped ? '（已中断，再次运行将继续）' : ''}`,
    en: `${area.name.en}: ${report.households} households, ${report.persons} people, ${seconds} s${report.stopped ? ' (interrupted; run again to go on)' : ''}`,
  }[language];
  const words = {
    zh: ['政策', '符合', '未享受', '资料不足', '接近', '金额（元）'],
    en: ['policy', 'entitled', 'unclaimed', 'unknown', 'near', 'yuan'],
  }[language];
  const byId = new Map(totals.map((total) => [total.policy, total]));
  const rows = handbook.policies.map((policy) => {
    const total = byId.get(policy.id);
    const numbers = [total?.entitled, total?.unclaimed, total?.unknown, total?.near].map((number) =>
      String(number ?? 0).padStart(10),
    );
    const amount = formatYuan(total?.amountFen ?? 0).padStart(18);
    return `${String(policy.number).padStart(2)} ${policy.id.padEnd(22)}${numbers.join('')}${amount}`;
  });
  const [name = '', ...columns] = words;
  const title = `   ${name.padEnd(22)}${columns.map((word, index) => word.padStart(index === 4 ? 18 : 10)).join('')}`;
  return `${[head, title, ...rows].join('\n')}\n`;
}
