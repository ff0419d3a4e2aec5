import { moneySources, splitBySource } from '@zhuni/policies';
import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import { postJournal } from '../../kernel/ledger/index.ts';
import type { NewEntry } from '../../kernel/ledger/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { defineRefusals, Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { openPaymentFund } from './funds.ts';
import type { PaymentFund } from './funds.ts';

export const moneyRefusals = defineRefusals('payment-money', {
  otherCounty: {
    status: 409,
    zh: '这笔资金属于另一区县，请由市级办理。',
    en: 'This money belongs to another county: the city has to do it.',
  },
});

/** A line as far as its money goes. */
export type LineMoney = { readonly id: number; readonly townCode: string; readonly policy: string };

export type LineMovement = {
  readonly amountFen: Fen;
  readonly kind: 'payment-return' | 'payment-unclaimed' | 'payment-recovery';
  readonly bookedOn: PlainDate;
  readonly text: Text;
  readonly sides: (fund: PaymentFund) => Pick<NewEntry, 'debitAccountId' | 'creditAccountId'>;
};

const countyOf = (townCode: string): string => townCode.slice(0, 6);

/** Refused (409) unless the transaction reaches the money of a county. */
export function assertCounty({ scope }: Transaction, townCode: string): void {
  const county = countyOf(townCode);
  if (!scope.areas.some((area) => county.startsWith(area))) throw new Refused(moneyRefusals.otherCounty);
}

/**
 * Moves money of one line within the funds it came from, each source its share as `splitBySource` divides it; returns
 * the number of the journal. Refused 409 when the money is another county's.
 */
export async function moveLineMoney(
  transaction: Transaction,
  line: LineMoney,
  movement: LineMovement,
): Promise<number> {
  assertCounty(transaction, line.townCode);
  const { amountFen, kind, bookedOn, text, sides } = movement;
  const areaCode = countyOf(line.townCode);
  const parts = splitBySource(line.policy, amountFen);
  const entries: NewEntry[] = [];
  for (const source of moneySources) {
    if (parts[source] === 0) continue;
    const fund = await openPaymentFund(transaction, areaCode, source);
    entries.push({ ...sides(fund), amountFen: parts[source], purpose: null });
  }
  const subject = { kind: 'payment-line', id: line.id };
  const posted = await postJournal(transaction, { key: newId(), areaCode, bookedOn, kind, text, subject, entries });
  if (posted.code !== 'posted') throw new Error(`money of a line: ${posted.code}`);
  return posted.journalId;
}
