import type { Expression } from './node.ts';

/** The direct parts of an expression, every version of a dated rule included. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.op) {
    case 'years-since':
    case 'months-since':
      return [node.date];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'lower':
    case 'higher':
    case 'divide':
    case 'compare':
      return [node.a, node.b];
    case 'ratio':
      return [node.a, node.ratio];
    case 'round-to':
      return [node.a];
    case 'if':
      return [node.when, node.then, node.otherwise];
    case 'cases':
      return [...node.cases.flatMap((entry) => [entry.when, entry.value]), node.otherwise];
    case 'sum':
    case 'minimum':
    case 'maximum':
      return [node.value, node.where];
    case 'count':
    case 'any':
      return [node.where];
    case 'by-date':
      return node.versions.map((version) => version.value);
    case 'named':
      return [node.value];
    case 'and':
    case 'or':
      return node.of;
    case 'not':
      return [node.of];
    default:
      return [];
  }
}

/** True for a node that looks at all members of the household; its parts are then asked of each member. */
export function looksAtMembers(node: Expression): boolean {
  return ['sum', 'minimum', 'maximum', 'count', 'any'].includes(node.op);
}

/** Every node below and including `root`, each once. */
export function nodesOf(...roots: readonly Expression[]): ReadonlySet<Expression> {
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const part of partsOf(node)) visit(part);
  };
  roots.forEach(visit);
  return seen;
}
