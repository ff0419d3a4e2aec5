import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booking, bookingReport, paymentStatus, statusReport } from './fixtures/orders.ts';
import { encodeGb18030 } from './gb18030.ts';
import { readCamt054, readPain002 } from './index.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const good = statusReport([paymentStatus('1', 'ACSC'), paymentStatus('2', 'RJCT', 'AC01'), paymentStatus('3', 'XXXX')]);

function* pieces(of: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < of.length; start += size) yield of.subarray(start, start + size);
}

async function refusal(text: string | Buffer): Promise<string> {
  const { report, faults } = await readPain002(typeof text === 'string' ? bytes(text) : text);
  expect(report).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(faults[0]?.message.zh).toMatch(/^第 \d+ 行 \/.*。$/);
  return `${faults[0]?.code} ${faults[0]?.place.line} ${faults[0]?.place.element}`;
}

describe('a status report', () => {
  test('says of each payment whether it was taken; a code nobody knows is no refusal', async () => {
    const { report, faults } = await readPain002(bytes(good));
    expect(faults).toEqual([]);
    expect(report?.originalMessageId).toBe('ZN-370303-00000001');
    expect(report?.groupStatus).toBeUndefined();
    expect(report?.payments.map((one) => [one.endToEndId, one.status, one.reasonCode])).toEqual([
      ['1', 'accepted', undefined],
      ['2', 'rejected', 'AC01'],
      ['3', 'pending', undefined],
    ]);
  });

  test('can speak of the whole message', async () => {
    const { report } = await readPain002(bytes(statusReport([], 'RJCT')));
    expect([report?.groupStatus, report?.payments]).toEqual(['rejected', []]);
  });

  test('reads the same however it is cut, and in GB 18030', async () => {
    const whole = await readPain002(bytes(good));
    for (const size of [1, 7, 4_096]) expect(await readPain002(pieces(bytes(good), size))).toEqual(whole);
    const chinese = good.replace('UTF-8', 'GB18030').replace('<AcctSvcrRef>R1', '<AcctSvcrRef>回单1');
    const { report } = await readPain002(encodeGb18030(chinese));
    expect(report?.payments[0]?.reference).toBe('回单1');
  });

  test('with one payment that breaks the rules is read without it, and says the line', async () => {
    const broken = paymentStatus('2', 'TOOLONG', 'AC01');
    const text = statusReport([
      paymentStatus('1', 'ACSC'),
      broken,
      '<TxInfAndSts><Surprise/></TxInfAndSts>',
      paymentStatus('3', 'ACSC'),
    ]);
    const { report, faults } = await readPain002(bytes(text));
    expect(report?.payments.map((one) => one.endToEndId)).toEqual(['1', '3']);
    expect(faults.map(({ code, place }) => [code, place.line, place.element.replace(/.*TxInf/, 'TxInf')])).toEqual([
      ['wrong-value', 9, 'TxInfAndSts/TxSts'],
      ['unexpected-element', 10, 'TxInfAndSts/Surprise'],
    ]);
  });

  test('without a reference of ours names the place', async () => {
    const text = statusReport(['<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>']);
    expect((await readPain002(bytes(text))).faults.map(({ code }) => code)).toEqual(['no-reference']);
  });
});

