import { SaxesParser } from 'saxes';

/** One payment of an order, as a bank reads it. */
export type OrderedPayment = {
  readonly endToEndId: string;
  readonly account: string;
  readonly name: string;
  /** '712.00' */
  readonly yuan: string;
};

export type Order = {
  readonly messageId: string;
  readonly payerAccount: string;
  readonly declaredCount: number;
  readonly payments: readonly OrderedPayment[];
};

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const root = 'Document/CstmrCdtTrfInitn';
const transaction = `${root}/PmtInf/CdtTrfTxInf`;

/** Reads a pain.001.001.09 as far as this bank needs it; a sentence for what is none. */
export function readOrder(xml: string): Order | string {
  const values = new Map<string, string>();
  const payments: OrderedPayment[] = [];
  const open: string[] = [];
  let wrong = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => (wrong ||= 'not well-formed XML'));
  parser.on('doctype', () => (wrong ||= 'a document type is not taken'));
  parser.on('opentag', ({ local, uri }) => {
    if (uri !== namespace) wrong ||= 'not a pain.001.001.09';
    open.push(local);
  });
  parser.on('text', (text) => {
    const path = open.join('/');
    values.set(path, `${values.get(path) ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    if (open.join('/') === transaction) {
      payments.push(readPayment(values));
      for (const path of values.keys()) if (path.startsWith(transaction)) values.delete(path);
    }
    open.pop();
  });
  parser.write(xml).close();
  const messageId = values.get(`${root}/GrpHdr/MsgId`)?.trim() ?? '';
  if (wrong !== '') return wrong;
  if (messageId === '') return 'without a message identification';
  return {
    messageId,
    payerAccount: values.get(`${root}/PmtInf/DbtrAcct/Id/Othr/Id`)?.trim() ?? '',
    declaredCount: Number(values.get(`${root}/GrpHdr/NbOfTxs`)),
    payments,
  };
}

function readPayment(values: ReadonlyMap<string, string>): OrderedPayment {
  const value = (path: string): string => values.get(`${transaction}/${path}`)?.trim() ?? '';
  return {
    endToEndId: value('PmtId/EndToEndId'),
    account: value('CdtrAcct/Id/Othr/Id'),
    name: value('Cdtr/Nm'),
    yuan: value('Amt/InstdAmt'),
  };
}
