import { formatYuan } from '@zhuni/engine/values';
import { findStep, getProcedure } from '@zhuni/policies/procedures';
import { act, lockCase } from './kernel/cases/index.ts';
import type { AreaLevel, CaseRules } from './kernel/cases/index.ts';
import type { MeetingListener } from './services/fund/index.ts';

const step = 'record-case-meeting';

/**
 * A meeting of the fund takes the step of the case that it decided, so that nobody writes it down twice. A case that is
 * not yet, or no longer, where the step is legal is left where it is.
 */
export function moveCaseByMeeting(rules: CaseRules): MeetingListener {
  return async (transaction, { caseId, heldOn, outcome, amountFen, reason }, { area }) => {
    const record = await lockCase(transaction, caseId);
    if (!record.isOpen || !findStep(getProcedure(record.procedure), record.state, step)) return;
    const said = outcome === 'granted' ? `同意救助${formatYuan(amountFen ?? 0)}元` : '不予救助';
    const data = { reason: `${heldOn}基金评审会：${said}。${reason}` };
    await act(transaction, { caseId, step, data, level: area.level as AreaLevel, prefix: area.prefix }, rules);
  };
}
