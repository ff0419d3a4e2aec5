import { publicKeyOf } from '../../platform/crypto/index.ts';
import type { PublicKey } from '../../platform/crypto/index.ts';
import { anchorFits, anchorHash, noAnchor, readAnchorLine } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { holdAgainst } from './check-chain.ts';
import type { Chain } from './check-chain.ts';
import type { Fault } from './fault.ts';

const faultsMax = 100;

type Read = NonNullable<ReturnType<typeof readAnchorLine>>;

/** Takes the anchors of an export one after the other and holds the chains, as far as they have come, against each. */
export function checkAnchors(chains: readonly Chain[], keyId: string | undefined) {
  const faults: Fault[] = [];
  const keys = new Map<string, PublicKey>();
  let total = 0;
  let last: Anchor | undefined;
  let newestOutside: number | undefined;
  const add = (kind: Extract<Fault, { anchor: number }>['kind'], anchor: number): void => {
    if (faults.length < faultsMax) faults.push({ kind, anchor });
  };

  const take = (line: Readonly<Record<string, unknown>> | undefined): boolean => {
    const read = readAnchorLine(line);
    const key = read && keyOf(read);
    if (!read || !key) return false;
    const { anchor } = read;
    total += 1;
    if (keyId !== undefined && key.id !== keyId) add('foreign-key', anchor.number);
    else if (!anchorFits(key, anchor)) add('anchor-forged', anchor.number);
    else {
      keys.set(key.id, key);
      follow(read, anchor);
      const places = line?.['in'];
      if (!Array.isArray(places) || !places.includes('database')) newestOutside = anchor.number;
      for (const [stream, chain] of chains.entries()) {
        const head = anchor.heads[stream];
        if (head) holdAgainst(chain, head);
      }
      last = anchor;
    }
    return true;
  };

  const follow = ({ suite }: Read, anchor: Anchor): void => {
    if (last && anchor.number === last.number) return add('anchor-differs', anchor.number);
    if (anchor.number !== (last?.number ?? 0) + 1) return add('anchor-missing', (last?.number ?? 0) + 1);
    const expected = last ? anchorHash(suite, last) : noAnchor;
    if (!anchor.previousHash.equals(expected)) add('anchor-missing', anchor.number);
  };

  return {
    take,
    total: () => total,
    faults: (): Fault[] =>
      newestOutside === undefined ? faults : [...faults, { kind: 'anchor-elsewhere', anchor: newestOutside }],
    told: () => ({ anchoredAt: last?.at.toISOString(), keyIds: [...keys.keys()] }),
  };
}

function keyOf({ anchor, suite, publicKey }: Read): PublicKey | undefined {
  try {
    const key = publicKeyOf(suite, publicKey);
    return key.id === anchor.keyId ? key : undefined;
  } catch {
    return undefined;
  }
}
