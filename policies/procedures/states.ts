import type { Text } from '@zhuni/engine/values';

type StateWords = { readonly open: boolean; readonly staff: Text; readonly resident: Text };

const state = (open: boolean, staff: readonly [string, string], resident: readonly [string, string]): StateWords => ({
  open,
  staff: { zh: staff[0], en: staff[1] },
  resident: { zh: resident[0], en: resident[1] },
});

/** Where a case stands; derived from its last action. `open`: work is left to do. */
export const caseStates = {
  submitted: state(true, ['待受理', 'to be accepted'], ['已提交', 'submitted']),
  'awaiting-papers': state(true, ['待补正', 'papers asked for'], ['请补交材料', 'please bring papers']),
  accepted: state(true, ['调查核对中', 'under survey'], ['已受理，正在调查', 'accepted, being looked into']),
  'papers-paused': state(
    true,
    ['补材料，时限暂停', 'papers asked for, clock paused'],
    ['请补交材料', 'please bring papers'],
  ),
  opined: state(true, ['已形成初审意见', 'opinion formed'], ['正在审核', 'under review']),
  'in-notice': state(true, ['公示中', 'in public notice'], ['公示中', 'in public notice']),
  disputed: state(
    true,
    ['有异议，重新调查', 'objection, surveyed again'],
    ['有异议，正在复查', 'an objection is looked into'],
  ),
  noticed: state(true, ['公示期满', 'notice over'], ['正在审核', 'under review']),
  'with-county': state(true, ['报区县确认', 'with the county'], ['待确认', 'awaiting confirmation']),
  'with-department': state(
    true,
    ['已转主管部门', 'with the department'],
    ['已转主管部门', 'passed to the department in charge'],
  ),
  prepared: state(true, ['拟定决定，待审批', 'decision prepared'], ['正在审批', 'awaiting approval']),
  'aided-first': state(true, ['已先行救助，待补手续', 'aided first, papers owed'], ['已先行救助', 'first aid given']),
  'decided-granted': state(true, ['已批准，待送达', 'granted, to be delivered'], ['已批准', 'granted']),
  'decided-refused': state(true, ['不予批准，待送达', 'refused, to be delivered'], ['未批准', 'refused']),
  granted: state(false, ['已批准', 'granted'], ['已批准', 'granted']),
  refused: state(false, ['不予批准', 'refused'], ['未批准', 'refused']),
  'not-accepted': state(false, ['不予受理', 'not accepted'], ['不予受理', 'not accepted']),
  withdrawn: state(false, ['已撤回', 'withdrawn'], ['已撤回', 'withdrawn']),
  ended: state(false, ['已终止', 'ended'], ['已终止', 'ended']),
} as const satisfies Readonly<Record<string, StateWords>>;

export type CaseState = keyof typeof caseStates;

export const isOpenState = (state: CaseState): boolean => caseStates[state].open;
