import type pg from 'pg';

type Part = { readonly drop: string; readonly make: string };

/**
 * Runs `work` while the tables, which nobody else may be using, have neither secondary indexes, unique and foreign keys
 * nor triggers (what these would do, `work` does); then makes and so checks them all again. Two to three times as fast
 * for a whole city. Inside a transaction of the owner.
 */
export async function withoutIndexes<Result>(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await client.query<Part>(
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as drop,
            format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname) as make
       from pg_trigger t where not t.tgisinternal and t.tgenabled = 'O' and t.tgrelid = any ($1::regclass[])
      union all
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname,
                   pg_get_constraintdef(k.oid))
       from pg_constraint k where k.contype in ('f', 'u') and k.conrelid = any ($1::regclass[])
        and (k.contype = 'f' or not exists (
          select from pg_constraint r where r.contype = 'f' and r.conindid = k.conindid))
      union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
       from pg_index i where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
    [tables],
  );
  for (const { drop } of rows) await client.query(drop);
  const result = await work();
  await client.query("set local maintenance_work_mem = '256MB'");
  for (const { make } of rows.toReversed()) await client.query(make);
  return result;
}

/**
 * Empties tables and all that refer to them, append-only ones too, and gives them new files. Inside a transaction of
 * the owner: what is copied into a new file before COMMIT needs no write-ahead log (where the server is set to
 * `wal_level = minimal`), and after a failure the file is simply deleted.
 */
export async function emptyTables(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; guarded: boolean }>(
    `with recursive below (id) as (
       select unnest($1::regclass[])::oid
        union select k.conrelid from pg_constraint k join below b on k.confrelid = b.id where k.contype = 'f'
     )
     select b.id::regclass::text as name,
            exists (select from pg_trigger t where t.tgrelid = b.id and not t.tgisinternal
                      and t.tgtype & 32 <> 0) as guarded
       from below b order by 1`,
    [tables],
  );
  const guarded = rows.filter((row) => row.guarded);
  for (const { name } of guarded) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`);
  for (const { name } of guarded) await client.query(`alter table ${name} enable trigger user`);
}
