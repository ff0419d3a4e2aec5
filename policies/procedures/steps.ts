import type { Text } from '@zhuni/engine/values';

const words = (zh: string, en: string): Text => ({ zh, en });

/** Everything that can be done in a case, as the button says it. */
export const stepWords = {
  submit: words('提交申请', 'submit'),
  accept: words('受理', 'accept'),
  'not-accept': words('不予受理', 'do not accept'),
  'ask-papers': words('一次性告知补正', 'ask for missing papers, once'),
  'papers-received': words('材料补齐', 'papers are complete'),
  withdraw: words('申请人撤回', 'applicant withdraws'),
  'order-check': words('发起家庭经济状况核对', 'order the economic check'),
  'record-survey': words('登记入户调查', 'record the household visit'),
  'record-self-care': words('登记自理能力评估', 'record the self-care assessment'),
  'record-review-meeting': words('登记民主评议', 'record the democratic review'),
  opine: words('出具审核意见', 'give the opinion'),
  'publish-notice': words('发布公示', 'publish the notice'),
  object: words('登记异议', 'record an objection'),
  'opine-again': words('复查后重新出具意见', 'give a new opinion after the second survey'),
  'end-notice': words('公示期满', 'the notice is over'),
  forward: words('报区县确认', 'send to the county'),
  'send-back': words('退回', 'send back'),
  prepare: words('拟定决定', 'prepare the decision'),
  grant: words('批准', 'grant'),
  refuse: words('不予批准', 'refuse'),
  'aid-first': words('先行救助', 'aid first'),
  'refer-to-department': words('转主管部门', 'refer to the department'),
  'department-answer': words('登记部门答复', 'record the answer of the department'),
  inform: words('送达决定', 'deliver the decision'),
  'publish-result': words('公布结果', 'publish the result'),
  end: words('终止办理', 'end the case'),
  extend: words('延长时限（特殊情形）', 'extend the limit (special case)'),
} as const satisfies Readonly<Record<string, Text>>;

export type StepId = keyof typeof stepWords;
