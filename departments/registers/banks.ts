import { compact, yuan } from './register.ts';
import type { Register } from './register.ts';

/** 银行存款 through the financial regulator: camel case, yuan as text. */
export const banks: Register = {
  path: '/jrjg/bank-deposit/inquiry',
  noRecord: { resultCode: 'NO_DATA', resultMessage: '名下无账户' },
  answer: ({ idNumber, name, accounts, outflows }, asOf) =>
    accounts.length === 0
      ? undefined
      : {
          resultCode: 'OK',
          customer: { certificateType: '01', certificateNo: idNumber, customerName: name },
          balanceDate: asOf,
          accounts: accounts.map(({ bank, last4, balanceFen, average6mFen }) => ({
            institution: bank,
            accountTail: last4,
            balance: yuan(balanceFen),
            halfYearAverage: yuan(average6mFen),
          })),
          largeDebits: outflows.map(({ on, amountFen }) => ({ tradeDate: compact(on), amount: yuan(amountFen) })),
        },
};
