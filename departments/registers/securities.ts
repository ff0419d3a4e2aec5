import { yuan } from './register.ts';
import type { Register } from './register.ts';

/** 证券、基金、商业保险、互联网金融: one list of holdings by kind. */
export const securities: Register = {
  path: '/jrjg/wealth/holdings',
  noRecord: { code: 204, message: 'no holdings' },
  answer: ({ idNumber, investments }, asOf) =>
    investments === null
      ? undefined
      : {
          code: 200,
          holder: idNumber,
          valuation_date: asOf,
          holdings: [
            { category: 'SECURITY', market_value: yuan(investments.securitiesFen) },
            { category: 'FUND', market_value: yuan(investments.fundsFen) },
            { category: 'INSURANCE', surrender_value: yuan(investments.surrenderFen) },
            { category: 'INTERNET', market_value: yuan(investments.internetFen) },
          ],
        },
};
