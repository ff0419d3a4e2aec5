import type { FactDefinition } from '../rule/fact.ts';
import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainBool, PlainNode, PlainNum } from '../lower/index.ts';
import { isDone, newBlock } from './block.ts';
import type { Block } from './block.ts';
import type { Aggregate } from './bundle.ts';
import { unknownOf } from './column.ts';
import * as w from './writer.ts';
import type { Writer } from './writer.ts';

/** An expression for a node; what it needs is written before the present place. */
export function expression(writer: Writer, node: PlainNode): string {
  const name = w.given(writer, node);
  if (name !== undefined) return name;
  if (isAggregate(node)) return aggregate(writer, node as Aggregate);
  const place = placeOf(writer, node);
  if (place !== writer.block) return w.within(writer, place, () => expression(writer, node));
  const text = rowCall(writer, node) ?? (node.type === 'num' ? number(writer, node) : truth(writer, node));
  return isWorthAName(writer, node) && !isAtom(text) ? define(writer, node, text) : text;
}

/** Short enough to be written twice: a variable, a number or an element of a column. */
const isAtom = (text: string): boolean => /^-?\w+(\[\w\])?$/.test(text);

/** An expression that may be written twice: a variable or a number. */
function atom(writer: Writer, node: PlainNode): string {
  const text = expression(writer, node);
  return isAtom(text) ? text : define(writer, node, text);
}

function define(writer: Writer, key: PlainNode, text: string): string {
  const name = w.freshName(writer, 't');
  w.line(writer, `const ${name} = ${text};`);
  writer.block.names.set(key, name);
  return name;
}

/** What costs no more than this is rather worked out again than kept. */
const namedFromCost = 4;

function isWorthAName({ group }: Writer, node: PlainNode): boolean {
  return (group.uses.get(node) ?? 0) > 1 && group.cost(node) >= namedFromCost;
}

/** What does not differ by member is worked out before a loop over members, unless only some members ask for it. */
function placeOf(writer: Writer, node: PlainNode): Block {
  const { block } = writer;
  if (writer.group.eager && isWorthAName(writer, node)) return outermost(writer, node);
  const atTop = block.loop === block && block.parent !== undefined;
  return node.level === 'person' || !atTop || node.op === 'const' ? block : (block.parent ?? block);
}

const outermost = ({ block, household }: Writer, node: PlainNode): Block =>
  node.level === 'person' ? (block.loop ?? block) : household;

function aggregate(writer: Writer, node: Aggregate): string {
  const bundle = writer.group.bundleOf.get(node);
  if (!bundle) throw new Error(`the aggregate ${node.id} belongs to no pass`);
  const place = writer.group.eager && !writer.outside ? writer.household : writer.block;
  return w.within(writer, place, () => writer.group.ensurePass(writer, bundle, node));
}

/** A fact as its column holds it, where it cannot be unknown or unknown is looked for by the caller. */
function raw(writer: Writer, fact: FactDefinition): string {
  return `${w.columnName(writer, fact)}[${fact.entity === 'person' ? 'p' : 'h'}]`;
}

/** An expression on a fact, which raises `doubt` where the fact is unknown but was hoped to be known. */
function hoped(writer: Writer, fact: FactDefinition, text: string): string {
  if (!writer.group.doubtful.has(fact.name)) return text;
  return `(${isUnknown(writer, fact)} && (doubt = 1), ${text})`;
}

function isUnknown(writer: Writer, fact: FactDefinition): string {
  const value = raw(writer, fact);
  return Number.isNaN(unknownOf(fact)) ? `${value} !== ${value}` : `${value} === ${unknownOf(fact)}`;
}

/** What is at least this expensive and used at least so often has a function of its own, which keeps loops small. */
const functionFromCost = 10;
const functionFromUses = 3;

/** A call of the function for a node that depends on its row only; undefined where that is not worth it. */
function rowCall(writer: Writer, node: PlainNode): string | undefined {
  const { group } = writer;
  const worth = (group.uses.get(node) ?? 0) >= functionFromUses && group.cost(node) >= functionFromCost;
  if (!worth || !group.isOfRow(node)) return undefined;
  const args = node.level === 'person' ? '(h, p, area)' : '(h, area)';
  const known = group.rowFunctions.get(node);
  if (known !== undefined) return `${known}${args}`;
  const name = w.freshName(writer, 'row');
  group.rowFunctions.set(node, name);
  const block = newBlock(undefined, '');
  const inner: Writer = { group, block, household: block };
  const text = node.type === 'num' ? number(inner, node) : truth(inner, node);
  w.line(inner, `return ${text};`);
  group.program.functions.push([`function ${name}${args} {`, ...block.lines.map((one) => `  ${one}`), '}'].join('\n'));
  return `${name}${args}`;
}

