import { randomUUID } from 'node:crypto';
import type { FactValue } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { facts as vocabulary } from '@zhuni/policies';
import { createAccount } from '../src/kernel/accounts/index.ts';
import { findCase, openCase } from '../src/kernel/cases/index.ts';
import { referCase } from '../src/kernel/cases/refer-case.ts';
import { approveDecision, prepareDecision } from '../src/kernel/decisions/index.ts';
import { grantEntitlement } from '../src/kernel/entitlements/index.ts';
import { now, today } from '../src/platform/clock/index.ts';
import { withClient, withTransaction } from '../src/platform/db/index.ts';
import type { Transaction } from '../src/platform/db/index.ts';
import { publishNotice } from '../src/services/assistance/notices/index.ts';
import { createTestApp, madeUpIdNumber, password, settle } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** A request as a test sends it. */
export type Asked = {
  readonly path: string;
  readonly body?: object;
  /** Fields of a form with one file. */
  readonly form?: Readonly<Record<string, string>>;
};

/** A form's file: a picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Home = { readonly householdId: number; readonly personId: number };

/** The whole server with people, cases and papers in any village that a test names, made when first asked for. */
export type World = {
  readonly site: TestApp;
  readonly home: (village: string) => Promise<Home>;
  /** The id of a thing of this kind that lies in the village. */
  readonly in: (village: string, kind: Kind) => Promise<string>;
  readonly close: () => Promise<void>;
};

let sequence = 0;
const lowest = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    vocabulary
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );

type Making = { readonly site: TestApp; readonly village: string; readonly home: Home };

const inCity = <Result>({ site }: Making, actor: string, work: (transaction: Transaction) => Promise<Result>) =>
  withTransaction(site.database.pool, { actor, areas: ['3703'] }, work);

const newCase = (making: Making, policy = 'dibao'): Promise<number> =>
  inCity(making, 'test:clerk', (transaction) =>
    openCase(transaction, {
      policy,
      kind: 'application',
      householdId: making.home.householdId,
      personId: null,
      applicantId: making.home.personId,
      origin: 'window',
    }),
  );

async function onlyRow(making: Making, sql: string, values: readonly unknown[]): Promise<string> {
  return withClient({ url: making.site.database.adminUrl }, async (client) => {
    const { rows } = await client.query<{ id: unknown }>(sql, [...values]);
    return String(rows[0]?.id);
  });
}

async function decide(making: Making): Promise<{ readonly caseId: number; readonly decisionId: number }> {
  const { householdId } = making.home;
  const caseId = await newCase(making);
  const order = { caseId, policy: 'dibao', householdId, personId: null, date: today(), outcome: 'granted' as const };
  const draft = await inCity(making, 'test:clerk', (transaction) => prepareDecision(transaction, order));
  const decided = await inCity(making, 'test:officer', (transaction) => approveDecision(transaction, draft.id));
  return { caseId, decisionId: decided.id };
}

