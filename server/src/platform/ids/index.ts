export { isId, newId, parseId } from './id.ts';
export type { Id } from './id.ts';
