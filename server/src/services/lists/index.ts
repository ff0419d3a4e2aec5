export { listRoutes } from './routes.ts';
export { hasListWork, listJobKind, workOnLists } from './work.ts';
