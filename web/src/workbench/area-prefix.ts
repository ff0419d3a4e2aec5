type Place = { readonly code: string; readonly level: string };

/** The digits with which the codes of all areas inside a place begin. */
export const prefixOf = ({ code, level }: Place): string => (level === 'city' ? code.slice(0, 4) : code);

const digitsOf = [6, 9, 12];

/** The codes on the way from a place down to an area inside it, both included. */
export function pathBelow(own: Place, code: string): readonly string[] {
  const prefix = prefixOf(own);
  const parts = digitsOf.map((digits) => code.slice(0, digits));
  const below = parts.filter((part) => part !== own.code && part.length > prefix.length && part.startsWith(prefix));
  return [own.code, ...new Set(below)];
}

/** Whether a case belongs to the area of an account; where it does not, the account's office took it in for elsewhere. */
export const isAtHome = (
  { household }: { readonly household: { readonly area: { readonly code: string } } },
  own: Place,
) => household.area.code.startsWith(prefixOf(own));