/** Under which name a program has the values of a parameter by area. */
export function areaTableName(parameter: string): string {
  return `areas_${parameter.replaceAll(/\W/g, '_')}`;
}

function number(writer: Writer, node: PlainNum): string {
  switch (node.op) {
    case 'const':
      return String(node.value);
    case 'load':
      return load(writer, node.fact, node.unknown);
    case 'area-table': {
      const name = areaTableName(node.parameter);
      writer.group.program.tables.set(name, node.values);
      return `${name}[area]`;
    }
    case 'add':
      return `(${expression(writer, node.a)} + ${expression(writer, node.b)})`;
    case 'subtract':
      return `(${expression(writer, node.a)} - ${expression(writer, node.b)})`;
    case 'multiply':
      return `(${expression(writer, node.a)} * ${expression(writer, node.b)})`;
    case 'lower':
    case 'higher': {
      const [a, b] = [atom(writer, node.a), atom(writer, node.b)];
      return `(${a} ${node.op === 'lower' ? '<' : '>'} ${b} ? ${a} : ${b})`;
    }
    case 'divide':
      return division(writer, node);
    case 'select':
      return choice(writer, node);
    case 'years-since':
      return notBelowZero(node, `Math.floor((${node.on} - ${expression(writer, node.date)}) / 10000)`);
    case 'months-since':
      return `months(${expression(writer, node.date)}, ${node.on})`;
    default:
      throw new Error(`the aggregate ${node.op} is worked out in a pass`);
  }
}

function notBelowZero(node: PlainNum, text: string): string {
  return node.op === 'years-since' && node.date.max <= node.on ? text : `Math.max(0, ${text})`;
}

function load(writer: Writer, fact: FactDefinition, unknown: number | null): string {
  const value = raw(writer, fact);
  return unknown === null ? hoped(writer, fact, value) : `(${isUnknown(writer, fact)} ? ${unknown} : ${value})`;
}

const int32Max = 2_147_483_647;

function division(writer: Writer, node: PlainNum & { readonly op: 'divide' }): string {
  const a = expression(writer, node.a);
  const divisor = node.b;
  const b = divisor.min <= 0 ? atom(writer, divisor) : expression(writer, divisor);
  const whole = node.a.min >= 0 && node.a.max <= int32Max && divisor.min >= 0;
  const quotient = {
    down: whole ? `(${a} / ${b} | 0)` : `Math.floor(${a} / ${b})`,
    up: `Math.ceil(${a} / ${b})`,
    'half-up': `Math.floor((2 * ${a} + ${b}) / (2 * ${b}))`,
  }[node.rounding];
  return divisor.min > 0 || divisor.max < 0 ? quotient : `(${b} === 0 ? 0 : ${quotient})`;
}

function choice(writer: Writer, node: PlainNum & { readonly op: 'select' }): string {
  const when = expression(writer, node.when);
  if (isPlain(writer, node.then) && isPlain(writer, node.otherwise))
    return `(${when} ? ${expression(writer, node.then)} : ${expression(writer, node.otherwise)})`;
  const name = w.freshName(writer, 't');
  w.line(writer, `let ${name} = 0;`);
  w.openTogether(writer);
  w.open(writer, `if (${when}) {`);
  w.line(writer, `${name} = ${expression(writer, node.then)};`);
  w.close(writer);
  w.open(writer, 'else {');
  w.line(writer, `${name} = ${expression(writer, node.otherwise)};`);
  w.close(writer);
  w.close(writer);
  writer.block.names.set(node, name);
  return name;
}

/**
 * Whether a node is written as one expression, nothing before it: then it is only worked out where JavaScript gets to
 * it.
 */
function isPlain(writer: Writer, node: PlainNode): boolean {
  if (w.isGiven(writer, node) || node.op === 'const') return true;
  if (isAggregate(node)) return isPassMade(writer, node as Aggregate);
  if (isWorthAName(writer, node)) return false;
  const needsAtoms = node.op === 'lower' || node.op === 'higher' || (node.op === 'divide' && node.b.min <= 0);
  return plainPartsOf(node).every((part) => (needsAtoms ? isAtomic(writer, part) : isPlain(writer, part)));
}

function isAtomic(writer: Writer, node: PlainNode): boolean {
  if (node.op === 'load') return node.unknown === null && !writer.group.doubtful.has(node.fact.name);
  return w.isGiven(writer, node) || node.op === 'const' || (isAggregate(node) && isPassMade(writer, node as Aggregate));
}

