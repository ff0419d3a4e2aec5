/** Compares a screening of a store with `evaluate`, household by household; for property tests. */
import { amountOf, CasesConflict, entitlementOf, evaluate, isInForce, startEvaluation } from '../evaluate/index.ts';
import type { Household, Result } from '../evaluate/index.ts';
import type { Handbook } from '../rule/index.ts';
import type { PlainDate } from '../values/index.ts';
import type { ColumnStore } from './column-store.ts';
import { compileScreen } from './compile.ts';
import type { ScreenProgram } from './compile.ts';
import { totalFields, verdictCodes } from './ladder.ts';
import { ledgerBuffers, startLedger, startTotals, totalAt } from './screen.ts';
import type { Total } from './screen.ts';

/** A verdict byte with its amount: fen, null for not known, 0 where there is none. */
export type Verdict = { readonly code: number; readonly amountFen: number | null };

type Case = {
  readonly handbook: Handbook;
  readonly store: ColumnStore;
  readonly date: PlainDate;
  readonly loopNodesMax?: number;
};

/**
 * The verdicts of evaluate, in the order of the ledger; 'conflict' where two exceptions apply at once; undefined where
 * they do only in what evaluate looks at to explain, which decides nothing.
 */
export function expectedVerdicts(
  { handbook, date }: Case,
  household: Household,
): readonly Verdict[] | 'conflict' | undefined {
  if (!conflictFree(() => decideAll(handbook, household, date))) return 'conflict';
  const results: Result[] = [];
  if (!conflictFree(() => results.push(...evaluate(handbook, household, { date })))) return undefined;
  const none: Verdict = { code: verdictCodes.notInForce, amountFen: 0 };
  const bySubject = new Map<string, Map<string, Verdict>>();
  for (const result of results) {
    const verdicts = bySubject.get(result.subject) ?? new Map<string, Verdict>();
    bySubject.set(result.subject, verdicts.set(result.policy, verdictOf(result)));
  }
  const subjects = ['household', ...household.members.map(({ id }) => id)];
  return subjects.flatMap((subject) => handbook.policies.map(({ id }) => bySubject.get(subject)?.get(id) ?? none));
}

function conflictFree(compute: () => void): boolean {
  try {
    compute();
    return true;
  } catch (error) {
    if (error instanceof CasesConflict) return false;
    throw error;
  }
}

/** Works out what decides, without explanations, which may look at more; throws CasesConflict. */
function decideAll(handbook: Handbook, household: Household, date: PlainDate): void {
  const run = startEvaluation(handbook, household, { date });
  for (const policy of handbook.policies.filter((one) => isInForce(one, date)))
    for (const member of policy.subject === 'household' ? [-1] : household.members.keys())
      if (entitlementOf(run, policy, 'final', member) === true) amountOf(run, policy, 'final', member);
}

function verdictOf({ outcome, reasons, nearMiss, amountFen }: Result): Verdict {
  if (outcome === 'entitled')
    return { code: verdictCodes.entitled, amountFen: amountFen === null ? null : amountFen + 0 };
  if (outcome === 'unknown') return { code: verdictCodes.unknown, amountFen: 0 };
  const at = reasons.findIndex((reason) => reason.holds === false);
  if (reasons[at]?.condition === 'in-force') return { code: verdictCodes.notInForce, amountFen: 0 };
  return { code: (nearMiss === undefined ? verdictCodes.failsAt : verdictCodes.nearAt) + at, amountFen: 0 };
}

/** The verdicts of the compiled ledger for one household, and whether it reported a conflict. */
export function ledgerOf({ handbook, ...options }: Case): {
  readonly program: ScreenProgram;
  readonly verdictsAt: (row: number) => { readonly verdicts: readonly Verdict[]; readonly conflict: boolean };
} {
  const { store } = options;
  const program = compileScreen(handbook, { ...options, output: 'ledger' });
  const screen = startLedger(program, store);
  const verdictsAt = (row: number): ReturnType<ReturnType<typeof ledgerOf>['verdictsAt']> => {
    const buffers = ledgerBuffers(program, store, { from: row, until: row + 1 });
    const before = screen.conflicts().count;
    const count = screen.run(row, row + 1, buffers);
    const amounts = new Map<number, number>();
    for (let at = 0; at < count; at++) amounts.set(buffers.amountAt[at] ?? -1, buffers.amounts[at] ?? 0);
    const verdicts = [...buffers.verdicts].map((code, at): Verdict => {
      const amount = amounts.get(at) ?? 0;
      return { code, amountFen: Number.isNaN(amount) ? null : amount };
    });
    return { verdicts, conflict: screen.conflicts().count > before };
  };
  return { program, verdictsAt };
}

/** The compiled totals of the whole store, by area and policy, in the order of the store's areas. */
export function totalsOf({ handbook, ...options }: Case): readonly (readonly Total[])[] {
  const { store } = options;
  const program = compileScreen(handbook, { ...options, output: 'totals' });
  const screen = startTotals(program, store);
  screen.run(0, store.households);
  return store.areas.map((_, area) =>
    program.policies.map((__, policy) => totalAt(program, screen.totals, { area, policy })),
  );
}

/** The same totals counted from verdicts. */
export function countVerdicts(
  { handbook, store }: Case,
  verdicts: readonly (readonly Verdict[])[],
): readonly (readonly Total[])[] {
  const totals = store.areas.map(() =>
    handbook.policies.map(
      () => Object.fromEntries(totalFields.map((field) => [field, 0])) as Record<keyof Total, number>,
    ),
  );
  verdicts.forEach((list, row) =>
    list.forEach(({ code, amountFen }, at) => {
      const total = totals[store.area[row] ?? 0]?.[at % handbook.policies.length];
      if (!total) return;
      if (code === verdictCodes.unknown) total.unknown++;
      if (code >= verdictCodes.nearAt) total.near++;
      if (code !== verdictCodes.entitled) return;
      total.entitled++;
      if (amountFen === null) total.amountUnknown++;
      else total.amountFen += amountFen;
    }),
  );
  return totals;
}
