import writeWorkbook from 'write-excel-file/node';
import { yuanText } from './amount.ts';
import { encodeGb18030 } from './gb18030.ts';
import { checkedInstructions, WrongInstruction } from './payment-order.ts';
import type { PaymentInstruction, PaymentOrder } from './payment-order.ts';

export const tableEncodings = ['utf-8', 'gb18030'] as const;
export type TableEncoding = (typeof tableEncodings)[number];

const headings = ['序号', '明细编号', '收款人户名', '收款账号', '收款行行号', '金额（元）', '附言'] as const;

/** More rows than a sheet of a workbook holds go into a CSV. */
export const workbookLinesMax = 200_000;

type Row = readonly [number, string, string, string, string, string, string];

const rowOf = ({ remittance }: PaymentOrder, { lineId, payee, amountFen }: PaymentInstruction, number: number): Row => [
  number,
  lineId,
  payee.name,
  payee.number,
  payee.bankCode ?? '',
  yuanText(amountFen),
  remittance,
];

/** A name that begins like a formula is text for every spreadsheet: an apostrophe stands before it. */
const safe = (cell: string | number): string => (/^[=+\-@\t]/.test(String(cell)) ? `'${cell}` : String(cell));

function csvLine(cells: readonly (string | number)[]): string {
  const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${cells.map((cell) => quoted(safe(cell))).join(',')}\r\n`;
}

/**
 * The payments as CSV in pieces of bytes: UTF-8 with the mark that spreadsheets need, or GB 18030. Long numbers stay
 * text for whoever reads columns by name. Throws as `writePain001` does.
 */
export async function* writeBankCsv(
  order: PaymentOrder,
  instructions: AsyncIterable<PaymentInstruction> | Iterable<PaymentInstruction>,
  encoding: TableEncoding,
): AsyncGenerator<Buffer> {
  const encode = (text: string): Buffer => (encoding === 'utf-8' ? Buffer.from(text, 'utf8') : encodeGb18030(text));
  yield encode(encoding === 'utf-8' ? `\u{feff}${csvLine(headings)}` : csvLine(headings));
  let number = 0;
  for await (const instruction of checkedInstructions(order, instructions)) {
    number += 1;
    yield encodeLine(csvLine(rowOf(order, instruction, number)), instruction, encode);
  }
}

function encodeLine(line: string, { lineId }: PaymentInstruction, encode: (text: string) => Buffer): Buffer {
  try {
    return encode(line);
  } catch (error) {
    if (error instanceof RangeError) throw new WrongInstruction('not-printable', lineId);
    throw error;
  }
}

/** The payments as a workbook; every number of an account is text. Throws a RangeError above `workbookLinesMax`. */
export async function writeBankXlsx(
  order: PaymentOrder,
  instructions: AsyncIterable<PaymentInstruction> | Iterable<PaymentInstruction>,
): Promise<Buffer> {
  if (order.lines > workbookLinesMax) throw new RangeError(`at most ${workbookLinesMax} lines go into a workbook`);
  const rows: { value: string; type: StringConstructor }[][] = [];
  for await (const instruction of checkedInstructions(order, instructions)) {
    const cells = rowOf(order, instruction, rows.length + 1);
    rows.push(cells.map((cell) => ({ value: String(cell), type: String })));
  }
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const widths = [8, 16, 24, 28, 18, 16, 32];
  return writeWorkbook([
    { sheet: '付款明细', data: [head, ...rows], stickyRowsCount: 1, columns: widths.map((width) => ({ width })) },
  ]).toBuffer();
}
