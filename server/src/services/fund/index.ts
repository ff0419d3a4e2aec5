import type { Actor } from '../../kernel/access/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { fundPublicRoutes } from './public-routes.ts';
import { fundStaffRoutes } from './staff-routes.ts';

export function fundRoutes(dependencies: { readonly pool: Pool; readonly fieldKeys: FieldKeys }): Route<Actor>[] {
  return [...fundStaffRoutes(dependencies), ...fundPublicRoutes(dependencies)];
}
