import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { createHttpServer, fileOutput, noncePlaceholder, Refused, refusals, routesFor, strictObject } from './index.ts';
import type { ServerOptions } from './index.ts';
import { jsonDepthMax, parseBoundedJson } from './json-bound.ts';

type Visitor = { readonly name: string };
const defineRoute = routesFor<'thing.read' | 'thing.write', Visitor>();
const summary = { zh: '试', en: 'try' };
const webFolder = mkdtempSync(join(tmpdir(), 'zhuni-web-'));
const logged: string[] = [];

const routes = [
  defineRoute({
    operationId: 'leak',
    method: 'GET',
    path: '/leak',
    summary,
    tag: 't',
    access: 'public',
    output: Type.Object({ name: Type.String() }),
    handle: () => ({ name: 'a', idNumber: '999999196003050114' }),
  }),
  defineRoute({
    operationId: 'wrong',
    method: 'GET',
    path: '/wrong',
    summary,
    tag: 't',
    access: 'public',
    output: Type.Object({ n: Type.Integer() }),
    handle: () => ({ n: 'many' }) as never,
  }),
  defineRoute({
    operationId: 'echo',
    method: 'POST',
    path: '/echo/:n',
    summary,
    tag: 't',
    access: 'public',
    params: strictObject({ n: Type.Integer({ minimum: 1 }) }),
    query: strictObject({ deep: Type.Optional(Type.Boolean()) }),
    body: strictObject({ age: Type.Integer({ maximum: 150 }), note: Type.Optional(Type.Unknown()) }),
    output: Type.Object({ n: Type.Integer(), age: Type.Integer(), deep: Type.Boolean() }),
    handle: ({ params, body, query }) => ({ n: params.n, age: body.age, deep: query.deep ?? false }),
  }),
  defineRoute({
    operationId: 'burst',
    method: 'GET',
    path: '/burst',
    summary,
    tag: 't',
    access: 'public',
    output: Type.Object({}),
    perMinuteMax: 3,
    handle: () => ({}),
  }),
  defineRoute({
    operationId: 'failing',
    method: 'GET',
    path: '/failing',
    summary,
    tag: 't',
    access: 'public',
    output: Type.Object({}),
    handle: () => {
      throw new Error('person 999999196003050114 broke it');
    },
  }),
  defineRoute({
    operationId: 'paper',
    method: 'GET',
    path: '/paper',
    summary,
    tag: 't',
    access: 'public',
    output: fileOutput('text/csv'),
    handle: () => ({ content: Buffer.from('甲,乙'), contentType: 'text/csv; charset=utf-8', fileName: '模板.csv' }),
  }),
  defineRoute({
    operationId: 'secret',
    method: 'GET',
    path: '/secret',
    summary,
    tag: 't',
    access: 'thing.read',
    query: strictObject({ n: Type.Integer() }),
    output: Type.Object({ name: Type.String() }),
    handle: ({ actor }) => ({ name: actor.name }),
  }),
];

let app: FastifyInstance;

const options = (): ServerOptions<Visitor> => ({
  routes,
  doorkeeper: {
    identify: async ({ headers }) => (headers['x-visitor'] ? { name: String(headers['x-visitor']) } : undefined),
    admit: ({ name }, permission) => {
      if (name !== permission) throw new Refused(refusals.forbidden);
    },
  },
  log: createLog('debug', (line) => void logged.push(line)),
  webFolder,
});

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'));
  mkdirSync(join(webFolder, 'work'));
  writeFileSync(join(webFolder, 'index.html'), `<meta content="${noncePlaceholder}"><p>portal`);
  writeFileSync(join(webFolder, 'work', 'index.html'), '<p>work');
  writeFileSync(join(webFolder, 'assets', 'a-1.js'), 'let a;');
  app = await createHttpServer<Visitor>(options());
  await app.ready();
});
afterAll(async () => {
  await app.close();
  rmSync(webFolder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const post = (payload: string, url = '/api/echo/1', type = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, 'x-zhuni': '1' } });

describe('an answer', () => {
  test('leaves out what its schema does not name', async () => {
    expect((await get('/api/leak')).json()).toEqual({ name: 'a' });
  });

  test('without a schema cannot be defined', () => {
    const broken = {
      operationId: 'x',
      method: 'GET',
      path: '/x',
      summary,
      tag: 't',
      access: 'public',
      handle: () => ({}),
    };
    expect(() => defineRoute(broken as never)).toThrow(/no output schema/);
  });

  test('that does not fit is written into the log', async () => {
    await get('/api/wrong');
    expect(logged.join('')).toContain('answer does not fit its schema');
  });

  test('may be a file with a Chinese name', async () => {
    const answer = await get('/api/paper');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="__.csv"; filename*=UTF-8\'\'%E6%A8%A1%E6%9D%BF.csv',
    );
    expect(answer.body).toBe('甲,乙');
  });

  test('to a failure is two sentences and a number, and the log hides who it was about', async () => {
    const answer = await get('/api/failing?name=王小明');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      code: 'request.failed',
      message: refusals.failed.message,
      requestId: answer.headers['x-request-id'],
    });
    expect(logged.join('')).toContain('/api/failing');
    expect(logged.join('')).not.toMatch(/999999196003050114|王小明|%E7/);
  });
});

