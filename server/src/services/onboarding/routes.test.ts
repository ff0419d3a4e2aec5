import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, neighbour, password, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());

const head = '家庭编号,村（社区）代码,成员编号,姓名,居住地城乡属性';
type Fields = Readonly<Record<string, string>>;
type Answer = { readonly status: number; readonly body: Record<string, unknown> & { id: string; state: string } };

async function cookieOf(who: string): Promise<string> {
  const answer = await site.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-zhuni': '1' },
    payload: { signInName: who, password },
  });
  return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
}

async function upload(who: string, content: string | undefined, fields: Fields = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (content !== undefined) form.append('file', new Blob([content]), '张店 家庭.csv');
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const answer = await site.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { 'x-zhuni': '1', cookie: await cookieOf(who), 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function finished(who: string, id: string): Promise<Answer['body']> {
  const get = await site.as(who);
  for (;;) {
    const { body } = await get('GET', `/imports/${id}`);
    if (body.state !== 'running') return body;
  }
}

describe('importing on the page', () => {
  test('answers at once, shows what became of it, and keeps the good rows', async () => {
    const { status, body } = await upload('town', `${head}\nA1,${village},1,王小明,城镇\nA2,${neighbour},1,李红,郊区`);
    expect({ status, fileName: body['fileName'] }).toEqual({ status: 202, fileName: '张店 家庭.csv' });
    expect(await finished('town', body.id)).toMatchObject({
      state: 'done',
      added: 1,
      changed: 0,
      unchanged: 0,
      refused: 1,
      rowsTotal: 2,
      errors: [{ row: 3, column: '居住地城乡属性', reason: { zh: '“郊区”应为下列之一：城镇、农村' } }],
    });
    const again = await upload('town', `${head}\nA1,${village},1,王小明,城镇`);
    expect(await finished('town', again.body.id)).toMatchObject({
      state: 'done',
      added: 0,
      unchanged: 1,
      statements: 0,
    });
  });

  test('refuses the whole file when asked to, and a file that it cannot read, with the reason', async () => {
    const whole = await upload('town', `${head}\nB1,${village},1,王五,城镇\nB2,${village},1,李六,郊区`, {
      mode: 'all-or-nothing',
    });
    expect(await finished('town', whole.body.id)).toMatchObject({
      state: 'refused',
      added: 0,
      refused: 1,
      failure: null,
    });
    const wrong = await upload('town', 'name,wage\nx,1');
    expect(await finished('town', wrong.body.id)).toMatchObject({
      state: 'refused',
      failure: { zh: expect.stringMatching(/表头不对/) },
    });
  });

  test('a dry run writes nothing', async () => {
    const { body } = await upload('town', `${head}\nC1,${village},1,王七,城镇`, { dryRun: 'true' });
    expect(await finished('town', body.id)).toMatchObject({ state: 'done', dryRun: true, added: 1 });
    const again = await upload('town', `${head}\nC1,${village},1,王七,城镇`, { dryRun: 'true' });
    expect(await finished('town', again.body.id)).toMatchObject({ added: 1 });
  });

  test('is for those who may, inside their own area', async () => {
    expect((await upload('village', `${head}\nD1,${village},1,王八,城镇`)).status).toBe(403);
    const { body } = await upload('elsewhere', `${head}\nD1,${village},1,王八,城镇`);
    expect(await finished('elsewhere', body.id)).toMatchObject({
      added: 0,
      errors: [{ reason: { zh: '不在您负责的区域内' } }],
    });
    expect((await (await site.as('town'))('GET', `/imports/${body.id}`)).status).toBe(404);
    expect((await (await site.as('county'))('GET', '/imports/01a20a04-8b8e-7003-8c8d-a476983f8d94')).status).toBe(404);
  });

  test.each([
    [undefined, {}, 'file'],
    ['', {}, 'file'],
    [head, { mode: 'some' }, 'mode'],
  ] as const)('a form without what is needed is 400 (%#)', async (content, fields, field) => {
    const { status, body } = await upload('town', content, fields);
    expect({ status, field: body['field'] }).toEqual({ status: 400, field });
  });

  test('no name reaches the log', () => expect(site.logged.join('')).not.toMatch(/王小明|李红|张店 家庭/));
});

test('the template comes as CSV and as a workbook', async () => {
  const get = await site.as('town');
  const csv = await get('GET', '/imports/template.csv');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.text).toContain('家庭编号,村（社区）代码');
  expect((await get('GET', '/imports/template.csv?lang=en')).text).toContain('household number,village code');
  expect((await get('GET', '/imports/template.xlsx')).headers['content-disposition']).toContain('.xlsx');
  expect((await (await site.as())('GET', '/imports/template.csv')).status).toBe(401);
});
