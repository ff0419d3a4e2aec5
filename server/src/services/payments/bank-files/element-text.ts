import type { Element } from './check-elements.ts';

/** The elements at a path below one, as `all(entry, 'RltdPties', 'Cdtr')`. */
export function all(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  let found: readonly Element[] = element ? [element] : [];
  for (const name of names) found = found.flatMap((one) => one.elements.get(name) ?? []);
  return found;
}

/** The text of the first element at a path. */
export const textOf = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  all(element, ...names)[0]?.text.trim();

/** A code, of the external list or the bank's own. */
export const codeIn = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  textOf(element, ...names, 'Cd') ?? textOf(element, ...names, 'Prtry');

/** The day of a date or a time, as it is written. */
export const dayIn = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  (textOf(element, ...names, 'Dt') ?? textOf(element, ...names, 'DtTm'))?.slice(0, 10);
