import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CityPlan } from '@zhuni/city';
import { sendAnswer } from './answer.ts';
import { createBankSite } from './bank/site.ts';
import type { BankSite } from './bank/site.ts';
import { control } from './control.ts';
import type { Controlled, Counts } from './control.ts';
import { createFaults } from './faults.ts';
import { createLookup } from './lookup.ts';
import { readJson, readQuestion } from './question.ts';
import { departmentCodes, registers } from './registers/index.ts';
import type { DepartmentCode } from './registers/index.ts';
import { isSealedBy } from './signature.ts';

export type DepartmentsOptions = {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** With which questions and answers are sealed. */
  readonly secret: string;
  /** Whose residents are known; undefined = only people entered by hand. */
  readonly plan: CityPlan | undefined;
};

export type RunningDepartments = { readonly port: number; readonly close: () => Promise<void> };

const bodyBytesMax = 64 * 1024;
const byPath = new Map(departmentCodes.map((code) => [registers[code].path, code] as const));

/** Listens; every department answers on its own path, the control endpoint on loopback only. */
export async function startDepartments(options: DepartmentsOptions): Promise<RunningDepartments> {
  const counts = new Map<DepartmentCode, Counts>(
    departmentCodes.map((code) => [code, { asked: 0, answered: 0, underWay: 0, underWayMax: 0 }]),
  );
  const controlled = { faults: createFaults(), lookup: createLookup(options.plan), counts };
  const bank = createBankSite(options.secret);
  const server = createServer((request, response) => {
    handle({ ...options, controlled, bank }, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, close };
}

type Site = DepartmentsOptions & { readonly controlled: Controlled; readonly bank: BankSite };

async function handle(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedMs = performance.now();
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (site.bank.handles(path) && request.method === 'POST') return site.bank.answer(request, response, path);
  const text = await readBody(request);
  if (text === undefined) return reply(response, 413, { error: 'the body is too large' });
  if (path === '/control' || path.startsWith('/control/')) return answerControl(site, request, response, path, text);
  const department = byPath.get(path);
  if (!department || request.method !== 'POST') return reply(response, 404, { error: 'not found' });
  return answerQuestion(site, department, { request, response, text, path, startedMs });
}

type Asked = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly text: string;
  readonly path: string;
  readonly startedMs: number;
};

async function answerQuestion(site: Site, department: DepartmentCode, asked: Asked): Promise<void> {
  const { request, response, text, path, startedMs } = asked;
  const { secret, controlled } = site;
  const [time, seal] = ['x-request-time', 'x-request-seal'].map((name) => String(request.headers[name] ?? ''));
  const askedMs = Date.parse(time ?? '');
  if (Number.isNaN(askedMs) || !isSealedBy(secret, seal ?? '', time ?? '', path, text))
    return reply(response, 401, { error: 'the seal of the request does not fit' });
  const question = readQuestion(text);
  if (typeof question === 'string') return reply(response, 400, { error: question });
  const counts = controlled.counts.get(department) ?? { asked: 0, answered: 0, underWay: 0, underWayMax: 0 };
  counts.asked += 1;
  counts.underWay += 1;
  counts.underWayMax = Math.max(counts.underWayMax, counts.underWay);
  response.once('close', () => void (counts.underWay -= 1));
  const fault = controlled.faults.take(department);
  if (fault.kind === 'down') return void request.socket.destroy();
  if (fault.kind === 'hang') return;
  if (fault.kind === 'error') return reply(response, 500, { error: 'internal error' });
  if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const resident = controlled.lookup.find(question.idNumber, question.asOf);
  response.once('finish', () => void (counts.answered += 1));
  sendAnswer(response, { department, question, resident, fault, secret, askedMs }, startedMs);
}

/** A page in a browser cannot send this header to another site, and nobody from another machine gets this far. */
function answerControl(
  { controlled, bank }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  text: string,
): void {
  const from = request.socket.remoteAddress ?? '';
  const local = /^(::ffff:)?127\./.test(from) || from === '::1';
  if (!local || request.headers['x-control'] !== '1') return reply(response, 403, { error: 'from loopback only' });
  if (path === '/control/bank') {
    const { status, body } = bank.control(request.method === 'POST' ? readJson(text) : undefined);
    return reply(response, status, body);
  }
  const { status, body } = control(controlled, request.method ?? '', path, text);
  return reply(response, status, body);
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
