import { MediaDamaged } from './media-damaged.ts';
import { blankLocation } from './tiff.ts';

const brands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1']);
const exifHead = Buffer.from('Exif\0\0', 'latin1');

export function isHeic(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp' && brands.has(bytes.toString('latin1', 8, 12));
}

/**
 * The picture with the place in its Exif blanked and without anything after its last box. The other parts stay where
 * they are: in this format they are found by their position.
 */
export function cleanHeic(bytes: Buffer): Buffer {
  let at = 0;
  const types = new Set<string>();
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[\w ]{4}$/.test(type)) break;
    const size = boxSize(bytes, at);
    if (size < 8 || at + size > bytes.length) throw new MediaDamaged('a HEIC box is cut short');
    types.add(type);
    at += size;
  }
  if (!types.has('meta') || !types.has('mdat')) throw new MediaDamaged('a HEIC without a picture');
  const copy = Buffer.from(bytes.subarray(0, at));
  for (let found = copy.indexOf(exifHead); found >= 0; found = copy.indexOf(exifHead, found + 1))
    blankLocation(copy.subarray(found + exifHead.length));
  return copy;
}

/** 1 means that the size follows in eight bytes, 0 that the box reaches to the end. */
function boxSize(bytes: Buffer, at: number): number {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  return size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
}
