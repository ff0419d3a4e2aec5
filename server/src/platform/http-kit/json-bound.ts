import { Refused, refusals } from './refusal.ts';

/** Objects and arrays inside each other, at most. */
export const jsonDepthMax = 24;

const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON that a stranger sent: bounded in depth, no field twice, no name that could reach a prototype. Throws
 * Refused (400) saying which. An empty text is undefined.
 */
export function parseBoundedJson(text: string): unknown {
  if (text === '') return undefined;
  assertBounded(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused(refusals.malformed, {
      message: { zh: '请求内容不是正确的 JSON。', en: 'The request is not correct JSON.' },
    });
  }
}

/** One pass over the text, strings skipped; what is not JSON at all is left for the parser to refuse. */
function assertBounded(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && isName(text, end)) addName(names, text.slice(at, end));
      at = end - 1;
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : undefined);
      if (open.length > jsonDepthMax) throw new Refused(refusals.tooDeep);
    } else if (char === '}' || char === ']') {
      open.pop();
    }
  }
}

/** Position after the closing quote; the text's end when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (' \t\n\r'.includes(text[at] ?? 'x')) at++;
  return text[at] === ':';
}

function addName(names: Set<string>, quoted: string): void {
  const name = nameOf(quoted);
  if (names.has(name) || forbiddenNames.has(name)) throw new Refused(refusals.tooDeep, { field: name.slice(0, 60) });
  names.add(name);
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
