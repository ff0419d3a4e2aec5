import { yuan } from './register.ts';
import type { Register } from './register.ts';

/** 住房公积金: nested account, percentages of both sides. */
export const housingFund: Register = {
  path: '/gjj/geren-zhanghu',
  noRecord: { ret: 1, msg: '该职工未建立公积金账户' },
  answer: ({ idNumber, housingFund: fund }) =>
    fund === null
      ? undefined
      : {
          ret: 0,
          data: {
            zjhm: idNumber,
            dwmc: fund.employer,
            yjce: yuan(fund.depositMonthlyFen),
            grjcbl: fund.personalPercent,
            dwjcbl: fund.employerPercent,
            zhye: yuan(fund.balanceFen),
            zhzt: '正常',
          },
        },
};
