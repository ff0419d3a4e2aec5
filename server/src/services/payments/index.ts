import type { Actor } from '../../kernel/access/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import type { BlobStore } from '../../platform/blob-store/index.ts';
import { bankRoutes } from './bank/index.ts';
import type { BankAddress } from './bank/index.ts';
import { batchRoutes } from './batch-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import { payeeRoutes } from './payees/index.ts';
import { figureRoutes } from './publication/index.ts';
import { recoveryRoutes } from './recovery/index.ts';
import { returnRoutes } from './returns/index.ts';

export { openUnclaimed } from './returns/index.ts';
export { recoverOnFacts, recoverOnLifeEvent } from './recovery/index.ts';

export { approveBatch } from './approve.ts';
export type { Batch, Line } from './batch.ts';
export { bankFilesAmong } from './bank/index.ts';
export type { BankAddress } from './bank/index.ts';
export { writePain001 } from './bank-files/index.ts';
export { recordBudget, recordTransfer } from './funds.ts';
export { orderForBank } from './order-for-bank.ts';
export { madeUpNumber, recordPayeeAccounts } from './payees/index.ts';
export type { NewPayeeAccount } from './payees/index.ts';
export type { PlannedLine } from './plan-lines.ts';
export { addLines, startBatch } from './prepare.ts';
export { listBatches, readBatch } from './read-batches.ts';
export type { BatchView } from './read-batches.ts';
export { prepareBatch, sendBatch, transactionsOf } from './run-batch.ts';
export { closeBatch, settlePaid } from './send.ts';
export { simulateCycle } from './simulate-cycle.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  /** The bank that pays; undefined = files are carried by hand. */
  readonly bank?: BankAddress | undefined;
};

export function paymentRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    ...batchRoutes(dependencies),
    ...moneyRoutes(dependencies),
    ...payeeRoutes(dependencies),
    ...bankRoutes(dependencies),
    ...returnRoutes(dependencies),
    ...recoveryRoutes(dependencies),
    ...figureRoutes(dependencies),
  ];
}
