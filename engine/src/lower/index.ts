export * from './plain.ts';
export { lower } from './lower.ts';
export type { LowerOptions, Presence } from './lower.ts';
