import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf, createTestApp } from '../test/test-app.ts';
import type { TestApp } from '../test/test-app.ts';
import { allRoutes, createApp } from './app.ts';
import { accessMatrix, listRoles, permissions } from './kernel/access/index.ts';
import type { Role } from './kernel/access/index.ts';
import { describeProduct } from './openapi.ts';
import { withTransaction } from './platform/db/index.ts';
import { createLog } from './platform/log/index.ts';

const routes = allRoutes({ pool: undefined, appUrl: '', fieldKeys: undefined, log: undefined } as never);
let site: TestApp;
let roles: readonly Role[];

beforeAll(async () => {
  site = await createTestApp();
  roles = await withTransaction(site.database.pool, { actor: 'test', areas: [] }, listRoles);
});
afterAll(() => site.close());

describe('the description of the API', () => {
  test('is the one checked in (vitest -u writes it anew)', async () => {
    await expect(await describeProduct()).toMatchFileSnapshot('../openapi.json');
  });

  test('is served as OpenAPI 3.1, every operation named, described and with its answers', async () => {
    const { body } = await (await site.as())('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path as object));
    expect(operations).toHaveLength(routes.length);
    for (const operation of operations) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/);
      expect(Object.keys(operation.responses)).toContain('500');
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });
});

describe('who may do what', () => {
  test('is the table checked in (vitest -u writes it anew)', async () => {
    await expect(accessMatrix(routes, roles)).toMatchFileSnapshot('../access-matrix.md');
  });

  test('uses only permissions that exist, and no role has one that does not', () => {
    const known = new Set<string>(permissions);
    const used = routes.map(({ access }) => access).filter((access) => !['public', 'signed-in'].includes(access));
    expect(used.filter((permission) => !known.has(permission))).toEqual([]);
    expect(roles.flatMap((role) => role.permissions).filter((permission) => !known.has(permission))).toEqual([]);
    expect(roles).toHaveLength(7);
  });
});

describe('health', () => {
  test('is ok while a new connection can be opened, and 503 when none can', async () => {
    expect((await (await site.as())('GET', '/health')).body).toEqual({ status: 'ok' });
    const appUrl = site.database.appUrl.replace(/:\d+\//, ':1/');
    const cutOff = await createApp({
      pool: site.database.pool,
      appUrl,
      fieldKeys: site.fieldKeys,
      blobStore: site.blobStore,
      log: createLog('silent'),
    });
    const { status, body } = await callerOf(cutOff, undefined)('GET', '/health');
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'request.busy' });
    await cutOff.close();
  });
});
