import { createHash } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp, neighbour, password, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { BlobStoreFull } from '../../platform/blob-store/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { documentBytesMax, moveDocuments, storeIssued, storeUpload, sweepFiles, withdrawDocument } from './index.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
/** One grey point. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////' +
    '////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

let site: TestApp;
let household: { id: number; personIds: readonly number[] };
let foreign: { id: number };

const member = (name: string) => ({
  name,
  facts: { relation: 'head', birthDate: '1960-03-05', sex: 'female' } as const,
});

beforeAll(async () => {
  site = await createTestApp();
  household = await settle(site, { areaCode: village, members: [member('王小明')] });
  foreign = await settle(site, { areaCode: '370303001001', members: [member('李小红')] });
});
afterEach(() => shiftClock(undefined));
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  await site.close();
});

const cookies = new Map<string, string>();
async function cookieOf(signInName: string): Promise<string> {
  const known = cookies.get(signInName);
  if (known !== undefined) return known;
  const answer = await (await site.as())('POST', '/session', { signInName, password });
  const cookie = String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
  cookies.set(signInName, cookie);
  return cookie;
}

type Upload = { readonly bytes?: Buffer; readonly fileName?: string; readonly contentType?: string };

/** Sends a form as a browser does. */
async function upload(signInName: string, fields: Readonly<Record<string, string>>, file: Upload = {}) {
  const { bytes = jpeg, fileName = 'photo.jpg', contentType = 'image/jpeg' } = file;
  const edge = '----edge';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = [
    `--${edge}`,
    `Content-Disposition: form-data; name="file"; filename="${fileName}"`,
    `Content-Type: ${contentType}`,
    '\r\n',
  ].join('\r\n');
  const payload = Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
  const cookie = await cookieOf(signInName);
  const headers = { cookie, 'x-zhuni': '1', 'content-type': `multipart/form-data; boundary=${edge}` };
  const answer = await site.app.inject({ method: 'POST', url: '/api/documents', headers, payload });
  return { status: answer.statusCode, body: answer.json() };
}

async function open(signInName: string, id: string, query = '') {
  const cookie = await cookieOf(signInName);
  return site.app.inject({ method: 'GET', url: `/api/documents/${id}/file${query}`, headers: { cookie } });
}

const own = (): Record<string, string> => ({
  household: String(household.id),
  paperKind: 'household-register',
  title: '户口簿',
  titleEn: 'household register',
});

const scope = { actor: 'test', areas: ['3703'] };
const inCity = <Result>(work: (transaction: Transaction) => Promise<Result>, areas = scope.areas): Promise<Result> =>
  withTransaction(site.database.pool, { ...scope, areas }, work);

describe('a paper', () => {
  test('that is photographed is kept, listed and shown, and every step is recorded', async () => {
    const { status, body } = await upload('village', { ...own(), person: String(household.personIds[0]) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'paper',
      mediaType: 'image/jpeg',
      title: { zh: '户口簿', en: 'household register' },
      withdrawn: null,
      uploaderName: '测试',
    });
    const shown = await open('village', body.id);
    expect(shown.statusCode).toBe(200);
    expect(createHash('sha256').update(shown.rawPayload).digest('hex')).toBe(body.sha256);
    const listed = await (await site.as('town'))('GET', `/documents?household=${household.id}`);
    expect(listed.body.documents.map(({ id }: { id: string }) => id)).toContain(body.id);
    const { rows } = await inCity(({ client }) =>
      client.query(
        "select action, reason from audit.entry where subject_kind = 'document' and subject_id = $1 order by at",
        [body.id],
      ),
    );
    expect(rows).toEqual([
      { action: 'document.add', reason: 'household-register' },
      { action: 'document.open', reason: 'shown' },
    ]);
  });

  test('is the same document however often the same bytes come for the same purpose', async () => {
    const sent = await Promise.all(
      Array.from({ length: 16 }, () => upload('village', { ...own(), paperKind: 'lease' })),
    );
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    const other = await upload('village', { ...own(), paperKind: 'medical-record' });
    expect(other.body.id).not.toBe(sent[0]?.body.id);
    expect(other.body.sha256).toBe(sent[0]?.body.sha256);
  });

  test('brought by mistake is withdrawn once with the reason, stays on record and can be brought again', async () => {
    const { body } = await upload('village', { ...own(), paperKind: 'mistake' });
    const asVillage = await site.as('village');
    const withdrawn = await asVillage('POST', `/documents/${body.id}/withdrawal`, { reason: '传错了' });
    expect(withdrawn.body).toMatchObject({ withdrawn: { reason: '传错了' } });
    const again = await asVillage('POST', `/documents/${body.id}/withdrawal`, { reason: '传错了' });
    expect(again).toMatchObject({ status: 409, body: { code: 'document.withdrawn' } });
    expect((await open('village', body.id)).statusCode).toBe(200);
    expect((await upload('village', { ...own(), paperKind: 'mistake' })).body.id).not.toBe(body.id);
  });

  test('is told from its bytes, whatever its name and content type say', async () => {
    const named = { ...own(), paperKind: 'scan' };
    const asPhoto = await upload('village', named, { bytes: pdf, fileName: 'photo.jpg', contentType: 'image/jpeg' });
    expect(asPhoto.body).toMatchObject({ mediaType: 'application/pdf' });
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect(await upload('village', named, { bytes: page })).toMatchObject({
      status: 415,
      body: { code: 'document.wrong-type', field: 'file' },
    });
    const half = jpeg.subarray(0, -10);
    expect(await upload('village', named, { bytes: half })).toMatchObject({ status: 422, body: { field: 'file' } });
    const locked = Buffer.from(pdf.toString().replace('/Root', '/Encrypt 9 0 R /Root'));
    expect((await upload('village', named, { bytes: locked })).body).toMatchObject({ code: 'document.encrypted' });
  });

  test('that is empty or too large is refused with the bound', async () => {
    expect((await upload('village', own(), { bytes: Buffer.alloc(0) })).body).toMatchObject({
      code: 'document.no-file',
    });
    const large = await upload('village', own(), { bytes: Buffer.alloc(documentBytesMax + 1) });
    expect(large).toMatchObject({ status: 413, body: { code: 'document.too-large', field: 'file' } });
    expect(large.body.message.en).toContain('20 MB');
  });

  test.each([
    [{ paperKind: 'Wrong Kind' }, 'paperKind'],
    [{ household: 'x' }, 'household'],
    [{ household: '' }, 'household'],
    [{ title: ' ' }, 'title'],
    [{ person: '0' }, 'person'],
  ])('with %o is refused naming the field', async (wrong, field) => {
    expect(await upload('village', { ...own(), ...wrong })).toMatchObject({ status: 400, body: { field } });
  });

  test('of somebody who does not belong to the household is refused', async () => {
    const { status, body } = await upload('village', { ...own(), person: '999999' });
    expect({ status, field: body.field }).toEqual({ status: 422, field: 'person' });
  });
});

