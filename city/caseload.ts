import {
  compileScreen,
  ledgerBuffers,
  startLedger,
  startTotals,
  totalsByPolicy,
  verdictCodes,
} from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { CaseloadTotals } from './published.ts';

const householdsAtOnce = 20_000;

/** Members of the households entitled to Dibao. */
function countDibaoPeople(store: ColumnStore, date: PlainDate): number {
  const program = compileScreen(handbook, { date, store, policies: ['dibao'], output: 'ledger', near: false });
  const screen = startLedger(program, store);
  let people = 0;
  for (let from = 0; from < store.households; from += householdsAtOnce) {
    const until = Math.min(from + householdsAtOnce, store.households);
    const buffers = ledgerBuffers(program, store, { from, until });
    screen.run(from, until, buffers);
    let at = 0;
    for (let household = from; household < until; household++) {
      const members = (store.starts[household + 1] ?? 0) - (store.starts[household] ?? 0);
      if (buffers.verdicts[at] === verdictCodes.entitled) people += members;
      at += 1 + members;
    }
  }
  return people;
}

/** Screens a city for the counts that `compareWithPublished` needs; a whole city takes seconds. */
export function caseloadOf(store: ColumnStore, date: PlainDate): CaseloadTotals {
  const program = compileScreen(handbook, { date, store, output: 'totals', near: false });
  const screen = startTotals(program, store);
  screen.run(0, store.households);
  const totals = totalsByPolicy(program, screen.totals);
  const entitled = Object.fromEntries([...totals].map(([policy, total]) => [policy, total.entitled]));
  return { entitled, dibaoPeople: countDibaoPeople(store, date) };
}
