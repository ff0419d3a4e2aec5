import type { Handbook } from '../rule/handbook.ts';
import type { PlainDate } from '../values/index.ts';
import { lower, plainPartsOf } from '../lower/index.ts';
import type { Plain, PlainNode, PlainPolicy } from '../lower/index.ts';
import { newBlock } from './block.ts';
import { bundlesOf } from './bundle.ts';
import type { Aggregate } from './bundle.ts';
import type { ColumnStore } from './column-store.ts';
import { costs, usesBelow } from './cost.ts';
import { totalFields, writeLadder } from './ladder.ts';
import type { Output, Reporting } from './ladder.ts';
import { declarePasses } from './pass.ts';
import * as w from './writer.ts';
import type { Group, ProgramText, Writer } from './writer.ts';

export type ScreenOptions = {
  readonly date: PlainDate;
  /** Only what was announced by this day is applied; without it, all that is known now. */
  readonly knownOn?: PlainDate;
  /** The population, or one with the same areas, columns and unknowns. */
  readonly store: Pick<ColumnStore, 'areas' | 'columns' | 'withUnknowns'>;
  /** Ids of the policies wanted; all when left out. */
  readonly policies?: readonly string[];
  readonly output: Output;
  /** Whether near misses are looked for (default true). */
  readonly near?: boolean;
  /** How many plain nodes one loop may have; the default suits V8. */
  readonly loopNodesMax?: number;
};

/** A handbook at a date as a program over columns; plain data, to be handed to workers and run by `startScreen`. */
export type ScreenProgram = {
  /** JavaScript of a function body; takes `env`, returns the screen. */
  readonly source: string;
  readonly date: PlainDate;
  readonly output: Output;
  readonly areas: number;
  readonly policies: readonly {
    readonly id: string;
    readonly subject: 'person' | 'household';
    readonly conditions: readonly string[];
  }[];
  readonly tables: Readonly<Record<string, readonly number[]>>;
};

/** A loop over households with more policies than this (in plain nodes) grows too large for V8 to optimise well. */
const loopNodesMax = 420;

/** Households that one group of policies goes through before the next group does, so that columns stay in the cache. */
const chunkHouseholds = 2048;

/**
 * Compiles the handbook for a date to loops over columns that give, for everyone, what `evaluate` gives for one.
 * Throws what `lower` throws. Needs `new Function` only in `startScreen`; where that is forbidden (a browser with a
 * content security policy) `evaluate` gives the same answers one household at a time.
 */
export function compileScreen(handbook: Handbook, options: ScreenOptions): ScreenProgram {
  const { store, date, output } = options;
  const plain = lower(handbook, {
    date,
    areas: store.areas,
    presence: ({ name }) => (!store.columns.has(name) ? 'absent' : store.withUnknowns.has(name) ? 'nullable' : 'known'),
    ...(options.knownOn === undefined ? {} : { knownOn: options.knownOn }),
    ...(options.policies === undefined ? {} : { policies: options.policies }),
  });
  const report: Reporting = { output, near: options.near ?? true, policies: plain.policies.length };
  const program: ProgramText = {
    columns: new Map(),
    tables: new Map(),
    functions: [],
    results: new Map(),
    nextName: 1,
  };
  const groups = groupsOf(inOrder(plain.policies), options.loopNodesMax ?? loopNodesMax);
  const names = groups.map((group, at) =>
    writeGroup(program, { plain, report, group, later: groups.slice(at + 1).flat() }),
  );
  return {
    source: sourceOf(program, report, names),
    date,
    output,
    areas: store.areas.length,
    policies: plain.policies.map(({ policy, conditions }) => ({
      id: policy.id,
      subject: policy.subject,
      conditions: conditions.map(({ id }) => id),
    })),
    tables: Object.fromEntries(program.tables),
  };
}

/** What decides a policy, place by place. */
function demandsOf({ conditions, amount, conflict, amountConflict }: PlainPolicy): readonly (readonly PlainNode[])[] {
  const tests = conditions.map(({ sure, possible, near }) => (near ? [sure, possible, near] : [sure, possible]));
  return [...tests, [amount.lo, amount.hi, amountConflict], [conflict]];
}

/** A result of each member is kept by member only where it differs by member. */
const isWorthTelling = ({ policy }: PlainPolicy, node: PlainNode): boolean =>
  (node.op === 'and' || node.op === 'or') && (policy.subject === 'person') === (node.level === 'person');

