import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const returnRefusals = defineRefusals('payment-return', {
  noLine: {
    status: 404,
    zh: '没有这笔明细，或不在您的辖区内。',
    en: 'There is no such line, or it is not yours to see.',
  },
  notSent: {
    status: 409,
    zh: '这笔明细没有发出，银行不会退回；请核对明细编号。',
    en: 'This line was never sent, so nothing can come back: check its number.',
  },
  returned: { status: 409, zh: '这笔明细已经登记退回。', en: 'The return of this line was recorded already.' },
  referenceUsed: {
    status: 409,
    zh: '这个银行流水号已用于另一笔。',
    en: 'This reference of the bank belongs to another movement.',
  },
  wrongDate: {
    status: 422,
    zh: '日期应在发出之后，且不晚于今天。',
    en: 'The date lies after the sending and not in the future.',
  },
  nothingToReissue: {
    status: 409,
    zh: '没有可以重发的退款：须先更正收款账户，且资金未退回、未重发。',
    en: 'Nothing can be issued again: correct the account first; what went to the fund, or was issued again, stays.',
  },
  notReturned: {
    status: 409,
    zh: '没有这笔退款，或已重发，或已退回资金账户。',
    en: 'Nothing waits of this line: it did not come back, was issued again, or went back to the fund.',
  },
  tooSoon: {
    status: 409,
    zh: '无人认领的款项须先列入待办满30天，才能退回资金账户。',
    en: 'Unclaimed money is a work item for thirty days before it goes back to the fund.',
  },
  notForWindow: {
    status: 409,
    zh: '这笔明细由银行发放，或已结清；窗口只发放现金和实物。',
    en: 'This line is paid by the bank, or settled: a window hands out cash and goods only.',
  },
  handedOut: { status: 409, zh: '这笔明细已登记发放。', en: 'This line was handed out already.' },
  receiptUsed: {
    status: 409,
    zh: '这个签收单号已用于另一笔。',
    en: 'This receipt number belongs to another delivery.',
  },
  samePerson: {
    status: 403,
    zh: '发放人不能确认自己的发放，请由另一名工作人员确认。',
    en: 'Whoever handed it out may not confirm it: another officer has to.',
  },
  notHandedOut: {
    status: 409,
    zh: '没有待确认的发放记录。',
    en: 'No delivery of this line waits for confirmation.',
  },
});
