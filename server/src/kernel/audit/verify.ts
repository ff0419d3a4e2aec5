import { createHash } from 'node:crypto';
import { streamsTotal, unpackHeads } from './anchor.ts';
import type { Head } from './anchor.ts';
import { checkAnchors } from './check-anchors.ts';
import { closeChain, newChain, takeEntry } from './check-chain.ts';
import type { EntryLine } from './check-chain.ts';
import { linesOf, parseLine } from './anchor-file.ts';
import type { Fault, Verified } from './fault.ts';

const faultsMax = 1_000;

export type VerifyOptions = {
  /** Fingerprint of the only key that may have signed; undefined = whichever keys the export names. */
  readonly keyId?: string | undefined;
};

/**
 * Checks an export of the audit by itself, line by line, with 64 heads of memory however long it is. Finds entries
 * that were changed, deleted, inserted or reordered, a tail that was cut off and a chain that was written anew, and
 * names the first bad entry of each chain.
 */
export async function verifyExport(file: string, options: VerifyOptions = {}): Promise<Verified> {
  return verifyLines(linesOf(file), options);
}

/** `verifyExport` for lines from anywhere. */
export async function verifyLines(lines: AsyncIterable<string>, options: VerifyOptions = {}): Promise<Verified> {
  const chains = Array.from({ length: streamsTotal }, (_, stream) => newChain(stream));
  const anchors = checkAnchors(chains, options.keyId);
  const faults: Fault[] = [];
  const claimed = { entries: -1, anchors: -1 };
  let [line, entries, sinceAnchor] = [0, 0, 0];
  let heads: readonly Head[] | undefined;
  const unreadable = (): void => void faults.push({ kind: 'unreadable', line });
  for await (const text of lines) {
    line += 1;
    if (faults.length > faultsMax) break;
    const value = parseLine(text) as Readonly<Record<string, unknown>> | undefined;
    const kind = value?.['kind'];
    if (line === 1 ? kind !== 'zhuni-audit' || value?.['version'] !== 1 : kind === 'zhuni-audit') unreadable();
    if (line === 1 && kind !== 'zhuni-audit') break;
    if (kind === 'entry') {
      const entry = entryOf(value);
      const chain = entry && chains[entry.stream];
      if (!entry || !chain) {
        unreadable();
        continue;
      }
      takeEntry(chain, entry);
      entries += 1;
      sinceAnchor += 1;
    } else if (kind === 'anchor') {
      if (!anchors.take(value)) unreadable();
      sinceAnchor = 0;
    } else if (kind === 'heads') heads = unpackHeads(Buffer.from(String(value?.['heads']), 'base64'));
    else if (kind === 'end') Object.assign(claimed, { entries: value?.['entries'], anchors: value?.['anchors'] });
    else if (kind !== 'zhuni-audit') unreadable();
  }
  const complete = heads !== undefined && claimed.entries === entries && claimed.anchors === anchors.total();
  if (!complete) faults.push({ kind: 'incomplete', line });
  for (const chain of chains) faults.push(...closeChain(chain, heads?.[chain.stream]));
  faults.push(...anchors.faults());
  return { faults, entries, anchors: anchors.total(), sinceAnchor, ...anchors.told() };
}

/** The parts of an entry's line; the text is what was hashed, and what is shown is read from it. */
function entryOf(value: Readonly<Record<string, unknown>> | undefined): EntryLine | undefined {
  const { previous, hash, text } = value ?? {};
  if (typeof previous !== 'string' || typeof hash !== 'string' || typeof text !== 'string') return undefined;
  const fields = parseLine(text);
  if (!Array.isArray(fields) || fields.length !== 10) return undefined;
  const [stream, number] = fields as readonly unknown[];
  if (!Number.isSafeInteger(stream) || !Number.isSafeInteger(number)) return undefined;
  const fits = createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex') === hash;
  return { stream: Number(stream), number: Number(number), previous, hash, fits };
}
