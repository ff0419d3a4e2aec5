import { readFile, writeFile } from 'node:fs/promises';
import { today } from '../platform/clock/index.ts';
import { screeningListeners } from '../app.ts';
import { FileUnreadable, importFile, templateCsv, templateXlsx } from '../services/onboarding/index.ts';
import type { ImportOrder, ImportReport } from '../services/onboarding/index.ts';
import { withCity } from './city-session.ts';
import { dateOption, print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'import',
  about: {
    zh: '从 CSV（UTF-8 或 GB18030）或 XLSX 导入家庭：每个成员一行。再次导入同一文件不会重复。',
    en: 'Imports households from CSV (UTF-8 or GB18030) or XLSX, one row a member. The same file twice changes nothing.',
  },
  operand: 'FILE',
  options: {
    template: {
      type: 'string',
      value: 'csv|xlsx',
      help: { zh: '输出模板：csv 到屏幕，xlsx 需 --out', en: 'the template: csv to the screen, xlsx with --out' },
    },
    out: { type: 'string', value: 'FILE', help: { zh: '模板写入的文件', en: 'where the template is written' } },
    'all-or-nothing': {
      type: 'boolean',
      help: { zh: '有一行不对就整个文件都不导入', en: 'refuse the whole file when one row is bad' },
    },
    'dry-run': { type: 'boolean', help: { zh: '只检查，不写入', en: 'check only, write nothing' } },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: {
        zh: '未写起始日期的行自哪天起属实，默认今天',
        en: 'the day from which rows without one are true; today unless said otherwise',
      },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const faultsPrintedMax = 50;
const exitInterrupted = 130;

/** `zhuni import FILE`: 0 taken in (bad rows listed), 1 refused or failed, 2 called wrongly, 130 interrupted. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const template = given.text('template');
    if (template !== undefined) return writeTemplate(template, given);
    const path = given.operand;
    if (path === undefined) {
      throw new UsageError({
        zh: '请写出要导入的文件，例如 npx zhuni import 家庭.csv（--template csv 给出模板）',
        en: 'name the file to import, such as npx zhuni import households.csv (--template csv prints the template)',
      });
    }
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError({
        zh: `无法读取文件 ${path}（${error.code ?? ''}）`,
        en: `the file ${path} cannot be read (${error.code ?? ''})`,
      });
    });
    return takeIn(bytes, given);
  });
}

function takeIn(bytes: Buffer, given: Given): Promise<number> {
  const date = dateOption(given, 'date') ?? today();
  if (date > today()) throw new UsageError({ zh: '--date 不能晚于今天', en: '--date must not be later than today' });
  return withCity(given.language, async ({ pool, fieldKeys, scope, signal, onProgress, finishProgress }) => {
    const order: ImportOrder = {
      scope,
      signal,
      date,
      mode: given.flag('all-or-nothing') ? 'all-or-nothing' : 'keep-good',
      dryRun: given.flag('dry-run'),
      onProgress: (step, done, total) => onProgress({ text: steps[step], done, total }),
    };
    const report = await importFile({ pool, fieldKeys, listeners: screeningListeners }, bytes, order).catch(
      (error: unknown) => {
        throw error instanceof FileUnreadable ? new UsageError(error.text) : error;
      },
    );
    finishProgress();
    if (given.flag('json')) await printJson(report);
    else await print(readable(report, order, given.language));
    if (report.stopped) return exitInterrupted;
    return report.applied || order.dryRun ? 0 : 1;
  });
}

const steps = {
  reading: { zh: '检查文件', en: 'checking the file' },
  writing: { zh: '写入家庭', en: 'writing households' },
} as const;

async function writeTemplate(kind: string, given: Given): Promise<number> {
  if (kind !== 'csv' && kind !== 'xlsx') {
    throw new UsageError({
      zh: `--template 应为 csv 或 xlsx，而不是 ${kind}`,
      en: `--template must be csv or xlsx, not ${kind}`,
    });
  }
  const out = given.text('out');
  if (kind === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new UsageError({
      zh: 'XLSX 模板请写明 --out 模板.xlsx',
      en: 'name a file for the XLSX template: --out template.xlsx',
    });
  }
  const content = kind === 'csv' ? templateCsv(given.language) : await templateXlsx(given.language);
  if (out === undefined) {
    if (typeof content === 'string') await print(content);
    else process.stdout.write(content);
    return 0;
  }
  await writeFile(out, content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError({
      zh: `无法写入 --out ${out}（${error.code ?? ''}）`,
      en: `--out ${out} cannot be written (${error.code ?? ''})`,
    });
  });
  return 0;
}

function readable(report: ImportReport, order: ImportOrder, language: Language): string {
  const { rows, rowsRefused, householdsAdded, householdsChanged, peopleAdded, statements, faultsTotal } = report;
  const kept = rows - rowsRefused;
  const verdict = report.applied
    ? { zh: '已导入', en: 'imported' }
    : order.dryRun
      ? { zh: '检查完毕，未写入', en: 'checked, nothing written' }
      : { zh: '整个文件未导入', en: 'the whole file was refused' };
  const seconds = (report.durationMs / 1000).toFixed(1);
  const lines = {
    zh: [
      `${verdict.zh}：共 ${rows} 行，合格 ${kept} 行，退回 ${rowsRefused} 行；新增 ${householdsAdded} 户 ${peopleAdded} 人，变更 ${householdsChanged} 户，登记 ${statements} 条，用时 ${seconds} 秒`,
      ...report.faults
        .slice(0, faultsPrintedMax)
        .map(({ row, column, reason }) => `  第${row}行 ${column}：${reason.zh}`),
    ],
    en: [
      `${verdict.en}: ${rows} rows, ${kept} good, ${rowsRefused} refused; ${householdsAdded} households and ${peopleAdded} people added, ${householdsChanged} households changed, ${statements} statements, ${seconds} s`,
      ...report.faults
        .slice(0, faultsPrintedMax)
        .map(({ row, column, reason }) => `  row ${row} ${column}: ${reason.en}`),
    ],
  }[language];
  if (faultsTotal > faultsPrintedMax)
    lines.push({ zh: `  ……共 ${faultsTotal} 处`, en: `  … ${faultsTotal} in all` }[language]);
  if (report.applied && report.incompleteHouseholds.length > 0) {
    const list = report.incompleteHouseholds.slice(0, 10).join('、');
    lines.push(
      {
        zh: `请补齐这些家庭的退回成员后再次导入，否则核算可能不准：${list}`,
        en: `Complete these households and import again, or their outcomes may be wrong: ${list}`,
      }[language],
    );
  }
  return `${lines.join('\n')}\n`;
}
