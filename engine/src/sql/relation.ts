import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainNode } from '../lower/index.ts';
import { expressionSql, factColumn } from './expression.ts';
import type { ColumnOf, Dialect } from './expression.ts';

/** A select under construction: its text, the columns it has, and which nodes are among them. */
export type Relation = {
  readonly sql: string;
  readonly columns: readonly string[];
  readonly has: ReadonlySet<PlainNode>;
};

export const nodeColumn = (node: PlainNode): string => `n${node.id}`;

/** Names the nodes that a relation has as columns. */
export const columnsOf =
  (relation: Relation): ColumnOf =>
  (node) =>
    relation.has.has(node) ? nodeColumn(node) : undefined;

/** Every node that the roots need, stopping at those already present. */
export function reachable(roots: readonly PlainNode[], present: ReadonlySet<PlainNode>): ReadonlySet<PlainNode> {
  const seen = new Set<PlainNode>();
  const visit = (node: PlainNode): void => {
    if (seen.has(node) || present.has(node)) return;
    seen.add(node);
    plainPartsOf(node).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
}

/** True for what needs no computing: a constant or a fact as it is stored. */
export const isStored = (node: PlainNode): boolean => ['const', 'load', 'flag', 'code-in'].includes(node.op);

/**
 * The nodes worth a column of their own: used more than once among `wanted`, or wanted themselves. What is used once
 * is written where it is used, so the text stays as long as the graph, not as the tree.
 */
function shared(wanted: readonly PlainNode[], present: ReadonlySet<PlainNode>): readonly PlainNode[] {
  const uses = new Map<PlainNode, number>();
  const all = reachable(wanted, present);
  for (const node of all) for (const part of plainPartsOf(node)) uses.set(part, (uses.get(part) ?? 0) + 1);
  for (const node of wanted) uses.set(node, (uses.get(node) ?? 0) + 2);
  return [...all]
    .filter((node) => !isStored(node) && !isAggregate(node) && (uses.get(node) ?? 0) > 1)
    .sort((a, b) => a.id - b.id);
}

/** Adds the wanted nodes (and what they share) as columns, in as many nested selects as they depend on each other. */
export function withNodes(relation: Relation, wanted: readonly PlainNode[], dialect: Dialect): Relation {
  const list = shared(wanted, relation.has);
  const layerOf = layersOf(list, relation.has);
  const layers = Math.max(0, ...list.map((node) => layerOf.get(node) ?? 0));
  let current = relation;
  for (let layer = 1; layer <= layers; layer++) {
    const added = list.filter((node) => layerOf.get(node) === layer);
    const columnOf = columnsOf(current);
    const selects = added.map((node) => `${expressionSql(node, columnOf, dialect)} AS ${nodeColumn(node)}`);
    current = {
      sql: `SELECT *, ${selects.join(', ')} FROM (${current.sql}${fence(dialect)}) AS l${layer}`,
      columns: [...current.columns, ...added.map(nodeColumn)],
      has: new Set([...current.has, ...added]),
    };
  }
  return current;
}

/** In which nested select each node of the list can be computed: one above the highest of those below it. */
function layersOf(list: readonly PlainNode[], present: ReadonlySet<PlainNode>): ReadonlyMap<PlainNode, number> {
  const own = new Set(list);
  const layers = new Map<PlainNode, number>();
  const visit = (node: PlainNode): number => {
    if (present.has(node)) return 0;
    const known = layers.get(node);
    if (known !== undefined) return known;
    const layer = Math.max(0, ...plainPartsOf(node).map(visit)) + (own.has(node) ? 1 : 0);
    layers.set(node, layer);
    return layer;
  };
  list.forEach(visit);
  return layers;
}

/** PostgreSQL would fold nested selects into one and write shared expressions out again at each use. */
const fence = (dialect: Dialect): string => (dialect === 'postgresql' ? ' OFFSET 0' : '');

/** Names of the facts of an entity that the nodes load. */
export function factsIn(nodes: Iterable<PlainNode>, entity: 'person' | 'household'): readonly string[] {
  const names = new Set<string>();
  for (const node of nodes)
    if ((node.op === 'load' || node.op === 'flag' || node.op === 'code-in') && node.fact.entity === entity)
      names.add(node.fact.name);
  return [...names].sort().map(factColumn);
}
