import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const stepSeconds = 30;
const digits = 6;
const secretBytes = 20;
/** Steps before and after the present one that are accepted, for clocks that differ. */
const drift = 1;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const codePattern = '^\\d{6}$';

/** A secret of 160 bits, in base 32 as apps take it. */
export function newSecret(): string {
  return base32(randomBytes(secretBytes));
}

/** RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let [bits, value] = [0, 0];
  for (const letter of text) {
    value = ((value << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 0xff);
    }
  }
  return Buffer.from(bytes);
}

/** The thirty-second step of an instant. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The code of a step (RFC 4226, section 5.3). */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step whose code this is, near the instant; undefined when it is none. Takes as long for every wrong code. */
export function matchingStep(secret: string, code: string, at: Date): number | undefined {
  const now = stepOf(at);
  const given = Buffer.from(code.padEnd(digits).slice(0, digits));
  let found: number | undefined;
  for (let step = now - drift; step <= now + drift; step += 1) {
    if (timingSafeEqual(given, Buffer.from(codeOf(secret, step))) && code.length === digits) found = step;
  }
  return found;
}

/** What the QR code of the enrolment says. */
export function totpAddress(secret: string, signInName: string): string {
  const issuer = encodeURIComponent('Zhuni 助你');
  return `otpauth://totp/${issuer}:${encodeURIComponent(signInName)}?secret=${secret}&issuer=${issuer}`;
}
