import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';

/** A text holds a character that the font cannot print; printing stops rather than leaving a gap. */
export class GlyphMissing extends Error {
  readonly character: string;
  readonly context: string;
  constructor(character: string, context: string) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    super(`the font has no glyph for "${character}" (U+${code}) in: ${context}`);
    this.name = 'GlyphMissing';
    this.character = character;
    this.context = context;
  }
}

export type PrintFont = {
  /** The font as an sfnt file, the only form that PDF embeds. */
  readonly bytes: Buffer;
  readonly characters: ReadonlySet<number>;
};

const files = { normal: 'noto-sans-sc-400.woff', bold: 'noto-sans-sc-700.woff' } as const;

/** Noto Sans SC in one of its two weights. */
export function loadFont(weight: keyof typeof files): PrintFont {
  const bytes = unpackWoff(readFileSync(new URL(`./fonts/${files[weight]}`, import.meta.url)));
  return { bytes, characters: new Set(create(bytes).characterSet) };
}

/**
 * The text as the font can print it: a character that it lacks is replaced by its plain equivalent (Ⅱ by II). Throws
 * GlyphMissing when there is none.
 */
export function printable(font: PrintFont, text: string): string {
  const has = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || font.characters.has(code);
  };
  let changed = '';
  for (const character of text) {
    const plain = has(character) ? character : character.normalize('NFKC');
    if (![...plain].every(has)) throw new GlyphMissing(character, text.slice(0, 60));
    changed += plain;
  }
  return changed;
}

const woffHeader = { bytes: 44, entryBytes: 20 };
const sfntHeader = { bytes: 12, entryBytes: 16 };

/** WOFF 1 to sfnt: the same tables, inflated, behind another directory (https://www.w3.org/TR/WOFF/). */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1 font');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(sfntHeader.bytes + sfntHeader.entryBytes * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let position = directory.length;
  for (let index = 0; index < count; index++) {
    const from = woffHeader.bytes + woffHeader.entryBytes * index;
    const [offset, packedLength, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [
      number,
      number,
      number,
    ];
    const packed = woff.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    const to = sfntHeader.bytes + sfntHeader.entryBytes * index;
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(position, to + 8);
    directory.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    position += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
