import type { Actor } from '../../kernel/access/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { batchRoutes } from './batch-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import { payeeRoutes } from './payees/index.ts';
import { recoveryRoutes } from './recovery/index.ts';
import { returnRoutes } from './returns/index.ts';

export { recoverOnFacts, recoverOnLifeEvent } from './recovery/index.ts';

export function paymentRoutes(dependencies: { readonly pool: Pool; readonly fieldKeys: FieldKeys }): Route<Actor>[] {
  return [
    ...batchRoutes(dependencies),
    ...moneyRoutes(dependencies),
    ...payeeRoutes(dependencies),
    ...returnRoutes(dependencies),
    ...recoveryRoutes(dependencies),
  ];
}
