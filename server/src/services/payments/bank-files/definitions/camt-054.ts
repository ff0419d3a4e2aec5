import {
  anything,
  choice,
  codeOf,
  dateTime,
  decimal,
  matching,
  maxText,
  one,
  oneOrMore,
  optional,
  several,
  sequence,
  trueOrFalse,
} from '../message-rules.ts';
import type { MessageDefinition } from './message-definition.ts';
import {
  amount,
  cashAccount,
  cashAccountWithOwner,
  codeOrOwn,
  creditOrDebit,
  dateOrDateTime,
  max15NumericText,
  max35Text,
  party,
  remittance,
  uuidv4,
} from './parts.ts';

const pagination = sequence({ PgNb: one(matching(/^[0-9]{1,5}$/)), LastPgInd: one(trueOrFalse) });
const number = decimal(18, 0);

const bankTransactionCode = sequence({
  Domn: optional(
    sequence({ Cd: one(maxText(4)), Fmly: one(sequence({ Cd: one(maxText(4)), SubFmlyCd: one(maxText(4)) })) }),
  ),
  Prtry: optional(sequence({ Cd: one(max35Text), Issr: optional(max35Text) })),
});

const references = sequence({
  MsgId: optional(max35Text),
  AcctSvcrRef: optional(max35Text),
  PmtInfId: optional(max35Text),
  InstrId: optional(max35Text),
  EndToEndId: optional(max35Text),
  UETR: optional(uuidv4),
  TxId: optional(max35Text),
  MndtId: optional(max35Text),
  ChqNb: optional(max35Text),
  ClrSysRef: optional(max35Text),
  AcctOwnrTxId: optional(max35Text),
  AcctSvcrTxId: optional(max35Text),
  MktInfrstrctrTxId: optional(max35Text),
  PrcgId: optional(max35Text),
  Prtry: several(anything),
});

const transaction = sequence({
  Refs: optional(references),
  Amt: optional(amount),
  CdtDbtInd: optional(creditOrDebit),
  AmtDtls: optional(anything),
  Avlbty: several(anything),
  BkTxCd: optional(bankTransactionCode),
  Chrgs: optional(anything),
  Intrst: optional(anything),
  RltdPties: optional(anything),
  RltdAgts: optional(anything),
  LclInstrm: optional(anything),
  Purp: optional(codeOrOwn(4)),
  RltdRmtInf: several(anything, 10),
  RmtInf: optional(remittance),
  RltdDts: optional(anything),
  RltdPric: optional(anything),
  RltdQties: several(anything),
  FinInstrmId: optional(anything),
  Tax: optional(anything),
  RtrInf: optional(
    sequence({
      OrgnlBkTxCd: optional(bankTransactionCode),
      Orgtr: optional(party),
      Rsn: optional(codeOrOwn(4)),
      AddtlInf: several(maxText(105)),
    }),
  ),
  CorpActn: optional(anything),
  SfkpgAcct: optional(anything),
  CshDpst: several(anything),
  CardTx: optional(anything),
  AddtlTxInf: optional(maxText(500)),
  SplmtryData: several(anything),
});

const batch = sequence({
  MsgId: optional(max35Text),
  PmtInfId: optional(max35Text),
  NbOfTxs: optional(max15NumericText),
  TtlAmt: optional(amount),
  CdtDbtInd: optional(creditOrDebit),
});

const entry = sequence({
  NtryRef: optional(max35Text),
  Amt: one(amount),
  CdtDbtInd: one(creditOrDebit),
  RvslInd: optional(trueOrFalse),
  Sts: one(choice({ Cd: maxText(4), Prtry: max35Text })),
  BookgDt: optional(dateOrDateTime),
  ValDt: optional(dateOrDateTime),
  AcctSvcrRef: optional(max35Text),
  Avlbty: several(anything),
  BkTxCd: one(bankTransactionCode),
  ComssnWvrInd: optional(trueOrFalse),
  AddtlInfInd: optional(anything),
  AmtDtls: optional(anything),
  Chrgs: optional(anything),
  TechInptChanl: optional(anything),
  Intrst: optional(anything),
  CardTx: optional(anything),
  NtryDtls: several(sequence({ Btch: optional(batch), TxDtls: several(transaction) })),
  AddtlNtryInf: optional(maxText(500)),
});

const notification = sequence({
  Id: one(max35Text),
  NtfctnPgntn: optional(pagination),
  ElctrncSeqNb: optional(number),
  RptgSeq: optional(anything),
  LglSeqNb: optional(number),
  CreDtTm: optional(dateTime),
  FrToDt: optional(anything),
  CpyDplctInd: optional(codeOf('CODU', 'COPY', 'DUPL')),
  RptgSrc: optional(anything),
  Acct: one(cashAccountWithOwner),
  RltdAcct: optional(cashAccount),
  Intrst: several(anything),
  TxsSummry: optional(anything),
  Ntry: several(entry),
  AddtlNtfctnInf: optional(maxText(500)),
});

/** Source: ISO 20022 Message Definition Report, Cash Management, BankToCustomerDebitCreditNotificationV08. */
export const camt054: MessageDefinition = {
  name: 'camt.054.001.08',
  namespace: 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08',
  document: sequence({
    BkToCstmrDbtCdtNtfctn: one(
      sequence({
        GrpHdr: one(
          sequence({
            MsgId: one(max35Text),
            CreDtTm: one(dateTime),
            MsgRcpt: optional(party),
            MsgPgntn: optional(pagination),
            OrgnlBizQry: optional(anything),
            AddtlInf: optional(maxText(500)),
          }),
        ),
        Ntfctn: oneOrMore(notification),
        SplmtryData: several(anything),
      }),
    ),
  }),
  transaction: '/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry/NtryDtls/TxDtls',
};
