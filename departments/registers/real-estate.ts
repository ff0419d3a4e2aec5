import type { Register } from './register.ts';

/** 不动产登记: English snake_case, areas as text, dates with slashes. */
export const realEstate: Register = {
  path: '/bdc/api/v2/realestate/search',
  noRecord: { success: true, total: 0, obligee: null, units: [], transfers: [] },
  answer: ({ idNumber, homes, transfers }) =>
    homes.length + transfers.length === 0
      ? undefined
      : {
          success: true,
          total: homes.length,
          obligee: { cert_no: idNumber },
          units: homes.map(({ deed, use, areaM2, registeredOn }) => ({
            deed_no: deed,
            planned_use: use === 'home' ? '住宅' : '商业',
            floor_area: areaM2.toFixed(2),
            registered_at: registeredOn.replaceAll('-', '/'),
          })),
          transfers: transfers.map(({ deed, kind, on, priceFen }) => ({
            deed_no: deed,
            direction: kind === 'bought' ? 'IN' : 'OUT',
            registered_at: on.replaceAll('-', '/'),
            price_yuan: Math.round(priceFen / 100),
          })),
        },
};
