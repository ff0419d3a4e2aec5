import { plainDate } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { describe, expect, test } from 'vitest';
import type { Reading } from './answers/index.ts';
import type { Declared, QueryRecord, QueryStatus } from './check-record.ts';
import { compareWithDeclared } from './index.ts';
import type { CheckedMember, DepartmentCode } from './index.ts';

const member = (id: number, more: Partial<CheckedMember> = {}): CheckedMember => ({
  id,
  memberNo: id,
  name: '王小明',
  idNumber: `99999919600305000${id}`,
  adult: true,
  living: true,
  ...more,
});
const couple = [member(1), member(2)];
let number = 0;

type Told = Partial<Reading> | Exclude<QueryStatus, 'answered'>;

function query(personId: number, department: DepartmentCode, told: Told, round = 1): QueryRecord {
  const status = typeof told === 'string' ? told : 'answered';
  number += 1;
  return {
    id: number,
    personId,
    department,
    round,
    requestId: '',
    status,
    failure: status === 'failed' ? 'time-out' : null,
    attempts: 1,
    askedAt: null,
    settledAt: null,
    reading: typeof told === 'string' ? null : { facts: {}, notes: [], ...told },
    sha256: null,
  };
}

function row(declared: Declared, queries: readonly QueryRecord[], fact: string, members = couple) {
  const rows = compareWithDeclared({ declared, queries, asOf: plainDate('2026-05-04') }, members);
  return rows.find((one) => one.fact === fact);
}

const assets = (declaredFen: number | undefined, ...queries: QueryRecord[]) =>
  row(
    { household: declaredFen === undefined ? {} : { financialAssetsFen: declaredFen } },
    queries,
    'financialAssetsFen',
  );
const balance = (personId: number, fen: number, department: DepartmentCode = 'banks') =>
  query(personId, department, { facts: { financialAssetsFen: fen } });

describe('the assets of a household', () => {
  const rest = [query(1, 'securities', 'no-record'), query(2, 'securities', 'no-record')];

  test('are the sum of banks and securities of both', () => {
    const told = [balance(1, 600_000), balance(2, 300_000), balance(1, 100_000, 'securities')];
    expect(assets(1_000_000, ...told, query(2, 'securities', 'no-record'))).toMatchObject({
      found: 1_000_000,
      verdict: 'same',
    });
  });

  test.each([
    [1_010_000, 'same'],
    [1_010_101, 'differs'],
    [990_000, 'same'],
    [989_999, 'differs'],
  ])('declared 10,000 yuan and found %s fen: %s', (fen, verdict) => {
    expect(assets(1_000_000, balance(1, fen), query(2, 'banks', 'no-record'), ...rest)?.verdict).toBe(verdict);
  });

  test('that a part of the answers exceeds differ already; otherwise the rest is waited for', () => {
    const waiting = [query(2, 'banks', 'waiting'), ...rest];
    expect(assets(1_000_000, balance(1, 5_000_000), ...waiting)?.verdict).toBe('differs');
    expect(assets(1_000_000, balance(1, 1_000_000), ...waiting)?.verdict).toBe('unanswered');
    expect(assets(1_000_000, balance(1, 1), ...waiting)?.verdict).toBe('unanswered');
    expect(assets(1_000_000, balance(1, 1), query(2, 'banks', 'failed'), ...rest)?.verdict).toBe('unanswered');
  });

  test('of a grown-up who was not asked about are not settled; a child and a dead person need not be', () => {
    const one = [balance(1, 1_000_000), query(1, 'securities', 'no-record')];
    expect(assets(1_000_000, ...one)?.verdict).toBe('unanswered');
    const declared = { household: { financialAssetsFen: 1_000_000 } };
    for (const more of [{ adult: false }, { living: false }])
      expect(row(declared, one, 'financialAssetsFen', [member(1), member(2, more)])?.verdict).toBe('same');
  });

  test('nobody spoke of are undeclared, unless there are none', () => {
    const other = [query(2, 'banks', 'no-record'), ...rest];
    expect(assets(undefined, balance(1, 5), ...other)?.verdict).toBe('undeclared');
    expect(assets(undefined, balance(1, 0), ...other)?.verdict).toBe('same');
    expect(assets(1_000_000, query(1, 'banks', 'no-record'), ...other)).toMatchObject({
      found: null,
      verdict: 'no-record',
    });
  });
});

test('a home that both own counts once, and a shop is no home', () => {
  const home = { deed: 'a', use: 'home', areaM2: 80.4 } as const;
  const shop = { deed: 'b', use: 'shop', areaM2: 30 } as const;
  const told = [query(1, 'real-estate', { homes: [home, shop] }), query(2, 'real-estate', { homes: [home] })];
  const declared = { household: { homesOwned: 1, homeAreaM2: 80, ownsShopOrOffice: false } };
  expect(row(declared, told, 'homesOwned')).toMatchObject({ found: 1, verdict: 'same' });
  expect(row(declared, told, 'homeAreaM2')).toMatchObject({ found: 80, verdict: 'same' });
  expect(row(declared, told, 'ownsShopOrOffice')).toMatchObject({ found: true, verdict: 'differs' });
});

describe('a fact of one person', () => {
  const wage = (declaredFen: FactValue, foundFen: number) =>
    row(
      { '1': { wageMonthlyFen: declaredFen } },
      [query(1, 'tax', { facts: { wageMonthlyFen: foundFen } })],
      'wageMonthlyFen',
    );

  test('wages of the tax office are the least that was earned', () => {
    expect(wage(600_000, 500_000)?.verdict).toBe('same');
    expect(wage(500_000, 515_000)?.verdict).toBe('same');
    expect(wage(500_000, 600_000)?.verdict).toBe('differs');
  });

  test('a pension that the insurance does not pay differs from one declared', () => {
    const told = [query(1, 'social-insurance', { facts: {} })];
    const found = row({ '1': { employeePensionMonthlyFen: 300_000 } }, told, 'employeePensionMonthlyFen');
    expect(found).toMatchObject({ found: 0, verdict: 'differs' });
  });

  test('dead is dead, however the death is recorded', () => {
    const dead = query(1, 'civil-affairs', { facts: { deceased: 'hukou' } });
    expect(row({ '1': { deceased: 'other' } }, [dead], 'deceased')?.verdict).toBe('same');
    expect(row({ '1': { deceased: 'no' } }, [dead], 'deceased')?.verdict).toBe('differs');
  });

  test('is taken from the newest answer; a later failure does not hide an earlier answer', () => {
    const told = (round: number, sex: string) => query(1, 'police', { facts: { sex } }, round);
    expect(row({ '1': { sex: 'male' } }, [told(1, 'female'), told(2, 'male')], 'sex')?.verdict).toBe('same');
    const failed = query(1, 'police', 'failed', 2);
    expect(row({ '1': { sex: 'male' } }, [told(1, 'female'), failed], 'sex')?.verdict).toBe('differs');
  });
});

test('contradictions come first', () => {
  const declared = { household: { ownsVehicle: false, ownsCompany: false }, '1': { sex: 'male' } };
  const told = [
    query(1, 'police', { facts: { sex: 'male' } }),
    query(1, 'vehicles', { facts: { ownsVehicle: true } }),
    query(1, 'companies', 'failed'),
  ];
  const rows = compareWithDeclared({ declared, queries: told, asOf: plainDate('2026-05-04') }, [member(1)]);
  expect(rows.map(({ fact, verdict }) => [fact, verdict])).toEqual([
    ['ownsVehicle', 'differs'],
    ['ownsCompany', 'unanswered'],
    ['sex', 'same'],
  ]);
});