/** How a thing of each kind comes to lie in a village. Each gets a household of its own. */
const makers = {
  account: async (making: Making) => {
    const { site, village: areaCode } = making;
    const signInName = `of-${areaCode}-${++sequence}`;
    const name = { zh: '测试', en: 'test' };
    const account = { signInName, password, name, role: 'village-assistant', areaCode, demonstration: true };
    await createAccount(site.database.pool, account);
    return onlyRow(making, 'select id from access.account where sign_in_name = $1', [signInName]);
  },
  person: async ({ home }: Making) => String(home.personId),
  /** Of its own, since not everybody sees it afterwards. */
  restrictedPerson: async ({ home }: Making) => String(home.personId),
  couple: async ({ site, village, home }: Making) => {
    const other = await settleIn(site, village);
    return `${Math.min(home.personId, other.personId)}/${Math.max(home.personId, other.personId)}`;
  },
  pairToMerge: async (making: Making) => makers.couple(making),
  merge: async (making: Making) => {
    const { site, village, home } = making;
    const other = await settleIn(site, village);
    const body = { survivorId: home.personId, mergedId: other.personId, reason: '重复登记' };
    const answer = await asCity(site, { path: '/merges', body });
    if (answer.status !== 201) throw new Error(`no merge: ${answer.text}`);
    return String(JSON.parse(answer.text).id);
  },
  mother: async ({ home }: Making) => String(home.personId),
  lifeEvent: async ({ site, home }: Making) => {
    const answer = await asCity(site, { path: '/life-events', body: birthTo(home.personId) });
    if (answer.status !== 201) throw new Error(`no life event: ${answer.text}`);
    return String(JSON.parse(answer.text).id);
  },
  case: async (making: Making) => String(await newCase(making)),
  notice: async (making: Making) => {
    const caseId = await newCase(making);
    return inCity(making, 'test:clerk', async (transaction) => {
      const found = await findCase(transaction, caseId);
      if (!found) throw new Error('no case');
      const record = { ...found, state: 'opined' as const };
      return `${caseId}/${await publishNotice(transaction, { record, data: { place: '村委会' } })}`;
    });
  },
  objection: async (making: Making) => {
    const [caseId = '', noticeId = ''] = (await makers.notice(making)).split('/');
    const answer = await making.site.app.inject({
      method: 'POST',
      url: `/api/notices/${noticeId}/objections`,
      headers: { 'x-zhuni': '1' },
      remoteAddress: `198.51.100.${++sequence}`,
      payload: { text: '情况不符', anonymous: true },
    });
    if (answer.statusCode !== 201) throw new Error(`no objection: ${answer.body}`);
    return `${caseId}/${await onlyRow(making, 'select id from assistance.objection where case_id = $1', [caseId])}`;
  },
  referral: async (making: Making) => {
    const caseId = await newCase(making);
    const to = { department: 'YB' };
    const order = { caseId, fromArea: making.village, to, reason: '请答复' };
    return String(await inCity(making, 'test:clerk', (transaction) => referCase(transaction, order)));
  },
  document: async (making: Making) => {
    const form = { household: String(making.home.householdId), paperKind: 'other' };
    const answer = await asCity(making.site, { path: '/documents', form });
    if (answer.status !== 201) throw new Error(`no document: ${answer.text}`);
    return String(JSON.parse(answer.text).id);
  },
  authorisation: async (making: Making) => {
    const { householdId, personId } = making.home;
    const path = `/households/${householdId}/authorisations`;
    const answer = await asCity(making.site, { path, body: authorisationOf(personId) });
    if (answer.status !== 201) throw new Error(`no authorisation: ${answer.text}`);
    const sql = 'select id from evidence.authorisation where household_id = $1';
    return `${householdId}/${await onlyRow(making, sql, [householdId])}`;
  },
  check: async (making: Making) => {
    const [householdId] = (await makers.authorisation(making)).split('/');
    const body = { householdId: Number(householdId), departments: ['tax'], reason: '低保申请' };
    const answer = await asCity(making.site, { path: '/checks', body });
    if (answer.status !== 201) throw new Error(`no check: ${answer.text}`);
    return String(JSON.parse(answer.text).id);
  },
  screening: async (making: Making) =>
    onlyRow(
      making,
      `insert into screening.run (area_code, screened_on, state, started_at, finished_at, requested_by)
       values ($1, $2, 'done', $3, $3, 'test') returning id`,
      [making.village, today(), now().toISOString()],
    ),
  import: async (making: Making) =>
    onlyRow(
      making,
      `insert into jobs.job (id, kind, area_code, payload, created_at, created_by, run_after)
       values ($2, 'import.households', $1, '{"fileName":"a.csv"}', $3, 'test', $3) returning id`,
      [making.village, randomUUID(), now().toISOString()],
    ),
  entitlement: async (making: Making) => {
    const { householdId } = making.home;
    const granted = await inCity(making, 'test:clerk', (transaction) =>
      grantEntitlement(transaction, {
        policy: 'dibao',
        householdId,
        personId: null,
        fromMonth: plainDate(`${today().slice(0, 7)}-01`),
        amountFen: 100,
        reason: { zh: '测试', en: 'test' },
        origin: 'list',
        caseId: null,
        decisionId: null,
      }),
    );
    return String(granted.id);
  },
  decision: async (making: Making) => String((await decide(making)).decisionId),
  decidedCase: async (making: Making) => String((await decide(making)).caseId),
} as const;

