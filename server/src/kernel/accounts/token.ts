import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;
export const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** 256 bits of chance, kept nowhere but in the browser. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** All that the database knows of a token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
