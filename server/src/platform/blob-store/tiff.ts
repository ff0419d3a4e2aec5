const orientationTag = 0x0112;
const gpsTag = 0x8825;
const headBytes = 8;
const entryBytes = 12;
const entriesMax = 1_000;

/** The numbers of a TIFF block, which Exif is, in its byte order; undefined when it is none. */
function reader(tiff: Buffer) {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const little = order.startsWith('I');
  return {
    u16: (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    u32: (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  };
}

/** Where the entry of a tag stands in the first directory. */
function findEntry(tiff: Buffer, tag: number): number | undefined {
  const read = reader(tiff);
  if (!read || tiff.length < 10) return undefined;
  const directory = read.u32(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = Math.min(read.u16(directory), entriesMax);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * entryBytes;
    if (at + entryBytes > tiff.length) return undefined;
    if (read.u16(at) === tag) return at;
  }
  return undefined;
}

/** How the picture is turned, 1 (upright) to 8, as Exif counts. */
export function orientationOf(tiff: Buffer): number {
  const at = findEntry(tiff, orientationTag);
  const value = at === undefined ? 1 : (reader(tiff)?.u16(at + 8) ?? 1);
  return value >= 1 && value <= 8 ? value : 1;
}

/** Overwrites the place in a TIFF block with zeros, leaving everything where it was. */
export function blankLocation(tiff: Buffer): void {
  const at = findEntry(tiff, gpsTag);
  const read = reader(tiff);
  if (at === undefined || !read) return;
  const directory = read.u32(at + 8);
  if (directory >= headBytes && directory + 2 <= tiff.length) {
    const entries = Math.min(read.u16(directory), entriesMax);
    for (let entry = 0; entry < entries; entry++) blankEntry(tiff, directory + 2 + entry * entryBytes, read);
    tiff.fill(0, directory, Math.min(tiff.length, directory + 2 + entries * entryBytes));
  }
  tiff.fill(0, at + 2, at + entryBytes);
}

const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Values longer than four bytes stand elsewhere. */
function blankEntry(tiff: Buffer, at: number, read: NonNullable<ReturnType<typeof reader>>): void {
  if (at + entryBytes > tiff.length) return;
  const bytes = (typeBytes[read.u16(at + 2)] ?? 0) * read.u32(at + 4);
  const start = read.u32(at + 8);
  if (bytes > 4 && start < tiff.length) tiff.fill(0, start, Math.min(tiff.length, start + bytes));
}

/** A TIFF block that says how the picture is turned and nothing else. */
export function orientationBlock(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(orientationTag, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}
