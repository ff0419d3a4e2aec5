import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const bankRefusals = defineRefusals('bank', {
  notConnected: {
    status: 409,
    zh: '没有连接银行：请下载文件交给银行，再把银行的回执文件导入。',
    en: 'No bank is connected: download the file for the bank and bring back what it answers.',
  },
  unreachable: {
    status: 503,
    zh: '银行没有答复，或答复中断；批次没有变化，可以再次发送，银行只会办理一次。',
    en: 'The bank did not answer, or not to the end. Nothing changed: send again, the bank takes an order once.',
  },
  refused: {
    status: 409,
    zh: '银行不接受这份文件，请与银行联系。',
    en: 'The bank does not take this file: ask the bank.',
  },
  unsealed: {
    status: 409,
    zh: '答复的签章不符，可能不是银行的答复，没有采用。',
    en: 'The seal of the answer does not fit: it may not be the bank’s and was not used.',
  },
  unreadable: {
    status: 422,
    zh: '银行文件无法采用。',
    en: 'The file of the bank cannot be used.',
  },
  numberReused: {
    status: 409,
    zh: '已有另一份内容不同的文件使用这个报文号，请与银行核实。',
    en: 'Another file had this message number: ask the bank which one holds.',
  },
  wrongInstruction: {
    status: 409,
    zh: '有明细不能写入银行文件。',
    en: 'A line cannot be written into the file for the bank.',
  },
  tooManyForWorkbook: {
    status: 409,
    zh: '明细太多，工作簿放不下，请改用 CSV 或 pain.001。',
    en: 'There are more lines than a workbook holds: take CSV or pain.001.',
  },
  otherBatch: {
    status: 409,
    zh: '这份回执属于另一个批次，请在那个批次中导入。',
    en: 'This answer is about another batch: bring it in there.',
  },
  noFile: { status: 400, zh: '请选择银行的回执文件。', en: 'Choose the file that the bank gave.' },
  wrongKind: {
    status: 400,
    zh: '请说明是 pain.002（状态报告）还是 camt.054（入账通知）。',
    en: 'Say whether it is a pain.002 (status) or a camt.054 (bookings).',
  },
});
