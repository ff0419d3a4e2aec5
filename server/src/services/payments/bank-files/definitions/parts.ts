import {
  anything,
  choice,
  codeOf,
  decimal,
  date,
  dateTime,
  matching,
  maxText,
  one,
  optional,
  several,
  sequence,
} from '../message-rules.ts';
import type { ElementType } from '../message-rules.ts';

/** Parts that the messages share, by the names of the ISO 20022 data dictionary (2019 maintenance release). */
export const max35Text = maxText(35);
export const max140Text = maxText(140);
export const max15NumericText = matching(/^[0-9]{1,15}$/);
export const uuidv4 = matching(/^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/);
export const decimalNumber = decimal(18, 17);

/** ActiveOrHistoricCurrencyAndAmount: not negative, with its currency. */
export const amount = decimal(18, 5, { currency: true });
export const currencyCode = matching(/^[A-Z]{3}$/);
const bicIdentifier = matching(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/);
const leiIdentifier = matching(/^[A-Z0-9]{18}[0-9]{2}$/);
const countryCode = matching(/^[A-Z]{2}$/);
export const creditOrDebit = codeOf('CRDT', 'DBIT');

/** A code of an external list, or the bank's own. */
export const codeOrOwn = (codeLengthMax: number): ElementType =>
  choice({ Cd: maxText(codeLengthMax), Prtry: max35Text });

export const dateOrDateTime = choice({ Dt: date, DtTm: dateTime });

/** PartyIdentification135 */
export const party = sequence({
  Nm: optional(max140Text),
  PstlAdr: optional(anything),
  Id: optional(anything),
  CtryOfRes: optional(countryCode),
  CtctDtls: optional(anything),
});

const account = choice({
  IBAN: matching(/^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}$/),
  Othr: sequence({ Id: one(maxText(34)), SchmeNm: optional(codeOrOwn(4)), Issr: optional(max35Text) }),
});

/** CashAccount38 */
export const cashAccount = sequence({
  Id: one(account),
  Tp: optional(codeOrOwn(4)),
  Ccy: optional(currencyCode),
  Nm: optional(maxText(70)),
  Prxy: optional(anything),
});

/** BranchAndFinancialInstitutionIdentification6 */
export const agent = sequence({
  FinInstnId: one(
    sequence({
      BICFI: optional(bicIdentifier),
      ClrSysMmbId: optional(sequence({ ClrSysId: optional(codeOrOwn(5)), MmbId: one(max35Text) })),
      LEI: optional(leiIdentifier),
      Nm: optional(max140Text),
      PstlAdr: optional(anything),
      Othr: optional(sequence({ Id: one(max35Text), SchmeNm: optional(codeOrOwn(4)), Issr: optional(max35Text) })),
    }),
  ),
  BrnchId: optional(anything),
});

/** CashAccount39: with owner and servicer. */
export const cashAccountWithOwner = sequence({
  Id: one(account),
  Tp: optional(codeOrOwn(4)),
  Ccy: optional(currencyCode),
  Nm: optional(maxText(70)),
  Prxy: optional(anything),
  Ownr: optional(party),
  Svcr: optional(agent),
});

/** RemittanceInformation16 */
export const remittance = sequence({ Ustrd: several(max140Text), Strd: several(anything) });
