import { anything, dateTime, maxText, one, optional, several, sequence } from '../message-rules.ts';
import type { MessageDefinition } from './message-definition.ts';
import { agent, codeOrOwn, decimalNumber, max15NumericText, max35Text, party, uuidv4 } from './parts.ts';

/** Codes of external lists (ExternalPaymentGroupStatus1Code and its like): up to four characters. */
const statusCode = maxText(4);

const statusReason = sequence({
  Orgtr: optional(party),
  Rsn: optional(codeOrOwn(4)),
  AddtlInf: several(maxText(105)),
});

const numberPerStatus = sequence({
  DtldNbOfTxs: one(max15NumericText),
  DtldSts: one(statusCode),
  DtldCtrlSum: optional(decimalNumber),
});

const transaction = sequence({
  StsId: optional(max35Text),
  OrgnlInstrId: optional(max35Text),
  OrgnlEndToEndId: optional(max35Text),
  OrgnlUETR: optional(uuidv4),
  TxSts: optional(statusCode),
  StsRsnInf: several(statusReason),
  ChrgsInf: several(anything),
  TrckrData: optional(anything),
  AccptncDtTm: optional(dateTime),
  AcctSvcrRef: optional(max35Text),
  ClrSysRef: optional(max35Text),
  OrgnlTxRef: optional(anything),
  SplmtryData: several(anything),
});

const paymentInformation = sequence({
  OrgnlPmtInfId: one(max35Text),
  OrgnlNbOfTxs: optional(max15NumericText),
  OrgnlCtrlSum: optional(decimalNumber),
  PmtInfSts: optional(statusCode),
  StsRsnInf: several(statusReason),
  NbOfTxsPerSts: several(numberPerStatus),
  TxInfAndSts: several(transaction),
});

const originalGroup = sequence({
  OrgnlMsgId: one(max35Text),
  OrgnlMsgNmId: one(max35Text),
  OrgnlCreDtTm: optional(dateTime),
  OrgnlNbOfTxs: optional(max15NumericText),
  OrgnlCtrlSum: optional(decimalNumber),
  GrpSts: optional(statusCode),
  StsRsnInf: several(statusReason),
  NbOfTxsPerSts: several(numberPerStatus),
});

/** Source: ISO 20022 Message Definition Report, Payments Initiation, CustomerPaymentStatusReportV10. */
export const pain002: MessageDefinition = {
  name: 'pain.002.001.10',
  namespace: 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10',
  document: sequence({
    CstmrPmtStsRpt: one(
      sequence({
        GrpHdr: one(
          sequence({
            MsgId: one(max35Text),
            CreDtTm: one(dateTime),
            InitgPty: optional(party),
            FwdgAgt: optional(agent),
            DbtrAgt: optional(agent),
            CdtrAgt: optional(agent),
          }),
        ),
        OrgnlGrpInfAndSts: one(originalGroup),
        OrgnlPmtInfAndSts: several(paymentInformation),
        SplmtryData: several(anything),
      }),
    ),
  }),
  transaction: '/Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts/TxInfAndSts',
};
