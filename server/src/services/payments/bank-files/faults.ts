import type { Text } from '@zhuni/engine';

/** Where in a bank's file: the line, counted from 1, and the path of the element, as '/Document/CstmrPmtStsRpt'. */
export type Place = { readonly line: number; readonly element: string };

/** What is wrong, where, and what to do about it. Never quotes an account or a name. */
export type BankFileFault = { readonly code: BankFileFaultCode; readonly place: Place; readonly message: Text };

const words = {
  'too-large': {
    zh: '文件超过大小上限，请银行拆分后重新提供',
    en: 'the file is larger than allowed; ask the bank to split it',
  },
  'wrong-encoding': {
    zh: '文件的编码与其声明不符，应为 UTF-8 或 GB18030',
    en: 'the bytes do not fit the declared encoding; UTF-8 or GB18030 is read',
  },
  'not-well-formed': {
    zh: '不是完整、正确的 XML，可能传输中断，请重新下载',
    en: 'not well-formed XML; the transfer may have been cut off: fetch the file again',
  },
  doctype: {
    zh: '含有文档类型声明或处理指令，可能有害，不予读取，请联系银行',
    en: 'it has a document type or a processing instruction, which can do harm, and is not read; ask the bank',
  },
  'wrong-message': {
    zh: '不是所要的报文或版本，请核对后选择正确的文件',
    en: 'another message or version than the one wanted; choose the right file',
  },
  'unexpected-element': {
    zh: '此处不应有该要素，或其顺序、次数不对，请银行按报文标准重新生成',
    en: 'this element does not belong here, or not in this order or so often; ask the bank to follow the message',
  },
  'missing-element': {
    zh: '缺少必有的要素，请银行按报文标准重新生成',
    en: 'an element that must be there is missing; ask the bank to follow the message',
  },
  'wrong-value': {
    zh: '内容不符合报文标准的格式、长度或代码，请银行更正',
    en: 'the value does not fit the format, length or codes of the message; ask the bank to correct it',
  },
  'wrong-currency': { zh: '币种不是人民币，请银行核实', en: 'the currency is not CNY; ask the bank' },
  'no-reference': {
    zh: '没有端到端标识，无法知道是哪一笔，请银行补充',
    en: 'there is no end-to-end identification, so nobody knows which payment is meant; ask the bank',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type BankFileFaultCode = keyof typeof words;

/** The fault in words: which line and element, what, and what to do. `detail`: an element's name, nothing personal. */
export function faultAt(code: BankFileFaultCode, place: Place, detail = ''): BankFileFault {
  const { zh, en } = words[code];
  return {
    code,
    place,
    message: {
      zh: `第 ${place.line} 行 ${place.element}${detail && `（${detail}）`}：${zh}。`,
      en: `Line ${place.line}, ${place.element}${detail && ` (${detail})`}: ${en}.`,
    },
  };
}
