import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpNumber, normalNumber, numberFault } from './account-number.ts';

test('a card has 16 to 19 digits and the right last one; a passbook any 12 to 23', () => {
  expect(numberFault('6222021234567890127')).toBe('check-digit');
  expect(numberFault('4111111111111111')).toBeUndefined();
  expect(numberFault('4111111111111112')).toBe('check-digit');
  expect(numberFault('621700')).toBe('length');
  expect(numberFault('62170012345678')).toBe('length');
  expect(numberFault('16030001040012345')).toBeUndefined();
  expect(numberFault('1603000104001234512345678')).toBe('length');
  expect(numberFault('1603-00010400')).toBe('length');
  expect(normalNumber(' 6222 0212-3456 ')).toBe('622202123456');
});

test('a made-up number passes the check, belongs to no bank, and every wrong digit is noticed', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(12), fc.integer({ min: 1, max: 9 }), (personId, place, by) => {
      const number = madeUpNumber(personId);
      expect(number).toMatch(/^999999\d{13}$/);
      expect(numberFault(number)).toBeUndefined();
      const at = 6 + place;
      const wrong = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
      expect(numberFault(wrong)).toBe('check-digit');
    }),
  );
});
