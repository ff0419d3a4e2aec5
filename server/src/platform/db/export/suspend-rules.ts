import type pg from 'pg';
import type { Text } from '@zhuni/engine/values';
import { quoteName } from '../connection.ts';

/** A statement that puts one thing back, and what it is for progress. */
export type Resumption = { readonly sql: string; readonly text: Text };

type Found = {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  readonly note: string | null;
};

const texts = {
  index: { zh: '建立索引', en: 'building indexes' },
  key: { zh: '检查外键', en: 'checking foreign keys' },
  trigger: { zh: '启用触发器', en: 'switching triggers on' },
} satisfies Record<string, Text>;

const place = `
  join pg_namespace n on n.oid = t.relnamespace
 where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
   and not exists (select from pg_depend x
                    where x.classid = 'pg_class'::regclass and x.objid = t.oid and x.deptype = 'e')`;

/**
 * Takes foreign keys and secondary indexes off and switches triggers off for a load: rows come table by table, balances
 * have been counted already, and an index is made faster at once than row by row. Returns the statements that put all
 * back; adding a foreign key again checks every row. Unlike session_replication_role none of this needs a superuser.
 */
export async function suspendRules(client: pg.ClientBase): Promise<Resumption[]> {
  const keys = await suspendForeignKeys(client);
  return [...(await suspendIndexes(client)), ...keys, ...(await suspendTriggers(client))];
}

async function suspendForeignKeys(client: pg.ClientBase): Promise<Resumption[]> {
  const { rows } = await client.query<Found>(
    `select n.nspname as schema, t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition,
            obj_description(c.oid, 'pg_constraint') as note
       from pg_constraint c join pg_class t on t.oid = c.conrelid ${place} and c.contype = 'f' and c.conparentid = 0
      order by n.nspname, t.relname, c.conname`,
  );
  const back: Resumption[] = [];
  for (const key of rows) {
    await client.query(`alter table ${tableOf(key)} drop constraint ${quoteName(key.name)}`);
    const sql = `alter table ${tableOf(key)} add constraint ${quoteName(key.name)} ${key.definition}`;
    back.push({ sql, text: texts.key });
    if (key.note === null) continue;
    const note = client.escapeLiteral(key.note);
    back.push({ sql: `comment on constraint ${quoteName(key.name)} on ${tableOf(key)} is ${note}`, text: texts.key });
  }
  return back;
}

/** Only those that no constraint needs; they carry no rights and nothing refers to them but comments. */
async function suspendIndexes(client: pg.ClientBase): Promise<Resumption[]> {
  const { rows } = await client.query<Found>(
    `select n.nspname as schema, t.relname as table, i.relname as name, pg_get_indexdef(i.oid) as definition,
            obj_description(i.oid, 'pg_class') as note
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid ${place}
        and not i.relispartition and not x.indisreplident and not x.indisclustered
        and not exists (select from pg_constraint c where c.conindid = i.oid)
      order by n.nspname, t.relname, i.relname`,
  );
  const back: Resumption[] = [];
  for (const index of rows) {
    const name = `${quoteName(index.schema)}.${quoteName(index.name)}`;
    await client.query(`drop index ${name}`);
    back.push({ sql: index.definition, text: texts.index });
    if (index.note === null) continue;
    back.push({ sql: `comment on index ${name} is ${client.escapeLiteral(index.note)}`, text: texts.index });
  }
  return back;
}

const triggerModes: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' };

async function suspendTriggers(client: pg.ClientBase): Promise<Resumption[]> {
  const { rows } = await client.query<Found>(
    `select n.nspname as schema, t.relname as table, g.tgname as name, g.tgenabled::text as definition, null as note
       from pg_trigger g join pg_class t on t.oid = g.tgrelid ${place}
        and not g.tgisinternal and g.tgenabled <> 'D' and g.tgparentid = 0 and t.relkind in ('r', 'p')
      order by n.nspname, t.relname, g.tgname`,
  );
  const back: Resumption[] = [];
  for (const trigger of rows) {
    await client.query(`alter table ${tableOf(trigger)} disable trigger ${quoteName(trigger.name)}`);
    const mode = triggerModes[trigger.definition] ?? 'enable';
    back.push({
      sql: `alter table ${tableOf(trigger)} ${mode} trigger ${quoteName(trigger.name)}`,
      text: texts.trigger,
    });
  }
  return back;
}

function tableOf(found: Found): string {
  return `${quoteName(found.schema)}.${quoteName(found.table)}`;
}
