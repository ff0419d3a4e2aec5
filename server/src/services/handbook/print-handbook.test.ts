import { inflateSync } from 'node:zlib';
import { plainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { describe, expect, test } from 'vitest';
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
