import type { Register } from './register.ts';

/** 社会保险: old AAC/AAE code names of the trade, amounts in fen. */
export const socialInsurance: Register = {
  path: '/rsj/sb/canbao-daiyu',
  noRecord: { appcode: '-1', appmsg: '未查询到参保信息' },
  answer: ({ idNumber, insurance }) =>
    insurance === null
      ? undefined
      : {
          appcode: '0',
          AAC002: idNumber,
          AAE140: insurance.scheme === 'employee' ? '110' : '170',
          AAB004: insurance.employer ?? '',
          AAE180: insurance.baseMonthlyFen,
          YLDY: insurance.pensionMonthlyFen,
          SYDY: insurance.unemploymentMonthlyFen,
          GSHL: insurance.workInjuryCare ? '1' : '0',
        },
};