/** The results by which other policies can refer to these. */
function resultsOf(policies: readonly PlainPolicy[]): ReadonlyMap<PlainNode, PlainPolicy> {
  const results = new Map<PlainNode, PlainPolicy>();
  for (const plain of policies)
    for (const node of [plain.entitled.sure, plain.entitled.possible])
      if (isWorthTelling(plain, node)) results.set(node, plain);
  return results;
}

/** Nodes below the roots, not looking below those of `stop`. */
function nodesBelow(roots: readonly PlainNode[], stop: (node: PlainNode) => boolean): ReadonlySet<PlainNode> {
  const seen = new Set<PlainNode>();
  const visit = (node: PlainNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (!stop(node)) plainPartsOf(node).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
}

/** Policies after those whose results they look at. */
function inOrder(policies: readonly PlainPolicy[]): readonly PlainPolicy[] {
  const results = resultsOf(policies);
  const ordered = new Set<PlainPolicy>();
  const started = new Set<PlainPolicy>();
  const visit = (plain: PlainPolicy): void => {
    if (started.has(plain)) return;
    started.add(plain);
    for (const node of nodesBelow(demandsOf(plain).flat(), (one) => results.has(one))) {
      const other = results.get(node);
      if (other) visit(other);
    }
    ordered.add(plain);
  };
  policies.forEach(visit);
  return [...ordered];
}

/** Splits the policies into loops of a size that V8 optimises well. */
function groupsOf(policies: readonly PlainPolicy[], nodesMax: number): readonly (readonly PlainPolicy[])[] {
  const results = resultsOf(policies);
  const groups: PlainPolicy[][] = [];
  let nodes = new Set<PlainNode>();
  for (const plain of policies) {
    const own = nodesBelow(demandsOf(plain).flat(), (node) => results.has(node));
    const together = new Set([...nodes, ...own]);
    const group = groups.at(-1);
    if (group && together.size <= nodesMax) {
      group.push(plain);
      nodes = together;
    } else {
      groups.push([plain]);
      nodes = new Set(own);
    }
  }
  return groups;
}

type GroupParts = {
  readonly plain: Plain;
  readonly report: Reporting;
  readonly group: readonly PlainPolicy[];
  readonly later: readonly PlainPolicy[];
};

const keptName = ({ index }: PlainPolicy): string => `kept${index}`;

/** Writes one loop over households; returns the name of its function. */
function writeGroup(program: ProgramText, { plain, report, group, later }: GroupParts): string {
  const keptBefore = new Map<PlainNode, string>();
  for (const policy of plain.policies)
    if (program.results.has(keptName(policy)))
      for (const [node, text] of keptTests(policy)) if (isWorthTelling(policy, node)) keptBefore.set(node, text);
  const ofHouseholds = resultsOf(group.filter(({ policy }) => policy.subject === 'household'));
  const demands = group.flatMap(demandsOf);
  const asked = new Set(demands.flat());
  const isGiven = (node: PlainNode): boolean => keptBefore.has(node) || (ofHouseholds.has(node) && !asked.has(node));
  const bundles = bundlesOf(demands, isGiven);
  const scope: Group = {
    program,
    uses: usesBelow(demands.flat(), isGiven),
    cost: costs(() => false),
    bundles,
    bundleOf: new Map(
      bundles.flatMap((bundle) => bundle.aggregates.map((node): [Aggregate, typeof bundle] => [node, bundle])),
    ),
    passes: new Map(),
  };
  const name = `group${program.nextName++}`;
  const ledger = report.output === 'ledger';
  const household = newBlock(
    newBlock(undefined, ''),
    `function ${name}(h0, h1${ledger ? ', hBase, verdicts, amountAt, amounts' : ''}) {`,
  );
  const loop = newBlock(household, 'for (let h = h0; h < h1; h++) {');
  const writer: Writer = { group: scope, block: loop, household: loop };
  for (const [node, text] of keptBefore) loop.names.set(node, text);
  if (ledger) household.lines.push(`let verdict = 0; const rBase = starts[hBase];`);
  w.line(writer, `const r0 = starts[h], r1 = starts[h + 1], area = areaOf[h];`);
  if (!ledger) w.line(writer, `const base = area * ${report.policies * totalFields.length};`);
  else w.line(writer, `const vh = (r0 - rBase + h - hBase) * ${report.policies};`);
  declarePasses(writer);
  writeSubjects(writer, { plain, report, group, later });
  w.close(writer);
  w.close(writer);
  program.functions.push(household.parent?.lines.join('\n') ?? '');
  return name;
}

function keptTests(policy: PlainPolicy): readonly (readonly [PlainNode, string])[] {
  const row = policy.policy.subject === 'person' ? 'p' : 'h';
  const { sure, possible } = policy.entitled;
  return [
    [possible, `(${keptName(policy)}[${row}] !== 0)`],
    [sure, `(${keptName(policy)}[${row}] === 3)`],
  ];
}

function writeSubjects(writer: Writer, { plain, report, group, later }: GroupParts): void {
  const seenLater = nodesBelow(
    later.flatMap((policy) => demandsOf(policy).flat()),
    () => false,
  );
  const seenHere = nodesBelow(
    group.flatMap((policy) => demandsOf(policy).flat()),
    () => false,
  );
  const write = (policy: PlainPolicy): void => {
    const { sure, possible } = policy.entitled;
    const wanted = (seen: ReadonlySet<PlainNode>): boolean =>
      policy.inForce && [sure, possible].some((node) => isWorthTelling(policy, node) && seen.has(node));
    const results = wanted(seenHere)
      ? { sure: `e${policy.index}`, possible: sure === possible ? `e${policy.index}` : `q${policy.index}` }
      : undefined;
    if (results)
      w.line(writer, `let ${[...new Set(Object.values(results))].map((one) => `${one} = false`).join(', ')};`);
    const kept = wanted(seenLater) ? keptName(policy) : undefined;
    if (kept !== undefined) writer.group.program.results.set(kept, policy.policy.subject);
    const slot = plain.policies.indexOf(policy);
    writeLadder({
      writer,
      plain: policy,
      report,
      slot,
      ...(results ? { results } : {}),
      ...(kept === undefined ? {} : { kept }),
    });
    if (!results) return;
    if (isWorthTelling(policy, possible)) writer.block.names.set(possible, results.possible);
    if (isWorthTelling(policy, sure)) writer.block.names.set(sure, results.sure);
  };
  group.filter(({ policy }) => policy.subject === 'household').forEach(write);
  const persons = group.filter(({ policy }) => policy.subject === 'person');
  if (persons.length === 0) return;
  w.open(writer, 'for (let p = r0; p < r1; p++) {', true);
  if (report.output === 'ledger') w.line(writer, `const vp = vh + (p - r0 + 1) * ${report.policies};`);
  persons.forEach(write);
  w.close(writer);
}

const monthsFunction = `function months(from, on) {
  const full = (Math.floor(on / 10000) * 12 + Math.floor(on / 100) % 100)
    - (Math.floor(from / 10000) * 12 + Math.floor(from / 100) % 100) - (on % 100 < from % 100 ? 1 : 0);
  return full > 0 ? full : 0;
}`;

/** The whole program: arrays as constants, passes, groups, and a run over households in chunks. */
function sourceOf(program: ProgramText, { output }: Reporting, groups: readonly string[]): string {
  const columns = [...program.columns.keys()].map((name) => `const c_${name} = env.columns.${name};`);
  const tables = [...program.tables.keys()].map((name) => `const ${name} = env.tables.${name};`);
  const kept = [...program.results].map(([name, subject]) => `const ${name} = new Uint8Array(env.${subject}s);`);
  const ledger = output === 'ledger';
  const more = ledger ? ', from, verdicts, amountAt, amounts' : '';
  const functions = program.functions.map((text) => text);
  return [
    `'use strict';`,
    `const starts = env.starts, areaOf = env.areaOf${ledger ? '' : ', totals = env.totals'};`,
    ...columns,
    ...tables,
    ...kept,
    'const out = new Float64Array(64);',
    `let conflicts = 0, firstConflict = -1${ledger ? ', count = 0' : ''};`,
    'function conflict(h) { if (conflicts++ === 0 || h < firstConflict) firstConflict = h; }',
    monthsFunction,
    ...functions,
    `function run(from, until${ledger ? ', verdicts, amountAt, amounts' : ''}) {`,
    ...(ledger ? ['  count = 0;'] : []),
    `  for (let h0 = from; h0 < until; h0 += ${chunkHouseholds}) {`,
    `    const h1 = Math.min(until, h0 + ${chunkHouseholds});`,
    ...groups.map((name) => `    ${name}(h0, h1${more});`),
    '  }',
    ...(ledger ? ['  return count;'] : []),
    '}',
    'return { run, conflicts: () => conflicts, firstConflict: () => firstConflict };',
  ].join('\n');
}
