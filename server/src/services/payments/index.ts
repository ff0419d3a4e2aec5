import type { Actor } from '../../kernel/access/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { payeeRoutes } from './payees/index.ts';

export function paymentRoutes(dependencies: { readonly pool: Pool; readonly fieldKeys: FieldKeys }): Route<Actor>[] {
  return [...payeeRoutes(dependencies)];
}
