import { aspect, between, chance, draw, subKey } from '@zhuni/city';
import { addDays } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { ownerRole, withClient } from '../../platform/db/index.ts';

/** A matter that somebody brought in the past of the demonstration. */
export type PastCase = {
  readonly key: number;
  readonly policy: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly applicantId: number;
  readonly areaCode: string;
  readonly openedOn: PlainDate;
  readonly origin: 'finding' | 'window' | 'village' | 'phone';
  /** What happens besides the straight way. */
  readonly turns: { readonly papers: boolean; readonly objection: boolean; readonly withdrawn: boolean };
  /** Working days between two steps: some offices are slow, and miss a limit. */
  readonly paceDays: number;
};

/** How many of a hundred cases ask for what. */
const shares: Readonly<Record<string, number>> = {
  'temp-small': 4,
  'temp-emergency': 2,
  'temp-expenditure': 4,
  dibao: 14,
  'dis-nursing': 16,
  'dis-living': 9,
  'tekun-basic': 4,
  'dibao-marginal': 8,
  'poor-elder': 7,
  'unattended-child': 1,
  'key-child': 2,
  orphan: 1,
  'elder-adapt': 3,
  'edu-compulsory': 4,
  'med-treatment': 6,
  'legal-aid': 2,
  'worker-hardship': 3,
  'age-allowance': 10,
};

/** Where such people are found: whoever receives one of these today may have asked for the policy before. */
const wherePeopleAre: Readonly<Record<string, string>> = {
  'temp-small': 'dibao',
  'temp-emergency': 'dibao-marginal',
  'temp-expenditure': 'dibao',
};

type Subject = Pick<PastCase, 'householdId' | 'personId' | 'applicantId' | 'areaCode'>;

const when = aspect('past when');
const turn = aspect('past turn');
const pace = aspect('past pace');
const origin = aspect('past origin');
const firstDay = '2017-03-01' as PlainDate;
const refusedShare = 0.15;
/** Matters of the last weeks, most of which are not decided yet. */
const underWayShare = 0.1;
const underWayDaysMax = 35;

type Asked = { readonly adminUrl: string; readonly cases: number; readonly today: PlainDate };

/**
 * Which matters there were, from a fixed seed and the residents of the database: mostly people who are helped today,
 * and some who never were. One matter a household; days from 2017 on, more of them of late; the latest first, so that
 * the desks fill at once.
 */
export async function planPast({ adminUrl, cases, today }: Asked): Promise<readonly PastCase[]> {
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni past' }, async (client) => {
    const taken = new Set<number>();
    const planned: PastCase[] = [];
    const span = daysBetween(firstDay, today);
    for (const [policy, share] of Object.entries(shares)) {
      const wanted = Math.round((cases * share) / 100);
      const helped = await client.query<Subject>(helpedSql, [wherePeopleAre[policy] ?? policy, wanted * 3, policy]);
      const others = await client.query<Subject>(othersSql, [Math.ceil(wanted * refusedShare), policy]);
      const byPerson = helped.rows.some(({ personId }) => personId !== null);
      const candidates = [
        ...helped.rows,
        ...others.rows.map((one) => (byPerson ? { ...one, personId: one.applicantId } : one)),
      ];
      let found = 0;
      for (const subject of candidates) {
        if (found >= wanted) break;
        if (taken.has(subject.householdId)) continue;
        taken.add(subject.householdId);
        found += 1;
        planned.push(pastCase(policy, subject, { span, today }));
      }
    }
    return planned.toSorted((a, b) => (a.openedOn > b.openedOn ? -1 : a.openedOn < b.openedOn ? 1 : a.key - b.key));
  });
}

function pastCase(policy: string, subject: Subject, { span, today }: { span: number; today: PlainDate }): PastCase {
  const key = subKey(subKey(0, subject.householdId), policy.length);
  const late = Math.sqrt(draw(key, when));
  const origins = ['finding', 'window', 'window', 'village', 'village', 'phone'] as const;
  const isUnderWay = chance(subKey(key, 6), when, underWayShare);
  const openedOn = isUnderWay
    ? addDays(today, -between(subKey(key, 7), when, 1, underWayDaysMax))
    : addDays(firstDay, Math.min(span - 1, Math.floor(late * span)));
  return {
    ...subject,
    key,
    policy,
    openedOn: openedOn < today ? openedOn : addDays(today, -1),
    origin: origins[between(key, origin, 0, origins.length - 1)] ?? 'window',
    turns: {
      papers: chance(subKey(key, 1), turn, 0.12),
      objection: chance(subKey(key, 2), turn, 0.03),
      withdrawn: chance(subKey(key, 3), turn, 0.04),
    },
    paceDays: chance(subKey(key, 4), pace, 0.08) ? 6 : between(subKey(key, 5), pace, 0, 2),
  };
}

function daysBetween(from: PlainDate, until: PlainDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

const helpedSql = `
  select r.household_id::int as "householdId", r.person_id::int as "personId", r.area_code as "areaCode",
         coalesce(r.person_id,
           (select min(p.id) from people.person p where p.household_id = r.household_id))::int as "applicantId"
    from (select distinct on (household_id) * from facts.receipt where policy = $1 and until_date is null
           order by household_id, id) as r
   order by hashtext(r.household_id::text || $3), r.id limit $2`;

const othersSql = `
  select h.id::int as "householdId", null::int as "personId", h.area_code as "areaCode", p.id::int as "applicantId"
    from people.household h
    join lateral (select min(id) as id from people.person where household_id = h.id) as p on p.id is not null
   where not exists (select from facts.receipt r where r.household_id = h.id)
   order by hashtext(h.id::text || $2) limit $1`;
