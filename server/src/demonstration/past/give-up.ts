import { addDays } from '@zhuni/engine/values';
import { act, findCase, listActions, listCases } from '../../kernel/cases/index.ts';
import { dateAt } from '../../platform/clock/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { PastCase } from './plan-past.ts';
import { at, momentOn } from './walk-case.ts';
import type { Walking } from './walk-case.ts';

const quietDays = 45;

/** What came to a standstill long ago, applicants have given up: nothing of the past is overdue by years. */
export async function giveUp(walking: Walking, past: PastCase): Promise<void> {
  const look = <Result>(work: Parameters<typeof at<Result>>[4]): Promise<Result> =>
    at(walking, walking.until, past, 'town', work);
  const open = await look((transaction) =>
    listCases(transaction, { prefix: past.areaCode, householdId: past.householdId, open: true, page: 1 }),
  );
  for (const { id } of open.cases) {
    const last = (await look((transaction) => listActions(transaction, id))).at(-1);
    const day = last && addDays(last.actedOn, quietDays);
    if (!day || day >= dateAt(walking.until)) continue;
    try {
      await at(walking, momentOn(day, past.key), past, 'town', async (transaction) => {
        const record = await findCase(transaction, id);
        if (!record) return;
        const asked = { caseId: id, step: 'withdraw' as const, data: { reason: '申请人不再申请' } };
        await act(transaction, { ...asked, level: 'town', prefix: past.areaCode.slice(0, 4) }, walking.rules);
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}
