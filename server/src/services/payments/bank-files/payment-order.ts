import type { PlainDate, Text } from '@zhuni/engine';

/**
 * An account at a bank, as bank files name it. `bankCode`: the bank's 12-digit number in CNAPS, or its first three
 * digits (行别代码), which name the bank but no branch; undefined = the bank the file goes to.
 */
export type BankAccount = {
  readonly name: string;
  readonly number: string;
  readonly bankCode: string | undefined;
};

/** One payment: `lineId` is what the bank calls it back by, and names nobody. */
export type PaymentInstruction = {
  readonly lineId: string;
  readonly payee: BankAccount;
  readonly amountFen: bigint;
};

/** What a file to the bank says of the whole batch. Count and sum are those that were approved. */
export type PaymentOrder = {
  /** Names the file, at most 35 letters, digits and hyphens; the same batch sent again has the same. */
  readonly messageId: string;
  /** A time with zone, 'YYYY-MM-DDThh:mm:ss+08:00'. */
  readonly createdAt: string;
  readonly executionDate: PlainDate;
  readonly payer: BankAccount;
  readonly lines: number;
  readonly sumFen: bigint;
  /** What the payee reads on the statement, for everyone the same, as '最低生活保障金 2026-11'. */
  readonly remittance: string;
};

export const wrongInstructionWords = {
  'no-lines': { zh: '没有可以付的明细', en: 'there is nothing to pay' },
  'no-name': { zh: '没有户名', en: 'the account has no name' },
  'name-too-long': { zh: '户名超过 140 个字', en: 'the name is longer than 140 characters' },
  'not-printable': { zh: '户名或附言含有不能写入文件的字符', en: 'a name or text has a character no file can hold' },
  'account-wrong': {
    zh: '账号应为 5 至 34 位数字、大写字母或连字符',
    en: 'an account number is 5 to 34 digits, capitals or hyphens',
  },
  'bank-wrong': {
    zh: '银行行号应为 12 位数字，或 3 位行别代码',
    en: 'the number of a bank is 12 digits, or its first three',
  },
  'amount-wrong': { zh: '金额应大于零且不超过 1 亿元', en: 'an amount is above zero and at most 100,000,000 yuan' },
  'order-wrong': { zh: '批次号、时间或附言不正确', en: 'number, time or text of the order is wrong' },
  'does-not-add-up': {
    zh: '明细的笔数或金额与批准时不符，不得发送',
    en: 'the lines do not add up to what was approved; nothing may be sent',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A payment that cannot stand in a file to the bank; `lineId` undefined = the order as a whole. */
export class WrongInstruction extends Error {
  readonly code: keyof typeof wrongInstructionWords;
  readonly lineId: string | undefined;
  readonly words: Text;
  constructor(code: keyof typeof wrongInstructionWords, lineId?: string) {
    super(`${code}${lineId === undefined ? '' : ` in line ${lineId}`}`);
    this.name = 'WrongInstruction';
    this.code = code;
    this.lineId = lineId;
    this.words = wrongInstructionWords[code];
  }
}

const nameCharactersMax = 140;
/** As the database has it. */
const amountFenMax = 10_000_000_000n;

/** Half a surrogate pair, a control character, the mark of a damaged text, or what XML 1.0 has no place for. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\ufffd-\uffff]|\p{Cs}/u;

/** Throws a WrongInstruction for an account that no file can name. */
function assertAccount({ name, number, bankCode }: BankAccount, lineId?: string): void {
  if (name.trim() === '') throw new WrongInstruction('no-name', lineId);
  if ([...name].length > nameCharactersMax) throw new WrongInstruction('name-too-long', lineId);
  if (unprintable.test(name)) throw new WrongInstruction('not-printable', lineId);
  if (!/^[0-9A-Z-]{5,34}$/.test(number)) throw new WrongInstruction('account-wrong', lineId);
  if (bankCode !== undefined && !/^(\d{3}|\d{12})$/.test(bankCode)) throw new WrongInstruction('bank-wrong', lineId);
}

/** Throws a WrongInstruction for an order that no file can hold. */
export function assertOrder({ messageId, createdAt, payer, lines, sumFen, remittance }: PaymentOrder): void {
  if (lines < 1 || sumFen < 1n) throw new WrongInstruction('no-lines');
  const dated = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.test(createdAt);
  if (!/^[0-9A-Za-z-]{1,35}$/.test(messageId) || !dated) throw new WrongInstruction('order-wrong');
  if (remittance.trim() === '' || [...remittance].length > nameCharactersMax) throw new WrongInstruction('order-wrong');
  if (unprintable.test(remittance)) throw new WrongInstruction('not-printable');
  assertAccount(payer);
}

/** Passes the payments of an order on, checked, and throws at the end when they are not what was approved. */
export async function* checkedInstructions(
  order: PaymentOrder,
  instructions: AsyncIterable<PaymentInstruction> | Iterable<PaymentInstruction>,
): AsyncGenerator<PaymentInstruction> {
  assertOrder(order);
  let [lines, sumFen] = [0, 0n];
  for await (const instruction of instructions) {
    const { lineId, payee, amountFen } = instruction;
    if (!/^\d{1,19}$/.test(lineId)) throw new WrongInstruction('order-wrong', lineId);
    assertAccount(payee, lineId);
    if (amountFen < 1n || amountFen > amountFenMax) throw new WrongInstruction('amount-wrong', lineId);
    lines += 1;
    sumFen += amountFen;
    yield instruction;
  }
  if (lines !== order.lines || sumFen !== order.sumFen) throw new WrongInstruction('does-not-add-up');
}
