import type { Text } from '@zhuni/engine/values';
import { Type } from 'typebox';
import { answerReader, compactDatePattern, dateOf, idNumberPattern, isWithinYear } from './reading.ts';

const IdNumber = Type.String({ pattern: idNumberPattern });
const CompactDate = Type.String({ pattern: compactDatePattern });

const custodyOf = { 服刑: 'prison', 强制隔离戒毒: 'drug-isolation' } as const;

function hukouOf(region: string): string {
  if (region === '') return 'none';
  if (region.startsWith('3703')) return 'city';
  return region.startsWith('37') ? 'province' : 'elsewhere';
}

/** 公安户籍: who belongs to the household register, sex, birth, place of registration, death and custody. */
export const readPolice = answerReader({
  noRecord: Type.Object({ fhdm: Type.Literal('4040') }),
  found: Type.Object({
    fhdm: Type.Literal('0000'),
    rkxx: Type.Object({
      gmsfhm: IdNumber,
      xbdm: Type.Union([Type.Literal('1'), Type.Literal('2')]),
      csrq: CompactDate,
      hjdxzqh: Type.String({ pattern: '^(\\d{6})?$' }),
      ryzt: Type.Union(['正常', '服刑', '强制隔离戒毒', '死亡注销'].map((word) => Type.Literal(word))),
      zxrq: Type.String({ pattern: '^(\\d{8})?$' }),
      tbrxx: Type.Array(Type.Object({ gmsfhm: IdNumber }), { maxItems: 100 }),
    }),
  }),
  about: ({ rkxx }) => [rkxx.gmsfhm],
  read: ({ rkxx }) => {
    const { xbdm, csrq, hjdxzqh, ryzt, zxrq, tbrxx } = rkxx;
    const dead = ryzt === '死亡注销';
    const notes = dead && zxrq !== '' ? [deathNote(dateOf(zxrq))] : [];
    return {
      facts: {
        sex: xbdm === '1' ? 'male' : 'female',
        birthDate: dateOf(csrq),
        hukou: hukouOf(hjdxzqh),
        deceased: dead ? 'hukou' : 'no',
        custody: custodyOf[ryzt as keyof typeof custodyOf] ?? 'none',
      },
      members: tbrxx.map(({ gmsfhm }) => gmsfhm),
      notes,
    };
  },
});

const deathNote = (on: string): Text => ({ zh: `${on}因死亡注销户口`, en: `registration ended by death on ${on}` });

/** 民政婚姻登记与殡葬: the spouse, a divorce of the last year, a cremation. */
export const readCivilAffairs = answerReader({
  noRecord: Type.Object({ 状态: Type.Literal('无登记信息') }),
  found: Type.Object({
    状态: Type.Literal('有登记信息'),
    身份证件号码: IdNumber,
    婚姻: Type.Union([
      Type.Null(),
      Type.Object({
        婚姻状况: Type.Union(['已婚', '离异', '丧偶'].map((word) => Type.Literal(word))),
        配偶身份证件号码: Type.Union([IdNumber, Type.Null()]),
        登记日期: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      }),
    ]),
    火化: Type.Union([Type.Null(), Type.Object({ 火化日期: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }) })]),
  }),
  about: (found) => [found.身份证件号码],
  read: ({ 婚姻: marriage, 火化: cremation }, { asOf }) => {
    const since = marriage && dateOf(marriage.登记日期);
    const divorced = marriage?.婚姻状况 === '离异' && since && isWithinYear(since, asOf);
    const cremated = cremation && dateOf(cremation.火化日期);
    return {
      facts: cremated ? { deceased: 'hukou' } : {},
      ...(marriage ? { spouse: marriage.配偶身份证件号码 } : {}),
      notes: [
        ...(divorced ? [{ zh: `${since}离婚，不满一年`, en: `divorced on ${since}, less than a year ago` }] : []),
        ...(cremated ? [{ zh: `${cremated}火化`, en: `cremated on ${cremated}` }] : []),
      ],
    };
  },
});
