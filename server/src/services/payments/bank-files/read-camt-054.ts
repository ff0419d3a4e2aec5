import { fenOf } from './amount.ts';
import { codeIn, dayIn, all, textOf } from './element-text.ts';
import { camt054 } from './definitions/camt-054.ts';
import type { Element } from './check-elements.ts';
import { faultAt } from './faults.ts';
import type { BankFileFault, Place } from './faults.ts';
import { readMessage } from './read-xml.ts';
import type { FileBytes } from './read-xml.ts';

/** One payment that was booked: it left our account, or it came back. */
export type BookedPayment = {
  readonly endToEndId: string;
  readonly kind: 'paid' | 'returned';
  readonly amountFen: bigint;
  /** The day of the booking as the bank writes it, 'YYYY-MM-DD'; undefined when it does not. */
  readonly bookedOn: string | undefined;
  /** The bank's own number of the booking: the same number is the same booking. */
  readonly reference: string | undefined;
  /** ExternalReturnReason1Code (AC01 wrong account, AC04 closed …), or the bank's own words. */
  readonly reasonCode: string | undefined;
  readonly place: Place;
};

export type BookingReport = {
  readonly messageId: string;
  readonly createdAt: string;
  readonly payments: readonly BookedPayment[];
};

export type BookingReportReading =
  | { readonly report: BookingReport; readonly faults: readonly BankFileFault[] }
  | { readonly report: undefined; readonly faults: readonly BankFileFault[] };

/**
 * Reads a camt.054 of the bank: what was booked (status BOOK; what is only pending is left out). Bookings without
 * single payments (a sum of a batch) say nothing of a line and are left out too. Faults as in `readPain002`.
 */
export async function readCamt054(bytes: FileBytes, bytesMax?: number): Promise<BookingReportReading> {
  const payments: BookedPayment[] = [];
  const wrong: BankFileFault[] = [];
  const { document, faults } = await readMessage(camt054, bytes, {
    ...(bytesMax === undefined ? {} : { bytesMax }),
    onTransaction: (transaction, enclosing) => {
      const entry = enclosing.find(({ place }) => place.element.endsWith('/Ntry'));
      if (!entry || codeIn(entry, 'Sts') !== 'BOOK') return;
      const payment = readPayment(transaction, entry);
      if ('code' in payment) wrong.push(payment);
      else payments.push(payment);
    },
  });
  if (!document) return { report: undefined, faults };
  const [header] = all(document, 'BkToCstmrDbtCdtNtfctn', 'GrpHdr');
  return {
    report: { messageId: textOf(header, 'MsgId') ?? '', createdAt: textOf(header, 'CreDtTm') ?? '', payments },
    faults: [...faults, ...wrong],
  };
}

function readPayment(transaction: Element, entry: Element): BookedPayment | BankFileFault {
  const endToEndId = textOf(transaction, 'Refs', 'EndToEndId');
  if (endToEndId === undefined || endToEndId === 'NOTPROVIDED')
    return faultAt('no-reference', transaction.place, 'EndToEndId');
  const amount = all(transaction, 'Amt')[0] ?? all(entry, 'Amt')[0];
  const place = amount?.place ?? transaction.place;
  if (amount?.currency !== 'CNY') return faultAt('wrong-currency', place);
  const amountFen = fenOf(amount.text);
  if (amountFen === undefined || amountFen === 0n) return faultAt('wrong-value', place);
  const direction = textOf(transaction, 'CdtDbtInd') ?? textOf(entry, 'CdtDbtInd');
  return {
    endToEndId,
    kind: direction === 'CRDT' ? 'returned' : 'paid',
    amountFen,
    bookedOn: dayIn(entry, 'BookgDt') ?? dayIn(entry, 'ValDt'),
    reference: textOf(transaction, 'Refs', 'AcctSvcrRef') ?? textOf(entry, 'AcctSvcrRef'),
    reasonCode: codeIn(transaction, 'RtrInf', 'Rsn'),
    place: transaction.place,
  };
}
