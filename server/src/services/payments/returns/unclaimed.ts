import { addDays, addMonths } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { moveLineMoney } from '../line-money.ts';
import { returnRefusals } from './refusals.ts';

/** Illustrative: after how many months money that came back, and was not issued again, is looked at as unclaimed. */
const unclaimedAfterMonths = 12;
/** Illustrative: for how many days it is a work item before it may go back to the fund. */
export const unclaimedNoticeDays = 30;

const waits = (line: string): string =>
  `not exists (select from payments.line n
     where n.returned_line_id = ${line} and n.state not in ('dropped', 'stopped'))`;

/** Makes work items of money that has waited long enough as of today; returns how many are new. */
export async function openUnclaimed({ client, scope }: Transaction): Promise<number> {
  const { rowCount } = await client.query(
    `insert into payments.unclaimed (line_id, area_code, opened_on, opened_by)
     select r.line_id, r.area_code, $1, $2 from payments.bank_return r
      where r.received_on <= $3 and ${waits('r.line_id')}
        and not exists (select from payments.unclaimed u where u.line_id = r.line_id)
      order by r.line_id on conflict do nothing`,
    [today(), scope.actor, addMonths(today(), -unclaimedAfterMonths)],
  );
  return rowCount ?? 0;
}

/**
 * Returns unclaimed money to the fund it came from, thirty days after it became a work item at the earliest; what the
 * budget of its year has spent stays spent. Refused 409.
 */
export async function returnToFund(
  transaction: Transaction,
  { lineId, reason }: { readonly lineId: number; readonly reason: string },
): Promise<void> {
  const { client, scope } = transaction;
  const line = await client.query<{ id: number; townCode: string; policy: string; amountFen: Fen; areaCode: string }>(
    `select l.id, l.town_code as "townCode", l.policy, l.amount_fen as "amountFen", l.area_code as "areaCode"
       from payments.line l where l.id = $1 and l.state = 'failed' for no key update`,
    [lineId],
  );
  const item = await client.query<{ openedOn: PlainDate }>(
    `select u.opened_on as "openedOn" from payments.unclaimed u
      where u.line_id = $1 and u.returned_on is null and ${waits('u.line_id')}`,
    [lineId],
  );
  const [found, open] = [line.rows[0], item.rows[0]];
  if (!found || !open) throw new Refused(returnRefusals.notReturned);
  if (addDays(open.openedOn, unclaimedNoticeDays) > today()) throw new Refused(returnRefusals.tooSoon);
  const journalId = await moveLineMoney(transaction, found, {
    amountFen: found.amountFen,
    kind: 'payment-unclaimed',
    bookedOn: today(),
    text: { zh: '无人认领的退款退回资金账户', en: 'unclaimed money went back to the fund' },
    sides: (fund) => ({ debitAccountId: fund.suspenseAccountId, creditAccountId: fund.fundAccountId }),
  });
  await client.query(
    'update payments.unclaimed set returned_on = $2, returned_by = $3, reason = $4, journal_id = $5 where line_id = $1',
    [lineId, today(), scope.actor, reason, journalId],
  );
  await recordAudit(transaction, {
    action: 'payments.unclaimed',
    subject: { kind: 'payment-line', id: String(lineId) },
    areaCode: found.areaCode,
    reason: 'back to the fund',
  });
}
