import type { Text } from '@zhuni/engine/values';
import { Type } from 'typebox';
import {
  answerReader,
  compactDatePattern,
  dateOf,
  fenOf,
  idNumberPattern,
  isWithinYear,
  noteOf,
  yuanPattern,
} from './reading.ts';

const IdNumber = Type.String({ pattern: idNumberPattern });
const Yuan = Type.String({ pattern: yuanPattern });
const rowsMax = 500;

/** 不动产登记: homes and shops by deed, and what was bought or sold in the last year. */
export const readRealEstate = answerReader({
  noRecord: Type.Object({
    success: Type.Literal(true),
    total: Type.Literal(0),
    obligee: Type.Null(),
    units: Type.Array(Type.Unknown(), { maxItems: 0 }),
  }),
  found: Type.Object({
    success: Type.Literal(true),
    total: Type.Integer({ minimum: 0 }),
    obligee: Type.Object({ cert_no: IdNumber }),
    units: Type.Array(
      Type.Object({
        deed_no: Type.String({ minLength: 1, maxLength: 100 }),
        planned_use: Type.String({ maxLength: 40 }),
        floor_area: Type.String({ pattern: '^\\d{1,5}\\.\\d{2}$' }),
      }),
      { maxItems: rowsMax },
    ),
    transfers: Type.Array(
      Type.Object({
        direction: Type.Union([Type.Literal('IN'), Type.Literal('OUT')]),
        registered_at: Type.String({ pattern: '^\\d{4}/\\d{2}/\\d{2}$' }),
        price_yuan: Type.Integer({ minimum: 0 }),
      }),
      { maxItems: rowsMax },
    ),
  }),
  about: ({ obligee }) => [obligee.cert_no],
  read: ({ units, transfers }, { asOf }) => {
    const recent = transfers.filter(({ registered_at: on }) => isWithinYear(dateOf(on), asOf));
    return {
      facts: recent.some(({ direction }) => direction === 'IN') ? { homeBoughtOrFitted12m: true } : {},
      homes: units.map(({ deed_no: deed, planned_use: use, floor_area: area }) => ({
        deed,
        use: use.includes('住宅') ? 'home' : 'shop',
        areaM2: Number(area),
      })),
      notes: recent.map(({ direction, registered_at: on, price_yuan: price }) => transferNote(direction, on, price)),
    };
  },
});

function transferNote(direction: 'IN' | 'OUT', on: string, priceYuan: number): Text {
  const date = dateOf(on);
  return direction === 'OUT'
    ? noteOf(priceYuan * 100, `${date}转让房屋，价款{yuan}元`, `sold real estate on ${date} for {yuan} yuan`)
    : noteOf(priceYuan * 100, `${date}取得房屋，价款{yuan}元`, `bought real estate on ${date} for {yuan} yuan`);
}

/** Exempt from the rule on vehicles: vehicles of disabled people, ordinary motorcycles, farm machines. */
const exemptKinds = ['C21', 'M21', 'T11'];

/** 车船登记: a vehicle or boat in use that is not exempt. */
export const readVehicles = answerReader({
  noRecord: Type.Object({ rows: Type.Array(Type.Unknown(), { maxItems: 0 }) }),
  found: Type.Object({
    rows: Type.Array(
      Type.Object({
        SFZMHM: IdNumber,
        HPHM: Type.String({ minLength: 1, maxLength: 20 }),
        CLLX: Type.String({ pattern: '^[A-Z0-9]{2,4}$' }),
        CCDJRQ: Type.String({ pattern: compactDatePattern }),
        ZT: Type.String({ pattern: '^[A-Z]$' }),
      }),
      { minItems: 1, maxItems: rowsMax },
    ),
  }),
  about: ({ rows }) => rows.map(({ SFZMHM }) => SFZMHM),
  read: ({ rows }) => {
    const counted = rows.filter(({ ZT, CLLX }) => ZT === 'A' && !exemptKinds.includes(CLLX));
    return {
      facts: { ownsVehicle: counted.length > 0 },
      notes: counted.map(({ HPHM, CCDJRQ }) => {
        const on = dateOf(CCDJRQ);
        return { zh: `${HPHM}，${on}登记`, en: `${HPHM}, registered on ${on}` };
      }),
    };
  },
});

