import type { Fen } from '@zhuni/engine/values';
import type { AccountKind } from './account.ts';
import type { NewEntry, NewJournal } from './post-journal.ts';

export type LockedAccount = {
  readonly id: number;
  readonly fundId: number;
  readonly areaCode: string;
  readonly kind: AccountKind;
  readonly side: 'debit' | 'credit';
  readonly floorZero: boolean;
  readonly closed: boolean;
  readonly balanceFen: Fen;
};

export type JournalFault =
  | { readonly code: 'unknown-account' | 'account-closed' | 'outside-area'; readonly accountId: number }
  | { readonly code: 'mixed-funds' | 'purpose-missing' | 'wrong-purpose'; readonly entry: number }
  | {
      readonly code: 'insufficient';
      readonly accountId: number;
      readonly balanceFen: Fen;
      readonly movedFen: Fen;
    };

/** Leaving an account of these kinds, money is spent: on something. */
const spendingKinds: ReadonlySet<AccountKind> = new Set(['fund', 'budget-available']);

/**
 * The first fault of a journal in the order of `Posted`, undefined when it may be posted. `purposes` holds
 * '<fund id> <purpose>' of all funds concerned; a reversal needs no purpose to take money out of a fund again.
 */
export function faultOf(
  { areaCode, entries }: NewJournal,
  accounts: ReadonlyMap<number, LockedAccount>,
  purposes: ReadonlySet<string>,
  isReversal: boolean,
): JournalFault | undefined {
  const ids = entries.flatMap(({ debitAccountId, creditAccountId }) => [debitAccountId, creditAccountId]);
  const prefix = /^\d{4}00$/.test(areaCode) ? areaCode.slice(0, 4) : areaCode;
  const unknown = ids.find((id) => !accounts.has(id));
  if (unknown !== undefined) return { code: 'unknown-account', accountId: unknown };
  const closed = ids.find((id) => accounts.get(id)?.closed);
  if (closed !== undefined) return { code: 'account-closed', accountId: closed };
  const outside = ids.find((id) => !accounts.get(id)?.areaCode.startsWith(prefix));
  if (outside !== undefined) return { code: 'outside-area', accountId: outside };
  return faultOfEntries(entries, accounts, { purposes, isReversal }) ?? shortfall(entries, accounts);
}

function faultOfEntries(
  entries: readonly NewEntry[],
  accounts: ReadonlyMap<number, LockedAccount>,
  { purposes, isReversal }: { purposes: ReadonlySet<string>; isReversal: boolean },
): JournalFault | undefined {
  const fundOf = (id: number): number => accounts.get(id)?.fundId ?? 0;
  const mixed = entries.findIndex((e) => fundOf(e.debitAccountId) !== fundOf(e.creditAccountId));
  if (mixed >= 0) return { code: 'mixed-funds', entry: mixed };
  const spends = ({ debitAccountId }: NewEntry): boolean =>
    spendingKinds.has(accounts.get(debitAccountId)?.kind ?? 'bank') && !isReversal;
  const aimless = entries.findIndex((e) => e.purpose === null && spends(e));
  if (aimless >= 0) return { code: 'purpose-missing', entry: aimless };
  const wrong = entries.findIndex(
    ({ purpose, debitAccountId }) => purpose !== null && !purposes.has(`${fundOf(debitAccountId)} ${purpose}`),
  );
  return wrong >= 0 ? { code: 'wrong-purpose', entry: wrong } : undefined;
}

/** The account with the lowest id that would fall below its floor. */
function shortfall(
  entries: readonly NewEntry[],
  accounts: ReadonlyMap<number, LockedAccount>,
): JournalFault | undefined {
  const moved = new Map<number, number>();
  const move = (id: number, side: 'debit' | 'credit', amountFen: Fen): void => {
    const sign = accounts.get(id)?.side === side ? 1 : -1;
    moved.set(id, (moved.get(id) ?? 0) + sign * amountFen);
  };
  for (const { debitAccountId, creditAccountId, amountFen } of entries) {
    move(debitAccountId, 'debit', amountFen);
    move(creditAccountId, 'credit', amountFen);
  }
  for (const [accountId, changeFen] of [...moved].toSorted(([a], [b]) => a - b)) {
    const account = accounts.get(accountId);
    if (account?.floorZero && account.balanceFen + changeFen < 0) {
      return { code: 'insufficient', accountId, balanceFen: account.balanceFen, movedFen: -changeFen };
    }
  }
  return undefined;
}
