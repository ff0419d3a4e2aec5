import { expect, test } from 'vitest';
import { recordChecks } from './requirements.ts';

const taken = (...steps: readonly string[]) =>
  ({ actions: steps.map((step, at) => ({ number: at + 1, step, data: {} })) }) as never;
const missing = (check: 'survey' | 'self-care', ...steps: readonly string[]): Promise<unknown> =>
  recordChecks[check](undefined as never, taken(...steps));

test('after an objection the family is visited again, but its self-care assessment stands', async () => {
  const before = ['submit', 'record-survey', 'record-self-care', 'object'];
  expect(await missing('survey', ...before)).toMatchObject({ en: expect.stringContaining('no household visit') });
  expect(await missing('survey', ...before, 'record-survey')).toBeUndefined();
  expect(await missing('self-care', ...before)).toBeUndefined();
  expect(await missing('self-care', 'submit')).toMatchObject({ en: expect.stringContaining('self-care') });
});
