export { duplicateRoutes } from './routes.ts';
export { duplicateRefusals } from './refusals.ts';
export { mergePeople } from './merge-people.ts';
export { undoMerge } from './undo-merge.ts';
