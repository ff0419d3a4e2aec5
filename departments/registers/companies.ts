import type { Register } from './register.ts';

const roles = { 'legal-person': '法定代表人', shareholder: '股东' } as const;

/** 市场主体登记: capital in units of ten thousand yuan. */
export const companies: Register = {
  path: '/scjg/zhuti/by-person',
  noRecord: { count: 0, list: [] },
  answer: ({ idNumber, companies: held }) =>
    held.length === 0
      ? undefined
      : {
          count: held.length,
          cerno: idNumber,
          list: held.map(({ creditCode, name, role, capitalFen, active }) => ({
            uscc: creditCode,
            entname: name,
            position: roles[role],
            subconam: (capitalFen / 1_000_000).toFixed(4),
            regstate: active ? '在营（开业）' : '注销',
          })),
        },
};