export type Kind = keyof typeof makers;

/** A child is born today. */
export const birthTo = (personId: number) => ({
  kind: 'birth',
  on: today(),
  evidence: '出生医学证明',
  source: 'civil-affairs',
  personIds: [personId],
  details: { name: '王小宝', sex: 'female' },
});

/** Everybody's signature under the economic check for a year. */
export const authorisationOf = (personId: number) => ({
  personId,
  scope: ['tax'],
  purpose: '低保申请',
  signedOn: today(),
  expiresOn: `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('02-29', '02-28'),
});

/** A household that is entitled to Dibao, in a village. */
async function settleIn(site: TestApp, village: string): Promise<Home> {
  sequence += 1;
  const idNumber = madeUpIdNumber('1980-06-15', sequence);
  const facts = { ...lowest('person'), relation: 'head', supporters: 'able', canWork: true, deceased: 'no' };
  const { id, personIds } = await settle(site, {
    areaCode: village,
    facts: { ...lowest('household'), registration: 'urban' },
    members: [{ name: '王小明', idNumber, facts }],
  });
  return { householdId: id, personId: personIds[0] ?? 0 };
}

export async function createWorld(): Promise<World> {
  const site = await createTestApp();
  const made = new Map<string, Promise<string>>();
  const homes = new Map<string, Promise<Home>>();
  const remember = <Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
  return {
    site,
    home: (village) => remember(homes, village, () => settleIn(site, village)),
    in: (village, kind) =>
      remember(made, `${village} ${kind}`, async () => {
        return makers[kind]({ site, village, home: await settleIn(site, village) });
      }),
    close: site.close,
  };
}

type Sending = { readonly who: string | undefined; readonly method: 'GET' | 'POST' | 'DELETE'; readonly asked: Asked };

/** Sends a request as an account, or as nobody, from an address that no limit knows yet. */
export async function send(
  site: TestApp,
  { who, method, asked }: Sending,
): Promise<{ readonly status: number; readonly text: string }> {
  const cookie = who === undefined ? undefined : await cookieOf(site, who);
  const boundary = 'a-made-up-boundary';
  const form = asked.form && formOf(asked.form, boundary);
  const answer = await site.app.inject({
    method,
    url: `/api${asked.path}`,
    remoteAddress: `203.0.${Math.floor(++sequence / 250) % 250}.${sequence % 250}`,
    headers: {
      ...(method === 'GET' ? {} : { 'x-zhuni': '1', 'idempotency-key': randomUUID() }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(form ? { 'content-type': `multipart/form-data; boundary=${boundary}` } : {}),
    },
    ...(form ? { payload: form } : asked.body ? { payload: asked.body } : {}),
  });
  return { status: answer.statusCode, text: answer.body };
}

const asCity = (site: TestApp, asked: Asked) => send(site, { who: 'city', method: 'POST', asked });

const cookies = new WeakMap<TestApp, Map<string, Promise<string>>>();

function cookieOf(site: TestApp, who: string): Promise<string> {
  const known = cookies.get(site) ?? new Map<string, Promise<string>>();
  cookies.set(site, known);
  const cookie = known.get(who) ?? signIn(site, who);
  known.set(who, cookie);
  return cookie;
}

async function signIn(site: TestApp, signInName: string): Promise<string> {
  const answer = await site.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-zhuni': '1' },
    payload: { signInName, password },
  });
  return String([answer.headers['set-cookie']].flat()[0]).split(';', 1)[0] ?? '';
}

function formOf(fields: Readonly<Record<string, string>>, boundary: string): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = 'content-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png';
  const file = `--${boundary}\r\n${headers}\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + file), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
