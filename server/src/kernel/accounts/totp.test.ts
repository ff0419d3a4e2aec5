import { expect, test } from 'vitest';
import { base32, codeOf, matchingStep, newSecret, stepOf, totpAddress } from './totp.ts';

const secret = base32(Buffer.from('12345678901234567890'));

test('codes are those of RFC 6238, appendix B, in their last six digits', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    expect(codeOf(secret, stepOf(new Date(seconds * 1000)))).toBe(code);
  }
});

test('base 32 is that of RFC 4648', () => {
  for (const [plain, coded] of [
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const) {
    expect(base32(Buffer.from(plain))).toBe(coded);
  }
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
});

test('a code is good half a minute before and after its own, and no longer', () => {
  const at = new Date('2026-05-01T01:00:15Z');
  const step = stepOf(at);
  expect([-2, -1, 0, 1, 2].map((by) => matchingStep(secret, codeOf(secret, step + by), at))).toEqual([
    undefined,
    step - 1,
    step,
    step + 1,
    undefined,
  ]);
  for (const wrong of ['', '12345', '1234567', 'abcdef', `${codeOf(secret, step)}0`])
    expect(matchingStep(secret, wrong, at)).toBeUndefined();
});

test('the address for the app names the system and the account', () => {
  expect(totpAddress('ABC', 'town')).toBe(
    'otpauth://totp/Zhuni%20%E5%8A%A9%E4%BD%A0:town?secret=ABC&issuer=Zhuni%20%E5%8A%A9%E4%BD%A0',
  );
});
