import { createHash } from 'node:crypto';
import { signatureFits, suiteHash } from '../../platform/crypto/index.ts';
import type { PublicKey, SigningKey, Suite } from '../../platform/crypto/index.ts';

export const streamsTotal = 64;
const hashBytes = 32;
const headBytes = 8 + hashBytes;

/** The last entry of one chain. */
export type Head = { readonly number: number; readonly hash: Buffer };

/** A signed state of all chains. */
export type Anchor = {
  readonly number: number;
  readonly at: Date;
  /** One for each chain, in order. */
  readonly heads: readonly Head[];
  readonly root: Buffer;
  /** Hash of what the anchor before this one signed; zeros for the first. */
  readonly previousHash: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
};

export const noAnchor: Buffer = Buffer.alloc(hashBytes);

/** What a chain's first entry carries as the hash of the entry before it. */
export function chainStart(stream: number): Buffer {
  return createHash('sha256').update(`zhuni audit ${stream}`).digest();
}

/** Number (8 bytes, big-endian) and hash of each head, one after the other. */
export function packHeads(heads: readonly Head[]): Buffer {
  const bytes = Buffer.alloc(heads.length * headBytes);
  for (const [stream, { number, hash }] of heads.entries()) {
    bytes.writeBigUInt64BE(BigInt(number), stream * headBytes);
    hash.copy(bytes, stream * headBytes + 8);
  }
  return bytes;
}

/** The inverse of `packHeads`; undefined when the length is wrong. */
export function unpackHeads(bytes: Buffer): Head[] | undefined {
  if (bytes.length !== streamsTotal * headBytes) return undefined;
  return Array.from({ length: streamsTotal }, (_, stream) => {
    const at = stream * headBytes;
    const hash = Buffer.from(bytes.subarray(at + 8, at + headBytes));
    return { number: Number(bytes.readBigUInt64BE(at)), hash };
  });
}

/** Merkle root of the heads; leaves and inner nodes are hashed apart as in RFC 6962, section 2.1. */
export function rootOf(suite: Suite, heads: readonly Head[]): Buffer {
  const packed = packHeads(heads);
  let level = heads.map((_, stream) =>
    suiteHash(suite, Buffer.of(0, stream), packed.subarray(stream * headBytes, (stream + 1) * headBytes)),
  );
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      next.push(suiteHash(suite, Buffer.of(1), level[at] ?? noAnchor, level[at + 1] ?? noAnchor));
    }
    level = next;
  }
  return level[0] ?? noAnchor;
}

type Unsigned = Omit<Anchor, 'signature'>;

function messageOf({ number, at, keyId, previousHash, root }: Unsigned): Buffer {
  const lines = ['zhuni audit anchor 1', number, at.toISOString(), keyId, previousHash.toString('hex')];
  return Buffer.from([...lines, root.toString('hex'), ''].join('\n'));
}

/** Hash of what an anchor signs, for the anchor after it. */
export function anchorHash(suite: Suite, anchor: Unsigned): Buffer {
  return suiteHash(suite, messageOf(anchor));
}

/** Signs the state of the chains, following on `previous`. */
export function signAnchor(
  key: SigningKey,
  { at, heads, previous }: { at: Date; heads: readonly Head[]; previous: Anchor | undefined },
): Anchor {
  const unsigned = {
    number: (previous?.number ?? 0) + 1,
    at,
    heads,
    root: rootOf(key.suite, heads),
    previousHash: previous ? anchorHash(key.suite, previous) : noAnchor,
    keyId: key.id,
  };
  return { ...unsigned, signature: key.sign(messageOf(unsigned)) };
}

/** Whether root and signature fit the heads. */
export function anchorFits(key: PublicKey, anchor: Anchor): boolean {
  return rootOf(key.suite, anchor.heads).equals(anchor.root) && signatureFits(key, messageOf(anchor), anchor.signature);
}

/** One line of an anchor file or an export, without its line end. */
export function anchorLine(anchor: Anchor, key: Pick<PublicKey, 'suite' | 'bytes'>): Readonly<Record<string, unknown>> {
  return {
    kind: 'anchor',
    number: anchor.number,
    at: anchor.at.toISOString(),
    root: anchor.root.toString('hex'),
    previousHash: anchor.previousHash.toString('hex'),
    suite: key.suite,
    keyId: anchor.keyId,
    publicKey: key.bytes.toString('base64'),
    signature: anchor.signature.toString('base64'),
    heads: packHeads(anchor.heads).toString('base64'),
  };
}

/** Reads what `anchorLine` wrote; undefined when it is something else. */
export function readAnchorLine(line: unknown): { anchor: Anchor; suite: Suite; publicKey: Buffer } | undefined {
  if (typeof line !== 'object' || line === null) return undefined;
  const { number, at, root, previousHash, suite, keyId, publicKey, signature, heads } = line as Record<string, unknown>;
  const texts = [at, root, previousHash, keyId, publicKey, signature, heads];
  if (!Number.isSafeInteger(number) || !texts.every((text) => typeof text === 'string')) return undefined;
  if (suite !== 'ed25519-sha256' && suite !== 'sm2-sm3') return undefined;
  const unpacked = unpackHeads(Buffer.from(String(heads), 'base64'));
  const moment = new Date(String(at));
  if (!unpacked || Number.isNaN(moment.getTime())) return undefined;
  const anchor: Anchor = {
    number: Number(number),
    at: moment,
    heads: unpacked,
    root: Buffer.from(String(root), 'hex'),
    previousHash: Buffer.from(String(previousHash), 'hex'),
    keyId: String(keyId),
    signature: Buffer.from(String(signature), 'base64'),
  };
  return { anchor, suite, publicKey: Buffer.from(String(publicKey), 'base64') };
}
