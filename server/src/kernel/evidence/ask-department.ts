import { createHash } from 'node:crypto';
import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Address } from './address-book.ts';
import { answerReaders } from './answers/index.ts';
import type { Read, Reading } from './answers/index.ts';
import type { DepartmentCode } from './departments.ts';
import { isSealedBy, sealOf } from './seal.ts';

/** What a department is asked about one person. */
export type Question = {
  readonly requestId: string;
  readonly idNumber: string;
  readonly name: string;
  readonly asOf: PlainDate;
  readonly purpose: string;
  readonly authorisation: { readonly signedOn: PlainDate; readonly expiresOn: PlainDate };
};

/** Why there is no answer; shown to staff in words. */
export const failures = [
  'time-out',
  'unreachable',
  'half-answer',
  'server-error',
  'refused',
  'bad-seal',
  'wrong-time',
  'too-large',
  'resting',
  'not-connected',
  'not-authorised',
  'interrupted',
] as const;

export type Failure = (typeof failures)[number];

/** What came of one attempt, with the times and the hash of whatever was received. */
export type Attempt = {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly httpStatus: number | null;
  readonly sha256: Buffer | null;
} & (
  | { readonly status: 'answered'; readonly raw: string; readonly reading: Reading }
  | { readonly status: 'no-record' | 'wrong-person' | 'malformed' }
  | { readonly status: 'failed'; readonly failure: Failure }
);

const answerBytesMax = 512 * 1024;
/** How far the clock of a department may be from ours. */
const clockDifferenceMsMax = 5 * 60_000;

type Asking = { readonly timeOutMs: number; readonly signal: AbortSignal };

/**
 * Asks once, over HTTP, and checks seal, time, shape and person before anything of the answer is believed. Never
 * throws for what a department or the network does; touches no database.
 */
export async function askDepartment(
  department: DepartmentCode,
  address: Address,
  question: Question,
  asking: Asking,
): Promise<Attempt> {
  const askedAt = now();
  const body = JSON.stringify(question);
  const time = askedAt.toISOString();
  const timeOut = AbortSignal.timeout(asking.timeOutMs);
  const none = { askedAt, answeredAt: null, httpStatus: null, sha256: null, status: 'failed' } as const;
  try {
    const answer = await fetch(address.url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any([timeOut, asking.signal]),
      headers: {
        'content-type': 'application/json',
        'x-request-time': time,
        'x-request-seal': sealOf(address.secret, time, new URL(address.url).pathname, body),
      },
      body,
    });
    const raw = await readBounded(answer);
    const received = { askedAt, answeredAt: now(), httpStatus: answer.status, sha256: raw && sha256Of(raw) } as const;
    if (raw === null) return { ...received, status: 'failed', failure: 'too-large' };
    const failure = failureOf(answer, { address, question, raw, receivedAt: received.answeredAt });
    if (failure) return { ...received, status: 'failed', failure };
    return { ...received, ...readAnswer(department, question, raw.toString('utf8')) };
  } catch (error) {
    if (timeOut.aborted) return { ...none, failure: 'time-out' };
    return { ...none, failure: wasCutOff(error) ? 'half-answer' : 'unreachable' };
  }
}

type Received = {
  readonly address: Address;
  readonly question: Question;
  readonly raw: Buffer;
  readonly receivedAt: Date;
};

function failureOf(answer: Response, { address, question, raw, receivedAt }: Received): Failure | undefined {
  if (answer.status >= 500) return 'server-error';
  if (answer.status !== 200) return 'refused';
  const [at, seal] = [answer.headers.get('x-answer-time') ?? '', answer.headers.get('x-answer-seal') ?? ''];
  if (!isSealedBy(address.secret, seal, at, question.requestId, raw.toString('utf8'))) return 'bad-seal';
  const differenceMs = Math.abs(Date.parse(at) - receivedAt.getTime());
  return differenceMs <= clockDifferenceMsMax ? undefined : 'wrong-time';
}

type Answered = Exclude<Read, { status: 'answered' }> | (Extract<Read, { status: 'answered' }> & { raw: string });

function readAnswer(department: DepartmentCode, { idNumber, asOf }: Question, raw: string): Answered {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    return { status: 'malformed' };
  }
  const read = answerReaders[department](body, { idNumber, asOf });
  return read.status === 'answered' ? { ...read, raw } : read;
}

const sha256Of = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The whole body, or null when it is larger than any honest answer. */
async function readBounded(answer: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The connection ended while the answer was being read. */
const wasCutOff = (error: unknown): boolean => error instanceof TypeError && error.message === 'terminated';
