import { createHash } from 'node:crypto';

/** JSON with sorted keys and without blanks: equal values have equal texts, whatever stored them in between. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 over the canonical JSON of a value. */
export function sha256Of(value: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}
