import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GlyphMissing, loadFont, printable, unpackWoff } from './font.ts';

test('a character that the font lacks becomes its plain equivalent, or stops the printing and is named', () => {
  const font = loadFont('normal');
  const plain = '低保标准：989元（《办法》第8条）— 1.5倍';
  expect(printable(font, plain)).toBe(plain);
  expect(printable(font, '宫颈癌Ⅱ期')).toBe('宫颈癌II期');
  expect(() => printable(font, '金额≥100')).toThrow(GlyphMissing);
  expect(() => printable(font, '金额≥100')).toThrow(/"≥" \(U\+2265\)/);
});

test('the fonts unpack to sfnt files with their tables in place', () => {
  const sfnt = unpackWoff(readFileSync(new URL('./fonts/noto-sans-sc-400.woff', import.meta.url)));
  expect(sfnt.readUInt32BE(0)).toBe(0x00010000);
  expect(loadFont('bold').characters.size).toBeGreaterThan(7_900);
  expect(() => unpackWoff(Buffer.from('wOF2....'))).toThrow(/not a WOFF 1/);
});
