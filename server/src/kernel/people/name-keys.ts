import { pinyin } from 'pinyin-pro';
import { compoundSurnames } from './mask.ts';

/** By what a name is found when typed in Latin letters: 'wangxiaoming' and 'wxm'. */
export type NameKeys = { readonly pinyin: string; readonly initials: string };

const keptMax = 30_000;
const known = new Map<string, string>();

/**
 * The pinyin of a Chinese name, its surname read as a surname (单 shàn, 曾 zēng), the rest character by character; Latin
 * letters stay as they are, anything else is left out.
 */
export function nameKeys(name: string): NameKeys {
  const characters = [...name];
  const surnameLength = compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1;
  const parts = [
    ...reading(characters.slice(0, surnameLength).join(''), 'surname').split(' '),
    ...characters.slice(surnameLength).map((character) => reading(character, 'given')),
  ].filter((part) => part !== '');
  return {
    pinyin: parts.join('').slice(0, 240),
    initials: parts
      .map((part) => part.charAt(0))
      .join('')
      .slice(0, 60),
  };
}

/** Each reading is looked up once: the dictionary takes a tenth of a millisecond, and a city has millions of names. */
function reading(text: string, place: 'surname' | 'given'): string {
  const key = `${place} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const read = pinyin(text, { toneType: 'none', surname: place === 'surname' ? 'all' : 'off' });
  const letters = read
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim();
  if (known.size < keptMax) known.set(key, letters);
  return letters;
}
