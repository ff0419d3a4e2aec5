import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../src/app.ts';
import { createAccount } from '../src/kernel/accounts/index.ts';
import { loadAreas } from '../src/kernel/areas/index.ts';
import { loadProcedures } from '../src/kernel/cases/index.ts';
import { appendStatements } from '../src/kernel/facts/index.ts';
import { addHouseholds } from '../src/kernel/people/index.ts';
import type { NewMember } from '../src/kernel/people/index.ts';
import { createBlobStore } from '../src/platform/blob-store/index.ts';
import type { BlobStore } from '../src/platform/blob-store/index.ts';
import { deriveKeys } from '../src/platform/crypto/index.ts';
import type { FieldKeys } from '../src/platform/crypto/index.ts';
import { createTestDatabase, withTransaction } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../src/platform/db/index.ts';
import { createLog } from '../src/platform/log/index.ts';

/** What a test looks into without describing it first. */
type Json = ReturnType<typeof JSON.parse>;

export type Caller = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<{ status: number; body: Json; text: string; headers: Record<string, unknown> }>;

/**
 * The whole server on a database of its own, with one account in each level of Zichuan (370302), one in Zhangdian and
 * the three administrators of the city.
 */
export type TestApp = {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  /** Where the store keeps its files. */
  readonly dataFolder: string;
  readonly logged: string[];
  /** Requests as nobody, or as the account with this sign-in name. */
  readonly as: (signInName?: string) => Promise<Caller>;
  readonly close: () => Promise<void>;
};

export const village = '370302001001';
export const neighbour = '370302001002';
export const password = 'a made-up password';

const accounts = [
  ['village', 'village-assistant', village],
  ['town', 'town-clerk', '370302001'],
  ['county', 'county-officer', '370302'],
  ['city', 'city-officer', '370300'],
  ['elsewhere', 'county-officer', '370303'],
  ['sysadmin', 'system-administrator', '370300'],
  ['secadmin', 'security-administrator', '370300'],
  ['auditor', 'audit-administrator', '370300'],
] as const;

export async function createTestApp(): Promise<TestApp> {
  const database = await createTestDatabase();
  await loadAreas(database.adminUrl);
  await loadProcedures(database.adminUrl);
  for (const [signInName, role, areaCode] of accounts) {
    const name = { zh: '测试', en: 'test' };
    await createAccount(database.pool, { signInName, password, name, role, areaCode, demonstration: true });
  }
  const fieldKeys = deriveKeys(randomBytes(32));
  const logged: string[] = [];
  const log = createLog('debug', (line) => void logged.push(line));
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhuni-app-'));
  const blobStore = createBlobStore({ dataFolder, keys: fieldKeys });
  const { pool, appUrl } = database;
  const app = await createApp({ pool, appUrl, fieldKeys, blobStore, log, strictAnswers: true });
  const cookies = new Map<string, string>();
  const as = async (signInName?: string): Promise<Caller> => {
    const nobody = callerOf(app, undefined);
    if (signInName === undefined) return nobody;
    if (!cookies.has(signInName)) {
      const answer = await nobody('POST', '/session', { signInName, password });
      cookies.set(signInName, String(answer.headers['set-cookie']).split(';', 1)[0] ?? '');
    }
    return callerOf(app, cookies.get(signInName));
  };
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { app, database, fieldKeys, blobStore, dataFolder, logged, as, close };
}

export function callerOf(app: FastifyInstance, cookie: string | undefined): Caller {
  return async (method, path, body) => {
    const headers = { ...(cookie ? { cookie } : {}), ...(method === 'GET' ? {} : { 'x-zhuni': '1' }) };
    const answer = await app.inject({ method, url: `/api${path}`, headers, ...(body ? { payload: body } : {}) });
    const json = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      body: json ? answer.json() : undefined,
      text: answer.body,
      headers: answer.headers,
    };
  };
}

type Someone = NewMember & { readonly facts: Readonly<Record<string, FactValue>> };

/** Puts a household into the database, facts grouped by department, all valid from one day. Returns its id and members'. */
export async function settle(
  { database, fieldKeys }: Pick<TestApp, 'database' | 'fieldKeys'>,
  household: {
    areaCode: string;
    validFrom?: string;
    facts?: Readonly<Record<string, FactValue>>;
    members: readonly Someone[];
  },
): Promise<{ id: number; personIds: readonly number[] }> {
  const { areaCode, members, facts = {} } = household;
  const validFrom = plainDate(household.validFrom ?? '2017-01-01');
  return withTransaction(database.pool, { actor: 'test', areas: ['3703'] }, async (transaction) => {
    const [added] = await addHouseholds(transaction, fieldKeys, [{ areaCode, origin: 'entered', members }]);
    if (!added) throw new Error('not added');
    const subjects = [
      { personId: null, facts },
      ...members.map((one, at) => ({ personId: added.personIds[at] ?? 0, facts: one.facts })),
    ];
    const statements = subjects.flatMap((subject) => {
      const byDepartment = Map.groupBy(
        Object.entries(subject.facts),
        ([name]) => handbook.facts.get(name)?.department ?? '',
      );
      return [...byDepartment].map(([department, entries]) => ({
        householdId: added.id,
        personId: subject.personId,
        areaCode,
        department,
        validFrom,
        facts: Object.fromEntries(entries),
        evidence: { zh: '测试登记', en: 'test register' },
        origin: 'entered' as const,
      }));
    });
    await appendStatements(transaction, statements);
    return added;
  });
}

/** A valid number of an impossible region. */
export function madeUpIdNumber(birthDate: string, sequence: number): string {
  const body = `999999${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
