import { MediaDamaged } from './media-damaged.ts';
import { orientationBlock, orientationOf } from './tiff.ts';

const exifHead = Buffer.from('Exif\0\0', 'latin1');
const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef };
const comment = 0xfe;

export function isJpeg(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes[2] === 0xff;
}

/**
 * The picture with its frame, tables and colour profile only: what cameras and programs tell about place, time and
 * device is left out, and so is everything after the end. Which way is up is kept.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    const { code, start, end } = segmentAt(bytes, at);
    if (code === marker.eoi) break;
    if (code === marker.app1 && bytes.subarray(start + 4, start + 10).equals(exifHead))
      orientation = orientationOf(bytes.subarray(start + 10, end));
    const stop = code === marker.sos ? endOfScan(bytes, end) : end;
    if (isNeeded(code, bytes.subarray(start + 4, end))) parts.push(bytes.subarray(start, stop));
    at = stop;
  }
  if (!parts.some((part) => part[1] === marker.sos)) throw new MediaDamaged('a JPEG without a picture');
  const turned = orientation === 1 ? [] : [exifSegment(orientation)];
  return Buffer.concat([Buffer.of(0xff, marker.soi), ...turned, ...parts, Buffer.of(0xff, marker.eoi)]);
}

/** Of what programs add, only the JFIF head, colour profiles and Adobe's colour transform change the picture. */
function isNeeded(code: number, body: Buffer): boolean {
  if (code === comment) return false;
  if (code < marker.app0 || code > marker.app15) return true;
  if (code === marker.app2) return body.toString('latin1', 0, 11) === 'ICC_PROFILE';
  return code === marker.app14 || (code === marker.app0 && body.toString('latin1', 0, 4) === 'JFIF');
}

function segmentAt(bytes: Buffer, from: number): { code: number; start: number; end: number } {
  let start = from;
  if (bytes[start] !== 0xff) throw new MediaDamaged('a JPEG segment does not begin with a marker');
  while (bytes[start + 1] === 0xff) start += 1;
  const code = bytes.readUInt8(start + 1);
  if (code === marker.eoi) return { code, start, end: start + 2 };
  if (code < 0xc0 || code === marker.soi) throw new MediaDamaged('a JPEG marker out of place');
  const length = bytes.readUInt16BE(start + 2);
  const end = start + 2 + length;
  if (length < 2 || end > bytes.length) throw new MediaDamaged('a JPEG segment is cut short');
  return { code, start, end };
}

/** The first marker after the picture's data; stuffed zeros and restarts belong to the data. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes.readUInt8(at + 1);
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  throw new MediaDamaged('a JPEG without an end');
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([exifHead, orientationBlock(orientation)]);
  const head = Buffer.from([0xff, marker.app1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
