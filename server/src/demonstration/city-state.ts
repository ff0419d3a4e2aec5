import { ownerRole, withClient } from '../platform/db/index.ts';

export type CityState = {
  readonly households: number;
  /** Households that somebody imported or entered. */
  readonly ownHouseholds: boolean;
};

/** What the database holds, as the owner sees it. */
export async function readCityState(adminUrl: string): Promise<CityState> {
  return withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    const { rows } = await client.query<CityState>(
      `select (select count(*)::int from people.household) as households,
              exists (select from people.household where origin <> 'demonstration') as "ownHouseholds"`,
    );
    return rows[0] ?? { households: 0, ownHouseholds: false };
  });
}

/** Takes away all residents with everything known and found of them; accounts and audit stay. Irrevocable. */
export async function removeCity(adminUrl: string): Promise<void> {
  await withClient({ url: adminUrl, role: ownerRole }, async (client) => {
    await client.query(
      `truncate people.household, people.person, facts.statement, facts.receipt, screening.run, screening.coverage,
         screening.total, screening.entry, screening.verdict, assistance.finding restart identity`,
    );
  });
}
