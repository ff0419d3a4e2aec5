import type { Resident } from '../resident.ts';
import { compact } from './register.ts';
import type { Register } from './register.ts';

const relationCodes: Readonly<Record<string, string>> = {
  head: '01',
  spouse: '10',
  child: '20',
  'child-in-law': '28',
  grandchild: '40',
  parent: '50',
  'parent-in-law': '56',
  grandparent: '60',
  sibling: '70',
};
const places = { city: '370300', province: '370100', elsewhere: '410000', none: '' } as const;
const states = { none: '正常', prison: '服刑', 'drug-isolation': '强制隔离戒毒' } as const;

const codeOf = (relation: string): string => relationCodes[relation] ?? '99';
const stateOf = ({ diedOn, custody }: Resident): string => (diedOn === null ? states[custody] : '死亡注销');

/** 公安户籍: pinyin initials and national codes. */
export const police: Register = {
  path: '/gongan/huji/chaxun',
  noRecord: { fhdm: '4040', fhxx: '查无此人' },
  answer: (one) => ({
    fhdm: '0000',
    fhxx: '成功',
    rkxx: {
      gmsfhm: one.idNumber,
      xm: one.name,
      xbdm: one.sex === 'male' ? '1' : '2',
      csrq: compact(one.birthDate),
      hjdxzqh: places[one.hukou],
      yhzgx: codeOf(one.relation),
      ryzt: stateOf(one),
      zxrq: one.diedOn ? compact(one.diedOn) : '',
      tbrxx: one.register.map(({ idNumber, relation }) => ({ gmsfhm: idNumber, yhzgx: codeOf(relation) })),
    },
  }),
};
