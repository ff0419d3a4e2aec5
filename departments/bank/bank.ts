import { createHash } from 'node:crypto';
import { dice } from '../dice.ts';
import { readOrder } from './read-order.ts';
import type { Order, OrderedPayment } from './read-order.ts';
import { bookingReport, statusReport } from './write-answers.ts';
import type { Fate, Judged } from './write-answers.ts';

/** What the bank answers: a message in XML, nothing yet, or why not. */
export type BankReply =
  | { readonly status: 200; readonly xml: string; readonly number: number }
  | { readonly status: 204 }
  | { readonly status: 400 | 404 | 409; readonly error: string };

export type Bank = {
  /** Takes a pain.001; the same message again is the same order, another with its number is refused. */
  readonly submit: (xml: string, at: Date) => BankReply;
  /** The booking report after number `after` of an order, when there is one yet. */
  readonly report: (messageId: string, after: number, at: Date) => BankReply;
  /** What is to become of payments to an account from now on; undefined: by the dice again. */
  readonly decide: (account: string, fate: Fate | undefined) => void;
  /** Late returns are reported now, not after days. */
  readonly hurry: () => void;
  readonly counts: () => { readonly orders: number; readonly payments: number };
};

/** In a thousand payments: refused at once, sent back at once, sent back days later. */
const seeded = [
  { per1000: 4, fate: { kind: 'refused', reason: 'AC01' } },
  { per1000: 5, fate: { kind: 'returned', reason: 'AC04' } },
  { per1000: 2, fate: { kind: 'returned', reason: 'BE01' } },
  { per1000: 3, fate: { kind: 'returned-late', reason: 'AC06' } },
] as const satisfies readonly { per1000: number; fate: Fate }[];

const lateMs = 3 * 86_400_000;
const ordersMax = 10_000;

type Taken = { readonly sha256: string; readonly order: Order; readonly judged: readonly Judged[]; readonly at: Date };

/** A bank that keeps its orders in memory. Which payments come back depends on account and line only, so it repeats. */
export function createBank(): Bank {
  const taken = new Map<string, Taken>();
  const decided = new Map<string, Fate>();
  let hurried = false;

  function submit(xml: string, at: Date): BankReply {
    const order = readOrder(xml);
    if (typeof order === 'string') return { status: 400, error: order };
    const sha256 = createHash('sha256').update(xml).digest('hex');
    const before = taken.get(order.messageId);
    if (before && before.sha256 !== sha256) return { status: 409, error: 'another order has this number' };
    if (before) return { status: 200, xml: statusReport(before.order, before.judged, before.at), number: 0 };
    if (order.declaredCount !== order.payments.length)
      return { status: 400, error: 'the count is not that of the payments' };
    if (taken.size >= ordersMax) return { status: 400, error: 'this stand-in takes no more orders' };
    const judged = order.payments.map((payment) => ({
      payment,
      fate: decided.get(payment.account) ?? rolled(payment),
    }));
    taken.set(order.messageId, { sha256, order, judged, at });
    return { status: 200, xml: statusReport(order, judged, at), number: 0 };
  }

  function report(messageId: string, after: number, at: Date): BankReply {
    const found = taken.get(messageId);
    if (!found) return { status: 404, error: 'no such order' };
    if (after === 0) return { status: 200, xml: bookingReport(found.order, found.judged, 1, found.at), number: 1 };
    const lateAt = new Date(found.at.getTime() + lateMs);
    const late = found.judged.some(({ fate }) => fate.kind === 'returned-late');
    if (after > 1 || !late || (at < lateAt && !hurried)) return { status: 204 };
    return { status: 200, xml: bookingReport(found.order, found.judged, 2, at < lateAt ? at : lateAt), number: 2 };
  }

  return {
    submit,
    report,
    decide: (account, fate) => void (fate ? decided.set(account, fate) : decided.delete(account)),
    hurry: () => void (hurried = true),
    counts: () => ({
      orders: taken.size,
      payments: [...taken.values()].reduce((sum, { judged }) => sum + judged.length, 0),
    }),
  };
}

function rolled({ account, endToEndId }: OrderedPayment): Fate {
  let left = dice('bank', account, endToEndId) * 1_000;
  for (const { per1000, fate } of seeded) {
    if (left < per1000) return fate;
    left -= per1000;
  }
  return { kind: 'paid' };
}