function isPassMade(writer: Writer, node: Aggregate): boolean {
  const bundle = writer.group.bundleOf.get(node);
  return bundle !== undefined && isDone(writer.block, bundle);
}

function truth(writer: Writer, node: PlainBool): string {
  switch (node.op) {
    case 'const':
      return String(node.value);
    case 'flag':
      return hoped(writer, node.fact, `${raw(writer, node.fact)} ${node.unknown === true ? '!== 0' : '=== 1'}`);
    case 'code-in':
      return hoped(writer, node.fact, codeTest(raw(writer, node.fact), node.codes, node.unknown));
    case 'compare':
      return comparison(writer, node);
    case 'and':
    case 'or':
      return junction(writer, node);
    case 'not':
      return `!(${expression(writer, node.of)})`;
    case 'any':
      throw new Error('the aggregate any is worked out in a pass');
  }
}

function comparison(writer: Writer, node: PlainBool & { readonly op: 'compare' }): string {
  const sign = node.comparison === '==' ? '===' : node.comparison;
  return `${expression(writer, node.a)} ${sign} ${expression(writer, node.b)}`;
}

/** Unknown is -1, and `mask >>> -1` looks at bit 31. */
function codeTest(value: string, codes: readonly number[], unknown: boolean | null): string {
  const [only] = codes;
  if (codes.length === 1 && unknown !== true) return `${value} === ${only}`;
  const mask = codes.reduce((bits, code) => bits | (1 << code), unknown === true ? 1 << 31 : 0);
  if (codes.every((code) => code < 31)) return `(${mask} >>> ${value} & 1) === 1`;
  return `(${[...codes, ...(unknown === true ? [-1] : [])].map((code) => `${value} === ${code}`).join(' || ')})`;
}

/** Cheapest parts first; what needs more than an expression is written in a branch of its own. */
function junction(writer: Writer, node: PlainBool & { readonly op: 'and' | 'or' }): string {
  const parts = sorted(writer, w.flatParts(writer, node.op, node.of));
  const sign = node.op === 'and' ? '&&' : '||';
  const split = parts.findIndex((part, at) => at > 0 && !isPlain(writer, part));
  const [first, rest] = split < 0 ? [parts, []] : [parts.slice(0, split), parts.slice(split)];
  const head = first.map((part) => wrapped(expression(writer, part))).join(` ${sign} `);
  if (rest.length === 0) return `(${head})`;
  const name = w.freshName(writer, 't');
  w.line(writer, `let ${name} = ${head};`);
  junctionRest(writer, { name, op: node.op, rest });
  writer.block.names.set(node, name);
  return name;
}

type Rest = { readonly name: string; readonly op: 'and' | 'or'; readonly rest: readonly PlainBool[] };

function junctionRest(writer: Writer, { name, op, rest }: Rest): void {
  w.open(writer, `if (${op === 'and' ? name : `!${name}`}) {`);
  const split = rest.findIndex((part, at) => at > 0 && !isPlain(writer, part));
  const [now, later] = split < 0 ? [rest, []] : [rest.slice(0, split), rest.slice(split)];
  const text = now.map((part) => wrapped(expression(writer, part))).join(op === 'and' ? ' && ' : ' || ');
  w.line(writer, `${name} = ${text};`);
  if (later.length > 0) junctionRest(writer, { name, op, rest: later });
  w.close(writer);
}

const wrapped = (text: string): string => (/[|&?]/.test(text) && !/^\(.*\)$/.test(text) ? `(${text})` : text);

/** The parts of a conjunction or disjunction, cheapest first. */
export function sorted(writer: Writer, parts: readonly PlainBool[]): readonly PlainBool[] {
  if (parts.length < 2 || writer.group.eager) return parts;
  const priced = parts.map((part) => ({ part, cost: w.costHere(writer, part) }));
  return priced.sort((a, b) => a.cost - b.cost).map(({ part }) => part);
}

/** Opens branches in which all the given truths hold; returns how many must be closed. */
export function openAll(writer: Writer, nodes: readonly PlainBool[]): number {
  const open = sorted(writer, w.flatParts(writer, 'and', nodes)).filter((part) => part.op !== 'const' || !part.value);
  let opened = 0;
  for (let at = 0; at < open.length;) {
    let end = at + 1;
    while (end < open.length && isPlain(writer, open[end] as PlainBool)) end++;
    const text = open
      .slice(at, end)
      .map((part) => wrapped(expression(writer, part)))
      .join(' && ');
    w.open(writer, `if (${text}) {`);
    opened++;
    at = end;
  }
  return opened;
}

/** Closes branches. */
export function closeAll(writer: Writer, opened: number): void {
  for (let at = 0; at < opened; at++) w.close(writer);
}
