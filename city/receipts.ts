import type { Result } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { birthday, dayOf, written, ymd, ymdOf } from './day.ts';
import type { GeneratedHousehold } from './household/generate.ts';
import { householdKey } from './plan.ts';
import { aspect, between, chance, subKey } from './random.ts';

/** Help that a made-up household receives already. */
export type GeneratedReceipt = {
  readonly policy: string;
  /** The member number, or undefined for the household. */
  readonly memberNo?: number;
  readonly fromDate: PlainDate;
  /** Fen per period of the policy; 0 for help in kind and for a status. */
  readonly amountFen: number;
};

/** Households that no help on application has reached. Illustrative, as the two shares below. */
const outOfReach = 0.05;
const takenUpOnApplication = 0.93;
const takenUpByList = 0.985;

const reached = aspect('receipt.household-reached');
const since = aspect('receipt.since');
const monthsOfOnce = 11;
const monthsOfRegular = 40;

function fromDateOf(key: number, earliest: number, on: number, once: boolean): PlainDate {
  const back = between(key, since, once ? 0 : 1, once ? monthsOfOnce : monthsOfRegular);
  const day = ymdOf(dayOf(on) - Math.floor(back * 30.44));
  const from = once ? day : Math.floor(day / 100) * 100 + 1;
  return written(Math.min(Math.max(from, earliest), on));
}

/**
 * Which of the policies found by `evaluate` on `householdOn(generated, date)` are received on that date: nearly all
 * that are given by list, nine in ten of those asked for by application; the rest is what Zhuni is to find. A result
 * whose amount is not yet known is not received.
 */
export function receiptsOf(
  generated: GeneratedHousehold,
  results: readonly Pick<Result, 'policy' | 'subject' | 'outcome' | 'amountFen'>[],
  date: PlainDate,
): readonly GeneratedReceipt[] {
  const key = householdKey(generated.plan, generated.index);
  const unreached = chance(key, reached, outOfReach);
  const on = ymd(date);
  return results.flatMap((result): readonly GeneratedReceipt[] => {
    const policy = handbook.byId.get(result.policy);
    if (!policy || result.outcome !== 'entitled' || result.amountFen === null) return [];
    const memberNo = result.subject === 'household' ? undefined : Number(result.subject);
    const own = subKey(key ^ aspect(policy.id), memberNo ?? 0);
    const share = policy.byApplication ? (unreached ? 0 : takenUpOnApplication) : takenUpByList;
    if (!chance(own, reached, share)) return [];
    const member = generated.members.find((one) => one.memberNo === memberNo);
    const earliest = Math.max(ymd(policy.inForce.from), member ? birthday(ymd(member.birthDate), 0) : 0);
    const fromDate = fromDateOf(own, earliest, on, policy.period === 'once');
    return [
      { policy: policy.id, ...(memberNo === undefined ? {} : { memberNo }), fromDate, amountFen: result.amountFen },
    ];
  });
}
