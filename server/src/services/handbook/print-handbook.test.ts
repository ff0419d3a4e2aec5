import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { plainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { describe, expect, test } from 'vitest';
import { GlyphMissing, loadFont, printable, unpackWoff } from './font.ts';
import { printHandbook } from './print-handbook.ts';

/** The contents of all compressed streams of a PDF that are text. */
function streamsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const parts: string[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    try {
      parts.push(inflateSync(pdf.subarray(start, end)).toString('latin1'));
    } catch {
      // not compressed: the font file or metadata
    }
  }
  return parts.join('\n');
}

describe('the printed handbook', () => {
  test.each(['zh', 'en'] as const)(
    'has every policy in its contents and prints without a missing character (%s)',
    async (language) => {
      const pdf = await printHandbook({ language, date: plainDate('2026-11-01') });
      expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(handbook.policies.length);
      const streams = streamsOf(pdf);
      const sample = language === 'zh' ? '低' : 'D';
      const code = sample.codePointAt(0)?.toString(16).padStart(4, '0') ?? '';
      expect(streams).toContain(`<${code}>`);
      expect(pdf.toString('latin1')).toContain('NotoSansSC');
    },
    60_000,
  );
});

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
