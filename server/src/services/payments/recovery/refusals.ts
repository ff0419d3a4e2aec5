import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const recoveryRefusals = defineRefusals('recovery', {
  notFound: {
    status: 404,
    zh: '没有这个追回案件，或不在您的辖区内。',
    en: 'There is no such case of recovery, or it is not yours to see.',
  },
  noLine: {
    status: 404,
    zh: '没有这笔明细，或不在您的辖区内。',
    en: 'There is no such line, or it is not yours to see.',
  },
  notPaid: {
    status: 409,
    zh: '这笔明细没有发出或已退回，无须追回。',
    en: 'This line was not paid, or came back already.',
  },
  present: { status: 409, zh: '这笔明细已有追回案件。', en: 'There is a case of recovery of this line already.' },
  closed: { status: 409, zh: '追回案件已经办结。', en: 'The case of recovery is closed.' },
  tooMuch: {
    status: 422,
    zh: '金额超过应追回的余额。',
    en: 'The amount is more than what is still to be paid back.',
  },
  wrongInstalments: {
    status: 422,
    zh: '分期金额合计应等于应追回的余额，日期依次向后且在协议日期之后。',
    en: 'The instalments add up to what is still owed, and fall due one after the other after the agreement.',
  },
  dateAhead: { status: 422, zh: '日期不能晚于今天。', en: 'The date lies in the future.' },
  referenceUsed: {
    status: 409,
    zh: '这个银行流水号已用于另一笔。',
    en: 'This reference of the bank belongs to another payment.',
  },
  waiverOpen: { status: 409, zh: '已有一份待审批的减免。', en: 'A waiver waits for a decision already.' },
  noWaiver: { status: 409, zh: '没有待审批的减免。', en: 'No waiver waits for a decision.' },
  samePerson: {
    status: 403,
    zh: '提出减免的人不能审批，请由另一名工作人员审批。',
    en: 'Whoever proposed a waiver may not decide it: another official has to.',
  },
  nothingToRefund: {
    status: 409,
    zh: '没有应退还的款项。',
    en: 'Nothing is to be refunded.',
  },
  fundShort: {
    status: 409,
    zh: '资金账户余额不足，暂不能退还。',
    en: 'The fund has too little to refund it now.',
  },
});
