import type pg from 'pg';
import { errorCode, withClient } from './connection.ts';
import { failures } from './failures.ts';
import { OperatorError } from '../config/index.ts';
import type { RunningDatabase } from './launcher.ts';

const versionNumberMin = 150_000;

/** Connects to the city's own server and checks that it will do. The pool takes the role zhuni_app on each session. */
export async function openExternal(url: string): Promise<RunningDatabase> {
  const version = await withClient({ url }, checkDatabase).catch((error: unknown) => {
    throw explainConnection(error, url);
  });
  const nothing = (): void => undefined;
  const stop = (): Promise<void> => Promise.resolve();
  return {
    kind: 'external',
    adminUrl: url,
    appUrl: url,
    version,
    pid: undefined,
    adopted: false,
    describe: nothing,
    stop,
  };
}

/**
 * Asserts version, encoding and, where pg_trgm can be had, that it reads Chinese: under LC_CTYPE "C" it silently finds
 * nothing. Returns the version.
 */
export async function checkDatabase(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string; ctype: string }>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
            current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding, datctype as ctype
       from pg_database where datname = current_database()`,
  );
  const found = rows[0];
  if (!found) throw new Error('the catalogue does not list the current database');
  if (found.number < versionNumberMin) throw failures.oldServer(found.version);
  if (found.encoding !== 'UTF8') {
    throw failures.unsuitable({ zh: `编码为 ${found.encoding}`, en: `its encoding is ${found.encoding}` });
  }
  const trigrams = found.ctype === 'C' || found.ctype === 'POSIX' ? 0 : await chineseTrigrams(client);
  if (trigrams > 0) return found.version;
  const [zh, en] = [`字符类型 ${found.ctype} 不识别中文`, `with LC_CTYPE ${found.ctype} it cannot search Chinese`];
  throw failures.unsuitable({ zh, en });
}

/** How many trigrams pg_trgm sees in a Chinese name; the extension is made and, when it was not there, undone. */
async function chineseTrigrams(client: pg.ClientBase): Promise<number> {
  await client.query('begin');
  try {
    await client.query('create extension if not exists pg_trgm');
    const { rows } = await client.query<{ schema: string }>(
      `select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where extname = 'pg_trgm'`,
    );
    const schema = client.escapeIdentifier(rows[0]?.schema ?? 'public');
    const shown = await client.query<{ trigrams: string[] }>(`select ${schema}.show_trgm('王小明') as trigrams`);
    return shown.rows[0]?.trigrams.length ?? 0;
  } catch (error) {
    if (errorCode(error) === '42501') return 1; // may not make extensions: the migrations will say so
    throw error;
  } finally {
    await client.query('rollback');
  }
}

function explainConnection(error: unknown, url: string): unknown {
  if (error instanceof OperatorError) return error;
  const { hostname, port } = new URL(url);
  const host = `${hostname}:${port === '' ? '5432' : port}`;
  const code = errorCode(error);
  const reason = reasons[code] ?? {
    zh: error instanceof Error ? error.message : String(error),
    en: error instanceof Error ? error.message : String(error),
  };
  return failures.unreachable(host, reason, error);
}

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  ECONNREFUSED: {
    zh: '该地址没有服务器应答，请检查地址和端口',
    en: 'no server answers there, check host and port',
  },
  ENOTFOUND: { zh: '没有这个主机名', en: 'there is no host of that name' },
  '28P01': { zh: '用户或密码不正确', en: 'the user or the password is wrong' },
  '28000': { zh: '服务器不允许此用户登录', en: 'the server does not let this user in' },
  '3D000': { zh: '没有这个数据库，请先新建', en: 'there is no such database, create it first' },
};
