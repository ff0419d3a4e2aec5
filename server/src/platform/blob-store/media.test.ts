import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readMedia } from './index.ts';
import { orientationOf } from './tiff.ts';

const place = 'N36.81';

/** An Exif block turned by 90 degrees (6), with a place whose latitude stands as text behind it. */
function exif(): Buffer {
  const tiff = Buffer.alloc(80);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x0112, 3, 1, 6]);
  entry(22, [0x8825, 4, 1, 40]);
  tiff.writeUInt16LE(1, 40);
  entry(42, [2, 2, place.length, 60]);
  tiff.write(place, 60, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const scan = Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3])]);
const frame = [segment(0xdb, Buffer.alloc(10)), segment(0xc0, Buffer.alloc(9)), segment(0xc4, Buffer.alloc(9))];
const jpegOf = (...middle: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...middle, Buffer.from([0xff, 0xd9])]);
const jpeg = jpegOf(segment(0xe0, Buffer.from('JFIF\0')), segment(0xe1, exif()), ...frame, scan);

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
const pngHead = Buffer.from('89504e470d0a1a0a', 'hex');
const png = Buffer.concat([
  pngHead,
  chunk('IHDR', Buffer.alloc(13)),
  chunk('eXIf', exif().subarray(6)),
  chunk('tEXt', Buffer.from('Comment\0<script>')),
  chunk('IDAT', Buffer.alloc(5)),
  chunk('IEND'),
]);

function riff(...chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = chunks.map(([type, body]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(type), length, body, Buffer.alloc(body.length % 2)]);
  });
  const head = Buffer.from('RIFF\0\0\0\0WEBP');
  head.writeUInt32LE(4 + Buffer.concat(parts).length, 4);
  return Buffer.concat([head, ...parts]);
}
const extended = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const webp = riff(['VP8X', extended], ['VP8 ', Buffer.alloc(9)], ['EXIF', exif()], ['XMP ', Buffer.from(place)]);

function box(type: string, body: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${type}`);
  head.writeUInt32BE(body.length + 8);
  return Buffer.concat([head, body]);
}
const heic = Buffer.concat([
  box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')),
  box('meta', Buffer.alloc(12)),
  box('mdat', Buffer.concat([Buffer.from([0, 0, 0, 6]), exif(), Buffer.alloc(8, 7)])),
]);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

const cleaned = (bytes: Buffer): Buffer => {
  const media = readMedia(bytes);
  if (media.problem !== undefined) throw new Error(media.problem);
  return media.bytes;
};

describe('the kind of a file', () => {
  test.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
    ['image/heic', heic],
    ['application/pdf', pdf],
  ])('%s is told from its bytes', (mediaType, bytes) => {
    expect(readMedia(bytes)).toMatchObject({ mediaType });
  });

  test.each([
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page before a PDF', '<html>%PDF-1.7 %%EOF'],
    ['a GIF', 'GIF89a/*'],
    ['an archive', 'PK\u0003\u0004'],
    ['a program', 'MZ'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(readMedia(Buffer.from(text, 'latin1'))).toEqual({ problem: 'wrong-type' });
  });

  test.each([
    ['a page that begins like a photo', Buffer.from([0xff, 0xd8, 0xff, ...Buffer.from('<script>alert(1)</script>')])],
    ['a photo that is cut short', jpeg.subarray(0, -8)],
    ['a photo without a picture', jpegOf(segment(0xe0, Buffer.from('JFIF\0')))],
    ['a picture that is cut short', png.subarray(0, -4)],
    ['a picture with a changed chunk', Buffer.concat([png.subarray(0, 20), Buffer.of(9), png.subarray(21)])],
    ['a picture that is only a head', pngHead],
    ['a WebP that is cut short', webp.subarray(0, -9)],
    ['a HEIC that is cut short', heic.subarray(0, -3)],
    ['a HEIC without a picture', box('ftyp', Buffer.from('heic\0\0\0\0'))],
    ['a PDF without an end', Buffer.from('%PDF-1.7\n')],
  ])('%s is damaged', (_, bytes) => {
    expect(readMedia(bytes)).toEqual({ problem: 'damaged' });
  });

  test('a PDF behind a password is told apart, so that the applicant learns what to do', () => {
    const locked = pdf.toString().replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R');
    expect(readMedia(Buffer.from(locked))).toEqual({ problem: 'encrypted' });
  });

  test('no beginning of a good file makes the reader fail', () => {
    for (const bytes of [jpeg, png, webp, heic, pdf])
      for (let length = 0; length < bytes.length; length++)
        expect(() => readMedia(bytes.subarray(0, length))).not.toThrow();
  });
});

describe('what a photo tells about place and device', () => {
  test.each([
    ['a JPEG', jpeg],
    ['a PNG', png],
    ['a WebP', webp],
    ['a HEIC', heic],
  ])('is taken out of %s, and cleaning again changes nothing', (_, bytes) => {
    expect(bytes.includes(place)).toBe(true);
    const once = cleaned(bytes);
    expect(once.includes(place)).toBe(false);
    expect(cleaned(once)).toEqual(once);
  });

  test('leaves a JPEG the way it is up, and its picture as it was', () => {
    const once = cleaned(jpeg);
    const at = once.indexOf('Exif\0\0') + 6;
    expect(orientationOf(once.subarray(at))).toBe(6);
    expect(once.includes(Buffer.concat([...frame, scan]))).toBe(true);
  });

  test('leaves a HEIC everything where it was', () => {
    expect(cleaned(heic)).toHaveLength(heic.length);
    expect(orientationOf(cleaned(heic).subarray(heic.indexOf('Exif') + 6))).toBe(6);
  });
});

test.each([
  ['a JPEG', jpeg],
  ['a PNG', png],
  ['a WebP', webp],
])('what hides behind the end or in the comments of %s is left out', (_, bytes) => {
  const comment = segment(0xfe, Buffer.from('<script>'));
  const hiding = bytes === jpeg ? jpegOf(comment, ...frame, scan) : bytes;
  const once = cleaned(Buffer.concat([hiding, Buffer.from('<script>alert(1)</script>PK')]));
  expect(once.includes('<script>')).toBe(false);
});
