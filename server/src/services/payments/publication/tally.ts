import { addDays, addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { membersOn } from '../../../kernel/people/index.ts';
import { withheldCells } from '../../../platform/disclosure/index.ts';
import type { Cell } from '../../../platform/disclosure/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** What was paid of one policy in one area in one month. */
export type Tally = {
  readonly policy: string;
  readonly areaCode: string;
  readonly households: number;
  readonly persons: number;
  readonly amountFen: number;
};

/**
 * Help that left for its payees in a month and did not come back, by policy and town. A household counts once a policy,
 * with all its fen, in the town of its last line; a person once a policy: in the own name, or as a member, on the last
 * day of the month, of a household that was helped. So towns add up to counties and counties to the city.
 */
export async function tallyMonth({ client }: Transaction, month: PlainDate): Promise<readonly Tally[]> {
  const next = addMonths(month, 1);
  const { rows } = await client.query<Tally>(
    `with paid as materialized (
       select l.id, l.policy, l.household_id, l.person_id, l.town_code, l.amount_fen from payments.line l
        where l.state in ('released', 'paid') and l.released_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
          and l.released_at < $2::date::timestamp at time zone 'Asia/Shanghai'),
     by_household as (
       select policy, household_id, (array_agg(town_code order by id desc))[1] as town, sum(amount_fen)::int8 as fen
         from paid group by 1, 2),
     helped as (
       select p.policy, p.person_id, p.id, p.town_code from paid p where p.person_id is not null
       union all
       select p.policy, m.person_id, p.id, p.town_code
         from paid p cross join lateral ${membersOn('p.household_id', '$3::date')} as m where p.person_id is null),
     by_person as (
       select policy, person_id, (array_agg(town_code order by id desc))[1] as town from helped group by 1, 2)
     select policy, town as "areaCode", sum(households)::int as households, sum(persons)::int as persons,
            sum(fen)::int8 as "amountFen"
       from (select policy, town, 1 as households, 0 as persons, fen from by_household
             union all select policy, town, 0, 1, 0 from by_person) as counted
      group by 1, 2 order by 1, 2`,
    [month, next, addDays(next, -1)],
  );
  return rows;
}

/** The areas of figures: the city, its counties and their towns, by code. */
export type Places = { readonly city: string; readonly counties: readonly string[]; readonly towns: readonly string[] };

/** Towns and counties that there were in a month, and those in which something was paid. */
export async function findPlaces(
  { client }: Transaction,
  { city, month, paidIn }: { readonly city: string; readonly month: PlainDate; readonly paidIn: readonly string[] },
): Promise<Places> {
  const { rows } = await client.query<{ code: string; level: string }>(
    `select a.code, a.level from areas.area a
      where a.level in ('county', 'town') and not a.functional_zone and a.code ^@ left($1, 4)
        and ((a.valid_from is null or a.valid_from <= $2) and (a.valid_until is null or a.valid_until > $2)
             or a.code = any ($3))
      order by a.code`,
    [city, month, [...paidIn, ...paidIn.map((town) => town.slice(0, 6))]],
  );
  const of = (level: string): string[] => rows.filter((row) => row.level === level).map(({ code }) => code);
  return { city, counties: of('county'), towns: of('town') };
}

/** A figure as it is shown: its numbers are null when it is withheld. */
export type Figure = {
  readonly policy: string;
  readonly areaCode: string;
  readonly households: number | null;
  readonly persons: number | null;
  readonly amountFen: number | null;
  readonly withheld: boolean;
};

/**
 * The figures to show of one policy, of every area. `before`: areas whose figure was withheld in a month close by.
 * Pure.
 */
export function shownFigures(
  policy: string,
  tallies: readonly Tally[],
  { city, counties, towns }: Places,
  before: ReadonlySet<string>,
): readonly Figure[] {
  const sumBelow = (prefix: string): Tally => {
    const inside = tallies.filter(({ areaCode }) => areaCode.startsWith(prefix));
    const sum = (field: 'households' | 'persons' | 'amountFen'): number =>
      inside.reduce((all, one) => all + one[field], 0);
    return {
      policy,
      areaCode: prefix,
      households: sum('households'),
      persons: sum('persons'),
      amountFen: sum('amountFen'),
    };
  };
  const cellOf = (tally: Tally, key: string, parts: readonly Cell[]): Cell => ({
    key,
    counts: [tally.households, tally.persons],
    parts,
  });
  const sums = new Map<string, Tally>();
  const take = (code: string, prefix: string, parts: readonly Cell[]): Cell => {
    const tally = sumBelow(prefix);
    sums.set(code, tally);
    return cellOf(tally, code, parts);
  };
  const table = take(
    city,
    city.slice(0, 4),
    counties.map((county) =>
      take(
        county,
        county,
        towns.filter((town) => town.startsWith(county)).map((town) => take(town, town, [])),
      ),
    ),
  );
  const withheld = withheldCells(table, before);
  return [...sums].map(([areaCode, { households, persons, amountFen }]) =>
    withheld.has(areaCode)
      ? { policy, areaCode, households: null, persons: null, amountFen: null, withheld: true }
      : { policy, areaCode, households, persons, amountFen, withheld: false },
  );
}
