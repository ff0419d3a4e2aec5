import { all, codeIn, textOf } from './element-text.ts';
import { pain002 } from './definitions/pain-002.ts';
import type { Element } from './check-elements.ts';
import { faultAt } from './faults.ts';
import type { BankFileFault, Place } from './faults.ts';
import { readMessage } from './read-xml.ts';
import type { FileBytes } from './read-xml.ts';

/** What the bank did with a payment: took it, did not, or has not said yet. */
export type PaymentStatus = 'accepted' | 'rejected' | 'pending';

/** One payment in a status report. */
export type StatusOfPayment = {
  /** What we called the payment: the id of its line. */
  readonly endToEndId: string;
  readonly status: PaymentStatus;
  /** ISO code of the status (ACSC, RJCT …) and of the reason (AC01 …), as written. */
  readonly statusCode: string;
  readonly reasonCode: string | undefined;
  readonly reference: string | undefined;
  readonly place: Place;
};

/** A status report: of the whole message, and of the payments it names. */
export type StatusReport = {
  readonly messageId: string;
  readonly createdAt: string;
  readonly originalMessageId: string;
  /** Of all payments that are not named; undefined when the report only speaks of single payments. */
  readonly groupStatus: PaymentStatus | undefined;
  readonly groupReasonCode: string | undefined;
  readonly payments: readonly StatusOfPayment[];
};

export type StatusReportReading =
  | { readonly report: StatusReport; readonly faults: readonly BankFileFault[] }
  | { readonly report: undefined; readonly faults: readonly BankFileFault[] };

const acceptedCodes = new Set(['ACCC', 'ACCP', 'ACSC', 'ACSP', 'ACTC', 'ACWC', 'ACWP', 'ACFC']);

/** ExternalPaymentTransactionStatus1Code; a code nobody knows is pending: money is never taken for lost on a guess. */
const statusOf = (code: string): PaymentStatus => {
  if (code === 'RJCT' || code === 'CANC') return 'rejected';
  return acceptedCodes.has(code) ? 'accepted' : 'pending';
};

/**
 * Reads a pain.002 of the bank. Faults of single payments leave the others readable; `report` is undefined when the
 * file as a whole cannot be used.
 */
export async function readPain002(bytes: FileBytes, bytesMax?: number): Promise<StatusReportReading> {
  const payments: StatusOfPayment[] = [];
  const missing: BankFileFault[] = [];
  const groups: { readonly status: PaymentStatus; readonly reasonCode: string | undefined }[] = [];
  const { document, faults } = await readMessage(pain002, bytes, {
    ...(bytesMax === undefined ? {} : { bytesMax }),
    onTransaction: (transaction, enclosing) => {
      const payment = readPayment(transaction, enclosing.at(-1));
      if (payment) payments.push(payment);
      else missing.push(faultAt('no-reference', transaction.place, 'OrgnlEndToEndId'));
    },
    onGroup: (group) => {
      const code = textOf(group, 'PmtInfSts');
      if (code !== undefined && code !== 'PART')
        groups.push({ status: statusOf(code), reasonCode: codeIn(group, 'StsRsnInf', 'Rsn') });
    },
  });
  if (!document) return { report: undefined, faults };
  const [report] = all(document, 'CstmrPmtStsRpt');
  const groupCode = textOf(report, 'OrgnlGrpInfAndSts', 'GrpSts');
  const ownGroup = groupCode === undefined || groupCode === 'PART' ? undefined : statusOf(groupCode);
  return {
    report: {
      messageId: textOf(report, 'GrpHdr', 'MsgId') ?? '',
      createdAt: textOf(report, 'GrpHdr', 'CreDtTm') ?? '',
      originalMessageId: textOf(report, 'OrgnlGrpInfAndSts', 'OrgnlMsgId') ?? '',
      groupStatus: ownGroup ?? groups[0]?.status,
      groupReasonCode: codeIn(report, 'OrgnlGrpInfAndSts', 'StsRsnInf', 'Rsn') ?? groups[0]?.reasonCode,
      payments,
    },
    faults: [...faults, ...missing],
  };
}

function readPayment(transaction: Element, group: Element | undefined): StatusOfPayment | undefined {
  const endToEndId = textOf(transaction, 'OrgnlEndToEndId');
  const statusCode = textOf(transaction, 'TxSts') ?? textOf(group, 'PmtInfSts') ?? '';
  if (endToEndId === undefined) return undefined;
  return {
    endToEndId,
    status: statusOf(statusCode),
    statusCode,
    reasonCode: codeIn(transaction, 'StsRsnInf', 'Rsn'),
    reference: textOf(transaction, 'AcctSvcrRef'),
    place: transaction.place,
  };
}
