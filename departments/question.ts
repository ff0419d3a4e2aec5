import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';

/** What the asker wants to know of one person, and on which ground. */
export type Question = {
  readonly requestId: string;
  readonly idNumber: string;
  readonly name: string;
  /** The day whose state is asked for. */
  readonly asOf: PlainDate;
  readonly purpose: string;
  /** The written authorisation of the person asked about. */
  readonly authorisation: { readonly signedOn: PlainDate; readonly expiresOn: PlainDate };
};

/** Reads a question; a sentence that names the field when it is none. */
export function readQuestion(text: string): Question | string {
  const value = readJson(text);
  if (!isRecord(value)) return 'the body is not a JSON object';
  const { requestId, idNumber, name, asOf, purpose, authorisation } = value;
  if (typeof requestId !== 'string' || !/^[0-9a-f-]{36}$/.test(requestId)) return 'requestId: a UUID is wanted';
  if (typeof idNumber !== 'string' || !/^\d{17}[\dX]$/.test(idNumber)) return 'idNumber: 18 characters are wanted';
  if (typeof name !== 'string' || name.length > 60) return 'name: at most 60 characters';
  if (!isPlainDate(asOf)) return 'asOf: a date such as 2026-05-01 is wanted';
  if (typeof purpose !== 'string' || purpose === '') return 'purpose: say why';
  if (!isRecord(authorisation)) return 'authorisation: signedOn and expiresOn are wanted';
  const { signedOn, expiresOn } = authorisation;
  if (!isPlainDate(signedOn) || !isPlainDate(expiresOn)) return 'authorisation: signedOn and expiresOn are dates';
  return { requestId, idNumber, name, asOf, purpose, authorisation: { signedOn, expiresOn } };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
