import { isPlainDate } from '@zhuni/engine/values';
import { blindIndex, decryptField, encryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';

const context = 'person.idNumber';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** True for 18 characters with a real date and the right check character (GB 11643-1999). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const date = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return isPlainDate(date) && checkCharacters[sum % 11] === text[17];
}

/** How an identity number is stored: encrypted, and as a keyed hash by which it is found and unique. */
export function sealIdNumber(keys: FieldKeys, idNumber: string): { readonly cipher: Buffer; readonly index: Buffer } {
  return { cipher: encryptField(keys, context, idNumber), index: idNumberIndex(keys, idNumber) };
}

export function idNumberIndex(keys: FieldKeys, idNumber: string): Buffer {
  return blindIndex(keys, context, idNumber.toUpperCase());
}

/** The inverse of `sealIdNumber`; throws when the bytes were changed or belong to another key. */
export function openIdNumber(keys: FieldKeys, cipher: Buffer): string {
  return decryptField(keys, context, cipher);
}
