import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainNode } from '../lower/index.ts';

export type Aggregate = PlainNode & { readonly op: 'sum' | 'minimum' | 'maximum' | 'count' | 'any' };

/** Aggregates that are worked out together, in one pass over the members. */
export type Bundle = {
  readonly id: number;
  readonly aggregates: readonly Aggregate[];
  /** At how many places of the program it is asked for. */
  readonly asked: number;
};

/** What is asked for at one place of the program: a condition or an amount. */
export type Demand = readonly PlainNode[];

/** Two aggregates share a pass when at least this share of the places that ask for one ask for both. */
const togetherShare = 0.25;

/**
 * Groups the aggregates below the demands into passes: those of one round which are mostly asked for together, so that
 * no pass does work that nobody wants and no two passes do what one could.
 */
export function bundlesOf(demands: readonly Demand[], isGiven: (node: PlainNode) => boolean): readonly Bundle[] {
  const places = new Map<Aggregate, Set<number>>();
  demands.forEach((roots, place) => {
    const seen = new Set<PlainNode>();
    const visit = (node: PlainNode): void => {
      if (seen.has(node) || isGiven(node)) return;
      seen.add(node);
      if (isAggregate(node)) addTo(places, node as Aggregate, place);
      plainPartsOf(node).forEach(visit);
    };
    roots.forEach(visit);
  });
  const bundles: { aggregates: Aggregate[]; places: ReadonlySet<number>; round: number }[] = [];
  for (const [aggregate, wanted] of [...places].sort(([, a], [, b]) => b.size - a.size)) {
    const mate = bundles.find(
      (bundle) => bundle.round === aggregate.round && overlap(bundle.places, wanted) >= togetherShare,
    );
    if (mate) mate.aggregates.push(aggregate);
    else bundles.push({ aggregates: [aggregate], places: wanted, round: aggregate.round });
  }
  return bundles.map(({ aggregates, places: wanted }, id) => ({ id, aggregates, asked: wanted.size }));
}

/** One pass a round, for a program that works everything out for everyone. */
export function bundlesByRound(demands: readonly Demand[], isGiven: (node: PlainNode) => boolean): readonly Bundle[] {
  const seen = new Set<PlainNode>();
  const rounds: Aggregate[][] = [];
  const visit = (node: PlainNode): void => {
    if (seen.has(node) || isGiven(node)) return;
    seen.add(node);
    if (isAggregate(node)) (rounds[node.round] ??= []).push(node as Aggregate);
    plainPartsOf(node).forEach(visit);
  };
  demands.flat().forEach(visit);
  return rounds.filter((aggregates) => aggregates.length > 0).map((aggregates, id) => ({ id, aggregates, asked: 1 }));
}

function addTo(places: Map<Aggregate, Set<number>>, aggregate: Aggregate, place: number): void {
  const known = places.get(aggregate);
  if (known) known.add(place);
  else places.set(aggregate, new Set([place]));
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((place) => b.has(place)).length;
  return both / (a.size + b.size - both);
}
