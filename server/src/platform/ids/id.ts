import { randomBytes } from 'node:crypto';
import { now } from '../clock/index.ts';

/** A UUID of version 7, branded by what it names: `Id<'person'>` is not an `Id<'household'>`. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const counterMax = 0xfff;

let last = { atMs: 0, counter: 0 };

/** A new identifier; those made by one process sort in the order in which they were made. */
export function newId<Kind extends string>(): Id<Kind> {
  last = step(last, now().getTime());
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.atMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as Id<Kind>;
}

/** True when the text has the form of an identifier (lower case). */
export function isId<Kind extends string>(text: unknown): text is Id<Kind> {
  return typeof text === 'string' && pattern.test(text);
}

/** Reads an identifier; RangeError naming `kind` when the text is not one. */
export function parseId<Kind extends string>(kind: Kind, text: string): Id<Kind> {
  if (!isId<Kind>(text)) throw new RangeError(`${kind} id: not an identifier`);
  return text;
}

/** Within a millisecond, or when the clock has gone back, the counter rises; when it is full the millisecond does. */
function step(from: { atMs: number; counter: number }, nowMs: number): { atMs: number; counter: number } {
  if (nowMs > from.atMs) return { atMs: nowMs, counter: randomBytes(1).readUInt8(0) };
  if (from.counter < counterMax) return { atMs: from.atMs, counter: from.counter + 1 };
  return { atMs: from.atMs + 1, counter: 0 };
}
