import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FieldKeys } from './key-file.ts';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Made once a key: making one takes five times as long as encrypting a field. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObjectOf(key: Buffer): KeyObject {
  const known = keyObjects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

/**
 * Encrypts one field with AES-256-GCM. `context` (such as 'person.idNumber') is bound to it: the same bytes in another
 * column do not decrypt. Layout: version 1 byte, nonce 12, tag 16, text.
 */
export function encryptField(keys: FieldKeys, context: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyObjectOf(keys.encryption), nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** The inverse of `encryptField`; throws when the bytes were changed, or belong to another key or context. */
export function decryptField(keys: FieldKeys, context: string, bytes: Buffer): string {
  const textStart = 1 + nonceBytes + tagBytes;
  if (bytes[0] !== version || bytes.length < textStart) throw new Error(`${context}: not an encrypted field`);
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyObjectOf(keys.encryption), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(1 + nonceBytes, textStart));
  return Buffer.concat([decipher.update(bytes.subarray(textStart)), decipher.final()]).toString('utf8');
}

/** A keyed hash (HMAC-SHA-256) by which an encrypted value is found again, and by which it can be unique. */
export function blindIndex(keys: FieldKeys, context: string, text: string): Buffer {
  return createHmac('sha256', keyObjectOf(keys.index)).update(`${context}\0${text}`).digest();
}
