import { blindIndex, decryptField, encryptField } from '../../../platform/crypto/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';

const numberContext = 'payee.number';
const holderContext = 'payee.holder';

/** Numbers of cards: 16 to 19 digits that begin as cards issued in China do, or with the six nines of made-up ones. */
const cardPattern = /^(?:62|9558|9559|999999)\d{10,17}$|^[45]\d{15}$/;

/** The digits of a number as people write it, in groups or not. */
export function normalNumber(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}

/**
 * Why this cannot be the number of an account: 'length' when it is not 12 to 23 digits or a card of an impossible
 * length, 'check-digit' when a card's last digit is wrong (Luhn, ISO/IEC 7812-1); undefined when nothing is wrong.
 * Passbooks have no common check digit.
 */
export function numberFault(number: string): 'length' | 'check-digit' | undefined {
  if (!/^\d{12,23}$/.test(number)) return 'length';
  if (number.startsWith('62') && number.length < 16) return 'length';
  if (!cardPattern.test(number) || number.length > 19) return undefined;
  return luhnDigit(number.slice(0, -1)) === Number(number.at(-1)) ? undefined : 'check-digit';
}

/** The digit that completes a number by the rule of Luhn. */
function luhnDigit(body: string): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    const digit = Number(body[body.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** The number of a card that no bank has issued, another one for each person. */
export function madeUpNumber(personId: number): string {
  const body = `999999${String(personId).padStart(12, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

export type SealedNumber = { readonly cipher: Buffer; readonly index: Buffer; readonly last4: string };

/** How a number is stored: encrypted, and as a keyed hash by which the same account is recognised. */
export function sealNumber(keys: FieldKeys, number: string): SealedNumber {
  return {
    cipher: encryptField(keys, numberContext, number),
    index: blindIndex(keys, numberContext, number),
    last4: number.slice(-4),
  };
}

export const openNumber = (keys: FieldKeys, cipher: Buffer): string => decryptField(keys, numberContext, cipher);
export const sealHolder = (keys: FieldKeys, name: string): Buffer => encryptField(keys, holderContext, name);
export const openHolder = (keys: FieldKeys, cipher: Buffer): string => decryptField(keys, holderContext, cipher);
