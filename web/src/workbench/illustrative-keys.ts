import type { PolicyRecord } from '../api/handbook.ts';

/** The parameters of a policy that have, on a date, an illustrative value somewhere. */
export function illustrativeKeys({ parameters }: Pick<PolicyRecord, 'parameters'>, date: string): ReadonlySet<string> {
  const ids = parameters.filter(({ values }) => {
    const inForce = new Map<string, (typeof values)[number]>();
    for (const value of values.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
      if (value.from <= date) inForce.set(value.area ?? '', value);
    return [...inForce.values()].some(({ status }) => status === 'illustrative');
  });
  return new Set(ids.map(({ id }) => id));
}
