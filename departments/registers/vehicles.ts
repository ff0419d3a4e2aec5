import { compact } from './register.ts';
import type { Register } from './register.ts';

const kinds = {
  car: 'K33',
  motorcycle: 'M21',
  'disabled-vehicle': 'C21',
  tractor: 'T11',
  boat: 'CB1',
} as const;

/** 车船登记: a list of rows without an envelope, the owner's number in each row. */
export const vehicles: Register = {
  path: '/jgj/che-chuan/query',
  noRecord: { rows: [] },
  answer: ({ idNumber, vehicles: owned }) =>
    owned.length === 0
      ? undefined
      : {
          rows: owned.map(({ plate, kind, registeredOn }) => ({
            SFZMHM: idNumber,
            HPHM: plate,
            CLLX: kinds[kind],
            CCDJRQ: compact(registeredOn),
            ZT: 'A',
          })),
        },
};
