import { yuanText } from './amount.ts';
import { pain001 } from './definitions/pain-001.ts';
import { checkedInstructions } from './payment-order.ts';
import type { BankAccount, PaymentInstruction, PaymentOrder } from './payment-order.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/** A 12-digit number is a member of CNAPS; three digits only say which bank it is. */
function agentOf({ bankCode }: BankAccount): string {
  if (bankCode === undefined) return '<FinInstnId/>';
  const member = `<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${bankCode}</MmbId></ClrSysMmbId>`;
  const bank = `<Othr><Id>${bankCode}</Id><SchmeNm><Prtry>CNAPS-BANK</Prtry></SchmeNm></Othr>`;
  return `<FinInstnId>${bankCode.length === 12 ? member : bank}</FinInstnId>`;
}

const accountOf = ({ number }: BankAccount): string => `<Id><Othr><Id>${escaped(number)}</Id></Othr></Id>`;

/**
 * A pain.001.001.09 in pieces of text, one a payment. Throws a WrongInstruction for a payment that cannot be written,
 * and at the end when count or sum are not those of the order: what was written by then must not be sent.
 */
export async function* writePain001(
  order: PaymentOrder,
  instructions: AsyncIterable<PaymentInstruction> | Iterable<PaymentInstruction>,
): AsyncGenerator<string> {
  const checked = checkedInstructions(order, instructions);
  const first = await checked.next();
  yield head(order);
  if (!first.done) yield payment(order, first.value);
  for await (const instruction of checked) yield payment(order, instruction);
  yield '</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n';
}

function head({ messageId, createdAt, executionDate, payer, lines, sumFen }: PaymentOrder): string {
  const totals = `<NbOfTxs>${lines}</NbOfTxs><CtrlSum>${yuanText(sumFen)}</CtrlSum>`;
  const payerName = `<Nm>${escaped(payer.name)}</Nm>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${pain001.namespace}">
<CstmrCdtTrfInitn>
<GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>${createdAt}</CreDtTm>${totals}<InitgPty>${payerName}</InitgPty></GrpHdr>
<PmtInf><PmtInfId>${messageId}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${totals}
<PmtTpInf><CtgyPurp><Cd>GOVT</Cd></CtgyPurp></PmtTpInf><ReqdExctnDt><Dt>${executionDate}</Dt></ReqdExctnDt>
<Dbtr>${payerName}</Dbtr><DbtrAcct>${accountOf(payer)}<Ccy>CNY</Ccy></DbtrAcct><DbtrAgt>${agentOf(payer)}</DbtrAgt>
<ChrgBr>DEBT</ChrgBr>
`;
}

function payment({ remittance }: PaymentOrder, { lineId, payee, amountFen }: PaymentInstruction): string {
  const agent = payee.bankCode === undefined ? '' : `<CdtrAgt>${agentOf(payee)}</CdtrAgt>`;
  return (
    `<CdtTrfTxInf><PmtId><EndToEndId>${lineId}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="CNY">${yuanText(amountFen)}</InstdAmt></Amt>${agent}` +
    `<Cdtr><Nm>${escaped(payee.name)}</Nm></Cdtr><CdtrAcct>${accountOf(payee)}</CdtrAcct>` +
    `<Purp><Cd>SSBE</Cd></Purp><RmtInf><Ustrd>${escaped(remittance)}</Ustrd></RmtInf></CdtTrfTxInf>\n`
  );
}
