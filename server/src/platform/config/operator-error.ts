import type { Text } from '@zhuni/engine/values';

/**
 * Something only the person who runs Zhuni can put right (a wrong setting, a full disk, a server that is down).
 * `text` is one sentence that says what to do; programs print it without a stack.
 */
export class OperatorError extends Error {
  readonly code: string;
  readonly text: Text;

  constructor(code: string, text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'OperatorError';
    this.code = code;
    this.text = text;
  }
}
