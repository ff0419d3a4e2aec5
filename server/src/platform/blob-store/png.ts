import { crc32 } from 'node:zlib';
import { MediaDamaged } from './media-damaged.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture needs, and what changes its colours; texts, times and Exif are left out. */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The picture without texts, times, Exif and anything after its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [signature];
  const seen = new Set<string>();
  for (let at = signature.length; !seen.has('IEND');) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw new MediaDamaged('a PNG chunk is cut short');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (seen.size === 0 && type !== 'IHDR') throw new MediaDamaged('a PNG without a head');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      throw new MediaDamaged('a PNG chunk was changed');
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    seen.add(type);
    at = end;
  }
  if (!seen.has('IDAT')) throw new MediaDamaged('a PNG without a picture');
  return Buffer.concat(parts);
}
