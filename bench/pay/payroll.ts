import { randomBytes } from 'node:crypto';
import { moneySources } from '@zhuni/policies';
import type { PlainDate } from '@zhuni/engine/values';
import { loadCity } from '../../server/src/demonstration/index.ts';
import { loadAreas } from '../../server/src/kernel/areas/index.ts';
import { deriveKeys } from '../../server/src/platform/crypto/index.ts';
import type { FieldKeys } from '../../server/src/platform/crypto/index.ts';
import { withClient, withTransaction } from '../../server/src/platform/db/index.ts';
import type { Pool } from '../../server/src/platform/db/index.ts';
import {
  madeUpNumber,
  recordBudget,
  recordPayeeAccounts,
  recordTransfer,
} from '../../server/src/services/payments/index.ts';

export const scope = (actor: string) => ({ actor, areas: ['3703'] }) as const;
const amountFen = 80_000_000_000;
const accountsAtOnce = 1_000;

type Making = { readonly adminUrl: string; readonly pool: Pool; readonly progress: (step: string) => void };

/** Residents, and money in every county. */
export async function makeCity({ adminUrl, pool, progress }: Making, people: number): Promise<FieldKeys> {
  const fieldKeys = deriveKeys(randomBytes(32));
  await loadAreas(adminUrl);
  progress(`${people} people`);
  await loadCity({ adminUrl, fieldKeys, people, onProgress: () => undefined });
  progress('accounts at a bank');
  const { rows } = await withClient({ url: adminUrl }, (client) =>
    client.query<{ id: number }>('select id::int from people.person order by id'),
  );
  for (let from = 0; from < rows.length; from += accountsAtOnce)
    await withTransaction(pool, scope('bench'), (transaction) =>
      recordPayeeAccounts(
        transaction,
        fieldKeys,
        rows.slice(from, from + accountsAtOnce).map(({ id }) => ({
          personId: id,
          kind: 'bank',
          validFrom: '2017-01-01' as PlainDate,
          bankCode: '103',
          number: madeUpNumber(id),
        })),
      ),
    );
  return fieldKeys;
}

/** Helps so many people by a policy from a month on, by set-based SQL as the owner, and returns the counties. */
export async function helpMany(
  { adminUrl, pool, progress }: Making,
  { policy, lines, month }: { readonly policy: string; readonly lines: number; readonly month: PlainDate },
): Promise<readonly string[]> {
  progress(`${lines} entitlements`);
  const counties = await withClient({ url: adminUrl }, async (client) => {
    await client.query(
      `with helped as (
         insert into entitlements.entitlement (policy, household_id, person_id, area_code, period, from_month, origin,
           created_at, created_by)
         select $1, household_id, id, area_code, 'month', $2, 'demonstration', now(), 'bench'
           from people.person where died_on is null order by hashtext(id::text) limit $3 returning id, area_code)
       insert into entitlements.amount (entitlement_id, area_code, from_month, amount_fen, reason_zh, reason_en,
         recorded_at, recorded_by)
       select id, area_code, $2, 10000 + id % 50000, '测试', 'bench', now(), 'bench' from helped`,
      [policy, month, lines],
    );
    await client.query('analyze entitlements.entitlement, entitlements.amount, payments.payee_account');
    const { rows } = await client.query<{ code: string }>(
      'select distinct left(area_code, 6) as code from entitlements.entitlement where policy = $1 order by 1',
      [policy],
    );
    return rows.map(({ code }) => code);
  });
  for (const areaCode of counties)
    await withTransaction(pool, scope('bench'), async (transaction) => {
      for (const source of moneySources) {
        const base = { areaCode, source, amountFen, documentNo: `测〔${policy}〕`, onDate: month } as const;
        await recordTransfer(transaction, base);
        await recordBudget(transaction, { ...base, policy, year: Number(month.slice(0, 4)) });
      }
    });
  return counties;
}