describe('a file that cannot be used says where it is wrong and what to do', () => {
  const entities = '<!DOCTYPE a [<!ENTITY x "y">]>';
  test.each([
    ['a document type', good.replace('?>\n', `?>\n${entities}\n`), /^doctype 2/],
    ['an entity', good.replace('BANK-1', '&x;'), /^not-well-formed 4 .*MsgId/],
    ['a processing instruction', good.replace('?>\n', '?>\n<?php x?>\n'), /^doctype 2/],
    ['half a file', good.slice(0, 700), /^not-well-formed/],
    ['nothing', '', /^not-well-formed 1 \//],
    ['no XML', '收款人,金额', /^not-well-formed 1/],
    ['another message', good.replace('pain.002.001.10', 'pain.002.001.03'), /^wrong-message 2 \/Document/],
    [
      'elements in another order',
      good.replace(/(<MsgId>.*?<\/MsgId>)(<CreDtTm>.*?<\/CreDtTm>)/, '$2$1'),
      /^missing-element 4/,
    ],
    ['an element left out', good.replace(/<OrgnlMsgId>.*?<\/OrgnlMsgId>/, ''), /^missing-element 5 .*OrgnlMsgNmId/],
    ['an element twice', good.replace(/<GrpSts>PART/, '<GrpSts>PART</GrpSts><GrpSts>PART'), /^unexpected-element 6/],
    ['a value too long', good.replace('BANK-1', 'B'.repeat(36)), /^wrong-value 4 .*MsgId/],
    ['a wrong time', good.replace('2026-11-10T10', '2026-13-10T10'), /^wrong-value 4 .*CreDtTm/],
    ['an attribute', good.replace('<GrpHdr>', '<GrpHdr x="1">'), /^wrong-value 4 .*GrpHdr/],
    ['text between elements', good.replace('<GrpHdr>', '<GrpHdr>x'), /^unexpected-element 4/],
    ['a declared encoding that is not read', good.replace('UTF-8', 'UTF-16'), /^wrong-encoding/],
    [
      'a depth that nobody needs',
      good.replace('BANK-1</MsgId>', `1</MsgId>${'<a>'.repeat(9_000)}`),
      /^unexpected-element/,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refusal(text)).toMatch(expected);
  });

  test('bytes of another encoding', async () => {
    expect(await refusal(encodeGb18030(good.replace('BANK-1', '银行')))).toMatch(/^wrong-encoding/);
  });

  test('more bytes than allowed', async () => {
    const { report, faults } = await readPain002(pieces(bytes(good), 100), 500);
    expect([report, faults[0]?.code]).toEqual([undefined, 'too-large']);
  });

  test('and no damage to a file makes the reader fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(9), fc.string(), async (at, cut, put) => {
        const { faults } = await readPain002(bytes(good.slice(0, at) + put + good.slice(at + cut)));
        for (const { message } of faults) expect(message.en).toMatch(/^Line \d+, \//);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a booking report', () => {
  test('tells what left from what came back, in fen, with the reason and the number of the booking', async () => {
    const text = bookingReport([
      booking('1', '712.00'),
      booking('2', '712.5', 'AC04'),
      booking('3', '9', '', { status: 'PDNG' }),
    ]);
    const { report, faults } = await readCamt054(bytes(text));
    expect(faults).toEqual([]);
    expect(report?.payments).toMatchObject([
      {
        endToEndId: '1',
        kind: 'paid',
        amountFen: 71_200n,
        bookedOn: '2026-11-13',
        reference: 'B1',
        reasonCode: undefined,
      },
      {
        endToEndId: '2',
        kind: 'returned',
        amountFen: 71_250n,
        bookedOn: '2026-11-13',
        reference: 'B2',
        reasonCode: 'AC04',
      },
    ]);
  });

  test('reports a payment with another currency, parts of a fen, or no reference, and reads the rest', async () => {
    const text = bookingReport([
      booking('1', '1.00', '', { currency: 'USD' }),
      booking('2', '0.001'),
      booking('', '5.00'),
      booking('4', '5.00'),
    ]);
    const { report, faults } = await readCamt054(bytes(text));
    expect(report?.payments.map(({ endToEndId }) => endToEndId)).toEqual(['4']);
    expect(faults.map(({ code }) => code)).toEqual(['wrong-currency', 'wrong-value', 'no-reference']);
  });

  test('of twenty thousand payments is read in pieces', async () => {
    async function* file(): AsyncGenerator<Buffer> {
      const [head, tail] = bookingReport(['@']).split('@');
      yield bytes(head ?? '');
      for (let from = 0; from < 20_000; from += 1_000)
        yield bytes(Array.from({ length: 1_000 }, (_, index) => booking(String(from + index), '1.00')).join('\n'));
      yield bytes(tail ?? '');
    }
    const { report, faults } = await readCamt054(file());
    expect([report?.payments.length, faults.length]).toEqual([20_000, 0]);
  });
});
