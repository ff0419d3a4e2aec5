import { afterAll, beforeAll, expect, test } from 'vitest';
import { wait } from '../clock/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../db/index.ts';
import type { TestDatabase } from '../db/index.ts';
import { createLog } from '../log/index.ts';
import { enqueueJob, findJob, JobRefused, startWorker } from './index.ts';
import type { Job, JobHandler, NewJob } from './index.ts';

let database: TestDatabase;
const scope = { actor: 'clerk', areas: ['3703'] };
const log = createLog('silent');

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const enqueue = (more: Partial<NewJob> = {}): Promise<string> =>
  withTransaction(database.pool, scope, (transaction) =>
    enqueueJob(transaction, { kind: 'test.work', payload: { n: 1 }, areaCode: '370302', ...more }),
  );

const read = (id: string, areas = ['3703']): Promise<Job | undefined> =>
  withTransaction(database.pool, { actor: 'clerk', areas }, (transaction) => findJob(transaction, id));

async function until(id: string, state: Job['state']): Promise<Job> {
  for (;;) {
    const job = await read(id);
    if (job?.state === state) return job;
    await wait(20);
  }
}

async function working<Result>(handler: JobHandler, during: () => Promise<Result>): Promise<Result> {
  const worker = startWorker(database.pool, { handlers: { 'test.work': handler }, log, pollMs: 20 });
  try {
    return await during();
  } finally {
    await worker.stop();
  }
}

test('a job runs once, shows how far it is and what came out', async () => {
  let runs = 0;
  await working(
    async (job, { report }) => {
      runs += 1;
      report(1, 4);
      return { payload: job.payload };
    },
    async () => {
      const id = await enqueue();
      const job = await until(id, 'done');
      expect(job).toMatchObject({
        done: 4,
        total: 4,
        result: { payload: { n: 1 } },
        failure: null,
        createdBy: 'clerk',
      });
    },
  );
  expect(runs).toBe(1);
});

test('a transaction that fails leaves no job behind', async () => {
  const failing = withTransaction(database.pool, scope, async (transaction) => {
    await enqueueJob(transaction, { kind: 'test.never', payload: {}, areaCode: '370302' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const { rows } = await withClient({ url: database.adminUrl }, (client) =>
    client.query("select from jobs.job where kind = 'test.never'"),
  );
  expect(rows).toEqual([]);
});

test('a refusal is final and shows its words; another failure is tried again and shows none', async () => {
  const refused = await enqueue({ payload: { refuse: true } });
  const failed = await enqueue({ payload: {}, attemptsMax: 1 });
  await working(
    async ({ payload }) => {
      throw payload['refuse'] ? new JobRefused('文件为空') : new Error('secret detail');
    },
    async () => {
      expect((await until(refused, 'failed')).failure).toBe('文件为空');
      expect((await until(failed, 'failed')).failure).toBe('处理时出错');
    },
  );
});

test('a failure is tried again later', async () => {
  const id = await enqueue();
  let runs = 0;
  const { promise: tried, resolve } = Promise.withResolvers<void>();
  await working(
    async () => {
      runs += 1;
      resolve();
      throw new Error('once');
    },
    async () => {
      await tried;
      await until(id, 'waiting');
    },
  );
  expect(runs).toBe(1);
  await withClient({ url: database.adminUrl }, (client) => client.query('update jobs.job set run_after = created_at'));
  await working(
    async () => ({ again: true }),
    async () => expect((await until(id, 'done')).result).toEqual({ again: true }),
  );
});

test('stopping gives the job back for the next start', async () => {
  const id = await enqueue();
  await working(
    (_, { signal }) =>
      new Promise((__, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
    () => until(id, 'running'),
  );
  expect(await read(id)).toMatchObject({ state: 'waiting', failure: null });
  await working(
    async () => ({}),
    () => until(id, 'done'),
  );
});

test('a job whose process was lost is taken up again', async () => {
  const id = await enqueue({ attemptsMax: 2 });
  await withClient({ url: database.adminUrl }, (client) =>
    client.query(
      "update jobs.job set state = 'running', attempts = 1, heartbeat_at = now() - interval '1 minute' where id = $1",
      [id],
    ),
  );
  await working(
    async () => ({}),
    async () => expect(await until(id, 'done')).toMatchObject({ result: {}, failure: null }),
  );
});

test('two workers never take the same job', async () => {
  const seen: string[] = [];
  const handler: JobHandler = async ({ id }) => {
    seen.push(id);
    return {};
  };
  const ids = await Promise.all(Array.from({ length: 20 }, () => enqueue()));
  await working(handler, () =>
    working(handler, async () => {
      for (const id of ids) await until(id, 'done');
    }),
  );
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test('a job is seen in its area only', async () => {
  const id = await enqueue();
  expect(await read(id, ['370303'])).toBeUndefined();
  expect(await read(id, ['370302'])).toBeDefined();
});
