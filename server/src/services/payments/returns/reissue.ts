import type { Fen, PlainDate } from '@zhuni/engine/values';
import { policiesOfTheDead, monthOf } from '../../../kernel/entitlements/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { payeeAccountsFor } from '../payees/index.ts';
import { deathsAmong } from '../plan-lines.ts';
import { addLines, startBatch } from '../prepare.ts';
import type { NewLine } from '../prepare.ts';
import type { ReturnReason } from './record-return.ts';
import { returnRefusals } from './refusals.ts';

type Waiting = {
  readonly id: number;
  readonly areaCode: string;
  readonly entitlementId: number;
  readonly householdId: number;
  readonly personId: number | null;
  readonly payeePersonId: number | null;
  readonly payeeAccountId: number | null;
  readonly month: PlainDate;
  readonly part: number;
  readonly amountFen: Fen;
  readonly reason: ReturnReason;
};

/** Returns for which the same account may do: nothing was wrong with it. */
const sameAccountWillDo: ReadonlySet<ReturnReason> = new Set(['NOOR', 'UNCOLLECTED']);

type Order = {
  /** The county, six digits. */
  readonly areaCode: string;
  readonly policy: string;
  /** Only these failed lines; all that can be issued again when absent. */
  readonly lineIds?: readonly number[];
};

/**
 * Begins a batch that pays again what came back, each line once and to the account the payee has now, which must not be
 * the one it came back from. Checked and approved like any other. Refused 409 when there is nothing of the kind.
 */
export async function startReissue(
  transaction: Transaction,
  { areaCode, policy, lineIds }: Order,
): Promise<{ readonly batchId: number; readonly lines: number }> {
  const waiting = await lockWaiting(transaction, { areaCode, policy, lineIds: lineIds ?? null });
  const payees = waiting.flatMap(({ payeePersonId }) => payeePersonId ?? []);
  const accounts = await payeeAccountsFor(transaction, payees, today());
  const dead = policiesOfTheDead.has(policy) ? new Set<number>() : await deathsAmong(transaction, payees);
  const lines = waiting.flatMap(({ id, reason, payeeAccountId: former, ...line }): NewLine[] => {
    const payee = line.payeePersonId;
    const account = payee === null ? undefined : accounts.get(payee);
    if (payee === null || dead.has(payee)) return [];
    if (!sameAccountWillDo.has(reason) && (!account || account.id === former)) return [];
    return [{ ...line, payeeAccountId: account?.id ?? null, returnedLineId: id }];
  });
  if (lines.length === 0) throw new Refused(returnRefusals.nothingToReissue);
  const batch = await startBatch(transaction, { areaCode, policy, month: monthOf(today()), kind: 'reissue' });
  const added = await addLines(transaction, batch, lines);
  if (added === 0) throw new Refused(returnRefusals.nothingToReissue);
  return { batchId: batch.id, lines: added };
}

const reissuedAtOnceMax = 10_000;

async function lockWaiting(
  { client }: Transaction,
  { areaCode, policy, lineIds }: { areaCode: string; policy: string; lineIds: readonly number[] | null },
): Promise<readonly Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select l.id, l.area_code as "areaCode", l.entitlement_id as "entitlementId", l.household_id as "householdId",
            l.person_id as "personId", l.payee_person_id as "payeePersonId", l.payee_account_id as "payeeAccountId",
            l.month, l.part, l.amount_fen as "amountFen", r.reason
       from payments.line l join payments.bank_return r on r.line_id = l.id
      where l.policy = $2 and l.state = 'failed' and l.town_code ^@ $1 and l.area_code ^@ $1
        and ($3::int8[] is null or l.id = any ($3))
        and not exists (select from payments.line n
              where n.returned_line_id = l.id and n.state not in ('dropped', 'stopped'))
        and not exists (select from payments.unclaimed u where u.line_id = l.id and u.returned_on is not null)
      order by l.id limit ${reissuedAtOnceMax} for no key update of l`,
    [areaCode, policy, lineIds],
  );
  return rows;
}
