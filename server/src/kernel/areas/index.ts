export { loadAreas } from './load-areas.ts';
export { findArea, listAncestors, listChildren } from './read-area.ts';
export type { AreaRecord } from './read-area.ts';
export { AreaCodeSchema, areaRefusals, areaRoutes, AreaSchema, shownArea, storedCode } from './routes.ts';
