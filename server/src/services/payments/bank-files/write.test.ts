import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { pain001 } from './definitions/pain-001.ts';
import { all, textOf } from './element-text.ts';
import type { Element } from './check-elements.ts';
import { instructions, order, payeeNames } from './fixtures/orders.ts';
import { encodeGb18030 } from './gb18030.ts';
import { WrongInstruction, writeBankCsv, writeBankXlsx, writePain001 } from './index.ts';
import type { PaymentInstruction, PaymentOrder } from './index.ts';
import { readMessage } from './read-xml.ts';

const [first] = [...instructions] as [PaymentInstruction];

async function written(from: PaymentOrder, lines: readonly PaymentInstruction[]): Promise<string> {
  let text = '';
  for await (const piece of writePain001(from, lines)) text += piece;
  return text;
}

async function readBack(text: string) {
  const transactions: Element[] = [];
  const reading = await readMessage(pain001, Buffer.from(text), {
    onTransaction: (one) => void transactions.push(one),
  });
  return { ...reading, transactions };
}

async function csv(encoding: 'utf-8' | 'gb18030'): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeBankCsv(order, instructions, encoding)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the pain.001', () => {
  test('follows the published rules and brings every name and fen back', async () => {
    const { document, faults, transactions } = await readBack(await written(order, instructions));
    expect(faults).toEqual([]);
    const [header] = all(document, 'CstmrCdtTrfInitn', 'GrpHdr');
    expect([textOf(header, 'NbOfTxs'), textOf(header, 'CtrlSum')]).toEqual(['4', '2848.06']);
    expect(transactions.map((one) => textOf(one, 'Cdtr', 'Nm'))).toEqual(payeeNames);
    expect(transactions.map((one) => textOf(one, 'Amt', 'InstdAmt'))).toEqual(['712.00', '712.01', '712.02', '712.03']);
    expect(transactions.map((one) => textOf(one, 'PmtId', 'EndToEndId'))).toEqual(instructions.map((l) => l.lineId));
  });

  test('is the same bytes for the same batch, so that a file sent twice is seen to be one', async () => {
    expect(await written(order, instructions)).toBe(await written(order, instructions));
  });

  test('holds names of 140 characters of four bytes, and not one more', async () => {
    const named = (name: string) => [{ ...first, payee: { ...first.payee, name } }];
    const single = { ...order, lines: 1, sumFen: first.amountFen };
    expect((await readBack(await written(single, named('𠮷'.repeat(140))))).faults).toEqual([]);
    await expect(written(single, named('𠮷'.repeat(141)))).rejects.toThrow('name-too-long in line 9000000001');
  });

  test.each<[string, Partial<PaymentInstruction>]>([
    ['no-name', { payee: { ...first.payee, name: ' ' } }],
    ['not-printable', { payee: { ...first.payee, name: '王\u0007' } }],
    ['not-printable', { payee: { ...first.payee, name: '王\ud842' } }],
    ['account-wrong', { payee: { ...first.payee, number: '62 14' } }],
    ['bank-wrong', { payee: { ...first.payee, bankCode: '1' } }],
    ['amount-wrong', { amountFen: 0n }],
    ['amount-wrong', { amountFen: 10_000_000_001n }],
  ])('says %s of the line it is about and never its name or account', async (code, change) => {
    const error = await written(order, [{ ...first, ...change }]).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(WrongInstruction);
    expect((error as Error).message).toBe(`${code} in line 9000000001`);
  });

  test('is not finished when count or sum are not what was approved', async () => {
    await expect(written(order, instructions.slice(1))).rejects.toThrow('does-not-add-up');
    await expect(written({ ...order, sumFen: order.sumFen + 1n }, instructions)).rejects.toThrow('does-not-add-up');
    await expect(written({ ...order, lines: 0, sumFen: 0n }, [])).rejects.toThrow('no-lines');
    await expect(written({ ...order, messageId: '批次一' }, instructions)).rejects.toThrow('order-wrong');
  });
});

describe('the tables', () => {
  test.each(['utf-8', 'gb18030'] as const)('as CSV in %s bring every name and account back', async (encoding) => {
    const bytes = await csv(encoding);
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\u{feff}')).toBe(encoding === 'utf-8');
    const rows = parse(text.replace('\u{feff}', ''));
    expect(rows.slice(1).map((row) => row[2])).toEqual(payeeNames);
    expect(rows[1]).toEqual(['1', '9000000001', '王小明', '621483000000000000', '', '712.00', order.remittance]);
  });

  test('as a workbook keep the digits of an account, as text', async () => {
    const rows = await readSheet(await writeBankXlsx(order, instructions));
    expect(rows.slice(1).map((row) => row[3])).toEqual(instructions.map(({ payee }) => payee.number));
    expect(rows.slice(1).map((row) => row[2])).toEqual(payeeNames);
  });

  test('never hand a spreadsheet a formula', async () => {
    const lines = [{ ...first, payee: { ...first.payee, name: '=cmd|1' } }];
    const pieces: string[] = [];
    const single = { ...order, lines: 1, sumFen: first.amountFen };
    for await (const piece of writeBankCsv(single, lines, 'utf-8')) pieces.push(piece.toString());
    expect(pieces.at(-1)).toContain(",'=cmd|1,");
  });
});

describe('GB 18030', () => {
  test('says which line has a character it does not have', async () => {
    const lines = [{ ...first, payee: { ...first.payee, name: '王\ue81e' } }];
    const pieces = writeBankCsv({ ...order, lines: 1, sumFen: first.amountFen }, lines, 'gb18030');
    await pieces.next();
    await expect(pieces.next()).rejects.toThrow('not-printable in line 9000000001');
  });

  test('has every character of Unicode but nineteen of private use, there and back', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    let wrong = 0;
    // Their codes were given to real characters in 2022.
    const given = new Set([0xe5e5, 0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864]);
    for (let point = 0xe78d; point <= 0xe796; point += 1) given.add(point);
    for (let from = 0; from <= 0x10ffff; from += 0x400) {
      const points = Array.from({ length: 0x400 }, (_, index) => from + index);
      const text = points
        .filter((point) => (point < 0xd800 || point > 0xdfff) && point !== 0xfffd && !given.has(point))
        .map((point) => String.fromCodePoint(point))
        .join('');
      if (decoder.decode(encodeGb18030(text)) !== text) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test('writes the point in names and the rare characters as the standard has them', () => {
    expect(encodeGb18030('·䶮𠮷a').toString('hex')).toBe('a1a4fe9f9534b23561');
    expect(() => encodeGb18030('\ud842')).toThrow(RangeError);
  });
});
