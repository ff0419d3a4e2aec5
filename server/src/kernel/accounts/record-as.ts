import type { Transaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { AuditEntry } from '../audit/index.ts';

/**
 * Writes an audit entry in the name of an account, in a transaction of the sign-in desk: what somebody does about the
 * own account is that person's doing.
 */
export async function recordAs(transaction: Transaction, accountId: string, entry: AuditEntry): Promise<void> {
  const { client, scope } = transaction;
  await client.query("select set_config('app.actor', $1, true)", [accountId]);
  await recordAudit(transaction, entry);
  await client.query("select set_config('app.actor', $1, true)", [scope.actor]);
}
