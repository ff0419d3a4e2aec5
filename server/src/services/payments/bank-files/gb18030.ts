/**
 * GB 18030, which many Chinese banks still ask for. The runtime only decodes it, so the table of the basic plane is
 * made once by decoding every code, and the planes above follow by arithmetic (they are in order from 0x90308130).
 */
let table: ReadonlyMap<number, Buffer> | undefined;

/**
 * The bytes of a text. Throws a RangeError for half a surrogate pair, and for the 19 private-use characters whose codes
 * the edition of 2022 gave to real ones.
 */
export function encodeGb18030(text: string): Buffer {
  table ??= basicPlane();
  const bytes: Buffer[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const found = point < 0x80 ? Buffer.of(point) : point > 0xffff ? fourBytes(linearAbove + point) : table.get(point);
    if (!found) throw new RangeError('a character that GB 18030 does not have');
    bytes.push(found);
  }
  return Buffer.concat(bytes);
}

const linearOf = (a: number, b: number, c: number, d: number): number =>
  (((a - 0x81) * 10 + (b - 0x30)) * 126 + (c - 0x81)) * 10 + (d - 0x30);

const linearAbove = linearOf(0x90, 0x30, 0x81, 0x30) - 0x10000;
const linearBasicMax = linearOf(0x84, 0x31, 0xa4, 0x39);

function fourBytes(linear: number): Buffer {
  const d = linear % 10;
  const c = Math.floor(linear / 10) % 126;
  const b = Math.floor(linear / 1_260) % 10;
  return Buffer.of(Math.floor(linear / 12_600) + 0x81, b + 0x30, c + 0x81, d + 0x30);
}

/** Two-byte codes win over four-byte codes of the same character. */
function basicPlane(): ReadonlyMap<number, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const codes: Buffer[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) codes.push(Buffer.of(first, second));
  for (let linear = 0; linear <= linearBasicMax; linear += 1) codes.push(fourBytes(linear));
  const made = new Map<number, Buffer>();
  for (const code of codes) {
    const text = decoder.decode(code);
    const point = text.codePointAt(0) ?? 0xfffd;
    const single = [...text].length === 1 && point !== 0xfffd;
    if (single && point >= 0x80 && !made.has(point)) made.set(point, code);
  }
  return made;
}
