import type { PlainBool, PlainNode } from '../lower/index.ts';
import { isDone, newBlock } from './block.ts';
import type { Aggregate, Bundle } from './bundle.ts';
import { closeAll, expression, openAll } from './expression.ts';
import * as w from './writer.ts';
import type { PassFunction, Writer } from './writer.ts';

export const aggregateName = (node: PlainNode): string => `a${node.id}`;

const flagBits = 30;
const flagOf = (bundle: Bundle): { readonly word: string; readonly bit: number } => ({
  word: `made${Math.floor(bundle.id / flagBits)}`,
  bit: 1 << (bundle.id % flagBits),
});

/** Declares, at the head of a household, the results of all passes and which have been made. */
export function declarePasses(writer: Writer): void {
  const { bundles } = writer.group;
  for (let word = 0; word * flagBits < bundles.length; word++) w.line(writer, `let made${word} = 0;`);
  for (const { aggregates } of bundles)
    w.line(writer, `let ${aggregates.map((node) => `${aggregateName(node)} = ${startOf(node)}`).join(', ')};`);
}

const startOf = (node: Aggregate): string => (node.op === 'any' ? 'false' : '0');

/** Sees to it that a pass has been made when the next line runs; the name of the wanted result. */
export function ensurePass(writer: Writer, bundle: Bundle, wanted: Aggregate): string {
  const name = aggregateName(wanted);
  const { block, outside } = writer;
  if (outside) {
    outside.takes.add(name);
    outside.after.add(bundle);
    return name;
  }
  if (isDone(block, bundle)) return name;
  if (block === writer.household) inlinePass(writer, bundle);
  else if (block.loop === block && block.parent)
    return w.within(writer, block.parent, () => ensurePass(writer, bundle, wanted));
  else callPass(writer, bundle);
  block.done.add(bundle);
  return name;
}

/** Every household needs it: the loop stands in line. */
function inlinePass(writer: Writer, { aggregates }: Bundle): void {
  const starts = aggregates.map((node) => `${aggregateName(node)} = ${openStart(node)};`);
  w.line(writer, starts.join(' '));
  loopOver(writer, aggregates);
  finishExtremes(writer, aggregates);
}

/** Only some households need it: a function is called once for each that does. */
function callPass(writer: Writer, bundle: Bundle): void {
  const pass = passFunction(writer, bundle);
  for (const before of pass.after) if (!isDone(writer.block, before)) callBefore(writer, before);
  const { word, bit } = flagOf(bundle);
  const args = ['h', 'r0', 'r1', 'area', ...pass.takes].join(', ');
  const [only] = bundle.aggregates;
  const names = bundle.aggregates.map(aggregateName);
  const read = bundle.aggregates.map(
    (node, at) => `${aggregateName(node)} = out[${at}]${node.op === 'any' ? ' === 1' : ''};`,
  );
  const call =
    names.length === 1 && only
      ? `${names[0]} = ${pass.name}(${args})${only.op === 'any' ? ' === 1' : ''};`
      : `${pass.name}(${args}); ${read.join(' ')}`;
  w.line(writer, `if ((${word} & ${bit}) === 0) { ${word} |= ${bit}; ${call} }`);
}

function callBefore(writer: Writer, bundle: Bundle): void {
  callPass(writer, bundle);
  writer.block.done.add(bundle);
}

function passFunction(writer: Writer, bundle: Bundle): PassFunction {
  const known = writer.group.passes.get(bundle);
  if (known) return known;
  const outside = { block: writer.household, takes: new Set<string>(), after: new Set<Bundle>() };
  const household = newBlock(undefined, '');
  const inner: Writer = { group: writer.group, block: household, household, outside };
  const { aggregates } = bundle;
  w.line(inner, `let ${aggregates.map((node) => `${aggregateName(node)} = ${openStart(node)}`).join(', ')};`);
  loopOver(inner, aggregates);
  finishExtremes(inner, aggregates);
  const [only] = aggregates;
  if (aggregates.length === 1 && only) w.line(inner, `return ${asNumber(only)};`);
  else aggregates.forEach((node, at) => w.line(inner, `out[${at}] = ${asNumber(node)};`));
  const name = w.freshName(writer, 'pass');
  const takes = [...outside.takes];
  const head = `function ${name}(${['h', 'r0', 'r1', 'area', ...takes].join(', ')}) {`;
  writer.group.program.functions.push([head, ...household.lines.map((text) => `  ${text}`), '}'].join('\n'));
  const pass = { name, takes, after: [...outside.after] };
  writer.group.passes.set(bundle, pass);
  return pass;
}

const asNumber = (node: Aggregate): string =>
  node.op === 'any' ? `${aggregateName(node)} ? 1 : 0` : aggregateName(node);

function openStart(node: Aggregate): string {
  if (node.op === 'minimum') return 'Infinity';
  if (node.op === 'maximum') return '-Infinity';
  return startOf(node);
}

function finishExtremes(writer: Writer, aggregates: readonly Aggregate[]): void {
  for (const node of aggregates)
    if (node.op === 'minimum' || node.op === 'maximum')
      w.line(writer, `if (${aggregateName(node)} === ${openStart(node)}) ${aggregateName(node)} = ${node.empty};`);
}

type Item = { readonly node: Aggregate; readonly parts: readonly PlainBool[] };

function loopOver(writer: Writer, aggregates: readonly Aggregate[]): void {
  const [only] = aggregates;
  const stops = aggregates.length === 1 && only?.op === 'any';
  w.open(writer, 'for (let p = r0; p < r1; p++) {', true);
  const items = aggregates.map((node) => ({
    node,
    parts: w.flatParts(writer, 'and', [node.where]).filter((part) => part.op !== 'const'),
  }));
  writeItems(writer, items, stops);
  w.close(writer);
}

/** Adds up what a member counts for; conditions that several aggregates share are tested once. */
function writeItems(writer: Writer, items: readonly Item[], stops: boolean): void {
  for (const { node, parts } of items)
    if (parts.length === 0) w.line(writer, addition(writer, node) + (stops ? ' break;' : ''));
  let rest = items.filter(({ parts }) => parts.length > 0);
  while (rest.length > 0) {
    const part = commonest(writer, rest);
    const inside = rest.filter(({ parts }) => parts.includes(part));
    const alone = inside.length === 1;
    const [first] = inside;
    const opened = openAll(writer, alone && first ? first.parts : [part]);
    writeItems(
      writer,
      inside.map(({ node, parts }) => ({ node, parts: alone ? [] : parts.filter((one) => one !== part) })),
      stops,
    );
    closeAll(writer, opened);
    rest = rest.filter(({ parts }) => !parts.includes(part));
  }
}

function commonest(writer: Writer, items: readonly Item[]): PlainBool {
  const counts = new Map<PlainBool, number>();
  for (const { parts } of items) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || w.costHere(writer, a) - w.costHere(writer, b));
  if (!best) throw new Error('there is no condition to share');
  return best[0];
}

function addition(writer: Writer, node: Aggregate): string {
  const name = aggregateName(node);
  if (node.op === 'any') return `${name} = true;`;
  if (node.op === 'count') return `${name}++;`;
  const value = expression(writer, node.value);
  if (node.op === 'sum') return `${name} += ${value};`;
  const local = w.freshName(writer, 't');
  w.line(writer, `const ${local} = ${value};`);
  return `if (${local} ${node.op === 'minimum' ? '<' : '>'} ${name}) ${name} = ${local};`;
}
