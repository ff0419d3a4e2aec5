import { peopleMax, peopleMin, publishedOn } from '@zhuni/city';
import type { CaseloadRow } from '@zhuni/city';
import {
  compareCaseload,
  createDemonstrationAccounts,
  defaultPeople,
  loadCity,
  orderPast,
  readCityState,
  removeCity,
} from '../demonstration/index.ts';
import type { LoadedCity } from '../demonstration/index.ts';
import { loadConfig, OperatorError } from '../platform/config/index.ts';
import { createLog, createProgressPrinter } from '../platform/log/index.ts';
import type { Log, OnProgress } from '../platform/log/index.ts';
import { assertRoomFor, openCity, screenWhenNever } from '../serve.ts';
import type { OpenCity } from '../serve.ts';
import { numberOption, print, printJson, runCommand } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'city',
  about: {
    zh: '建立演示城市：按人数生成虚构居民，登记各部门数据，完成筛查，并与公布的救助人数比较。运行前请停止 Zhuni。',
    en: 'Makes the demonstration city: so many made-up residents with their facts, screened and compared with the published caseload. Stop Zhuni first.',
  },
  options: {
    people: {
      type: 'string',
      value: 'N',
      help: {
        zh: `人数，${peopleMin} 至 ${peopleMax}，默认 ${defaultPeople}；整座城市 4700000`,
        en: `people, ${peopleMin} to ${peopleMax}; ${defaultPeople} unless said otherwise; the whole city is 4700000`,
      },
    },
    replace: { type: 'boolean', help: { zh: '删除已有的演示城市', en: 'remove the demonstration city that is there' } },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const exitInterrupted = 130;

/** `zhuni city`: 0 done, 1 refused or failed, 2 called wrongly, 130 interrupted. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const people = numberOption(given, 'people', { min: peopleMin, max: peopleMax }) ?? defaultPeople;
    const printer = createProgressPrinter(process.stderr, given.language);
    const { onProgress } = printer;
    const config = loadConfig();
    const log = createLog('warn');
    const interruption = new AbortController();
    const interrupt = (): void => interruption.abort();
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const city = await openCity({ config, onProgress, log });
    try {
      await assertRoomFor(people, config);
      await clear(city, given.flag('replace'), onProgress);
      const { signal } = interruption;
      const loaded = await unlessAborted(signal, make(city, people, { onProgress, log, signal }));
      const rows = compareCaseload(people, onProgress);
      printer.finish();
      if (given.flag('json')) await printJson({ ...loaded, caseload: rows });
      else await print(readable(loaded, rows, given.language));
      return 0;
    } catch (error) {
      if (interruption.signal.aborted) return exitInterrupted;
      throw error;
    } finally {
      printer.finish();
      await city.close();
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  });
}

type Making = { readonly onProgress: OnProgress; readonly log: Log; readonly signal: AbortSignal };

/** Loads all of it or, when interrupted, nothing; an interrupted screening goes on at the next start. */
async function make(city: OpenCity, people: number, { onProgress, log, signal }: Making): Promise<LoadedCity> {
  const { database, fieldKeys } = city;
  const loaded = await loadCity({ adminUrl: database.adminUrl, fieldKeys, people, onProgress, signal });
  await createDemonstrationAccounts(city.pool);
  await orderPast(city.pool, people);
  await screenWhenNever(city, { onProgress, log }, signal);
  return loaded;
}

/** Does not wait for work that cannot be interrupted, such as the making of an index: the database ends with it. */
async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('interrupted', { cause: signal.reason })), { once: true });
  });
  const result = await Promise.race([work, aborted]);
  signal.throwIfAborted();
  return result;
}

async function clear({ database }: OpenCity, replace: boolean, onProgress: OnProgress): Promise<void> {
  const { households, ownHouseholds } = await readCityState(database.adminUrl);
  if (households === 0) return;
  if (ownHouseholds) {
    throw new OperatorError('city.own-data', {
      zh: '数据库里有导入或录入的家庭，不能用演示城市替换：请用 ZHUNI_DATA 指定另一个文件夹。',
      en: 'The database holds imported or entered households, which a demonstration city must not replace: set ZHUNI_DATA to another folder.',
    });
  }
  if (!replace) {
    throw new OperatorError('city.exists', {
      zh: `已有一座 ${households} 户的演示城市：加上 --replace 将删除它及其全部筛查结果并重新建立。`,
      en: `There is a demonstration city of ${households} households: add --replace to remove it with everything found in it and make another.`,
    });
  }
  onProgress({ text: { zh: '删除原来的演示城市', en: 'removing the former demonstration city' } });
  await removeCity(database.adminUrl);
}

function readable(loaded: LoadedCity, rows: readonly CaseloadRow[], language: Language): string {
  const number = (value: number): string => value.toLocaleString('en-US').padStart(12);
  const head = {
    zh: `演示城市：${loaded.households} 户，${loaded.people} 人，${loaded.statements} 条部门数据，${loaded.receipts} 项已享受待遇。`,
    en: `The demonstration city: ${loaded.households} households, ${loaded.people} people, ${loaded.statements} statements of departments, ${loaded.receipts} benefits received.`,
  }[language];
  const title = {
    zh: `与公布数字比较（${publishedOn}）：真实城市 / 按比例 / 演示城市 / 偏差`,
    en: `Beside the published caseload (${publishedOn}): real city / to scale / made-up city / deviation`,
  }[language];
  const lines = rows.map(
    ({ label, published, expected, counted, deviation }) =>
      `${number(published)}${number(expected)}${number(counted)}${`${(deviation / 100).toFixed(1)} %`.padStart(10)}  ${label[language]}`,
  );
  return `${[head, '', title, ...lines].join('\n')}\n`;
}
