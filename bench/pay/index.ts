import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { elapsedMs, shiftClock } from '../../server/src/platform/clock/index.ts';
import { loadConfig, readClockStart } from '../../server/src/platform/config/index.ts';
import type { FieldKeys } from '../../server/src/platform/crypto/index.ts';
import { createPool, migrate, startDatabase, withClient, withTransaction } from '../../server/src/platform/db/index.ts';
import type { Pool } from '../../server/src/platform/db/index.ts';
import {
  approveBatch,
  orderForBank,
  prepareBatch,
  sendBatch,
  startBatch,
  transactionsOf,
  writePain001,
} from '../../server/src/services/payments/index.ts';
import { brokenInvariants } from '../../server/test/invariants.ts';
import { insertBare } from './bare.ts';
import { helpMany, makeCity, scope } from './payroll.ts';

export type PayAsked = { readonly lines: number; readonly progress: (step: string) => void };

/** One whole payment and the bare insert of its rows. */
export type PaidRun = {
  readonly lines: number;
  readonly batches: number;
  /** Milliseconds by part: prepare and check, approve, send, file. */
  readonly parts: Readonly<Record<'prepare' | 'approve' | 'send' | 'file', number>>;
  readonly totalMs: number;
  readonly bareMs: number;
  /** How many times the bare insert. */
  readonly ratio: number;
};

export type PayResult = {
  readonly small: PaidRun;
  readonly large: PaidRun;
  /** Time a line of the large run by that of the small one. */
  readonly cliff: number;
  readonly broken: readonly string[];
};

export const payGoals = { ratio: 25, cliff: 2 } as const;

const month = plainDate('2024-05-01');
const peoplePerLine = 1.05;
const peopleMin = 8_200;

/**
 * Pays so many lines with everything that belongs to it (the rules once more on the facts of the month, double entry,
 * audit, file for the bank) in a database of its own on disk, first a tenth of them, and beside each run the bare
 * insert
 * of the same rows.
 */
export async function benchPay({ lines, progress }: PayAsked): Promise<PayResult> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhuni-pay-'));
  await chmod(dataFolder, 0o711);
  const database = await startDatabase({ ...loadConfig({}), dataFolder, port: 0 });
  const pool = createPool({ url: database.appUrl, connectionsMax: 4 });
  shiftClock('2024-05-20T09:00');
  try {
    await migrate(database.adminUrl);
    const making = { adminUrl: database.adminUrl, pool, progress };
    const fieldKeys = await makeCity(making, Math.max(peopleMin, Math.ceil(lines * peoplePerLine)));
    const runOf = async (policy: string, wanted: number): Promise<PaidRun> => {
      const counties = await helpMany(making, { policy, lines: wanted, month });
      progress(`${wanted} lines paid`);
      return payAll({ pool, fieldKeys, adminUrl: database.adminUrl }, { policy, counties });
    };
    const small = await runOf('dis-living', Math.max(1, Math.round(lines / 10)));
    const large = await runOf('dis-nursing', lines);
    progress('invariants');
    const broken = await brokenInvariants(database.adminUrl);
    const cliff = large.totalMs / large.lines / (small.totalMs / small.lines);
    return { small, large, cliff, broken: broken.filter((name) => !name.startsWith('every running')) };
  } finally {
    shiftClock(readClockStart());
    await pool.end();
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

type Paying = { readonly pool: Pool; readonly fieldKeys: FieldKeys; readonly adminUrl: string };

async function payAll(
  { pool, fieldKeys, adminUrl }: Paying,
  { policy, counties }: { readonly policy: string; readonly counties: readonly string[] },
): Promise<PaidRun> {
  const parts = { prepare: 0, approve: 0, send: 0, file: 0 };
  const timed = async <Result>(part: keyof typeof parts, work: () => Promise<Result>): Promise<Result> => {
    const startedMs = elapsedMs();
    const result = await work();
    parts[part] += elapsedMs() - startedMs;
    return result;
  };
  const ids: number[] = [];
  for (const areaCode of counties) {
    const head: { areaCode: string; policy: string; month: PlainDate; kind: 'regular' } = {
      areaCode,
      policy,
      month,
      kind: 'regular',
    };
    const run = transactionsOf(pool, scope('bench:1'));
    const id = await timed('prepare', async () => {
      const batch = await withTransaction(pool, scope('bench:1'), (transaction) => startBatch(transaction, head));
      await prepareBatch(run, batch.id);
      return batch.id;
    });
    await timed('approve', () => withTransaction(pool, scope('bench:2'), (t) => approveBatch(t, id)));
    await timed('send', () => sendBatch(run, id));
    await timed('file', () => writeFile(pool, fieldKeys, id));
    ids.push(id);
  }
  const totalMs = Object.values(parts).reduce((sum, ms) => sum + ms, 0);
  const rows = await withClient({ url: adminUrl }, async (client) => {
    const found = await client.query('select * from payments.line where batch_id = any ($1) order by id', [ids]);
    return found.rows as Record<string, unknown>[];
  });
  const bareMs = await insertBare(adminUrl, rows);
  return { lines: rows.length, batches: ids.length, parts, totalMs, bareMs, ratio: totalMs / bareMs };
}

const payer = { name: '测试财政专户', number: '9999990000000001', bankCode: undefined };

/** The file as the bank gets it, to its last byte; kept nowhere. */
async function writeFile(pool: Pool, fieldKeys: FieldKeys, batchId: number): Promise<void> {
  await withTransaction(pool, scope('bench:1'), async (transaction) => {
    const { order, instructions } = await orderForBank(transaction, fieldKeys, { batchId, payer });
    let length = 0;
    for await (const text of writePain001(order, instructions)) length += text.length;
    if (length === 0) throw new Error('an empty file');
  });
}
