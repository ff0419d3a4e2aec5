import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, withClient } from '../../platform/db/index.ts';
import type { TestDatabase } from '../../platform/db/index.ts';
import { personReferences } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Columns with a foreign key to people.person, and columns that are called so. */
const referencesSql = `
  select format('%I.%I.%I', n.nspname, c.relname, a.attname) as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)'
     and (a.attname in ('person_id', 'spouse_id', 'guardian_id', 'applicant_id')
          or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                       and k.confrelid = 'people.person'::regclass and a.attnum = any (k.conkey)))
   order by 1`;

test('every column that names a person says what becomes of it when two records are merged', async () => {
  const rows = await withClient({ url: database.adminUrl }, async (client) =>
    (await client.query<{ name: string }>(referencesSql)).rows.map(({ name }) => name.replaceAll('"', '')),
  );
  expect(Object.keys(personReferences).toSorted()).toEqual(rows.toSorted());
});
