import { createHmac, timingSafeEqual } from 'node:crypto';

/** The seal of a message: HMAC-SHA-256 over its parts, one a line, in hexadecimal. */
export function sealOf(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(parts.join('\n')).digest('hex');
}

/** Whether a seal fits, in a time that does not tell where it differs. */
export function isSealedBy(secret: string, seal: string, ...parts: readonly string[]): boolean {
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(secret, ...parts))];
  return given.length === right.length && timingSafeEqual(given, right);
}
