import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What came back; the head as it was sent. */
export type Answer = { readonly status: number; readonly head: string; readonly body: string };

export type HttpConnection = {
  /** Sends bytes that are one whole request; one at a time. Rejects when the connection breaks. */
  readonly send: (request: Buffer) => Promise<Answer>;
  readonly close: () => void;
};

const headEnd = Buffer.from('\r\n\r\n');
const timeoutMs = 60_000;

/**
 * One keep-alive connection that reads no more of an answer than it must, so that the load generator takes little of
 * the machine it measures. Understands content-length and chunked bodies.
 */
export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = await dial(port);
  let received: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken ??= error;
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const read = readAnswer(received);
    if (read === undefined || waiting === undefined) return;
    received = received.subarray(read.bytes);
    const { resolve } = waiting;
    waiting = undefined;
    resolve(read.answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer within ${timeoutMs} ms`)));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The answer at the beginning of the bytes and how many it takes; undefined while part of it is missing. */
export function readAnswer(bytes: Buffer): { readonly answer: Answer; readonly bytes: number } | undefined {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const bodyAt = end + headEnd.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const bodyEnd = bodyAt + Number(length);
    if (bytes.length < bodyEnd) return undefined;
    return { answer: { status, head, body: bytes.toString('utf8', bodyAt, bodyEnd) }, bytes: bodyEnd };
  }
  return readChunks(bytes, bodyAt, { status, head });
}

function readChunks(bytes: Buffer, bodyAt: number, top: Omit<Answer, 'body'>): ReturnType<typeof readAnswer> {
  const parts: Buffer[] = [];
  for (let at = bodyAt; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { answer: { ...top, body: Buffer.concat(parts).toString('utf8') }, bytes: next };
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}

type RequestParts = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly cookie?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly body?: object | undefined;
};

/** A request as bytes. */
export function requestBytes({ method, path, cookie, idempotencyKey, body }: RequestParts): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(method === 'GET' ? [] : ['x-zhuni: 1']),
    ...(idempotencyKey === undefined ? [] : [`idempotency-key: ${idempotencyKey}`]),
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${payload}`);
}
