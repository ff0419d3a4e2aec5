export * from './plain.ts';
export { lower, parameterByArea, rangeEnds } from './lower.ts';
export type { LowerOptions, Presence } from './lower.ts';