describe('the file as it is served', () => {
  const policy = (answer: Awaited<ReturnType<typeof open>>): string =>
    String(answer.headers['content-security-policy']);

  test('is an image without rights, or is saved; never a page', async () => {
    const image = await upload('village', { ...own(), paperKind: 'shown' });
    const shown = await open('village', image.body.id);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(String(shown.headers['content-disposition'])).toMatch(/^inline; .*\.jpg/);
    expect(policy(shown)).toMatch(/^sandbox; default-src 'none'/);
    expect(String((await open('village', image.body.id, '?save=true')).headers['content-disposition'])).toMatch(
      /^attachment/,
    );
    const paper = await upload('village', { ...own(), paperKind: 'shown' }, { bytes: pdf });
    const saved = await open('village', paper.body.id);
    expect(String(saved.headers['content-disposition'])).toMatch(/^attachment; .*\.pdf/);
    expect(policy(saved)).toMatch(/^sandbox/);
  });

  test('of an issued PDF is shown in the browser', async () => {
    const issued = await inCity((transaction) =>
      storeIssued(transaction, {
        blobStore: site.blobStore,
        bytes: pdf,
        householdId: household.id,
        areaCode: village,
        paperKind: 'decision',
        title: { zh: '决定书', en: 'decision' },
      }),
    );
    const shown = await open('village', issued.id);
    expect(String(shown.headers['content-disposition'])).toMatch(/^inline; .*%E5%86%B3%E5%AE%9A%E4%B9%A6\.pdf/);
    const withdrawing = inCity((transaction) => withdrawDocument(transaction, { id: issued.id, reason: 'wrong' }));
    await expect(withdrawing).rejects.toMatchObject({ refusal: { code: 'document.issued' } });
  });

  test('that was changed or lost on the disk is an answer that says so, not a failure', async () => {
    const { body } = await upload(
      'village',
      { ...own(), paperKind: 'lost' },
      { bytes: Buffer.concat([pdf, Buffer.from('%')]) },
    );
    const path = join(site.dataFolder, 'blobs', body.sha256.slice(0, 2), body.sha256);
    await writeFile(path, 'changed');
    expect((await open('village', body.id)).json()).toMatchObject({ code: 'document.unreadable' });
    await rm(path);
    expect((await open('village', body.id)).statusCode).toBe(503);
  });
});

