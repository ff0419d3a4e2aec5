import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { postJournal } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { lockFund } from './allocate.ts';
import { fundRefusals } from './refusals.ts';

export type NewPayment = {
  readonly areaCode: string;
  readonly requestId: number;
  readonly paidOn: PlainDate;
  /** The bank's number of the transfer. */
  readonly bankReference: string;
};

type Part = { readonly payableAccountId: number; readonly bankAccountId: number; readonly amountFen: Fen };

/** Records that the bank has paid a grant out, whole. Refused 409: nothing granted, paid already, reference used. */
export async function recordPayment(transaction: Transaction, payment: NewPayment): Promise<void> {
  const { areaCode, requestId, paidOn, bankReference } = payment;
  const { client, scope } = transaction;
  await lockFund(transaction, areaCode);
  const { rows } = await client.query<{
    householdId: number;
    decidedOn: PlainDate;
    paid: boolean;
    used: boolean;
    back: boolean;
  }>(
    `select r.household_id as "householdId", r.decided_on as "decidedOn",
            exists (select from fund.payment y where y.request_id = r.request_id) as paid,
            exists (select from fund.reversal b where b.request_id = r.request_id) as back,
            exists (select from fund.payment y where y.area_code = $2 and y.bank_reference = $3) as used
       from fund.resolution r where r.request_id = $1 and r.area_code = $2 and r.outcome = 'granted'`,
    [requestId, areaCode, bankReference],
  );
  const [grant] = rows;
  if (!grant) throw new Refused(fundRefusals.notGranted);
  if (grant.back) throw new Refused(fundRefusals.takenBack);
  if (grant.paid) throw new Refused(fundRefusals.paid);
  if (grant.used) throw new Refused(fundRefusals.referenceUsed, { field: 'bankReference' });
  if (paidOn > today()) throw new Refused(fundRefusals.dateAhead, { field: 'paidOn' });
  if (paidOn < grant.decidedOn) throw new Refused(fundRefusals.dateBefore, { field: 'paidOn' });
  const parts = await client.query<Part>(
    `select p.payable_account_id as "payableAccountId", p.bank_account_id as "bankAccountId",
            sum(t.amount_fen)::int8 as "amountFen"
       from fund.trace t join fund.pot p on p.id = t.pot_id where t.request_id = $1 group by 1, 2`,
    [requestId],
  );
  const posted = await postJournal(transaction, {
    key: newId(),
    areaCode,
    bookedOn: paidOn,
    kind: 'grant-payment',
    text: { zh: '救助款发放', en: 'payment of a grant' },
    subject: { kind: 'fund-request', id: requestId },
    entries: parts.rows.map(({ payableAccountId, bankAccountId, amountFen }) => ({
      debitAccountId: payableAccountId,
      creditAccountId: bankAccountId,
      amountFen,
      purpose: null,
    })),
  });
  if (posted.code !== 'posted') throw new Error(`payment of a grant: ${posted.code}`);
  await client.query(
    `insert into fund.payment (request_id, area_code, paid_on, bank_reference, journal_id, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
    [requestId, areaCode, paidOn, bankReference, posted.journalId, now().toISOString(), scope.actor],
  );
  const subject = { kind: 'household', id: String(grant.householdId) };
  await recordAudit(transaction, {
    action: 'fund.payment',
    subject,
    areaCode,
    reason: 'payment',
    details: { requestId },
  });
}
