import type { FactDefinition } from '../rule/fact.ts';
import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainBool, PlainNode } from '../lower/index.ts';
import { closeBlock, isDone, nameIn, newBlock } from './block.ts';
import type { Block } from './block.ts';
import type { Aggregate, Bundle } from './bundle.ts';
import { junctionCost, ownCost } from './cost.ts';
import type { Costs } from './cost.ts';

/** A pass over the members as a function of its own, called where its results are first needed. */
export type PassFunction = {
  readonly name: string;
  /** Variables of the household that it takes as arguments. */
  readonly takes: readonly string[];
  /** Passes that must have been made before. */
  readonly after: readonly Bundle[];
};

/** Everything of the generated program outside its functions. */
export type ProgramText = {
  readonly columns: Map<string, FactDefinition>;
  readonly tables: Map<string, readonly number[]>;
  readonly functions: string[];
  /** Policies whose results later groups look at, kept one byte a row: 1 possible, 3 sure. */
  readonly results: Map<string, 'person' | 'household'>;
  nextName: number;
};

/** What one group of policies (one loop over households) knows while it is written. */
export type Group = {
  readonly program: ProgramText;
  readonly uses: ReadonlyMap<PlainNode, number>;
  readonly cost: Costs;
  readonly bundleOf: ReadonlyMap<Aggregate, Bundle>;
  readonly bundles: readonly Bundle[];
  readonly passes: Map<Bundle, PassFunction>;
  /** Sees to it that a pass has been made when the next line runs; the name of the wanted result. */
  readonly ensurePass: (writer: Writer, bundle: Bundle, wanted: Aggregate) => string;
  /** Whether a node depends on nothing but facts of its row and the area. */
  readonly isOfRow: (node: PlainNode) => boolean;
  /** Functions of such nodes, by the node. */
  readonly rowFunctions: Map<PlainNode, string>;
  /**
   * Whether what is shared is worked out for everyone, needed or not: slower, but each thing is written once. For the
   * careful version, which few households go through.
   */
  readonly eager: boolean;
  /** Facts that may be unknown although their code takes them as known; meeting one raises `doubt`. */
  readonly doubtful: ReadonlySet<string>;
};

/** The place where code is being written. */
export type Writer = {
  readonly group: Group;
  block: Block;
  /** Block of the household, outside every loop over its members. */
  readonly household: Block;
  /** Set inside a pass function: what it uses of the household it is called for. */
  readonly outside?: { readonly block: Block; readonly takes: Set<string>; readonly after: Set<Bundle> };
};

export function line(writer: Writer, text: string): void {
  writer.block.lines.push(text);
}

export function freshName(writer: Writer, prefix: string): string {
  return `${prefix}${writer.group.program.nextName++}`;
}

/** Opens a block; close it with `close`. */
export function open(writer: Writer, header: string, isLoop = false): void {
  writer.block = newBlock(writer.block, header, isLoop);
}

export function close(writer: Writer, footer = '}'): void {
  writer.block = closeBlock(writer.block, footer);
}

/** Begins lines that stay together, such as a branch and its else: what outer blocks are given lands in front of all. */
export function openTogether(writer: Writer): void {
  writer.block = newBlock(writer.block, '');
}

/** Writes into another block (one around the present one), then comes back. */
export function within<T>(writer: Writer, block: Block, write: () => T): T {
  const before = writer.block;
  writer.block = block;
  const result = write();
  writer.block = before;
  return result;
}

/** Whether a node needs no more work here. */
export function isGiven(writer: Writer, node: PlainNode): boolean {
  return nameIn(writer.block, node) !== undefined || writer.outside?.block.names.has(node) === true;
}

/** The variable (or stored result) that holds a node, if one is in sight. */
export function given(writer: Writer, node: PlainNode): string | undefined {
  const here = nameIn(writer.block, node);
  if (here !== undefined || !writer.outside) return here;
  const there = writer.outside.block.names.get(node);
  if (there !== undefined && /^\w+$/.test(there)) writer.outside.takes.add(there);
  return there;
}

/** To meet an unknown fact is dear: the household is worked out again. What may settle the matter before is tried first. */
const doubtCost = 12;

/** How far down it is looked for what is already at hand. */
const costDepth = 3;

/** What a node costs here and now, more or less. */
export function costHere(writer: Writer, node: PlainNode, depth: number = costDepth): number {
  if (isGiven(writer, node)) return 1;
  if (isAggregate(node)) {
    const bundle = writer.group.bundleOf.get(node as Aggregate);
    return bundle && isDone(writer.block, bundle) ? 1 : writer.group.cost(node);
  }
  if (depth === 0) return writer.group.cost(node);
  let cost = ownCost(node);
  if ('fact' in node && writer.group.doubtful.has(node.fact.name)) cost += doubtCost;
  if (node.op === 'and' || node.op === 'or')
    return cost + junctionCost(node.of.map((part) => costHere(writer, part, depth - 1)));
  for (const part of plainPartsOf(node)) cost += costHere(writer, part, depth - 1);
  return cost;
}

/** A constant array of the program: a column of the store. */
export function columnName(writer: Writer, fact: FactDefinition): string {
  writer.group.program.columns.set(fact.name, fact);
  return `c_${fact.name}`;
}

/** Conjuncts (or disjuncts) of a truth: those of parts that nobody else uses are taken apart. */
export function flatParts(writer: Writer, op: 'and' | 'or', nodes: readonly PlainBool[]): readonly PlainBool[] {
  const flat: PlainBool[] = [];
  const visit = (node: PlainBool): void => {
    const apart = node.op === op && (writer.group.uses.get(node) ?? 0) < 2 && !isGiven(writer, node);
    if (apart) node.of.forEach(visit);
    else flat.push(node);
  };
  nodes.forEach(visit);
  return [...new Set(flat)];
}
