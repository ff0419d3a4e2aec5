import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { loadConfig, readTestClusterDoor } from '../config/index.ts';
import { quoteName, withClient } from './connection.ts';
import { startDatabase } from './launcher.ts';
import type { RunningDatabase } from './launcher.ts';
import { migrate } from './migrate.ts';
import { createPool } from './pool.ts';
import type { Pool } from './pool.ts';
import { ownerRole } from './roles.ts';

/** A database of its own for one test file, migrated, dropped by `drop()`. */
export type TestDatabase = {
  readonly name: string;
  readonly adminUrl: string;
  readonly appUrl: string;
  /** A pool as the server uses it (role zhuni_app); ended by `drop`. */
  readonly pool: Pool;
  readonly drop: () => Promise<void>;
};

type Cluster = { readonly adminUrl: string; readonly appUrl: string };
type Answer = Cluster | { readonly error: string };

const templateName = 'zhuni_template';

/**
 * Clones the migrated template (about 50 ms). `migrationsFolder` gives another schema than the product's, null none at
 * all. Works only under vitest with `server/test/global-setup.ts`.
 */
export async function createTestDatabase(options: { migrationsFolder?: string | null } = {}): Promise<TestDatabase> {
  const template = options.migrationsFolder === undefined ? templateName : 'template0';
  const cluster = await askDoor(template);
  const name = `zhuni_test_${randomBytes(6).toString('hex')}`;
  await withClient({ url: cluster.adminUrl }, async (client) => {
    await client.query(`create database ${name} owner ${ownerRole} template ${template}`);
  });
  const [adminUrl, appUrl] = [renamed(cluster.adminUrl, name), renamed(cluster.appUrl, name)];
  if (options.migrationsFolder) await migrate(adminUrl, { folder: options.migrationsFolder });
  const pool = createPool({ url: appUrl, connectionsMax: 8 });
  const drop = async (): Promise<void> => {
    await pool.end();
    await withClient({ url: cluster.adminUrl }, async (client) => {
      await client.query(`drop database if exists ${quoteName(name)} with (force)`);
    });
  };
  return { name, adminUrl, appUrl, pool, drop };
}

/**
 * The tests' one cluster, started when the first test file asks and not before; the process that opens the door owns
 * it. Returns the door's port on 127.0.0.1 and a way to stop and remove everything.
 */
export async function openTestClusterDoor(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  let cluster: Promise<StartedCluster> | undefined;
  let template: Promise<void> | undefined;
  const serve = async (wanted: string): Promise<Answer> => {
    try {
      const { database } = await (cluster ??= startCluster());
      if (wanted === templateName) await (template ??= makeTemplate(database));
      return { adminUrl: database.adminUrl, appUrl: database.appUrl };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined); // a test file that was interrupted
    void text(socket).then(async (wanted) => socket.end(JSON.stringify(await serve(wanted))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = async (): Promise<void> => {
    server.close();
    await (await cluster?.catch(() => undefined))?.remove();
  };
  return { port: typeof address === 'object' && address ? address.port : 0, close };
}

type StartedCluster = { readonly database: RunningDatabase; readonly remove: () => Promise<void> };

async function startCluster(): Promise<StartedCluster> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhuni-test-'));
  await chmod(dataFolder, 0o711);
  const config = { ...loadConfig({}), dataFolder, port: 0 };
  const database = await startDatabase(config, undefined, { durable: false });
  const remove = async (): Promise<void> => {
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { database, remove };
}

async function makeTemplate(database: RunningDatabase): Promise<void> {
  await withClient({ url: database.adminUrl }, async (client) => {
    await client.query(`create database ${templateName} owner ${ownerRole} template template0`);
  });
  await migrate(renamed(database.adminUrl, templateName));
}

async function askDoor(wanted: string): Promise<Cluster> {
  const port = readTestClusterDoor();
  if (port === undefined) throw new Error('no test cluster: vitest.config.ts must name server/test/global-setup.ts');
  const socket = connect(port, '127.0.0.1');
  socket.end(wanted);
  const answer = JSON.parse(await text(socket)) as Answer;
  if ('error' in answer) throw new Error(`the test database could not be made: ${answer.error}`);
  return answer;
}

function renamed(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
