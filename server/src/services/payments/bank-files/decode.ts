/** Within so many bytes a file says its encoding. */
export const declarationBytesMax = 200;
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/** Turns the bytes of a file into text, a piece at a time; throws a TypeError for bytes that do not fit. */
export type Decode = (bytes: Uint8Array | undefined) => string;

/** By the XML declaration at the start of a file: UTF-8 when it names none; undefined for one that is not read. */
export function decoderFor(start: Uint8Array): Decode | undefined {
  const head = Buffer.from(start.subarray(0, declarationBytesMax)).toString('latin1');
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1];
  const encoding = encodings[(named ?? 'utf-8').toLowerCase()];
  if (encoding === undefined) return undefined;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined });
}
