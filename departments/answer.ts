import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { registers } from './registers/index.ts';
import type { DepartmentCode } from './registers/index.ts';
import type { Question } from './question.ts';
import type { Resident } from './resident.ts';
import { sealOf } from './signature.ts';

/** Somebody else, for an answer about the wrong person. */
const strangerIdNumber = '999999195001010011';
const dayMs = 86_400_000;

type Answering = {
  readonly department: DepartmentCode;
  readonly question: Question;
  readonly resident: Resident | undefined;
  readonly fault: Fault;
  readonly secret: string;
  /** The moment of the question by the clock of the asker, in milliseconds. */
  readonly askedMs: number;
};

/** The body of the answer, as it would be sent without any fault in between. */
function bodyOf({ department, question, resident, fault }: Answering): string {
  const { answer, noRecord } = registers[department];
  const told = resident && fault.kind === 'wrong-person' ? { ...resident, idNumber: strangerIdNumber } : resident;
  const text = JSON.stringify((told && answer(told, question.asOf)) ?? noRecord);
  return fault.kind === 'malformed' ? text.slice(0, -Math.ceil(text.length / 3)) : text;
}

/**
 * Answers in the department's own shape under its seal. The stand-in has no clock of its own: its time is that of the
 * question and what has passed since, so that it fits a clock that was shifted.
 */
export function sendAnswer(response: ServerResponse, answering: Answering, startedMs: number): void {
  const { fault, secret, question, askedMs } = answering;
  const body = bodyOf(answering);
  const atMs = askedMs + (performance.now() - startedMs) - (fault.kind === 'stale' ? dayMs : 0);
  const at = new Date(atMs).toISOString();
  const seal = sealOf(fault.kind === 'unsealed' ? `not ${secret}` : secret, at, question.requestId, body);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-answer-time': at,
    'x-answer-seal': seal,
  });
  if (fault.kind !== 'half') {
    response.end(body);
    return;
  }
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
}