describe('who sees a paper', () => {
  test('is whoever works where the household lives, and nobody else, by no address', async () => {
    const { body } = await upload('town', { ...own(), paperKind: 'private' });
    for (const name of ['village', 'county', 'city']) expect((await open(name, body.id)).statusCode).toBe(200);
    const elsewhere = await site.as('elsewhere');
    expect((await open('elsewhere', body.id)).statusCode).toBe(404);
    expect((await elsewhere('GET', `/documents?household=${household.id}`)).status).toBe(404);
    expect((await elsewhere('POST', `/documents/${body.id}/withdrawal`, { reason: 'no' })).status).toBe(404);
    expect((await upload('elsewhere', own())).status).toBe(404);
    expect((await upload('village', { ...own(), household: String(foreign.id) })).status).toBe(404);
    expect((await (await site.as())('GET', `/documents/${body.id}/file`)).status).toBe(401);
    expect((await elsewhere('GET', '/documents?case=1')).status).toBe(404);
    expect((await elsewhere('GET', '/documents')).status).toBe(400);
  });

  test('changes with the village of the household', async () => {
    const moving = await settle(site, { areaCode: neighbour, members: [member('赵小兰')] });
    const document = await inCity((transaction) =>
      storeUpload(transaction, {
        blobStore: site.blobStore,
        bytes: jpeg,
        householdId: moving.id,
        areaCode: neighbour,
        paperKind: 'other',
        title: { zh: '材料', en: 'paper' },
      }),
    );
    expect((await open('village', document.id)).statusCode).toBe(404);
    await inCity((transaction) => moveDocuments(transaction, { householdId: moving.id, areaCode: village }));
    expect((await open('village', document.id)).statusCode).toBe(200);
  });

  test('is the office elsewhere too that took it in', async () => {
    const document = await inCity(
      (transaction) =>
        storeUpload(transaction, {
          blobStore: site.blobStore,
          bytes: pdf,
          householdId: household.id,
          areaCode: village,
          receivedArea: '370303',
          paperKind: 'from-elsewhere',
          title: { zh: '材料', en: 'paper' },
        }),
      ['370303'],
    );
    expect((await open('elsewhere', document.id)).statusCode).toBe(200);
    expect((await open('village', document.id)).statusCode).toBe(200);
  });

  test('is nobody without clearance when it tells of a person kept from view', async () => {
    const hidden = await settle(site, { areaCode: village, members: [member('孙小雨')] });
    const { body } = await upload('village', { ...own(), household: String(hidden.id), paperKind: 'hidden' });
    await withClient({ url: site.database.adminUrl }, (client) =>
      client.query(
        `insert into people.restriction (person_id, area_code, reason, from_date, recorded_at, recorded_by)
         values ($1, $2, 'protection', '2020-01-01', now(), 'test')`,
        [hidden.personIds[0], village],
      ),
    );
    expect((await open('village', body.id)).statusCode).toBe(404);
    const listed = await (await site.as('village'))('GET', `/documents?household=${hidden.id}`);
    expect(listed.body.documents).toEqual([]);
  });
});

describe('the store behind it', () => {
  beforeEach(() => freezeClock('2026-03-01T12:00'));

  test('when full is an answer that says what to do, and no document', async () => {
    const full = {
      ...site.blobStore,
      put: () => Promise.reject(new BlobStoreFull('no room')),
    };
    const storing = inCity((transaction) =>
      storeUpload(transaction, {
        blobStore: full,
        bytes: jpeg,
        householdId: household.id,
        areaCode: village,
        paperKind: 'no-room',
        title: { zh: '材料', en: 'paper' },
      }),
    );
    await expect(storing).rejects.toMatchObject({ refusal: { code: 'document.disk-full', status: 503 } });
  });

  test('loses what no document names after a day, and nothing that one names', async () => {
    const broken = inCity(async (transaction) => {
      await storeUpload(transaction, {
        blobStore: site.blobStore,
        bytes: Buffer.concat([pdf, Buffer.from('% broken off\n')]),
        householdId: household.id,
        areaCode: village,
        paperKind: 'broken',
        title: { zh: '材料', en: 'paper' },
      });
      throw new Error('the connection broke');
    });
    await expect(broken).rejects.toThrow('broke');
    const files = async (): Promise<number> =>
      (await readdir(join(site.dataFolder, 'blobs'), { recursive: true, withFileTypes: true })).filter((entry) =>
        entry.isFile(),
      ).length;
    const before = await files();
    freezeClock('2027-03-03T12:00');
    expect(await sweepFiles(site.database.pool, { ...scope, actor: 'system:documents' }, site.blobStore)).toBe(1);
    expect(await files()).toBe(before - 1);
    expect(await sweepFiles(site.database.pool, { ...scope, actor: 'system:documents' }, site.blobStore)).toBe(0);
  });

  test('holds no record that anybody could change or delete', async () => {
    const attempt = (sql: string) => inCity(({ client }) => client.query(sql));
    await expect(attempt('delete from documents.document')).rejects.toThrow(/permission denied/);
    await expect(attempt("update documents.document set sha256 = repeat('0', 64)")).rejects.toThrow(
      /permission denied/,
    );
    const back = "update documents.document set withdrawn_reason = 'other' where withdrawn_at is not null";
    await expect(attempt(back)).rejects.toThrow(/append-only/);
  });
});
