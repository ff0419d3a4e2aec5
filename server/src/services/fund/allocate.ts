import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { DonorKind } from './donate.ts';
import type { Cause, Earmark } from './pots.ts';
import { causeNames } from './pots.ts';
import { fundRefusals } from './refusals.ts';
import { traceStands } from './trace-stands.ts';

/** Part of a donation that goes into a grant. */
export type Share = {
  readonly donationId: number;
  readonly pot: { readonly id: number; readonly fundAccountId: number; readonly payableAccountId: number };
  readonly amountFen: Fen;
};

/** Whoever takes money out of an area's fund waits here for the one before, to the end of its transaction. */
export async function lockFund({ client }: Transaction, areaCode: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('fund ' || $1, 0))", [areaCode]);
}

type Left = {
  readonly donationId: number;
  readonly potId: number;
  readonly fundAccountId: number;
  readonly payableAccountId: number;
  readonly leftFen: Fen;
};

/**
 * Of which donations a grant is made: those earmarked for the cause first, then those for every cause, in each the
 * oldest first. The caller holds `lockFund`. Refused 409 when they do not suffice.
 */
export async function allocate(
  { client }: Transaction,
  { areaCode, cause, amountFen }: { readonly areaCode: string; readonly cause: Cause; readonly amountFen: Fen },
): Promise<readonly Share[]> {
  const { rows } = await client.query<Left>(
    `select d.id as "donationId", p.id as "potId", p.fund_account_id as "fundAccountId",
            p.payable_account_id as "payableAccountId", d.amount_fen - coalesce(t.used, 0) as "leftFen"
       from fund.donation d join fund.pot p on p.id = d.pot_id
       left join (select donation_id, sum(amount_fen)::int8 as used from fund.trace where ${traceStands} group by 1) t
         on t.donation_id = d.id
      where d.area_code = $1 and p.earmark in ($2, 'none') and d.amount_fen > coalesce(t.used, 0)
        and not exists (select from fund.reversal b where b.donation_id = d.id)
      order by p.earmark = 'none', d.received_on, d.id`,
    [areaCode, cause],
  );
  const shares: Share[] = [];
  let openFen = amountFen;
  for (const { donationId, potId, fundAccountId, payableAccountId, leftFen } of rows) {
    if (openFen === 0) break;
    const takenFen = Math.min(openFen, leftFen);
    shares.push({ donationId, pot: { id: potId, fundAccountId, payableAccountId }, amountFen: takenFen });
    openFen -= takenFen;
  }
  if (openFen > 0) throw new Refused(fundRefusals.insufficient, { field: 'amountFen' });
  return shares;
}

/** A grant as a donor may know it: never who received it. */
export type TracedGrant = {
  readonly grant: number;
  readonly cause: Text;
  readonly decidedOn: PlainDate;
  readonly paidOn: PlainDate | null;
  readonly amountFen: Fen;
};

/** To which grants a donation went. */
export async function traceDonation(
  { client }: Transaction,
  { areaCode, id }: { readonly areaCode: string; readonly id: number },
): Promise<readonly TracedGrant[]> {
  const { rows } = await client.query<Omit<TracedGrant, 'cause'> & { cause: Cause }>(
    `select t.request_id as grant, r.cause, r.decided_on as "decidedOn", y.paid_on as "paidOn",
            t.amount_fen as "amountFen"
       from fund.trace t join fund.resolution r on r.request_id = t.request_id
       left join fund.payment y on y.request_id = t.request_id
      where t.donation_id = $2 and t.area_code = $1
        and not exists (select from fund.reversal b where b.request_id = t.request_id)
      order by r.decided_on, t.request_id`,
    [areaCode, id],
  );
  return rows.map((row) => ({ ...row, cause: causeNames[row.cause] }));
}

export type TracedDonation = {
  readonly donation: number;
  readonly donorKind: DonorKind;
  readonly earmark: Earmark;
  readonly receivedOn: PlainDate;
  readonly amountFen: Fen;
};

/** Of which donations a grant was made. */
export async function traceGrant(
  { client }: Transaction,
  { areaCode, id }: { readonly areaCode: string; readonly id: number },
): Promise<readonly TracedDonation[]> {
  const { rows } = await client.query<TracedDonation>(
    `select d.id as donation, o.kind as "donorKind", p.earmark, d.received_on as "receivedOn",
            t.amount_fen as "amountFen"
       from fund.trace t join fund.donation d on d.id = t.donation_id join fund.donor o on o.id = d.donor_id
       join fund.pot p on p.id = t.pot_id
      where t.request_id = $2 and t.area_code = $1 order by p.earmark = 'none', d.received_on, d.id`,
    [areaCode, id],
  );
  return rows;
}
