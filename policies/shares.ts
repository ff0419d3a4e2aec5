import type { Fen, Text } from '@zhuni/engine/values';

/** From which level of government money for statutory help comes, the nearest first. */
export const moneySources = ['county', 'city', 'province', 'central'] as const;
export type MoneySource = (typeof moneySources)[number];

export const moneySourceNames: Readonly<Record<MoneySource, Text>> = {
  county: { zh: '县级资金', en: 'county money' },
  city: { zh: '市级资金', en: 'city money' },
  province: { zh: '省级资金', en: 'provincial money' },
  central: { zh: '中央资金', en: 'central money' },
};

/** Basis points of an amount that each source bears; they add up to 10,000. */
export type Shares = Readonly<Record<MoneySource, number>>;

const wholeBasisPoints = 10_000;

/**
 * Illustrative: which level bears how much is settled each year between the treasuries and is not published by policy.
 * Basic living support is shared by all four levels (Interim Measures for Social Assistance, art. 5: governments at
 * county level and above bear the money); what only the city or county has introduced is borne there.
 */
const shared: Shares = { county: 3_500, city: 1_500, province: 2_000, central: 3_000 };
const local: Shares = { county: 6_000, city: 4_000, province: 0, central: 0 };
const sharedPolicies: ReadonlySet<string> = new Set([
  'dibao',
  'tekun-basic',
  'tekun-care',
  'orphan',
  'unattended-child',
  'dis-living',
  'dis-nursing',
  'temp-small',
  'temp-emergency',
  'temp-expenditure',
  'price-subsidy',
  'disaster-relief',
]);

/** Who bears how much of a policy's money. Illustrative, see above. */
export const sharesOf = (policy: string): Shares => (sharedPolicies.has(policy) ? shared : local);

/**
 * An amount divided among its sources, in whole fen: each bears its share rounded down, the county what is left. The
 * sum
 * is the amount. Pure.
 */
export function splitBySource(policy: string, amountFen: Fen): Readonly<Record<MoneySource, Fen>> {
  const shares = sharesOf(policy);
  const part = (source: MoneySource): Fen => Math.floor((amountFen * shares[source]) / wholeBasisPoints);
  const [city, province, central] = [part('city'), part('province'), part('central')];
  return { county: amountFen - city - province - central, city, province, central };
}