describe('the door', () => {
  test('asks who it is before it looks at the input, and what they may', async () => {
    expect((await get('/api/secret?n=x')).statusCode).toBe(401);
    expect((await get('/api/secret?n=1', { 'x-visitor': 'thing.write' })).statusCode).toBe(403);
    expect((await get('/api/secret?n=1', { 'x-visitor': 'thing.read' })).json()).toEqual({ name: 'thing.read' });
  });

  test('lets one address come so often and no more', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await get('/api/burst')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  test('takes the address of a caller from a trusted proxy, and from nobody else', async () => {
    const behind = await createHttpServer<Visitor>({ ...options(), trustedProxies: ['10.1.0.0/16'] });
    const ask = async (remoteAddress: string, caller: string): Promise<number> => {
      const headers = { 'x-forwarded-for': caller };
      return (await behind.inject({ method: 'GET', url: '/api/burst', headers, remoteAddress })).statusCode;
    };
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push(await ask('10.1.2.3', `192.0.2.${i}`));
    for (let i = 0; i < 4; i++) statuses.push(await ask('203.0.113.9', `192.0.2.${i + 100}`));
    await behind.close();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
  });
});

describe('input', () => {
  test('is taken as it is: no text for a number, no number cut short', async () => {
    expect((await post('{"age":70}', '/api/echo/5?deep=true')).json()).toEqual({ n: 5, age: 70, deep: true });
    for (const [payload, url, field] of [
      ['{"age":"70"}', '/api/echo/5', 'age'],
      ['{"age":70.5}', '/api/echo/5', 'age'],
      ['{"age":151}', '/api/echo/5', 'age'],
      ['{}', '/api/echo/5', 'age'],
      ['{"age":1,"more":1}', '/api/echo/5', 'more'],
      ['{"age":1}', '/api/echo/1.5', 'n'],
      ['{"age":1}', '/api/echo/0x1', 'n'],
      ['{"age":1}', '/api/echo/5?deep=1', 'deep'],
      ['{"age":1}', '/api/echo/5?deep=true&deep=true', 'deep'],
      ['{"age":1}', '/api/echo/5?other=1', 'other'],
    ] as const) {
      const { statusCode, json } = await post(payload, url);
      expect({ payload, url, statusCode, field: json().field }).toEqual({ payload, url, statusCode: 400, field });
      expect(json().message.en).toMatch(/[a-z]+ .*\.$/);
    }
  });

  test.each([
    ['not JSON', '{"age":', 'request.malformed'],
    ['nothing', '', 'request.invalid'],
    ['nested too deep', `{"age":1,"note":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'request.too-deep'],
    ['a field twice', '{"age":1,"age":2}', 'request.too-deep'],
    ['a field twice, spelt differently', '{"age":1,"\\u0061ge":2}', 'request.too-deep'],
    ['a way to the prototype', '{"age":1,"note":{"__proto__":{}}}', 'request.too-deep'],
  ])('that is %s is refused', async (_, payload, code) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toBe(code);
  });

  test('too large is 413, of another kind 415', async () => {
    expect((await post(`{"age":1,"note":"${'x'.repeat(1_100_000)}"}`)).json().code).toBe('request.too-large');
    expect((await post('age=1', '/api/echo/1', 'application/x-www-form-urlencoded')).json().code).toBe(
      'request.wrong-type',
    );
  });

  test('may be as deep as the bound, with brackets in texts besides', () => {
    const deep = `${'['.repeat(jsonDepthMax)}"]]{{[\\"["${']'.repeat(jsonDepthMax)}`;
    expect(parseBoundedJson(deep)).toBeDefined();
    expect(() => parseBoundedJson(`[${deep}]`)).toThrow();
    expect(parseBoundedJson('{"a":{"x":1},"b":{"x":1},"c":["a","a"]}')).toEqual({
      a: { x: 1 },
      b: { x: 1 },
      c: ['a', 'a'],
    });
  });

  test('of which only half arrives does not hold a connection for ever', async () => {
    expect(app.server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(app.server.requestTimeout).toBeLessThanOrEqual(120_000);
    app.server.headersTimeout = 300;
    app.server.requestTimeout = 600;
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const head = 'POST /api/echo/1 HTTP/1.1\r\nHost: x\r\nX-Zhuni: 1\r\nContent-Type: application/json\r\n';
    const closed = [`${head}X-Half`, `${head}Content-Length: 10\r\n\r\n{"age"`].map(async (half) => {
      const socket = connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume();
      socket.write(half);
      await once(socket, 'close');
    });
    await Promise.all(closed);
  });
});

describe('the web app', () => {
  test('has one page for residents, one for staff, each address its own nonce, and scripts of ours alone', async () => {
    const portal = await get('/policies/dibao');
    expect(portal.body).toContain('portal');
    const nonce = /content="([^"]+)"/.exec(portal.body)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    const policy = String(portal.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await get('/')).body).not.toContain(nonce);
    for (const url of ['/work', '/work/', '/work/findings?area=3']) expect((await get(url)).body).toBe('<p>work');
  });

  test('keeps named files for ever and pages never', async () => {
    expect((await get('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
    expect((await get('/api/leak')).headers['cache-control']).toBe('no-store');
  });

  test.each(['/assets/none.js', '/api/none', '/api', '/%2e%2e/package.json', '/..%2fpackage.json', '/.env'])(
    'has nothing at %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});
