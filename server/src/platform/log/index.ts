export { createLog } from './log.ts';
export type { Log, LogFields, LogLevel } from './log.ts';
export { createProgressPrinter, noProgress } from './progress.ts';
export type { OnProgress, Progress } from './progress.ts';
