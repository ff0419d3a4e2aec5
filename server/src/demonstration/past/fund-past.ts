import { aspect, between, chance, subKey } from '@zhuni/city';
import { addDays, plainDate } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import {
  publishPeriod,
  recordDonation,
  recordMeeting,
  recordPayment,
  recordRequest,
} from '../../services/fund/index.ts';
import type { Cause, NewDonation } from '../../services/fund/index.ts';
import { atInstant, startOfDay, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { ownerRole, withClient, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { makeFormerStaff } from './former-staff.ts';
import type { FormerStaff } from './former-staff.ts';
import { planDonations } from './fund-donations.ts';

export type FundPastOptions = {
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly signal?: AbortSignal | undefined;
};

const areaCode = '370300';
const requestsPerMonth = 5;
/** The meeting of the tenth of a month; the first one was for one family. */
const firstMonth = plainDate('2020-12-01');
const seats = ['王委员', '李委员', '张委员', '刘委员', '陈委员'];

const cause = aspect('fund past cause');
const amount = aspect('fund past amount');
const opposed = aspect('fund past opposed');
const conflicted = aspect('fund past conflict');
const keyOf = (at: number): number => subKey(aspect('fund past'), at);

type Family = { readonly householdId: number; readonly ill: boolean };
type Asked = Family & { readonly key: number; readonly cause: Cause; readonly askedFen: Fen; readonly first: boolean };
type Doing = FundPastOptions & { readonly staff: FormerStaff };

/**
 * Gives the fund of the city its past by today's commands at their own time, from the first donations in November 2020:
 * gifts, requests, monthly meetings with votes and conflicts, payments, published figures. What was made is left, so an
 * interrupted past goes on where it stopped. Resolves to the number of requests that were put before a meeting.
 */
export async function makeFundPast(options: FundPastOptions): Promise<number> {
  const staff = await makeFormerStaff(options.adminUrl, ['370302001001']);
  const doing = { ...options, staff };
  const months = monthsUntil(today());
  const families = await chooseFamilies(options.adminUrl, months.length * requestsPerMonth);
  const donations = planDonations(today());
  const given = await countDonations(doing);
  let [donation, family] = [given, 0];
  for (const month of months) {
    if (options.signal?.aborted) break;
    const meetingOn = addDays(month, 9);
    for (; donation < donations.length && (donations[donation]?.receivedOn ?? '') < meetingOn; donation += 1)
      await give(doing, donations[donation]);
    const size = month === firstMonth ? 1 : requestsPerMonth;
    const chosen = families.slice(family, (family += size));
    await holdMonth(
      doing,
      meetingOn,
      chosen.map((one, at) => askedBy(one, family * 8 + at, month === firstMonth)),
    );
    await publishAfter(doing, month);
  }
  for (; donation < donations.length && !options.signal?.aborted; donation += 1) await give(doing, donations[donation]);
  return family;
}

/** The first days of the months whose meeting, payments and all, are over. */
function monthsUntil(until: PlainDate): readonly PlainDate[] {
  const months: PlainDate[] = [];
  for (let year = 2020; ; year += 1) {
    for (let month = year === 2020 ? 12 : 1; month <= 12; month += 1) {
      const first = plainDate(`${year}-${String(month).padStart(2, '0')}-01`);
      if (addDays(first, 14) >= until) return months;
      months.push(first);
    }
  }
}

function askedBy({ householdId, ill }: Family, key: number, first: boolean): Asked {
  const others: readonly Cause[] = ['emergency', 'living', 'disaster', 'living'];
  const picked = others[between(keyOf(key), cause, 0, others.length - 1)] ?? 'living';
  const askedFen = first ? 800_000 : between(keyOf(key), amount, 10, 100) * 10_000;
  return { householdId, ill, key, first, cause: ill ? 'illness' : picked, askedFen };
}

/** Work of one of the two officials of the city at a day in the past. */
function on<Result>({ pool, staff }: Doing, day: PlainDate, which: 0 | 1, work: (t: Transaction) => Promise<Result>) {
  const scope = { actor: staff.of('city', areaCode, which), areas: ['3703'] };
  const tenOClock = new Date(startOfDay(day).getTime() + 10 * 3_600_000);
  return atInstant(tenOClock, () => withTransaction(pool, scope, work));
}

async function give(doing: Doing, donation: Omit<NewDonation, 'areaCode'> | undefined): Promise<void> {
  if (!donation) return;
  await on(doing, donation.receivedOn, 0, (transaction) =>
    recordDonation(transaction, doing.fieldKeys, { ...donation, areaCode }),
  );
}

async function countDonations(doing: Doing): Promise<number> {
  return on(doing, today(), 0, async ({ client, scope }) => {
    const sql = 'select count(*)::int as count from fund.donation where area_code = $1 and recorded_by = $2';
    const { rows } = await client.query<{ count: number }>(sql, [areaCode, scope.actor]);
    return rows[0]?.count ?? 0;
  });
}

type Standing = { readonly id: number; readonly outcome: string | null; readonly paid: boolean };

/** What became of a family's request for a cause. */
const standingOf = (doing: Doing, { householdId, cause: of }: Asked): Promise<Standing | undefined> =>
  on(doing, today(), 0, async ({ client }) => {
    const { rows } = await client.query<Standing>(
      `select q.id, r.outcome, y.request_id is not null as paid
         from fund.request q left join fund.resolution r on r.request_id = q.id
         left join fund.payment y on y.request_id = q.id
        where q.area_code = $1 and q.household_id = $2 and q.cause = $3 order by q.id limit 1`,
      [areaCode, householdId, of],
    );
    return rows[0];
  });

/** The requests of a month, its meeting, and the payments of what it granted. */
async function holdMonth(doing: Doing, heldOn: PlainDate, month: readonly Asked[]): Promise<void> {
  const numbers = new Map<number, Asked>();
  for (const asked of month) {
    const standing = await standingOf(doing, asked);
    const id =
      standing?.id ?? (await on(doing, addDays(heldOn, -3), 0, (t) => recordRequest(t, requestOf(asked, heldOn))));
    if (!standing?.outcome) numbers.set(id, asked);
  }
  if (numbers.size > 0) {
    const decisions = [...numbers].map(([requestId, asked]) => ({
      requestId,
      amountFen: asked.askedFen,
      reason: asked.first ? '重病复发，急难' : '家庭确有困难，符合救急难原则',
      votes: votesOn(asked),
    }));
    const meeting = { areaCode, heldOn, seats: seats.length, decisions };
    await on(doing, heldOn, 1, (transaction) => recordMeeting(transaction, meeting)).catch((error: unknown) => {
      // Somebody has used the demonstration: its money or families are taken.
      if (!(error instanceof Refused)) throw error;
    });
  }
  for (const asked of month) {
    const standing = await standingOf(doing, asked);
    if (standing?.outcome !== 'granted' || standing.paid) continue;
    const paidOn = asked.first ? heldOn : addDays(heldOn, 2);
    const bankReference = `ZZN-${paidOn.replaceAll('-', '')}-${standing.id}`;
    await on(doing, paidOn, 1, (t) => recordPayment(t, { areaCode, requestId: standing.id, paidOn, bankReference }));
  }
}

const situations: Readonly<Record<Cause, string>> = {
  illness: '家庭成员患重病，自费医药费负担沉重。',
  disaster: '家中遭遇火灾，房屋和生活用品受损。',
  emergency: '家庭成员突遭意外，一时无力支付费用。',
  living: '主要劳动力失去收入，基本生活暂时困难。',
};

const requestOf = ({ householdId, cause: of, askedFen, first }: Asked, heldOn: PlainDate) => ({
  areaCode,
  householdId,
  caseId: null,
  cause: of,
  askedFen,
  situation: first ? '职工家庭，妻子癌症于2020年11月复发，自费药负担重。' : situations[of],
  statutoryAid: '各项救助和保险已按政策享受，仍有较大缺口。',
  statutoryLookedAtOn: addDays(heldOn, -4),
  requestedOn: addDays(heldOn, -3),
});

/** Most are granted; now and then a member is a relative and steps back, or the majority is against it. */
function votesOn({ key, first }: Asked) {
  const against = !first && chance(keyOf(key), opposed, 0.05);
  const away = !first && chance(keyOf(key), conflicted, 0.08);
  return seats.map((name, at) => {
    if (away && at === 0) return { name, conflict: '申请家庭的亲属' };
    return { name, vote: against && at > 1 ? ('against' as const) : ('for' as const) };
  });
}

/** After the meeting of January, April, July and October: the quarter before, and in January the year. */
async function publishAfter(doing: Doing, month: PlainDate): Promise<void> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  if (number % 3 !== 1 || year < 2021) return;
  const periods =
    number === 1
      ? [
          { year: year - 1, quarter: 4 },
          { year: year - 1, quarter: 0 },
        ]
      : [{ year, quarter: (number - 1) / 3 }];
  for (const period of periods) {
    await on(doing, addDays(month, 14), 1, async (transaction) => {
      const there = await transaction.client.query(
        'select from fund.publication where area_code = $1 and year = $2 and quarter = $3',
        [areaCode, period.year, period.quarter],
      );
      if (there.rowCount === 0) await publishPeriod(transaction, { areaCode, ...period });
    });
  }
}

/**
 * So many families, always the same ones: first a couple one of whom is seriously ill, then those with an illness and
 * those who receive help by turns.
 */
async function chooseFamilies(adminUrl: string, count: number): Promise<readonly Family[]> {
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni past' }, async (client) => {
    const ill = await client.query<Family & { couple: boolean }>(
      `select distinct h.id as "householdId", true as ill,
              (select count(*) from people.person p where p.household_id = h.id) >= 2 as couple, md5(h.id::text)
         from facts.statement s join people.household h on h.id = s.household_id
        where s.person_id is not null and s.facts @> '{"seriousIllness": true}' order by 3 desc, 4 limit $1`,
      [count],
    );
    const helped = await client.query<Family>(
      `select household_id as "householdId", false as ill from facts.receipt
        where household_id <> all ($2) group by 1 order by md5(household_id::text) limit $1`,
      [count, ill.rows.map(({ householdId }) => householdId)],
    );
    const half = Math.ceil(count / 2);
    const chosen = [...ill.rows.slice(0, half), ...helped.rows.slice(0, count - Math.min(half, ill.rows.length))];
    const [first, ...others] = chosen.map(({ householdId, ill: isIll }) => ({ householdId, ill: isIll }));
    const mixed = others.toSorted((a, b) => ((a.householdId * 7_919) % 1_009) - ((b.householdId * 7_919) % 1_009));
    return first ? [first, ...mixed] : [];
  });
}
