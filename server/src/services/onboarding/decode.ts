import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Text } from '@zhuni/engine';
import { CsvError, parse } from 'csv-parse';
import type { WorkbookAnswer } from './workbook-thread.ts';

/** A file as rows of texts; the first row holds the headings. */
export type Sheet = {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The file cannot be read at all; `text` says why and what to do. */
export class FileUnreadable extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'FileUnreadable';
    this.text = text;
  }
}

export const fileBytesMax = 100 * 1024 * 1024;
export const fileRowsMax = 200_000;
/** What a workbook may unpack to; a file of a hundred kilobytes can hold gigabytes of zeros. */
const unpackedBytesMax = 1_500_000_000;
const columnsMax = 400;

const refuse = (zh: string, en: string): never => {
  throw new FileUnreadable({ zh, en });
};

/** Reads CSV in UTF-8, GB18030 or UTF-16 (recognised by its bytes), or XLSX. FileUnreadable says what is wrong. */
export async function decodeFile(bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) refuse('文件是空的', 'the file is empty');
  if (bytes.length > fileBytesMax) refuse('文件超过100 MB，请分成几个文件', 'the file is larger than 100 MB; split it');
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    refuse('这是旧的 .xls 文件，请在 Excel 里另存为 .xlsx 或 CSV', 'this is an old .xls file; save it as .xlsx or CSV');
  }
  const sheet = bytes.toString('latin1', 0, 2) === 'PK' ? await readWorkbook(bytes) : await readCsv(bytes);
  if (sheet.headings.length > columnsMax) refuse(`超过${columnsMax}列`, `more than ${columnsMax} columns`);
  if (sheet.rows.length > fileRowsMax) {
    refuse(`超过${fileRowsMax}行，请分成几个文件`, `more than ${fileRowsMax} rows; split the file`);
  }
  return sheet;
}

const chunkCharacters = 64 * 1024;

/** Fed in chunks, so that a server answers others in between. */
async function readCsv(bytes: Buffer): Promise<Sheet> {
  const { encoding, text } = decodeText(bytes);
  if (text.includes('\0')) refuse('这不是 CSV 或 XLSX 文件', 'this is neither a CSV nor an XLSX file');
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter =
    [',', '\t', ';', '，'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false, bom: true });
  const rows: string[][] = [];
  parser.on('data', (row: string[]) => void (rows.length <= fileRowsMax + 1 && rows.push(row)));
  try {
    await pipeline(Readable.from(chunksOf(text)), parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : '?';
    return refuse(`第${line}行附近的引号不成对，请检查`, `near line ${line} a quotation mark has no partner`);
  }
  const [headings = [], ...rest] = rows;
  return { encoding, headings, rows: rest };
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += chunkCharacters) {
    yield text.slice(at, at + chunkCharacters);
    await setImmediate();
  }
}

/** GB18030 accepts nearly all bytes, so UTF-8 is tried first; Chinese text in GB18030 is never valid UTF-8 by chance. */
function decodeText(bytes: Buffer): { readonly encoding: Sheet['encoding']; readonly text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // not in this encoding
    }
  }
  return refuse('文件编码无法识别，请另存为 UTF-8 的 CSV', 'the encoding is not known; save the file as CSV in UTF-8');
}

/** In a thread of its own: unpacking and parsing take seconds without a pause. */
async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  assertUnpackable(bytes);
  const answer = await new Promise<WorkbookAnswer>((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), { workerData: bytes });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that reads a workbook ended with ${code}`)));
  });
  if ('failure' in answer) {
    const why = answer.failure;
    return refuse(`这个 XLSX 文件无法打开（${why}）`, `this XLSX file cannot be opened (${why})`);
  }
  const [headings = [], ...rows] = answer.rows;
  return { encoding: 'xlsx', headings, rows };
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Adds up the unpacked sizes that the archive's directory names. */
function assertUnpackable(bytes: Buffer): void {
  const broken = (): never => refuse('这个 XLSX 文件不完整', 'this XLSX file is damaged');
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) broken();
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) broken();
    unpacked += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > unpackedBytesMax)
    refuse('这个 XLSX 文件解开后过大，请改用 CSV', 'this XLSX file unpacks to too much; use CSV');
}
