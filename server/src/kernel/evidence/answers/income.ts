import type { FactValue } from '@zhuni/engine';
import { Type } from 'typebox';
import { answerReader, fenOf, idNumberPattern, noteOf, yuanPattern } from './reading.ts';

const IdNumber = Type.String({ pattern: idNumberPattern });
const Yuan = Type.String({ pattern: yuanPattern });
const Fen = Type.Union([Type.Null(), Type.Integer({ minimum: 0, maximum: 100_000_000 })]);

/** 社会保险: the contribution base is evidence of wages, a pension is income. */
export const readSocialInsurance = answerReader({
  noRecord: Type.Object({ appcode: Type.Literal('-1') }),
  found: Type.Object({
    appcode: Type.Literal('0'),
    AAC002: IdNumber,
    AAE140: Type.Union([Type.Literal('110'), Type.Literal('170')]),
    AAB004: Type.String({ maxLength: 100 }),
    AAE180: Fen,
    YLDY: Fen,
    SYDY: Fen,
    GSHL: Type.Union([Type.Literal('0'), Type.Literal('1')]),
  }),
  about: ({ AAC002 }) => [AAC002],
  read: ({ AAE140: kind, AAB004: employer, AAE180: base, YLDY: pension, SYDY: unemployment, GSHL: care }) => {
    const pensionFact = kind === '110' ? 'employeePensionMonthlyFen' : 'residentPensionMonthlyFen';
    const facts: Record<string, FactValue> = {
      pensionInsurance: kind === '110' ? 'employee' : 'resident',
      workInjuryCare: care === '1',
      ...(base === null ? {} : { wageMonthlyFen: base }),
      ...(pension === null ? {} : { [pensionFact]: pension }),
    };
    return {
      facts,
      notes: [
        ...(employer === '' ? [] : [{ zh: `参保单位：${employer}`, en: `insured by ${employer}` }]),
        ...(unemployment === null
          ? []
          : [noteOf(unemployment, '领取失业保险金每月{yuan}元', 'unemployment benefit of {yuan} yuan a month')]),
      ],
    };
  },
});

const Percent = Type.Integer({ minimum: 1, maximum: 30 });

/** 住房公积金: the deposit of both sides divided by their rates is an estimate of the wage. */
export const readHousingFund = answerReader({
  noRecord: Type.Object({ ret: Type.Literal(1) }),
  found: Type.Object({
    ret: Type.Literal(0),
    data: Type.Object({
      zjhm: IdNumber,
      dwmc: Type.String({ maxLength: 100 }),
      yjce: Yuan,
      grjcbl: Percent,
      dwjcbl: Percent,
      zhye: Yuan,
    }),
  }),
  about: ({ data }) => [data.zjhm],
  read: ({ data: { dwmc: employer, yjce: deposit, grjcbl: own, dwjcbl: employers, zhye: balance } }) => ({
    facts: { wageMonthlyFen: Math.round((fenOf(deposit) * 100) / (own + employers)) },
    notes: [
      { zh: `缴存单位：${employer}`, en: `paid in by ${employer}` },
      noteOf(fenOf(balance), '账户余额{yuan}元', 'balance {yuan} yuan'),
    ],
  }),
});

/** 税务: what was declared for income tax is the least that was earned. */
export const readTax = answerReader({
  noRecord: Type.Object({ status: Type.Literal('EMPTY') }),
  found: Type.Object({
    status: Type.Literal('FOUND'),
    taxpayer: Type.Object({ idNo: IdNumber }),
    year: Type.String({ pattern: '^20\\d{2}$' }),
    comprehensiveIncome: Yuan,
    monthsReported: Type.Integer({ minimum: 1, maximum: 12 }),
    vatRegistered: Type.Union([Type.Literal('Y'), Type.Literal('N')]),
  }),
  about: ({ taxpayer }) => [taxpayer.idNo],
  read: ({ comprehensiveIncome: income, monthsReported: months, year, vatRegistered }) => ({
    facts: { wageMonthlyFen: Math.round(fenOf(income) / months) },
    notes: [
      noteOf(fenOf(income), `${year}年申报收入{yuan}元`, `{yuan} yuan declared for ${year}`),
      ...(vatRegistered === 'Y' ? [{ zh: '已办理增值税登记', en: 'registered for value-added tax' }] : []),
    ],
  }),
});

/** Capital from which a company counts; the fact's question names it. Illustrative. */
const capitalFenMin = 10_000_000;

/** 市场主体登记: an active company with capital from 100,000 yuan. */
export const readCompanies = answerReader({
  noRecord: Type.Object({ count: Type.Literal(0), list: Type.Array(Type.Unknown(), { maxItems: 0 }) }),
  found: Type.Object({
    count: Type.Integer({ minimum: 1 }),
    cerno: IdNumber,
    list: Type.Array(
      Type.Object({
        entname: Type.String({ minLength: 1, maxLength: 100 }),
        position: Type.String({ maxLength: 20 }),
        subconam: Type.String({ pattern: '^\\d{1,9}\\.\\d{4}$' }),
        regstate: Type.String({ maxLength: 20 }),
      }),
      { minItems: 1, maxItems: 500 },
    ),
  }),
  about: ({ cerno }) => [cerno],
  read: ({ list }) => {
    const held = list.map((one) => ({ ...one, capitalFen: Math.round(Number(one.subconam) * 1_000_000) }));
    const active = held.filter(({ regstate }) => regstate.startsWith('在营'));
    return {
      facts: { ownsCompany: active.some(({ capitalFen }) => capitalFen >= capitalFenMin) },
      notes: held.map(({ entname, position, capitalFen, regstate }) =>
        noteOf(
          capitalFen,
          `${entname}：${position}，认缴{yuan}元，${regstate}`,
          `${entname}: ${position}, capital {yuan} yuan, ${regstate}`,
        ),
      ),
    };
  },
});
