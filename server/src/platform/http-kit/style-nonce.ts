import { randomBytes } from 'node:crypto';

const nonces = new WeakMap<object, string>();

/** The nonce under which this answer (a Node response) may carry style elements; made when first asked for. */
export function styleNonceOf(response: object): string {
  const known = nonces.get(response);
  if (known !== undefined) return known;
  const nonce = randomBytes(16).toString('base64url');
  nonces.set(response, nonce);
  return nonce;
}
