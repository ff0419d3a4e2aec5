import type { Text } from '@zhuni/engine/values';

/** A procedure that cannot be right; the message names the procedure and the fault. */
export class ProcedureInvalid extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProcedureInvalid';
  }
}

/** Refuses with the procedure's name before the fault. */
export type Fail = (fault: string) => never;

const han = /\p{Script=Han}/u;

/** Both languages are there, each in its own script. */
export function checkText(what: string, text: Text, fail: Fail): void {
  if (!han.test(text.zh)) fail(`${what} lacks its Chinese text`);
  if (text.en.trim() === '' || han.test(text.en)) fail(`${what} lacks its English text`);
}
