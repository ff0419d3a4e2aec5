import type { PlainDate } from '@zhuni/engine/values';

/** What all ten departments together know of one person; each answers its own part in its own words. */
export type Resident = {
  /** 18 characters. */
  readonly idNumber: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: PlainDate;
  readonly hukou: 'city' | 'province' | 'elsewhere' | 'none';
  readonly relation: string;
  readonly custody: 'none' | 'prison' | 'drug-isolation';
  readonly diedOn: PlainDate | null;
  /** Everyone in the same household register, the person included. */
  readonly register: readonly { readonly idNumber: string; readonly relation: string }[];
  readonly marriage: Marriage | null;
  readonly crematedOn: PlainDate | null;
  readonly homes: readonly Home[];
  /** Of the last twelve months. */
  readonly transfers: readonly Transfer[];
  readonly vehicles: readonly Vehicle[];
  readonly accounts: readonly Account[];
  readonly outflows: readonly { readonly on: PlainDate; readonly amountFen: number }[];
  readonly investments: Investments | null;
  readonly insurance: SocialInsurance | null;
  readonly housingFund: HousingFund | null;
  readonly tax: TaxRecord | null;
  readonly companies: readonly Company[];
};

export type Marriage = {
  readonly status: 'married' | 'divorced' | 'widowed';
  readonly spouseIdNumber: string | null;
  readonly since: PlainDate;
};
export type Home = {
  readonly deed: string;
  readonly use: 'home' | 'shop';
  readonly areaM2: number;
  readonly registeredOn: PlainDate;
};
export type Transfer = {
  readonly deed: string;
  readonly kind: 'bought' | 'sold';
  readonly on: PlainDate;
  readonly priceFen: number;
};
export type Vehicle = {
  readonly plate: string;
  readonly kind: 'car' | 'motorcycle' | 'disabled-vehicle' | 'tractor' | 'boat';
  readonly registeredOn: PlainDate;
};
export type Account = {
  readonly bank: string;
  readonly last4: string;
  readonly balanceFen: number;
  readonly average6mFen: number;
};
export type Investments = {
  readonly securitiesFen: number;
  readonly fundsFen: number;
  readonly surrenderFen: number;
  readonly internetFen: number;
};
export type SocialInsurance = {
  readonly scheme: 'employee' | 'resident';
  readonly employer: string | null;
  readonly baseMonthlyFen: number | null;
  readonly pensionMonthlyFen: number | null;
  readonly unemploymentMonthlyFen: number | null;
  readonly workInjuryCare: boolean;
};
export type HousingFund = {
  readonly employer: string;
  /** Both sides together. */
  readonly depositMonthlyFen: number;
  readonly personalPercent: number;
  readonly employerPercent: number;
  readonly balanceFen: number;
};
export type TaxRecord = {
  readonly year: number;
  readonly incomeFen: number;
  readonly months: number;
  readonly vatRegistered: boolean;
};
export type Company = {
  readonly creditCode: string;
  readonly name: string;
  readonly role: 'legal-person' | 'shareholder';
  readonly capitalFen: number;
  readonly active: boolean;
};

/** A person of whom nothing is registered but a name. */
export function unregistered(idNumber: string, name: string): Resident {
  const year = idNumber.slice(6, 10);
  return {
    idNumber,
    name,
    sex: Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female',
    birthDate: `${year}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}` as PlainDate,
    hukou: 'city',
    relation: 'head',
    custody: 'none',
    diedOn: null,
    register: [{ idNumber, relation: 'head' }],
    marriage: null,
    crematedOn: null,
    homes: [],
    transfers: [],
    vehicles: [],
    accounts: [],
    outflows: [],
    investments: null,
    insurance: null,
    housingFund: null,
    tax: null,
    companies: [],
  };
}
