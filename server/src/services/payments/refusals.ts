import { defineRefusals } from '../../platform/http-kit/index.ts';

export const paymentRefusals = defineRefusals('payments', {
  notFound: {
    status: 404,
    zh: '没有这个批次或明细，或不在您的辖区内。',
    en: 'There is no such batch or line, or it is not yours to see.',
  },
  noCounty: {
    status: 422,
    zh: '发放批次属于一个区县，请填写六位区县代码。',
    en: 'A batch belongs to one county: give its six-digit code.',
  },
  noMoney: {
    status: 422,
    zh: '这项政策不发放资金，或没有这项政策。',
    en: 'There is no such policy, or it gives no money.',
  },
  wrongMonth: {
    status: 422,
    zh: '月份应写作该月第一天（如 2026-11-01），且不晚于本月。',
    en: 'A month is written as its first day (2026-11-01) and lies not after this month.',
  },
  batchExists: {
    status: 409,
    zh: '该区县该政策该月的常规批次已经编制；请继续那个批次，或先作废。',
    en: 'The regular batch of this county, policy and month is there already: go on with it or discard it first.',
  },
  notDraft: {
    status: 409,
    zh: '批次已审批或作废，不能再改。',
    en: 'The batch is approved or discarded and stays as it is.',
  },
  notChecked: {
    status: 409,
    zh: '批次尚未编制和核对完毕。',
    en: 'The batch is not prepared and checked to the end yet.',
  },
  notApproved: { status: 409, zh: '批次尚未审批，或已经发出。', en: 'The batch is not approved, or was sent already.' },
  notSent: { status: 409, zh: '批次尚未发出，或已经办结。', en: 'The batch was not sent yet, or is closed already.' },
  samePerson: {
    status: 403,
    zh: '编制批次的人不能审批同一批次，请由另一名工作人员审批。',
    en: 'Whoever prepared a batch may not approve it: another official has to.',
  },
  empty: { status: 409, zh: '批次没有可发放的明细。', en: 'The batch has no line to pay.' },
  fundShort: {
    status: 409,
    zh: '资金或预算不足，批次未审批。',
    en: 'There is too little money or budget; the batch was not approved.',
  },
  altered: {
    status: 409,
    zh: '明细与审批时的摘要不一致，批次不得发出；请立即查明。',
    en: 'The lines differ from those that were approved: the batch is not sent. Find out why at once.',
  },
  unsettled: {
    status: 409,
    zh: '还有明细没有银行回执，不能办结。',
    en: 'Some lines wait for the answer of the bank: the batch cannot be closed.',
  },
  resolved: { status: 409, zh: '这项核对结果已经处理。', en: 'This finding was resolved already.' },
  dead: {
    status: 409,
    zh: '登记已去世的人不能发放；请核实登记，或剔除这笔明细。',
    en: 'Nobody recorded as dead is paid: correct the record, or leave the line out.',
  },
  documentUsed: {
    status: 409,
    zh: '这份文件的这笔资金或预算已经登记。',
    en: 'The money or budget of this document was recorded already.',
  },
  dateAhead: { status: 422, zh: '日期不能晚于今天。', en: 'The date lies in the future.' },
});
