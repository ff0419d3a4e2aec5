import { plainDate } from '@zhuni/engine/values';
import { moneySources } from '@zhuni/policies';
import { grantEntitlements } from '../../server/src/kernel/entitlements/index.ts';
import type { Transaction } from '../../server/src/platform/db/index.ts';
import { recordBudget, recordTransfer } from '../../server/src/services/payments/index.ts';
import { paidFen, paymasterArea } from './plan.ts';

const plenty = 100_000_000_000;
const firstYear = 2018;
const years = 8;
const yearly = 10_000_000_000;

/** Money and budgets of every source for years, and Dibao for these households from the first month on. */
export async function seedPay(transaction: Transaction, householdIds: readonly number[]): Promise<void> {
  const onDate = plainDate('2017-01-02');
  const base = { areaCode: paymasterArea, amountFen: plenty, onDate };
  for (const source of moneySources) {
    await recordTransfer(transaction, { ...base, source, documentNo: `测财〔2017〕${source}` });
    for (let year = firstYear; year < firstYear + years; year += 1) {
      const documentNo = `测财预〔${year}〕${source}`;
      await recordBudget(transaction, {
        ...base,
        amountFen: yearly,
        source,
        policy: 'dibao',
        year,
        documentNo,
      });
    }
  }
  await grantEntitlements(
    transaction,
    householdIds.map((householdId) => ({
      policy: 'dibao',
      householdId,
      personId: null,
      fromMonth: plainDate(`${firstYear}-01-01`),
      amountFen: paidFen,
      reason: { zh: '测试', en: 'campaign' },
      origin: 'list' as const,
      caseId: null,
      decisionId: null,
    })),
  );
}
