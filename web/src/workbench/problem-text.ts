import { CallFailed } from '../api/client.ts';
import type { Text } from '../api/handbook.ts';

const broken: Text = {
  zh: '页面出了错，请刷新后重试。',
  en: 'The page has failed. Reload it and try again.',
};

/** The server's words for a failure; the page's own where there are none. */
export const problemText = (error: unknown): Text => (error instanceof CallFailed ? error.problem.message : broken);
