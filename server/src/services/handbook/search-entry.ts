import type { Policy } from '@zhuni/engine';
import { pinyin } from 'pinyin-pro';

/** What a browser needs to find a policy by everyday words, pinyin or initials; all in lower case. */
export type SearchEntry = { readonly words: readonly string[]; readonly pinyin: string; readonly initials: string };

const chineseOnly = (text: string): string => text.replaceAll(/[^\p{Script=Han}]/gu, '');

/** Search words of a policy: what residents call it; pinyin of its title and of those words, separated by spaces. */
export function searchEntry(policy: {
  readonly title: Policy['title'];
  readonly guide: Pick<Policy['guide'], 'words'>;
}): SearchEntry {
  const words = [...new Set(policy.guide.words.map((word) => word.toLowerCase()))];
  const spoken = [...new Set([policy.title.zh, ...words].map(chineseOnly))].filter((text) => text !== '');
  return {
    words,
    pinyin: spoken
      .map((text) => pinyin(text, { toneType: 'none', type: 'array', v: true }).join(''))
      .join(' ')
      .toLowerCase(),
    initials: spoken
      .map((text) => pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join(''))
      .join(' ')
      .toLowerCase(),
  };
}
