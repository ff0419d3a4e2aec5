import { randomBytes } from 'node:crypto';
import { createAccount } from '../../server/src/kernel/accounts/index.ts';
import { addHouseholds } from '../../server/src/kernel/people/index.ts';
import { loadConfig } from '../../server/src/platform/config/index.ts';
import { withTransaction } from '../../server/src/platform/db/index.ts';
import { createLog } from '../../server/src/platform/log/index.ts';
import { listen, openCity } from '../../server/src/serve.ts';
import type { OpenCity } from '../../server/src/serve.ts';
import { givePayeeAccounts } from '../../server/src/demonstration/payee-accounts.ts';
import { clientAreas, householdsPerClient, paidHouseholds, paymaster } from './plan.ts';
import type { Started } from './processes.ts';
import { seedPay } from './seed-pay.ts';

/**
 * The product as it is served, in a process that is killed again and again. The first start makes the staff and the
 * families of the campaign. ZHUNI_CAMPAIGN_FORGETS: the control, a server to which no key of a request ever comes.
 */
const config = { ...loadConfig(), port: 0, host: '127.0.0.1' };
const log = createLog('fatal');
const city = await openCity({ config, onProgress: () => undefined, log });
const seeds = await seed(city, process.env['ZHUNI_CAMPAIGN_PASSWORD'] ?? randomBytes(9).toString('hex'));
const { app, url } = await listen(city, { config, log });
if (process.env['ZHUNI_CAMPAIGN_FORGETS'] === '1') {
  app.server.prependListener('request', ({ headers }) => void delete headers['idempotency-key']);
}
process.on('disconnect', () => process.exit(0));
const { adminUrl, pid } = city.database;
process.send?.({
  port: Number(new URL(url).port),
  adminUrl,
  postmasterPid: pid ?? 0,
  households: seeds,
} satisfies Started);

/** One official for each client and families of its own, unless they are there; the ids of the families by client. */
async function seed({ pool, fieldKeys }: OpenCity, password: string): Promise<readonly (readonly number[])[]> {
  const scope = { actor: 'system:campaign', areas: ['3703'] };
  for (const [client, areaCode] of clientAreas.entries()) {
    const role = areaCode === '370300' ? 'city-officer' : 'county-officer';
    const name = { zh: '测试', en: 'campaign' };
    const signInName = `campaign-${client}`;
    const there = await withTransaction(pool, scope, ({ client: db }) =>
      db.query('select from people.household where external_key = $1', [`${signInName}-0`]),
    );
    if (there.rowCount !== 0) continue;
    await createAccount(pool, { signInName, password, name, role, areaCode, demonstration: true });
    await withTransaction(pool, scope, async (transaction) => {
      const { rows } = await transaction.client.query<{ code: string }>(
        `select code from areas.area where level = 'village' and code ^@ $1 order by code limit 1`,
        [areaCode === '370300' ? '3703' : areaCode],
      );
      const village = rows[0]?.code ?? '';
      const households = Array.from({ length: householdsPerClient }, (_, at) => ({
        areaCode: village,
        externalKey: `${signInName}-${at}`,
        origin: 'entered' as const,
        members: [{ name: '赵测试' }],
      }));
      const added = await addHouseholds(transaction, fieldKeys, households);
      if (client === paymaster)
        await seedPay(
          transaction,
          added.slice(0, paidHouseholds).map(({ id }) => id),
        );
    });
    if (client === paymaster) await givePayeeAccounts(pool, fieldKeys);
  }
  return withTransaction(pool, scope, async ({ client: db }) => {
    const { rows } = await db.query<{ id: number; client: number }>(
      `select id, split_part(external_key, '-', 2)::int as client from people.household
        where external_key like 'campaign-%' order by id`,
    );
    return clientAreas.map((_, client) => rows.filter((row) => row.client === client).map(({ id }) => id));
  });
}
