import { addDays } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { dice, diceBetween } from './dice.ts';
import type { Resident } from './resident.ts';

/** Share of households of which a department knows something that was not declared. */
export const contradictedShare = 0.03;

export type ContradictionKind = 'balance' | 'vehicle' | 'company' | 'home' | 'job';
const kinds: readonly ContradictionKind[] = ['balance', 'vehicle', 'company', 'home', 'job'];

type Place = { readonly household: string; readonly date: PlainDate };

/** Which contradiction a made-up household has, by its key; undefined for most. */
export function contradictionOf(household: string): ContradictionKind | undefined {
  if (dice(household, 'contradiction') >= contradictedShare) return undefined;
  return kinds[Math.floor(dice(household, 'contradiction-kind') * kinds.length)];
}

/**
 * The residents, one of whom has what the household did not tell, where it has such a contradiction and somebody who
 * can have it: nobody works in secret beside a pension.
 */
export function contradicted(residents: readonly Resident[], place: Place): readonly Resident[] {
  const kind = contradictionOf(place.household);
  const grown = residents.filter((one) => one.diedOn === null && one.accounts.length > 0);
  const working = grown.filter(({ insurance }) => (insurance?.pensionMonthlyFen ?? null) === null);
  const who = (kind === 'job' ? working : grown).at(-1);
  if (kind === undefined || !who) return residents;
  return residents.map((one) => (one === who ? { ...one, ...hidden(kind, one, place) } : one));
}

function hidden(kind: ContradictionKind, one: Resident, { household, date }: Place): Partial<Resident> {
  const number = diceBetween(10_000, 99_999, household, 'hidden');
  const since = addDays(date, -diceBetween(60, 900, household, 'hidden-since'));
  switch (kind) {
    case 'balance': {
      const balanceFen = diceBetween(60_000, 200_000, household, 'hidden-balance') * 100;
      const account = { bank: '城市商业银行', last4: String(number).slice(-4), balanceFen, average6mFen: balanceFen };
      return { accounts: [...one.accounts, account] };
    }
    case 'vehicle':
      return { vehicles: [...one.vehicles, { plate: `鲁C${number}`, kind: 'car', registeredOn: since }] };
    case 'company': {
      const name = `淄博${one.name.slice(0, 1)}记建材有限公司`;
      const creditCode = `91370300MA${number}000`;
      return {
        companies: [...one.companies, { creditCode, name, role: 'shareholder', capitalFen: 30_000_000, active: true }],
      };
    }
    case 'home': {
      const deed = `鲁（2016）淄博市不动产权第${String(number).padStart(7, '0')}号`;
      return { homes: [...one.homes, { deed, use: 'home', areaM2: 89, registeredOn: since }] };
    }
    case 'job': {
      const known = one.insurance?.baseMonthlyFen ?? 0;
      const baseMonthlyFen = known + diceBetween(4_200, 6_800, household, 'hidden-base') * 100;
      const work = { scheme: 'employee', employer: '淄博新区物流有限公司', baseMonthlyFen } as const;
      const rest = { pensionMonthlyFen: null, unemploymentMonthlyFen: null, workInjuryCare: false };
      return { insurance: { ...rest, ...one.insurance, ...work } };
    }
  }
}
