import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withClient } from './connection.ts';
import { dumpSchema } from './schema-dump.ts';
import { createTestDatabase } from './test-database.ts';

const schemaFile = fileURLToPath(new URL('../../../db/schema.sql', import.meta.url));
const fixtures = fileURLToPath(new URL('./fixtures/migrations', import.meta.url));

test('server/db/schema.sql is what the migrations make (write it anew with vitest -u)', async () => {
  const database = await createTestDatabase();
  try {
    await expect(await withClient({ url: database.adminUrl }, dumpSchema)).toMatchFileSnapshot(schemaFile);
  } finally {
    await database.drop();
  }
});

test('the dump names tables, columns, owners, rights, policies, constraints, functions and triggers', async () => {
  const database = await createTestDatabase({ migrationsFolder: fixtures });
  try {
    const dump = await withClient({ url: database.adminUrl }, dumpSchema);
    for (const line of [
      'pg_trgm in public',
      'fixture.person, owner zhuni_owner, row security forced, grants zhuni_app: insert, select, update',
      '  comment: Made-up people.',
      '  id bigint not null generated always as identity',
      '  name_length integer generated always as (char_length(name)) stored',
      'fixture.entry entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES fixture.person(id) DEFERRABLE INITIALLY DEFERRED',
      'CREATE INDEX person_name_trgm ON fixture.person USING gin (name public.gin_trgm_ops)',
      'fixture.person own_area permissive for all to public',
      'CREATE TRIGGER entry_frozen BEFORE DELETE OR UPDATE ON fixture.entry',
      'CREATE OR REPLACE FUNCTION fixture.refuse_change()',
    ]) {
      expect(dump).toContain(line);
    }
    expect(await withClient({ url: database.adminUrl }, dumpSchema)).toBe(dump);
  } finally {
    await database.drop();
  }
});
