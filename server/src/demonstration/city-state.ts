import { ownerRole, withClient } from '../platform/db/index.ts';
import { emptyTables } from './bulk-load.ts';

export type CityState = {
  readonly households: number;
  /** Households that were made up by a plan of the city. */
  readonly madeUpHouseholds: number;
  /** Households that somebody imported or entered. */
  readonly ownHouseholds: boolean;
};

/** What the database holds, as the owner sees it. */
export async function readCityState(adminUrl: string): Promise<CityState> {
  return withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    const { rows } = await client.query<CityState>(
      `select (select count(*)::int from people.household) as households,
              (select count(*)::int from people.household where external_key like 'made-up-%') as "madeUpHouseholds",
              exists (select from people.household where origin <> 'demonstration') as "ownHouseholds"`,
    );
    return rows[0] ?? { households: 0, madeUpHouseholds: 0, ownHouseholds: false };
  });
}

/**
 * Takes away all residents with everything known and found of them; accounts and audit stay. Irrevocable. What belongs
 * to residents is every table whose rows are shown by area, and whatever refers to one.
 */
export async function removeCity(adminUrl: string): Promise<void> {
  await withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    await client.query('begin');
    const { rows } = await client.query<{ name: string }>(
      `select polrelid::regclass::text as name from pg_policy
        where polname = 'own_area' and polrelid <> 'audit.entry'::regclass`,
    );
    await emptyTables(client, ['screening.run', ...rows.map(({ name }) => name)]);
    await client.query('commit');
  });
}
