import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Text } from '@zhuni/engine/values';
import { now } from '../clock/index.ts';
import { OperatorError } from '../config/index.ts';
import { errorCode, withClient } from './connection.ts';
import type { OnProgress } from '../log/index.ts';
import { appRole, ownerRole, prepareRoles } from './roles.ts';

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/** A migration as it stands in the folder; the hash is over the text with LF line ends. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
};

export type AppliedMigration = { readonly number: number; readonly name: string; readonly sha256: string };

export type MigrateOptions = {
  readonly folder?: string;
  /** Stop after this number; a restore brings the database first to where the backup was. */
  readonly upTo?: number;
  readonly onProgress?: OnProgress;
  /** True only for a restore, which alone may go on in a database that a broken restore has left. */
  readonly duringRestore?: boolean;
};

/**
 * Brings the database to the newest schema, forward only, each file in its own transaction as zhuni_owner; two programs
 * at once take turns. Returns the numbers applied. OperatorError when a past migration was changed or went missing.
 */
export async function migrate(adminUrl: string, options: MigrateOptions = {}): Promise<number[]> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder);
  return withClient({ url: adminUrl, applicationName: 'zhuni migrate' }, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('zhuni migrate'))");
    await prepareRoles(client);
    await prepareLedger(client);
    if (!options.duringRestore) await refuseHalfRestored(client);
    const applied = await readApplied(client);
    assertPastUnchanged(applied, migrations);
    const upTo = options.upTo ?? Number.POSITIVE_INFINITY;
    const pending = migrations.filter(({ number }) => number > applied.length && number <= upTo);
    for (const [index, migration] of pending.entries()) {
      options.onProgress?.({ text: stepText(migration), done: index, total: pending.length });
      await apply(client, migration);
    }
    return pending.map(({ number }) => number);
  });
}

/** The migrations that this database has, in order; empty when it has never been migrated. */
export async function readApplied(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows: found } = await client.query<{ present: boolean }>(
    "select to_regclass('platform.migration') is not null as present",
  );
  if (!found[0]?.present) return [];
  const { rows } = await client.query<AppliedMigration>(
    'select number, name, sha256 from platform.migration order by number',
  );
  return rows;
}

/** Reads a folder of NNNN_name.sql, numbered from 1 without gaps; OperatorError naming the file that breaks that. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  const migrations: Migration[] = [];
  for (const file of files) {
    const match = /^(\d{4})_([a-z0-9_-]+)\.sql$/.exec(file);
    const number = Number(match?.[1]);
    if (!match || number !== migrations.length + 1) {
      throw new OperatorError('migration.numbering', {
        zh: `迁移文件 ${file} 的编号不连续：应以 ${String(migrations.length + 1).padStart(4, '0')}_ 开头。`,
        en: `The migration ${file} is out of line: its name must begin with ${String(migrations.length + 1).padStart(4, '0')}_.`,
      });
    }
    const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name: match[2] ?? '', sha256: createHash('sha256').update(sql).digest('hex'), sql });
  }
  return migrations;
}

/** Throws when what was applied is not exactly the beginning of what the folder holds. */
export function assertPastUnchanged(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  for (const past of applied) {
    const label = `${String(past.number).padStart(4, '0')}_${past.name}`;
    const present = migrations[past.number - 1];
    if (!present) {
      throw new OperatorError('migration.newer', {
        zh: `数据库含有本版本没有的迁移 ${label}：请使用更新版本的 Zhuni。`,
        en: `The database has the migration ${label}, which this version does not know: use a newer Zhuni.`,
      });
    }
    if (present.sha256 !== past.sha256 || present.name !== past.name) {
      throw new OperatorError('migration.changed', {
        zh: `迁移 ${label} 在执行后被改动：请恢复原文件，并把改动写成新的迁移。`,
        en: `The migration ${label} was changed after it ran: put the file back and write the change as a new migration.`,
      });
    }
  }
}

function stepText(migration: Migration): Text {
  const label = `${String(migration.number).padStart(4, '0')}_${migration.name}`;
  return { zh: `更新数据库结构 ${label}`, en: `updating the database schema: ${label}` };
}

/** The runner's own table, made as the owner so that nobody else can rewrite history. */
async function prepareLedger(client: pg.ClientBase): Promise<void> {
  await client.query(`
    begin;
    set local role ${ownerRole};
    create schema if not exists platform;
    comment on schema platform is 'What the technical rooms keep for themselves.';
    grant usage on schema platform to ${appRole};
    create table if not exists platform.migration (
      number integer primary key check (number > 0),
      name text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      applied_at timestamptz not null
    );
    comment on table platform.migration is 'Each schema change, once, with the hash of its text; written by migrate.';
    grant select on platform.migration to ${appRole};
    commit`);
}

async function refuseHalfRestored(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ half: boolean }>(
    "select to_regclass('platform.restore_under_way') is not null as half",
  );
  if (!rows[0]?.half) return;
  throw new OperatorError('database.half-restored', {
    zh: '上一次恢复没有完成：请重新运行 npx zhuni restore（或 move），或换一个空数据库。',
    en: 'A restore into this database was not finished: run npx zhuni restore (or move) again, or use an empty database.',
  });
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  const label = `${String(migration.number).padStart(4, '0')}_${migration.name}.sql`;
  await client.query('begin');
  try {
    await client.query(`set local role ${ownerRole}; set local search_path = public`);
    const before = await transactionId(client);
    await client.query(migration.sql);
    if ((await transactionId(client)) !== before) throw new Error('it must not contain BEGIN, COMMIT or ROLLBACK');
    await client.query(
      `set local role ${ownerRole};
       insert into platform.migration (number, name, sha256, applied_at)
       values (${migration.number}, '${migration.name}', '${migration.sha256}', '${now().toISOString()}')`,
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${label} failed: ${describe(error, migration.sql)}`, { cause: error });
  }
}

async function transactionId(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
  return rows[0]?.id ?? '';
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = 'position' in error ? Number(error.position) : Number.NaN;
  const where = position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
  const code = errorCode(error);
  return `${error.message}${where}${code === '' ? '' : ` [${code}]`}`;
}
