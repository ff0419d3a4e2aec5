import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '../../../platform/clock/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import type { BankAddress } from './address.ts';
import { bankRefusals } from './refusals.ts';

/** An order of 450,000 payments takes the bank a while. */
const answerMsMax = 120_000;
const answerBytesMax = 1_024 * 1_024 * 1_024;

const sealOf = (secret: string, ...parts: readonly (string | Buffer)[]): string => {
  const seal = createHmac('sha256', secret);
  for (const [index, part] of parts.entries()) seal.update(index === 0 ? '' : '\n').update(part);
  return seal.digest('hex');
};

function isSealedBy(secret: string, seal: string, ...parts: readonly (string | Buffer)[]): boolean {
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(secret, ...parts))];
  return given.length === right.length && timingSafeEqual(given, right);
}

export type BankAnswer = { readonly xml: Buffer; readonly number: number };

/** Hands an order over; the bank answers with a pain.002. The same order again is the same order. Refused as `ask`. */
export const submitOrder = async (address: BankAddress, order: Buffer): Promise<BankAnswer> => {
  const answer = await ask(address, '/yinhang/pain001', order);
  if (!answer) throw new Refused(bankRefusals.unreachable);
  return answer;
};

/** The next camt.054 of an order after number `after`, 0 for the first; undefined when there is none yet. */
export const fetchReport = (
  address: BankAddress,
  asked: { readonly messageId: string; readonly after: number },
): Promise<BankAnswer | undefined> => ask(address, '/yinhang/huidan', Buffer.from(JSON.stringify(asked)));

/** One question, never inside a transaction. Refused 503 without a whole answer, 409 refused or wrongly sealed. */
async function ask({ url, secret }: BankAddress, path: string, body: Buffer): Promise<BankAnswer | undefined> {
  const time = now().toISOString();
  const answer = await answerTo(`${url.replace(/\/+$/, '')}${path}`, body, {
    'content-type': 'application/octet-stream',
    'x-request-time': time,
    'x-request-seal': sealOf(secret, time, path, body),
  });
  if (answer.status === 204) return undefined;
  if (answer.status >= 500) throw new Refused(bankRefusals.unreachable);
  if (answer.status !== 200) throw new Refused(bankRefusals.refused);
  if (!isSealedBy(secret, answer.seal, time, answer.body)) throw new Refused(bankRefusals.unsealed);
  return { xml: answer.body, number: answer.number };
}

async function answerTo(url: string, body: Buffer, headers: Readonly<Record<string, string>>) {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(answerMsMax),
      headers,
      body: new Uint8Array(body),
    });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length;
      if (bytes > answerBytesMax) throw new Refused(bankRefusals.unreadable);
      chunks.push(chunk);
    }
    return {
      status: answer.status,
      seal: answer.headers.get('x-answer-seal') ?? '',
      number: Number(answer.headers.get('x-file-number') ?? 0),
      body: Buffer.concat(chunks),
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(bankRefusals.unreachable);
  }
}
