import { chainStart } from './anchor.ts';
import type { Head } from './anchor.ts';
import type { Fault } from './fault.ts';

export type EntryLine = {
  readonly stream: number;
  readonly number: number;
  /** Hexadecimal. */
  readonly previous: string;
  readonly hash: string;
  /** Whether the hash is that of the text after `previous`. */
  readonly fits: boolean;
};

type Break = EntryLine & {
  /** Number and hash that should have come before, and the hash before that. */
  readonly expected: number;
  readonly before: string;
  readonly twoBefore: string;
};

/** What is remembered of one chain while its entries pass by. */
export type Chain = {
  readonly stream: number;
  number: number;
  hash: string;
  twoBefore: string;
  readonly breaks: Break[];
  /** The last entry whose own hash fits its text. */
  lastFitting: number;
  /** Set when an entry that had been passed over came later. */
  cameLate: boolean;
  /** The first and the last number that anchors have vouched for and that did not come. */
  missing: { readonly from: number; readonly to: number } | undefined;
  rewritten: { readonly from: number; readonly to: number } | undefined;
  /** The newest entry that an anchor has vouched for. */
  vouched: number;
};

const breaksMax = 64;

export function newChain(stream: number): Chain {
  return {
    stream,
    number: 0,
    hash: chainStart(stream).toString('hex'),
    twoBefore: '',
    breaks: [],
    lastFitting: 0,
    cameLate: false,
    missing: undefined,
    rewritten: undefined,
    vouched: 0,
  };
}

/** Takes the next entry of the chain in the order of the export. */
export function takeEntry(chain: Chain, entry: EntryLine): void {
  const expected = chain.number + 1;
  const follows = entry.number === expected && entry.previous === chain.hash && entry.fits;
  if (!follows && chain.breaks.length < breaksMax) {
    chain.breaks.push({ ...entry, expected, before: chain.hash, twoBefore: chain.twoBefore });
  }
  if (entry.number < expected) chain.cameLate = true;
  if (entry.fits) chain.lastFitting = Math.max(entry.number, chain.lastFitting);
  chain.twoBefore = chain.hash;
  chain.hash = entry.hash;
  chain.number = Math.max(entry.number, chain.number);
}

/** Holds the chain against a signed head, when the export has come to it. */
export function holdAgainst(chain: Chain, head: Head): void {
  if (chain.number < head.number) {
    chain.missing ??= { from: chain.number + 1, to: head.number };
  } else if (chain.number > head.number || chain.hash !== head.hash.toString('hex')) {
    chain.rewritten ??= { from: chain.vouched + 1, to: Math.max(head.number, chain.vouched + 1) };
  } else {
    chain.vouched = head.number;
  }
}

/** What was wrong with the chain, now that all of it has passed: its first bad entry, at most one fault. */
export function closeChain(chain: Chain, head: Head | undefined): Fault[] {
  const { stream, breaks, missing, rewritten } = chain;
  const [first] = breaks;
  if (first) return [{ stream, ...explain(chain, first) }];
  if (missing) return [{ kind: 'truncated', stream, number: missing.from, until: missing.to }];
  if (rewritten) return [{ kind: 'rewritten', stream, number: rewritten.from, until: rewritten.to }];
  if (!head) return [];
  if (chain.number < head.number) return [{ kind: 'truncated', stream, number: chain.number + 1, until: head.number }];
  if (chain.number > head.number) return [{ kind: 'inserted', stream, number: head.number + 1, until: chain.number }];
  if (chain.hash !== head.hash.toString('hex')) return [{ kind: 'rewritten', stream, number: head.number }];
  return [];
}

type Explained = { kind: 'changed' | 'deleted' | 'inserted' | 'reordered'; number: number };

/** The likeliest of four ways in which a chain comes to break where it does. */
function explain({ breaks, cameLate, lastFitting }: Chain, first: Break): Explained {
  const { number, expected } = first;
  if (number > expected) return { kind: cameLate ? 'reordered' : 'deleted', number: expected };
  if (number < expected) return { kind: 'inserted', number };
  if (first.fits) {
    // The entry is as it was written and remembers another entry before it: that one is not the one that was there.
    return { kind: 'changed', number: Math.max(1, number - 1) };
  }
  const nothingFitsAfter = lastFitting < number;
  const moved = breaks.find((other) => other !== first && other.previous === first.before);
  if (moved) {
    const shifted = nothingFitsAfter && first.previous !== moved.hash;
    return { kind: shifted ? 'inserted' : 'reordered', number };
  }
  if (first.previous === first.twoBefore && nothingFitsAfter) return { kind: 'inserted', number: number - 1 };
  const another = first.previous !== first.before;
  return { kind: another && nothingFitsAfter ? 'deleted' : 'changed', number };
}
