import {
  anything,
  choice,
  codeOf,
  date,
  dateTime,
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
  agent,
  amount,
  cashAccount,
  codeOrOwn,
  dateOrDateTime,
  decimalNumber,
  max140Text,
  max15NumericText,
  max35Text,
  party,
  remittance,
  uuidv4,
} from './parts.ts';

const chargeBearer = codeOf('DEBT', 'CRED', 'SHAR', 'SLEV');

const paymentType = sequence({
  InstrPrty: optional(codeOf('HIGH', 'NORM')),
  SvcLvl: several(codeOrOwn(4)),
  LclInstrm: optional(codeOrOwn(35)),
  CtgyPurp: optional(codeOrOwn(4)),
});

const transaction = sequence({
  PmtId: one(sequence({ InstrId: optional(max35Text), EndToEndId: one(max35Text), UETR: optional(uuidv4) })),
  PmtTpInf: optional(paymentType),
  Amt: one(choice({ InstdAmt: amount, EqvtAmt: anything })),
  XchgRateInf: optional(anything),
  ChrgBr: optional(chargeBearer),
  ChqInstr: optional(anything),
  UltmtDbtr: optional(party),
  IntrmyAgt1: optional(agent),
  IntrmyAgt1Acct: optional(cashAccount),
  IntrmyAgt2: optional(agent),
  IntrmyAgt2Acct: optional(cashAccount),
  IntrmyAgt3: optional(agent),
  IntrmyAgt3Acct: optional(cashAccount),
  CdtrAgt: optional(agent),
  CdtrAgtAcct: optional(cashAccount),
  Cdtr: optional(party),
  CdtrAcct: optional(cashAccount),
  UltmtCdtr: optional(party),
  InstrForCdtrAgt: several(anything),
  InstrForDbtrAgt: optional(max140Text),
  Purp: optional(codeOrOwn(4)),
  RgltryRptg: several(anything, 10),
  Tax: optional(anything),
  RltdRmtInf: several(anything, 10),
  RmtInf: optional(remittance),
  SplmtryData: several(anything),
});

const paymentInformation = sequence({
  PmtInfId: one(max35Text),
  PmtMtd: one(codeOf('CHK', 'TRF', 'TRA')),
  BtchBookg: optional(trueOrFalse),
  NbOfTxs: optional(max15NumericText),
  CtrlSum: optional(decimalNumber),
  PmtTpInf: optional(paymentType),
  ReqdExctnDt: one(dateOrDateTime),
  PoolgAdjstmntDt: optional(date),
  Dbtr: one(party),
  DbtrAcct: one(cashAccount),
  DbtrAgt: one(agent),
  DbtrAgtAcct: optional(cashAccount),
  InstrForDbtrAgt: optional(max140Text),
  UltmtDbtr: optional(party),
  ChrgBr: optional(chargeBearer),
  ChrgsAcct: optional(cashAccount),
  ChrgsAcctAgt: optional(agent),
  CdtTrfTxInf: oneOrMore(transaction),
});

/** Source: ISO 20022 Message Definition Report, Payments Initiation, CustomerCreditTransferInitiationV09. */
export const pain001: MessageDefinition = {
  name: 'pain.001.001.09',
  namespace: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
  document: sequence({
    CstmrCdtTrfInitn: one(
      sequence({
        GrpHdr: one(
          sequence({
            MsgId: one(max35Text),
            CreDtTm: one(dateTime),
            Authstn: several(choice({ Cd: codeOf('AUTH', 'FDET', 'FSUM', 'ILEV'), Prtry: maxText(128) }), 2),
            NbOfTxs: one(max15NumericText),
            CtrlSum: optional(decimalNumber),
            InitgPty: one(party),
            FwdgAgt: optional(agent),
          }),
        ),
        PmtInf: oneOrMore(paymentInformation),
        SplmtryData: several(anything),
      }),
    ),
  }),
  transaction: '/Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf',
};
