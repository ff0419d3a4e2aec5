import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, readJson } from '../question.ts';
import { isSealedBy, sealOf } from '../signature.ts';
import { createBank } from './bank.ts';
import type { Bank, BankReply } from './bank.ts';
import type { Fate } from './write-answers.ts';

/** Where the bank answers; everything it is sent carries the seal of the departments. */
export const bankPaths = { submit: '/yinhang/pain001', report: '/yinhang/huidan' } as const;

/** What can go wrong at the bank: it refuses, breaks off after it took the order, answers with half a file or nothing. */
export const bankFaults = [
  'none',
  'error',
  'down',
  'taken-then-down',
  'half',
  'malformed',
  'unsealed',
  'hang',
] as const;
export type BankFault = (typeof bankFaults)[number];

/** The largest order: some 450,000 payments. */
const bodyBytesMax = 512 * 1024 * 1024;

export type BankSite = {
  readonly handles: (path: string) => boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
  /** POST /control/bank {fault, times} or {account, fate, reason} or {hurry: true}; GET tells counts. */
  readonly control: (value: unknown) => { readonly status: number; readonly body: object };
};

/** The bank behind HTTP: sealed questions, sealed answers, faults that can be switched. */
export function createBankSite(secret: string): BankSite {
  const bank = createBank();
  let fault: { kind: BankFault; times: number } = { kind: 'none', times: 0 };
  const takeFault = (): BankFault => {
    const { kind } = fault;
    if (kind !== 'none') fault = fault.times > 1 ? { kind, times: fault.times - 1 } : { kind: 'none', times: 0 };
    return kind;
  };

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const text = await readText(request);
    if (text === undefined) return refuse(response, 413, 'the order is too large');
    const [time, seal] = ['x-request-time', 'x-request-seal'].map((name) => String(request.headers[name] ?? ''));
    const at = new Date(time ?? '');
    if (Number.isNaN(at.getTime()) || !isSealedBy(secret, seal ?? '', time ?? '', path, text))
      return refuse(response, 401, 'the seal of the request does not fit');
    const kind = takeFault();
    if (kind === 'down') return void request.socket.destroy();
    if (kind === 'error') return refuse(response, 500, 'internal error');
    const said = replyTo(bank, path, text, at);
    if (kind === 'taken-then-down') return void request.socket.destroy();
    if (kind === 'hang') return;
    if (said.status === 204) return void response.writeHead(204).end();
    if (said.status !== 200) return refuse(response, said.status, said.error);
    const xml = kind === 'malformed' ? said.xml.replace('</Document>', '') : said.xml;
    response.writeHead(200, {
      'content-type': 'application/xml; charset=utf-8',
      'content-length': Buffer.byteLength(xml),
      'x-file-number': String(said.number),
      'x-answer-seal': kind === 'unsealed' ? '0'.repeat(64) : sealOf(secret, time ?? '', xml),
    });
    if (kind !== 'half') return void response.end(xml);
    response.write(xml.slice(0, Math.ceil(xml.length / 2)), () => response.destroy());
  }

  function control(value: unknown): { status: number; body: object } {
    const done = (): { status: number; body: object } => ({
      status: 200,
      body: { ...bank.counts(), fault: fault.kind },
    });
    if (!isRecord(value)) return done();
    if (value['hurry'] === true) bank.hurry();
    const kind = bankFaults.find((one) => one === value['fault']);
    if (value['fault'] !== undefined && !kind) return wrong(`fault: one of ${bankFaults.join(', ')}`);
    if (kind) fault = { kind, times: typeof value['times'] === 'number' ? value['times'] : 1 };
    const { account } = value;
    if (typeof account !== 'string') return done();
    const fate = readFate(value);
    if (fate === null) return wrong('fate: paid, refused, returned or returned-late, with a reason such as AC04');
    bank.decide(account, fate);
    return done();
  }

  return { handles: (path) => Object.values<string>(bankPaths).includes(path), answer, control };
}

const wrong = (error: string): { status: number; body: object } => ({ status: 400, body: { error } });

function replyTo(bank: Bank, path: string, text: string, at: Date): BankReply {
  if (path === bankPaths.submit) return bank.submit(text, at);
  const asked = readJson(text);
  const { messageId, after } = isRecord(asked) ? asked : {};
  if (typeof messageId !== 'string' || typeof after !== 'number')
    return { status: 400, error: 'messageId and after are wanted' };
  return bank.report(messageId, after, at);
}

/** undefined: by the dice; null: not understood. */
function readFate({ fate, reason }: Readonly<Record<string, unknown>>): Fate | undefined | null {
  if (fate === undefined) return undefined;
  if (fate === 'paid') return { kind: 'paid' };
  if (typeof reason !== 'string' || !/^[A-Z0-9]{4}$/.test(reason)) return null;
  return fate === 'refused' || fate === 'returned' || fate === 'returned-late' ? { kind: fate, reason } : null;
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}

async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
