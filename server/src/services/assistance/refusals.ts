import { defineRefusals } from '../../platform/http-kit/index.ts';

export const assistanceRefusals = defineRefusals('assistance', {
  secondPersonNeeded: {
    status: 409,
    zh: '这一步须由另一位工作人员办理：拟定（提交）与批准不能是同一人。',
    en: 'Another member of staff must take this step: whoever prepared it may not approve it.',
  },
  otherOutcome: {
    status: 409,
    zh: '与拟定的决定不一致：请按拟定的结论办理，或先退回重拟。',
    en: 'This is not what was prepared: approve that, or send it back first.',
  },
  nothingPrepared: { status: 409, zh: '还没有拟定决定。', en: 'No decision was prepared.' },
  aboveSmallAid: {
    status: 422,
    zh: '超过小额先行救助的最高金额，请按急难型临时救助办理。',
    en: 'More than small first aid may be; use emergency assistance.',
  },
  noSuchCase: {
    status: 404,
    zh: '没有这个办件，或不在您的辖区内。',
    en: 'There is no such case, or it is not yours to see.',
  },
  oneByOne: {
    status: 409,
    zh: '复核和复议请逐件审批。',
    en: 'Reviews and reconsiderations are approved one by one.',
  },
  helpStands: {
    status: 409,
    zh: '这项救助已经在发放，或当事人已去世，不能再批准。',
    en: 'This help runs already, or the person has died; it cannot be granted.',
  },
  amountMissing: { status: 422, zh: '请填写金额。', en: 'Give the amount.' },
  reviewOfNothing: {
    status: 422,
    zh: '没有可以复核的在享待遇。',
    en: 'There is no running help to review.',
  },
  noDecision: {
    status: 422,
    zh: '原办件没有可以复议的决定，或已超过申请期限。',
    en: 'The earlier case has no decision that can be reconsidered, or the time to ask has passed.',
  },
});
