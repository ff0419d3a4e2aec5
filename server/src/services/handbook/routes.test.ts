import { handbook } from '@zhuni/policies';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/index.ts';
import { createHttpServer } from '../../platform/http-kit/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { handbookRoutes } from './routes.ts';

let server: FastifyInstance;

beforeAll(async () => {
  server = await createHttpServer<Actor>({
    routes: handbookRoutes(() => Promise.resolve({ handbook, values: [] })),
    doorkeeper: { identify: () => Promise.resolve(undefined), admit: () => undefined },
    log: createLog('silent'),
    strictAnswers: true,
  });
});
afterAll(() => server.close());

test('anyone may list the policies, each with words and pinyin for search', async () => {
  const answer = await server.inject('/api/handbook');
  expect(answer.statusCode).toBe(200);
  const { policies } = answer.json<{ policies: { id: string; search: { words: string[]; pinyin: string } }[] }>();
  expect(policies.map((policy) => policy.id)).toEqual(handbook.policies.map((policy) => policy.id));
  expect(policies.find((policy) => policy.id === 'dibao')?.search.pinyin).toContain('zuidishenghuobaozhang');
});

test.each(handbook.policies.map((policy) => policy.id))('%s is answered in full and fits its schema', async (id) => {
  const answer = await server.inject(`/api/handbook/${id}`);
  expect(answer.statusCode).toBe(200);
  const policy = answer.json<{
    id: string;
    conditions: { article: { zh: string } }[];
    guide: { where: { zh: string } };
  }>();
  expect(policy.id).toBe(id);
  expect(policy.conditions.every((condition) => condition.article.zh !== '')).toBe(true);
  expect(policy.guide.where.zh).not.toBe('');
});

test('a policy that is not there is 404 in two languages', async () => {
  const answer = await server.inject('/api/handbook/no-such-policy');
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'handbook.not-found', message: { zh: '手册里没有这项政策。' } });
});

test('the PDF opens in the browser, in the language asked for', async () => {
  const answer = await server.inject('/api/handbook.pdf?lang=en');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
  expect((await server.inject('/api/handbook.pdf?lang=fr')).statusCode).toBe(400);
});
