import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's first recommendation: 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLengthMax = 200;

let dummy: Promise<string> | undefined;

/** An argon2id hash, salted. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, strength);
}

/** Whether the password fits; takes as long when there is no such account (`stored` undefined), and says no. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const fits = await verify(stored ?? (await dummy), password);
  return fits && stored !== undefined;
}
