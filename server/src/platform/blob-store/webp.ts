import { MediaDamaged } from './media-damaged.ts';

const riffBytes = 12;
/** In the head of an extended file: that Exif or XMP follow. */
const metadataFlags = 0x08 | 0x04;

export function isWebp(bytes: Buffer): boolean {
  return bytes.length > 20 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
}

/** The picture without Exif, XMP and anything after its end. */
export function cleanWebp(bytes: Buffer): Buffer {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new MediaDamaged('a WebP is cut short');
  const parts: Buffer[] = [];
  for (let at = riffBytes; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) throw new MediaDamaged('a WebP chunk is cut short');
    const type = bytes.toString('latin1', at, at + 4);
    if (['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'].includes(type)) {
      parts.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, next)) : bytes.subarray(at, next));
    }
    at = next;
  }
  if (!parts.some((part) => /^(VP8[ L]|ANMF)/.test(part.toString('latin1', 0, 4))))
    throw new MediaDamaged('a WebP without a picture');
  const body = Buffer.concat(parts);
  const head = Buffer.from(bytes.subarray(0, riffBytes));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8(copy.readUInt8(8) & ~metadataFlags, 8);
  return copy;
}