/** 银行存款: the balances of all accounts; large withdrawals are to be explained. */
export const readBanks = answerReader({
  noRecord: Type.Object({ resultCode: Type.Literal('NO_DATA') }),
  found: Type.Object({
    resultCode: Type.Literal('OK'),
    customer: Type.Object({ certificateNo: IdNumber }),
    balanceDate: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    accounts: Type.Array(
      Type.Object({
        institution: Type.String({ minLength: 1, maxLength: 60 }),
        accountTail: Type.String({ pattern: '^\\d{4}$' }),
        balance: Yuan,
        halfYearAverage: Yuan,
      }),
      { maxItems: rowsMax },
    ),
    largeDebits: Type.Array(Type.Object({ tradeDate: Type.String({ pattern: compactDatePattern }), amount: Yuan }), {
      maxItems: rowsMax,
    }),
  }),
  about: ({ customer }) => [customer.certificateNo],
  read: ({ accounts, largeDebits, balanceDate }) => {
    dateOf(balanceDate);
    const sumFen = accounts.reduce((sum, { balance }) => sum + fenOf(balance), 0);
    return {
      facts: { financialAssetsFen: sumFen },
      notes: [
        ...accounts.map(({ institution: bank, accountTail: tail, balance, halfYearAverage }) => {
          const note = noteOf(fenOf(balance), `${bank}（尾号${tail}）余额{yuan}元`, `${bank} (…${tail}): {yuan} yuan`);
          const average = noteOf(fenOf(halfYearAverage), '，半年均值{yuan}元', ', half-year average {yuan} yuan');
          return { zh: note.zh + average.zh, en: note.en + average.en };
        }),
        ...largeDebits.map(({ tradeDate, amount }) => {
          const on = dateOf(tradeDate);
          return noteOf(
            fenOf(amount),
            `${on}大额支出{yuan}元，请说明`,
            `${on}: {yuan} yuan withdrawn, to be explained`,
          );
        }),
      ],
    };
  },
});

const holdingNames: Readonly<Record<string, Text>> = {
  SECURITY: { zh: '证券', en: 'securities' },
  FUND: { zh: '基金', en: 'funds' },
  INSURANCE: { zh: '商业保险退保金', en: 'surrender value of insurance' },
  INTERNET: { zh: '互联网金融', en: 'internet finance' },
};

/** 证券、基金、商业保险、互联网金融: what they would bring. */
export const readSecurities = answerReader({
  noRecord: Type.Object({ code: Type.Literal(204) }),
  found: Type.Object({
    code: Type.Literal(200),
    holder: IdNumber,
    holdings: Type.Array(
      Type.Object({
        category: Type.Union(Object.keys(holdingNames).map((word) => Type.Literal(word))),
        market_value: Type.Optional(Yuan),
        surrender_value: Type.Optional(Yuan),
      }),
      { maxItems: rowsMax },
    ),
  }),
  about: ({ holder }) => [holder],
  read: ({ holdings }) => {
    const valued = holdings.map(({ category, market_value: market, surrender_value: surrender }) => ({
      name: holdingNames[category] ?? { zh: category, en: category },
      fen: fenOf(market ?? surrender ?? '0.00'),
    }));
    return {
      facts: { financialAssetsFen: valued.reduce((sum, { fen }) => sum + fen, 0) },
      notes: valued
        .filter(({ fen }) => fen > 0)
        .map(({ name, fen }) => noteOf(fen, `${name.zh}{yuan}元`, `${name.en} {yuan} yuan`)),
    };
  },
});
