import type { Order, OrderedPayment } from './read-order.ts';

/** What became of one payment: taken; refused at once; booked and sent back, at once or days later. */
export type Fate =
  | { readonly kind: 'paid' }
  | { readonly kind: 'refused' | 'returned' | 'returned-late'; readonly reason: string };

export type Judged = { readonly payment: OrderedPayment; readonly fate: Fate };

const namespaceOf = (message: string): string => `urn:iso:std:iso:20022:tech:xsd:${message}`;
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Times are written with the zone of the bank. */
const localTime = (at: Date): string => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** pain.002.001.10: what was taken and what was refused at once. */
export function statusReport(order: Order, judged: readonly Judged[], at: Date): string {
  const refused = judged.flatMap(({ payment, fate }) => (fate.kind === 'refused' ? [{ payment, fate }] : []));
  const status = refused.length === 0 ? 'ACSP' : refused.length === judged.length ? 'RJCT' : 'PART';
  const single = judged.map(({ payment, fate }) => {
    const id = `<OrgnlEndToEndId>${payment.endToEndId}</OrgnlEndToEndId>`;
    if (fate.kind !== 'refused') return `<TxInfAndSts>${id}<TxSts>ACSP</TxSts></TxInfAndSts>`;
    const reason = `<StsRsnInf><Rsn><Cd>${fate.reason}</Cd></Rsn></StsRsnInf>`;
    const reference = `<AcctSvcrRef>${referenceOf(order, payment, 'J')}</AcctSvcrRef>`;
    return `<TxInfAndSts>${id}<TxSts>RJCT</TxSts>${reason}${reference}</TxInfAndSts>`;
  });
  return `${declaration}<Document xmlns="${namespaceOf('pain.002.001.10')}">
<CstmrPmtStsRpt>
<GrpHdr><MsgId>S-${order.messageId.slice(-32)}</MsgId><CreDtTm>${localTime(at)}</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${order.messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
<OrgnlNbOfTxs>${judged.length}</OrgnlNbOfTxs><GrpSts>${status}</GrpSts></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${order.messageId}</OrgnlPmtInfId>
${single.join('\n')}
</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt>
</Document>
`;
}

/** camt.054.001.08: what was booked. number 1: everything paid, and what came back at once; 2: what came back late. */
export function bookingReport(order: Order, judged: readonly Judged[], number: 1 | 2, at: Date): string {
  const entries = judged.flatMap(({ payment, fate }) => {
    if (fate.kind === 'refused') return [];
    if (number === 2) return fate.kind === 'returned-late' ? [entry(order, payment, at, fate.reason)] : [];
    const paid = entry(order, payment, at);
    return fate.kind === 'returned' ? [paid, entry(order, payment, at, fate.reason)] : [paid];
  });
  return `${declaration}<Document xmlns="${namespaceOf('camt.054.001.08')}">
<BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>B${number}-${order.messageId.slice(-31)}</MsgId><CreDtTm>${localTime(at)}</CreDtTm></GrpHdr>
<Ntfctn><Id>N${number}</Id><Acct><Id><Othr><Id>${order.payerAccount}</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
${entries.join('\n')}
</Ntfctn>
</BkToCstmrDbtCdtNtfctn>
</Document>
`;
}

/** The number of one movement, the same however often the report is fetched; at most 35 characters. */
const referenceOf = ({ messageId }: Order, { endToEndId }: OrderedPayment, mark: string): string =>
  `${mark}${messageId.replaceAll(/[^0-9A-Za-z]/g, '').slice(-14)}-${endToEndId.slice(-19)}`;

function entry(order: Order, payment: OrderedPayment, at: Date, reason?: string): string {
  const [direction, mark] = reason === undefined ? ['DBIT', 'D'] : ['CRDT', 'R'];
  const back = reason === undefined ? '' : `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>`;
  const reference = referenceOf(order, payment, mark ?? '');
  return (
    `<Ntry><Amt Ccy="CNY">${payment.yuan}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
    `<BookgDt><Dt>${localTime(at).slice(0, 10)}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef>` +
    '<BkTxCd><Prtry><Cd>DFF</Cd></Prtry></BkTxCd>' +
    `<NtryDtls><TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef>` +
    `<EndToEndId>${payment.endToEndId}</EndToEndId></Refs>${back}</TxDtls></NtryDtls></Ntry>`
  );
}
