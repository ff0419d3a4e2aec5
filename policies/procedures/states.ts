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
  'county-opined': state(
    true,
    ['区县已提出审批意见', 'opinion of the county formed'],
    ['正在审批', 'awaiting approval'],
  ),
  'in-county-notice': state(true, ['审批公示中', 'in the second public notice'], ['公示中', 'in public notice']),
  'county-disputed': state(
    true,
    ['审批公示有异议，重新调查', 'objection to the second notice, surveyed again'],
    ['有异议，正在复查', 'an objection is looked into'],
  ),
  'county-noticed': state(true, ['审批公示期满', 'second notice over'], ['正在审批', 'awaiting approval']),
  pushed: state(
    true,
    ['已推送户籍地', 'sent to the place of registration'],
    ['已转户籍地办理', 'passed to the place of registration'],
  ),
  'with-federation': state(true, ['残联审核中', 'with the Disabled Persons’ Federation'], ['正在审核', 'under review']),
  'with-department': state(
    true,
    ['已转主管部门', 'with the department'],
    ['已转主管部门', 'passed to the department in charge'],
  ),
  prepared: state(true, ['拟定决定，待审批', 'decision prepared'], ['正在审批', 'awaiting approval']),
  'aided-first': state(true, ['已先行救助，待补手续', 'aided first, papers owed'], ['已先行救助', 'first aid given']),
  'decided-granted': state(true, ['已批准，待送达', 'granted, to be delivered'], ['已批准', 'granted']),
  'decided-refused': state(true, ['不予批准，待送达', 'refused, to be delivered'], ['未批准', 'refused']),
  'in-review': state(true, ['复核中', 'under review'], ['正在复核', 'being reviewed']),
  'decided-changed': state(true, ['已决定调整，待送达', 'change decided, to be delivered'], ['已调整', 'changed']),
  'decided-stopped': state(true, ['已决定停发，待送达', 'stop decided, to be delivered'], ['已停发', 'stopped']),
  'in-reconsideration': state(true, ['复议审理中', 'under reconsideration'], ['复议审理中', 'under reconsideration']),
  'decided-upheld': state(true, ['维持原决定，待送达', 'upheld, to be delivered'], ['维持原决定', 'upheld']),
  'decided-varied': state(true, ['变更原决定，待送达', 'varied, to be delivered'], ['变更原决定', 'decision changed']),
  'decided-overturned': state(
    true,
    ['撤销原决定，待送达', 'overturned, to be delivered'],
    ['撤销原决定', 'decision overturned'],
  ),
  granted: state(false, ['已批准', 'granted'], ['已批准', 'granted']),
  refused: state(false, ['不予批准', 'refused'], ['未批准', 'refused']),
  kept: state(false, ['复核后继续', 'goes on after review'], ['继续享受', 'goes on']),
  changed: state(false, ['复核后调整', 'changed after review'], ['已调整', 'changed']),
  stopped: state(false, ['复核后停发', 'stopped after review'], ['已停发', 'stopped']),
  upheld: state(false, ['维持原决定', 'upheld'], ['维持原决定', 'upheld']),
  varied: state(false, ['变更原决定', 'varied'], ['变更原决定', 'decision changed']),
  overturned: state(
    false,
    ['撤销原决定，重新办理', 'overturned, to be decided anew'],
    ['撤销原决定', 'decision overturned'],
  ),
  'not-accepted': state(false, ['不予受理', 'not accepted'], ['不予受理', 'not accepted']),
  withdrawn: state(false, ['已撤回', 'withdrawn'], ['已撤回', 'withdrawn']),
  ended: state(false, ['已终止', 'ended'], ['已终止', 'ended']),
} as const satisfies Readonly<Record<string, StateWords>>;

export type CaseState = keyof typeof caseStates;

export const isOpenState = (state: CaseState): boolean => caseStates[state].open;
