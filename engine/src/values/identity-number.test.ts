import { describe, expect, it } from 'vitest';
import {
  creditCheckCharacter,
  isUnifiedSocialCreditCode,
  organisationCheckCharacter,
  readResidentIdentityNumber,
  residentCheckCharacter,
} from './identity-number.ts';

describe('a resident identity number', () => {
  it('reads the textbook numbers, X included', () => {
    expect(readResidentIdentityNumber('11010519491231002X')).toEqual({
      region: '110105',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(readResidentIdentityNumber('440524188001010014')).toEqual({
      region: '440524',
      birthDate: '1880-01-01',
      sex: 'male',
    });
  });

  it('reads a small x as X', () => {
    expect(readResidentIdentityNumber('11010519491231002x')?.birthDate).toBe('1949-12-31');
  });

  it('is refused when one digit is wrong, wherever it stands', () => {
    const number = '440524188001010014';
    for (let at = 0; at < 18; at++) {
      const wrong = number.slice(0, at) + ((Number(number.charAt(at)) + 1) % 10) + number.slice(at + 1);
      expect(readResidentIdentityNumber(wrong)).toBeUndefined();
    }
  });

  it('is refused for an impossible date, the old 15 digits and other texts', () => {
    const impossible = '99999920210230001';
    expect(readResidentIdentityNumber(impossible + residentCheckCharacter(impossible))).toBeUndefined();
    expect(readResidentIdentityNumber('110105491231002')).toBeUndefined();
    expect(readResidentIdentityNumber('')).toBeUndefined();
    expect(() => residentCheckCharacter('1234')).toThrow(RangeError);
  });
});

describe('a unified social credit code', () => {
  it.each(['113703000042242204', '11370300004224423Q', '11370300MB28626165'])(
    '%s of a real agency is valid',
    (code) => {
      expect(isUnifiedSocialCreditCode(code)).toBe(true);
      expect(organisationCheckCharacter(code.slice(8, 16))).toBe(code.charAt(16));
      expect(creditCheckCharacter(code.slice(0, 17))).toBe(code.charAt(17));
    },
  );

  it.each(['113703000042242205', '113703000042242214', '11370300004224420I', '1137030000422422', ''])(
    '%s is refused',
    (code) => {
      expect(isUnifiedSocialCreditCode(code)).toBe(false);
    },
  );

  it('gives no check character for a text with a letter outside its set', () => {
    expect(() => creditCheckCharacter('1137030000422422I')).toThrow(RangeError);
    expect(() => organisationCheckCharacter('short')).toThrow(RangeError);
  });
});
