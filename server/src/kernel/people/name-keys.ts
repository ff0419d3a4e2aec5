import { pinyin } from 'pinyin-pro';

/** By what a name is found when typed in Latin letters: 'wangxiaoming' and 'wxm'. */
export type NameKeys = { readonly pinyin: string; readonly initials: string };

/** The pinyin of a Chinese name, surnames read as surnames (单 shàn, 曾 zēng); other scripts stay as they are. */
export function nameKeys(name: string): NameKeys {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).map((part) => part.toLowerCase().replaceAll(/[^a-z]/g, ''));
  return { pinyin: syllables.join('').slice(0, 240), initials: syllables.map((part) => part.charAt(0)).join('').slice(0, 60) };
}
