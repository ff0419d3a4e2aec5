import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorError } from '../config/index.ts';
import { readOrMakeSecret } from './secret-file.ts';

/** A signature with its hash: the international pair, or the Chinese one (GB/T 32918 and GB/T 32905). */
export const suites = ['ed25519-sha256', 'sm2-sm3'] as const;
export type Suite = (typeof suites)[number];

export type PublicKey = {
  /** SHA-256 of the key's SubjectPublicKeyInfo, in hexadecimal. */
  readonly id: string;
  readonly suite: Suite;
  /** SubjectPublicKeyInfo, DER. */
  readonly bytes: Buffer;
};

export type SigningKey = PublicKey & { readonly sign: (message: Buffer) => Buffer };

/** The hash that belongs to a suite, 32 bytes. */
export function suiteHash(suite: Suite, ...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash(suite === 'sm2-sm3' ? 'sm3' : 'sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A public key as it was written down; Error when the bytes are no key. */
export function publicKeyOf(suite: Suite, bytes: Buffer): PublicKey {
  createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  return { id: createHash('sha256').update(bytes).digest('hex'), suite, bytes };
}

/** Whether the signature over the message was made with the private half of the key. */
export function signatureFits({ suite, bytes }: PublicKey, message: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  if (suite === 'ed25519-sha256') return verify(null, message, key, signature);
  return createVerify('sm3').update(identityDigest(bytes)).update(message).verify(key, signature);
}

/** Reads a signing key (PKCS #8, mode 0600), making one of the suite on the first call. OperatorError when damaged. */
export async function loadSigningKey(file: string, suite: Suite): Promise<SigningKey> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const text = await readOrMakeSecret(file, () => newPrivateKey(suite));
  try {
    return signingKeyOf(createPrivateKey(text));
  } catch (error) {
    const words = {
      zh: `签名密钥文件 ${file} 已损坏：请从备份中放回它，或移走它以换用新密钥。`,
      en: `The signing key ${file} is damaged: put it back from a backup, or move it away to begin with a new key.`,
    };
    throw new OperatorError('crypto.signing-key-damaged', words, error);
  }
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const suite: Suite = privateKey.asymmetricKeyType === 'ed25519' ? 'ed25519-sha256' : 'sm2-sm3';
  const bytes = createPublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).export({
    type: 'spki',
    format: 'der',
  });
  const key = publicKeyOf(suite, bytes);
  const seal = (message: Buffer): Buffer =>
    suite === 'ed25519-sha256'
      ? sign(null, message, privateKey)
      : createSign('sm3').update(identityDigest(bytes)).update(message).sign(privateKey);
  return { ...key, sign: seal };
}

function newPrivateKey(suite: Suite): string {
  const { privateKey } =
    suite === 'ed25519-sha256' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Curve constants of GB/T 32918.5: a, b, and the base point. */
const sm2Curve = Buffer.from(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
);
const sm2Identity = Buffer.from('1234567812345678');
const pointBytes = 64;

/** Z_A of GB/T 32918.2 for the usual identity: it is signed in front of the message. */
function identityDigest(publicKey: Buffer): Buffer {
  const length = Buffer.of(0, sm2Identity.length * 8);
  const point = publicKey.subarray(publicKey.length - pointBytes);
  return createHash('sm3').update(length).update(sm2Identity).update(sm2Curve).update(point).digest();
}
