import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainNode } from '../lower/index.ts';

/** Rough costs in units of one comparison; only their order matters. */
const loopCost = 12;
const membersUsual = 3;
const divideCost = 6;
const costMax = 100_000;

/** How expensive a node is by itself and all below it. */
export type Costs = (node: PlainNode) => number;

/**
 * What working a node out may be expected to cost, each worked out once. What decides a conjunction or a disjunction
 * early spares the rest, a choice needs one side; `sharers` says among how many the cost of an aggregate is shared.
 */
export function costs(sharers: (node: PlainNode) => number): Costs {
  const known = new Map<PlainNode, number>();
  const cost = (node: PlainNode): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = Math.min(costMax, ownCost(node) + partsCost(node)) / (isAggregate(node) ? sharers(node) : 1);
    known.set(node, found);
    return found;
  };
  const partsCost = (node: PlainNode): number => {
    if (node.op === 'and' || node.op === 'or') return junctionCost(node.of.map(cost));
    if (node.op === 'select') return cost(node.when) + (cost(node.then) + cost(node.otherwise)) / 2;
    const sum = plainPartsOf(node).reduce((total, part) => total + cost(part), 0);
    return isAggregate(node) ? sum * membersUsual : sum;
  };
  return cost;
}

/** Parts tried from the cheapest on; each leaves the matter open half the time. */
export function junctionCost(parts: readonly number[]): number {
  const ordered = parts.length === 2 ? parts : [...parts].sort((a, b) => a - b);
  const [a = 0, b = 0] = ordered;
  if (parts.length === 2) return Math.min(a, b) + Math.max(a, b) / 2;
  let cost = 0;
  for (let at = ordered.length - 1; at >= 0; at--) cost = (ordered[at] ?? 0) + cost / 2;
  return cost;
}

/** What a node costs without its parts. */
export function ownCost(node: PlainNode): number {
  if (isAggregate(node)) return loopCost;
  if (node.op === 'const') return 0;
  return node.op === 'divide' || node.op === 'years-since' || node.op === 'months-since' ? divideCost : 1;
}

/** How often each node below the roots is referred to, not looking below what is given. */
export function usesBelow(
  roots: Iterable<PlainNode>,
  isGiven: (node: PlainNode) => boolean,
): ReadonlyMap<PlainNode, number> {
  const uses = new Map<PlainNode, number>();
  const visit = (node: PlainNode): void => {
    const before = uses.get(node) ?? 0;
    uses.set(node, before + 1);
    if (before === 0 && !isGiven(node)) plainPartsOf(node).forEach(visit);
  };
  for (const root of roots) visit(root);
  return uses;
}
