import { isGenerated } from './file.ts';
import type { TextFile, Violation } from './file.ts';

const lineCharactersMax = 120;
const fileLinesMax = 500;
/** All invariants stand in one file, one query each, and are run as one. */
const invariantsFile = 'server/db/invariants.sql';

type LineRule = (line: string, file: TextFile) => string | undefined;

const isCode = (path: string): boolean => /\.(ts|tsx|mts|mjs|sql)$/.test(path);
const isProductCode = (path: string): boolean =>
  /^(engine|policies|city|departments|server|web|bench)\//.test(path) &&
  /\.tsx?$/.test(path) &&
  !/\.test\.tsx?$/.test(path);

/** One text that a person reads, a test's sentence, a regular expression or an import cannot be broken. */
const oneText =
  /^\s*(?:it|test|describe)\('|^\s*(?:[\w'-]+\??:\s*)?(['"`/]).*\1[gimsuy]*[,;)\]}]*$|^(?:import|export) .* from '[^']*';$/;

const lineLength: LineRule = (line, { path }) =>
  isCode(path) && !isGenerated(path) && [...line].length > lineCharactersMax && !oneText.test(line)
    ? `${[...line].length} characters, at most ${lineCharactersMax}`
    : undefined;

/** Words that promise work instead of doing it; written so that this file does not contain them. */
const promises = /\b(TO[D]O|FIX[M]E|X{3})\b/;
const noPromise: LineRule = (line, { path }) =>
  !/\.(json|geojson|csv)$/.test(path) && promises.test(line) ? 'do it now or write an issue' : undefined;

const conflict: LineRule = (line) => (/^(<{7}|>{7}) /.test(line) ? 'an unresolved merge' : undefined);

const skipped: LineRule = (line, { path }) =>
  /\.test\.tsx?$|^e2e\//.test(path) && /\b(it|test|describe)\.(skip|todo|only|fails)\b/.test(line)
    ? 'no test is skipped or alone'
    : undefined;

const clock: LineRule = (line, { path }) =>
  isProductCode(path) &&
  !path.startsWith('server/src/platform/clock/') &&
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w])Date\(\s*\)/.test(line)
    ? 'only server/src/platform/clock says what time it is'
    : undefined;

/** SQL takes the moment from the setting app.now, so that a shifted clock shifts the database's rows too. */
const databaseClock: LineRule = (line, { path }) => {
  if (path.includes('.test.') || path === 'server/db/schema.sql' || line.includes("'app.now'")) return undefined;
  const words = /\b(clock_timestamp|statement_timestamp|transaction_timestamp|current_date|current_timestamp)\b/i;
  const asks = words.test(line) || (path.endsWith('.sql') && /\bnow\(\)/i.test(line));
  return /^server\/.*\.(ts|sql)$/.test(path) && asks ? 'the time comes from the clock, as a value' : undefined;
};

const suppression: LineRule = (line, { path }) => {
  if (!/\.(ts|tsx|mjs)$/.test(path) || path.startsWith('tools/tidy')) return undefined;
  const match = /(@ts-ignore|@ts-nocheck|@ts-expect-error|(?:ox|es)lint-disable(?:-next-line|-line)?)\b(.*)/.exec(line);
  if (!match) return undefined;
  const [, kind, rest] = match;
  if (kind === '@ts-ignore' || kind === '@ts-nocheck')
    return `${kind} hides every error; use @ts-expect-error with a reason`;
  const reason = kind === '@ts-expect-error' ? rest : rest?.split('--')[1];
  return (reason ?? '').replace(/[*/]/g, '').trim().length >= 10 ? undefined : 'a suppression carries its reason';
};

const textbookNumbers = ['11010519491231002X', '440524188001010014'];
const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** True for an identity number that a living person may have: real province, real birth date, right check digit. */
export function looksLikeRealIdentityNumber(number: string): boolean {
  const text = number.toUpperCase();
  if (!provinces.test(text) || textbookNumbers.includes(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
  if (!year || year < 1850 || year > 2100 || !month || month > 12 || !day || day > 31) return false;
  const sum = checkWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

const identityNumber: LineRule = (line) =>
  [...line.matchAll(/(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g)].some(([number]) => looksLikeRealIdentityNumber(number))
    ? 'looks like a real identity number; made-up people have the region 999999'
    : undefined;

const lineRules: Readonly<Record<string, LineRule>> = {
  'line-length': lineLength,
  'no-promise': noPromise,
  conflict,
  'skipped-test': skipped,
  clock,
  'database-clock': databaseClock,
  suppression,
  'identity-number': identityNumber,
};

/** The rules that look at lines and at the length of the file. */
export function textViolations(file: TextFile): Violation[] {
  const lines = file.text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const found = lines.flatMap((line, index) =>
    Object.entries(lineRules).flatMap(([rule, check]) => {
      const message = check(line, file);
      return message === undefined ? [] : [{ path: file.path, line: index + 1, rule, message }];
    }),
  );
  const isWhole = isGenerated(file.path) || file.path === invariantsFile;
  if (isCode(file.path) && !isWhole && lines.length > fileLinesMax) {
    const message = `${lines.length} lines, at most ${fileLinesMax}`;
    found.push({ path: file.path, line: fileLinesMax, rule: 'file-length', message });
  }
  return found;
}
