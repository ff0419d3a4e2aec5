export * from './plain.ts';
export { lower, parameterByArea } from './lower.ts';
export type { LowerOptions, Presence } from './lower.ts';
