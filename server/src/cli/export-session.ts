import { loadConfig, OperatorError, readTerminalLanguage } from '../platform/config/index.ts';
import type { Config } from '../platform/config/index.ts';
import type { Compared } from '../platform/db/index.ts';
import { createProgressPrinter } from '../platform/log/index.ts';
import type { OnProgress } from '../platform/log/index.ts';

/** What backup, restore and move are given: settings, progress on the terminal, and a signal that Ctrl-C raises. */
export type ExportSession = {
  readonly config: Config;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly say: (text: { zh: string; en: string }) => void;
};

const exitInterrupted = 130;

/** Runs a command's work; expected failures become one sentence and exit code 1, Ctrl-C becomes 130. */
export async function runExportSession(work: (session: ExportSession) => Promise<void>): Promise<number> {
  const language = readTerminalLanguage();
  const printer = createProgressPrinter(process.stderr, language);
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const say = (text: { zh: string; en: string }): void => {
    printer.finish();
    process.stdout.write(`${text[language]}\n`);
  };
  try {
    await work({ config: loadConfig(), onProgress: printer.onProgress, signal: interruption.signal, say });
    return 0;
  } catch (error) {
    printer.finish();
    process.stderr.write(`zhuni: ${sentenceOf(error, language)}\n`);
    return interruption.signal.aborted ? exitInterrupted : 1;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Usage on --help (exit code 0) or on a wrong call (2, with the reason). */
export function printUsage(usage: string, problem?: string): number {
  if (problem === undefined) process.stdout.write(usage);
  else process.stderr.write(`zhuni: ${problem}\n${usage}`);
  return problem === undefined ? 0 : 2;
}

/** One line a table with rows and the beginning of the hash on both sides. */
export function comparisonTable(compared: readonly Compared[]): string {
  const width = Math.max(5, ...compared.map(({ table }) => table.length));
  const side = (digest: Compared['source']): string =>
    `${digest.rows.toLocaleString('en-US').padStart(12)}  ${digest.sha256.slice(0, 16)}`;
  const head = `${''.padEnd(width)}  ${'source'.padStart(12)}  ${''.padEnd(16)}  ${'target'.padStart(12)}`;
  return [
    head,
    ...compared.map((row) => `${row.table.padEnd(width)}  ${side(row.source)}  ${side(row.target)}  =`),
  ].join('\n');
}

function sentenceOf(error: unknown, language: 'zh' | 'en'): string {
  if (error instanceof OperatorError) return error.text[language];
  return error instanceof Error ? error.message : String(error);
}
