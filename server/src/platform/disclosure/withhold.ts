import { isSmall, shownMin } from './small-cells.ts';

/** One of the parts whose sum is published, and how many stand behind it; all their figures come and go together. */
export type Part = {
  readonly key: string;
  /** How many people and how many households, or whatever is counted: the part is small when one of them is. */
  readonly counts: readonly number[];
};

/** A table in levels, such as a city, its counties and their towns: a node's figures are the sums of its parts'. */
export type Cell = Part & { readonly parts: readonly Cell[] };

const smallPart = ({ counts }: Part): boolean => counts.some(isSmall);

/**
 * Whether the hidden parts are hidden well: their sum, which anybody can work out, leaves each of them open from 1 up
 * to `shownMin` or more. So a hidden part is neither known nor known to be small.
 */
function isHiddenWell(parts: readonly Part[], hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return true;
  const inside = parts.filter(({ key }) => hidden.has(key));
  return (inside[0]?.counts ?? []).every((_, at) => {
    const sum = inside.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);
    return sum - hidden.size >= shownMin - 1;
  });
}

/** The list in pairs of neighbours; an odd last one joins the pair before it. */
function pairsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const pairs = Math.max(1, Math.floor(parts.length / 2));
  return Array.from({ length: pairs }, (_, at) => parts.slice(2 * at, at === pairs - 1 ? undefined : 2 * at + 2));
}

/**
 * The parts to withhold when their sum is published. Neighbours in the list come and go together: a pair goes when one
 * of it is small or in `before` (withheld a short while ago: what is shown again tells what it was), empty or not, and
 * pair after pair follows until these are hidden well. Who is hidden along with a small one must never depend on
 * figures: "the next larger" would tell that all that is shown is no smaller. A single part is its sum, and nothing is
 * hidden by it.
 */
export function withheldParts(parts: readonly Part[], before: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (parts.length < 2) return new Set();
  const pairs = pairsOf(parts);
  const isOpen = (part: Part): boolean => smallPart(part) || before.has(part.key);
  const hidden = new Set(pairs.flatMap((pair) => (pair.some(isOpen) ? pair.map(({ key }) => key) : [])));
  const first = pairs.findIndex((pair) => pair.some(isOpen));
  for (let step = 1; step < pairs.length && !isHiddenWell(parts, hidden); step++)
    for (const { key } of pairs[(first + step) % pairs.length] ?? []) hidden.add(key);
  return hidden;
}

/**
 * The keys of all cells to withhold of a table in levels. Below a withheld cell everything is withheld, what is empty
 * too; so the figures shown below never tell of it. `before`: keys withheld in earlier tables of the same kind.
 */
export function withheldCells(table: Cell, before: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const withheld = new Set<string>();
  const hide = (cell: Cell): void => {
    withheld.add(cell.key);
    cell.parts.forEach(hide);
  };
  const visit = (cell: Cell): void => {
    const hidden = withheldParts(cell.parts, before);
    for (const part of cell.parts) {
      if (hidden.has(part.key)) hide(part);
      else visit(part);
    }
  };
  if (smallPart(table) || before.has(table.key)) hide(table);
  else visit(table);
  return withheld;
}
