import type { Actor } from '../../../kernel/access/index.ts';
import type { Pool } from '../../../platform/db/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { publicFigureRoutes } from './public-routes.ts';
import { publicationRoutes } from './staff-routes.ts';

export { approvePublication, draftPublication } from './publish.ts';

/** Monthly figures of help paid: drafted and published by staff of the city, read by everyone. */
export function figureRoutes(dependencies: { readonly pool: Pool }): Route<Actor>[] {
  return [...publicationRoutes(dependencies), ...publicFigureRoutes(dependencies)];
}
