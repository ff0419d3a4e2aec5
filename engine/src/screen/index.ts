export * from './column.ts';
export * from './column-store.ts';
export { compileScreen } from './compile.ts';
export type { ScreenOptions, ScreenProgram } from './compile.ts';
export { totalFields, verdictCodes } from './ladder.ts';
export type { Output } from './ladder.ts';
export * from './screen.ts';
