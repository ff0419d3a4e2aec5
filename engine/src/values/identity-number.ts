import { isPlainDate } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const residentChecks = '10X98765432';

/** The 18th character of a resident identity number from its first 17 digits (GB 11643-1999). */
export function residentCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('a resident identity number begins with 17 digits');
  const sum = residentWeights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0);
  return residentChecks.charAt(sum % 11);
}

/** What a resident identity number says. */
export type ResidentIdentity = {
  /** Six digits of the first place of registration; places since abolished stay valid. */
  readonly region: string;
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female';
};

/** Reads an 18-digit resident identity number (GB 11643-1999; x is read as X); undefined when it is not a valid one. */
export function readResidentIdentityNumber(text: string): ResidentIdentity | undefined {
  const number = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number) || residentCheckCharacter(number.slice(0, 17)) !== number.charAt(17))
    return undefined;
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return undefined;
  return { region: number.slice(0, 6), birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' };
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 9th character of an organisation code from its first 8 (GB 11714-1997). */
export function organisationCheckCharacter(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8))
    throw new RangeError('an organisation code begins with 8 digits or capital letters');
  const value = (character: string): number => Number.parseInt(character, 36);
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * value(first8.charAt(at)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** The 18th character of a unified social credit code from its first 17 (GB 32100-2015). */
export function creditCheckCharacter(first17: string): string {
  const values = [...first17].map((character) => creditCharacters.indexOf(character));
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError('a unified social credit code begins with 17 digits or capital letters without I, O, S, V, Z');
  const sum = creditWeights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return creditCharacters.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is an 18-character unified social credit code, its organisation code included (GB 32100-2015). */
export function isUnifiedSocialCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false;
  const organisation = organisationCheckCharacter(text.slice(8, 16)) === text.charAt(16);
  return organisation && creditCheckCharacter(text.slice(0, 17)) === text.charAt(17);
}
