import { screeningListeners } from '../app.ts';
import { listDemonstrationSignIns, startPast } from '../demonstration/index.ts';
import { elapsedMs } from '../platform/clock/index.ts';
import { loadConfig, OperatorError, readTerminalLanguage } from '../platform/config/index.ts';
import type { Config } from '../platform/config/index.ts';
import { startAnchoring } from '../kernel/audit/index.ts';
import { startEconomicCheck } from '../economic-check.ts';
import type { EconomicCheck } from '../economic-check.ts';
import { startBackground } from '../background.ts';
import { startNightly } from '../nightly.ts';
import { createLog, createProgressPrinter } from '../platform/log/index.ts';
import type { Log, OnProgress } from '../platform/log/index.ts';
import { assertPortFree, fillWhenEmpty, listen, openCity, screenWhenNever } from '../serve.ts';
import type { OpenCity } from '../serve.ts';
import { runCommand } from './options.ts';
import type { CommandSpecification } from './options.ts';

const specification: CommandSpecification = {
  name: 'start',
  about: {
    zh: '启动数据库、服务和网页。第一次启动会建立演示城市并完成筛查。',
    en: 'Starts the database, the server and the web app. The first start makes the demonstration city and screens it.',
  },
  options: {},
};

const exitInterrupted = 130;
/** A request that takes longer than this after a stop was asked for is cut off. */
const drainMsMax = 10_000;

/** `zhuni start`: serves until SIGINT or SIGTERM; 0 stopped in order, 1 could not start, 130 stopped while starting. */
export async function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async () => {
    try {
      return await serve(loadConfig());
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      process.stderr.write(`zhuni: ${error.text[readTerminalLanguage()]}\n`);
      return 1;
    }
  });
}

async function serve(config: Config): Promise<number> {
  const startedMs = elapsedMs();
  const language = readTerminalLanguage();
  const printer = createProgressPrinter(process.stderr, language);
  const log = createLog('warn');
  const stop = stopSignal();
  let city: OpenCity | undefined;
  let checks: EconomicCheck | undefined;
  try {
    await assertPortFree(config);
    city = await openCity({ config, onProgress: printer.onProgress, log });
    await prepare(city, { onProgress: printer.onProgress, log, signal: stop.signal });
    stop.signal.throwIfAborted();
    checks = await startEconomicCheck(city, { config, log });
    const { app, url } = await listen(city, { config, log, bank: checks.bank });
    const nightly = startNightly({ pool: city.pool, log });
    const past = startPast({ ...city, adminUrl: city.database.adminUrl, listeners: screeningListeners, log });
    const background = startBackground({ ...city, log });
    const anchoring = await startAnchoring({
      pool: city.pool,
      log,
      dataFolder: config.dataFolder,
      copyFolder: config.auditCopyFolder,
      suite: config.auditSuite,
    });
    printer.finish();
    await announce(city, {
      url,
      language,
      standIns: checks.standIns,
      seconds: Math.round((elapsedMs() - startedMs) / 1000),
    });
    await stop.asked;
    process.stderr.write(language === 'zh' ? '正在停止……\n' : 'Stopping …\n');
    const cut = setTimeout(() => app.server.closeAllConnections(), drainMsMax);
    await app.close();
    clearTimeout(cut);
    await past.stop();
    await nightly.stop();
    await background.stop();
    await anchoring.stop();
    return 0;
  } catch (error) {
    printer.finish();
    if (stop.signal.aborted) return exitInterrupted;
    throw error;
  } finally {
    await checks?.stop();
    await city?.close();
    stop.forget();
  }
}

type Preparing = { readonly onProgress: OnProgress; readonly log: Log; readonly signal: AbortSignal };

/** What the first start does besides; when it is interrupted, the next start goes on or begins again. */
async function prepare(city: OpenCity, { onProgress, log, signal }: Preparing): Promise<void> {
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener(
      'abort',
      () => reject(new OperatorError('start.interrupted', { zh: '已中断', en: 'interrupted' })),
      { once: true },
    );
  });
  interrupted.catch(() => undefined);
  const work = fillWhenEmpty(city, onProgress, signal).then(() => screenWhenNever(city, { onProgress, log }, signal));
  work.catch(() => undefined);
  await Promise.race([work, interrupted]);
}

/** The first SIGINT or SIGTERM asks for an orderly stop; a second one, a second later or more, ends the process. */
function stopSignal() {
  const controller = new AbortController();
  let askedMs = Number.POSITIVE_INFINITY;
  let resolveAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    resolveAsked = resolve;
  });
  const onSignal = (): void => {
    if (elapsedMs() - askedMs > 1_000) process.exit(exitInterrupted);
    if (!controller.signal.aborted) askedMs = elapsedMs();
    controller.abort();
    resolveAsked();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, onSignal);
  const forget = (): void => {
    for (const name of signals) process.off(name, onSignal);
  };
  return { signal: controller.signal, asked, forget };
}

type Announcement = {
  readonly url: string;
  readonly language: 'zh' | 'en';
  readonly seconds: number;
  readonly standIns: string | undefined;
};

async function announce({ pool }: OpenCity, { url, language, seconds, standIns }: Announcement): Promise<void> {
  const accounts = await listDemonstrationSignIns(pool);
  const lines = accounts.map(
    ({ signInName, password, place }) => `    ${signInName.padEnd(10)}${password.padEnd(20)}${place[language]}`,
  );
  const zh = [
    `助你已启动（${seconds} 秒）：${url}`,
    '',
    `  居民查政策：打开 ${url}`,
    `  工作人员：  打开 ${url}/work/ 登录${lines.length > 0 ? '，演示账号：' : ''}`,
    ...(lines.length > 0 ? ['', ...lines, ''] : []),
    '  先用 village 登录：看本社区“符合而未享受”的名单，点开一户，逐条看为什么符合、为什么不符合。',
    ...(standIns ? [`  经济状况核对：十个部门由演示替身答复（${standIns}）`] : []),
    '  停止：Ctrl-C',
  ];
  const en = [
    `Zhuni is running (${seconds} s): ${url}`,
    '',
    `  Residents: open ${url} and search the handbook`,
    `  Staff:     open ${url}/work/ and sign in${lines.length > 0 ? '; to try it:' : ''}`,
    ...(lines.length > 0 ? ['', ...lines, ''] : []),
    '  Begin as village: see who is entitled and does not receive, open a household, read why and why not.',
    ...(standIns ? [`  Economic check: stand-ins answer for the ten departments (${standIns})`] : []),
    '  Stop with Ctrl-C',
  ];
  const shown = (language === 'zh' ? zh : en).filter((line) => lines.length > 0 || !line.includes('village'));
  process.stdout.write(`\n${shown.join('\n')}\n\n`);
}
