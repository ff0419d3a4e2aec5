import type { PlainNode } from '../lower/index.ts';
import type { Bundle } from './bundle.ts';

/**
 * A brace-delimited piece of the generated program. What is named in a block may be used in it and in the blocks
 * inside it, as in JavaScript; its lines are handed to the parent when it closes, so a parent can still be added to
 * while a child is open, and lands in front of it.
 */
export type Block = {
  readonly parent: Block | undefined;
  readonly header: string;
  readonly lines: string[];
  /** Variables by the node they hold. */
  readonly names: Map<PlainNode, string>;
  /** Passes over the members that have surely been made when this block runs. */
  readonly done: Set<Bundle>;
  /** The body of the innermost loop over members around this block, itself included. */
  readonly loop: Block | undefined;
};

export function newBlock(parent: Block | undefined, header: string, isLoop = false): Block {
  const block = { parent, header, lines: [] as string[], names: new Map<PlainNode, string>(), done: new Set<Bundle>() };
  const made: { -readonly [K in keyof Block]: Block[K] } = { ...block, loop: parent?.loop };
  if (isLoop) made.loop = made;
  return made;
}

/** The variable that holds something, if one is in sight. */
export function nameIn(block: Block, node: PlainNode): string | undefined {
  for (let at: Block | undefined = block; at; at = at.parent) {
    const name = at.names.get(node);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether a pass has surely been made when this block runs. */
export function isDone(block: Block, bundle: Bundle): boolean {
  for (let at: Block | undefined = block; at; at = at.parent) if (at.done.has(bundle)) return true;
  return false;
}

/** Hands a block's text to its parent; not indented, which would write every line anew at each level. */
export function closeBlock(block: Block, footer = '}'): Block {
  const { parent } = block;
  if (!parent) throw new Error('the outermost block cannot be closed');
  if (block.header === '') for (const line of block.lines) parent.lines.push(line);
  else parent.lines.push(block.header, ...block.lines, footer);
  return parent;
}
