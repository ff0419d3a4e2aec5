import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { PlainNode, PlainPolicy } from '../lower/index.ts';
import { newBlock } from './block.ts';
import { bundlesByRound, bundlesOf } from './bundle.ts';
import type { Aggregate, Bundle } from './bundle.ts';
import { costs, usesBelow } from './cost.ts';
import type { Costs } from './cost.ts';
import { totalFields, writeLadder } from './ladder.ts';
import type { Reporting } from './ladder.ts';
import { declarePasses, ensurePass } from './pass.ts';
import * as w from './writer.ts';
import type { Group, ProgramText, Writer } from './writer.ts';

/** What decides a policy, place by place. */
export function demandsOf({
  conditions,
  amount,
  conflict,
  amountConflict,
}: PlainPolicy): readonly (readonly PlainNode[])[] {
  const tests = conditions.map(({ sure, possible, near }) => (near ? [sure, possible, near] : [sure, possible]));
  return [...tests, [amount.lo, amount.hi, amountConflict], [conflict]];
}

/** A result of each member is kept by member only where it differs by member. */
const isWorthTelling = ({ policy }: PlainPolicy, node: PlainNode): boolean =>
  (node.op === 'and' || node.op === 'or') && (policy.subject === 'person') === (node.level === 'person');

/** The results by which other policies can refer to these. */
export function resultsOf(policies: readonly PlainPolicy[]): ReadonlyMap<PlainNode, PlainPolicy> {
  const results = new Map<PlainNode, PlainPolicy>();
  for (const plain of policies)
    for (const node of [plain.entitled.sure, plain.entitled.possible])
      if (isWorthTelling(plain, node)) results.set(node, plain);
  return results;
}

/** Nodes below the roots, not looking below those of `stop`. */
export function nodesBelow(roots: readonly PlainNode[], stop: (node: PlainNode) => boolean): ReadonlySet<PlainNode> {
  const seen = new Set<PlainNode>();
  const visit = (node: PlainNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (!stop(node)) plainPartsOf(node).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
}

/** What the groups of one version share. */
export type VersionFacts = {
  /** All reported policies, in the order of their slots. */
  readonly all: readonly PlainPolicy[];
  readonly results: ReadonlyMap<PlainNode, PlainPolicy>;
  /** Policies whose results each policy looks at. */
  readonly looksAt: ReadonlyMap<PlainPolicy, ReadonlySet<PlainPolicy>>;
  /** Costs for the version that does not weigh what is asked for together. */
  readonly cost: Costs;
  readonly isOfRow: (node: PlainNode) => boolean;
  readonly rowFunctions: Map<PlainNode, string>;
  /** Facts taken as known that may be unknown. */
  readonly doubtful: ReadonlySet<string>;
};

export function versionFacts(all: readonly PlainPolicy[], doubtful: ReadonlySet<string>): VersionFacts {
  const results = resultsOf(all);
  const looksAt = new Map<PlainPolicy, ReadonlySet<PlainPolicy>>();
  for (const policy of all) {
    const below = nodesBelow(demandsOf(policy).flat(), (node) => results.has(node));
    looksAt.set(policy, new Set([...below].flatMap((node) => results.get(node) ?? []).filter((one) => one.inForce)));
  }
  return { all, results, looksAt, doubtful, cost: costs(() => 1), isOfRow: rowOnly(results), rowFunctions: new Map() };
}

export type GroupParts = {
  readonly name: string;
  readonly report: Reporting;
  readonly version: VersionFacts;
  readonly policies: readonly PlainPolicy[];
  /** Ids of policies whose results are kept in arrays for other groups, by earlier groups and by this one. */
  readonly keptBefore: ReadonlySet<string>;
  readonly keptHere: ReadonlySet<string>;
  /** The function to which households in doubt are handed. */
  readonly careful?: string;
};

const keptName = ({ index }: PlainPolicy): string => `kept${index}`;

/** Writes one loop over households. */
export function writeGroup(program: ProgramText, parts: GroupParts): void {
  const { report, policies, version } = parts;
  const { all } = version;
  const kept = new Map<PlainNode, string>();
  for (const policy of all)
    if (parts.keptBefore.has(policy.policy.id))
      keptTests(policy, report).forEach(([node, text]) => kept.set(node, text));
  const ofHouseholds = resultsOf(policies.filter(({ policy }) => policy.subject === 'household'));
  const demands = policies.flatMap(demandsOf);
  const asked = new Set(demands.flat());
  const isGiven = (node: PlainNode): boolean => kept.has(node) || (ofHouseholds.has(node) && !asked.has(node));
  const eager = report.mood === 'careful';
  const bundles = (eager ? bundlesByRound : bundlesOf)(demands, isGiven);
  const bundleOf = new Map(
    bundles.flatMap((bundle) => bundle.aggregates.map((node): [Aggregate, Bundle] => [node, bundle])),
  );
  const group: Group = {
    program,
    uses: usesBelow(demands.flat(), isGiven),
    cost: eager ? version.cost : costs((node) => bundleOf.get(node as Aggregate)?.asked ?? 1),
    bundles,
    bundleOf,
    passes: new Map(),
    ensurePass,
    isOfRow: version.isOfRow,
    rowFunctions: version.rowFunctions,
    doubtful: version.doubtful,
    eager,
  };
  const ledger = report.output === 'ledger';
  const outer = newBlock(undefined, '');
  const [head, each] = loopHead(report);
  const writer = writerOf(group, newBlock(newBlock(outer, `function ${parts.name}(${head}) {`), each));
  for (const [node, text] of kept) writer.household.names.set(node, text);
  if (ledger) writer.household.parent?.lines.push(`let verdict = 0, vNext = v0;`);
  if (report.listed) w.line(writer, 'const h = rows[i];');
  w.line(writer, `const r0 = starts[h], r1 = starts[h + 1], area = areaOf[h];`);
  w.line(
    writer,
    ledger
      ? `const vh = vNext; vNext += (r1 - r0 + 1) * ${report.policies};`
      : `const base = area * ${report.policies * totalFields.length};`,
  );
  if (parts.careful !== undefined) w.line(writer, ledger ? 'const countBefore = count;' : 'let events = 0;');
  declarePasses(writer);
  writeSubjects(writer, parts);
  if (parts.careful !== undefined) writeSettling(writer, parts.careful, report);
  w.close(writer);
  w.close(writer);
  program.functions.push(outer.lines.join('\n'));
}

/** What a ledger's loops are handed besides households and the place of the first verdict. */
export function ledgerBuffersOf({ listed, ranging }: Pick<Reporting, 'listed' | 'ranging'>): string {
  return `${listed ? ', rows' : ''}, verdicts, amountAt, amounts${ranging ? ', most' : ''}`;
}

function loopHead(report: Reporting): readonly [parameters: string, loop: string] {
  const more = report.output === 'ledger' ? `, v0${ledgerBuffersOf(report)}` : '';
  if (report.listed) return [`i0, i1${more}`, 'for (let i = i0; i < i1; i++) {'];
  return [`h0, h1${more}`, 'for (let h = h0; h < h1; h++) {'];
}

const writerOf = (group: Group, block: Writer['block']): Writer => ({ group, block, household: block });

function rowOnly(results: ReadonlyMap<PlainNode, PlainPolicy>): (node: PlainNode) => boolean {
  const known = new Map<PlainNode, boolean>();
  const visit = (node: PlainNode): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = !isAggregate(node) && !results.has(node) && plainPartsOf(node).every(visit);
    known.set(node, found);
    return found;
  };
  return visit;
}

/** Who was in doubt is worked out again with care; what the others count for is added up. */
function writeSettling(writer: Writer, careful: string, report: Reporting): void {
  if (report.output === 'ledger') {
    const row = report.listed ? 'i, i + 1' : 'h, h + 1';
    const call = `${careful}(${row}, vh${ledgerBuffersOf(report)});`;
    w.line(writer, `if (doubt === 1) { doubt = 0; count = countBefore; ${call} }`);
    return;
  }
  w.line(writer, `if (doubt === 1) { doubt = 0; ${careful}(h, h + 1); }`);
  w.line(writer, 'else for (let at = 0; at < events; at++) totals[slots[at]] += values[at];');
}

function keptTests(policy: PlainPolicy, { mood }: Reporting): readonly (readonly [PlainNode, string])[] {
  const value = `${keptName(policy)}[${policy.policy.subject === 'person' ? 'p' : 'h'}]`;
  const { sure, possible } = policy.entitled;
  const told = [sure, possible].filter((node) => isWorthTelling(policy, node));
  if (mood === 'hopeful') return told.map((node) => [node, `(${value} === 1 && (doubt = 1), ${value} === 3)`]);
  return told.map((node) => [node, node === sure ? `(${value} === 3)` : `(${value} !== 0)`]);
}

function writeSubjects(writer: Writer, parts: GroupParts): void {
  const { report, policies, version } = parts;
  const seen = new Set(policies.flatMap((policy) => [...(version.looksAt.get(policy) ?? [])]));
  const write = (plain: PlainPolicy): void => {
    const { sure, possible } = plain.entitled;
    const name = { sure: `e${plain.index}`, possible: `${sure === possible ? 'e' : 'q'}${plain.index}` };
    const results = seen.has(plain) ? name : undefined;
    if (results)
      w.line(writer, `let ${[...new Set(Object.values(results))].map((one) => `${one} = false`).join(', ')};`);
    const kept = parts.keptHere.has(plain.policy.id) ? keptName(plain) : undefined;
    if (kept !== undefined) writer.group.program.results.set(kept, plain.policy.subject);
    const slot = version.all.indexOf(plain);
    writeLadder({
      writer,
      plain,
      report,
      slot,
      ...(results ? { results } : {}),
      ...(kept === undefined ? {} : { kept }),
    });
    if (!results) return;
    if (isWorthTelling(plain, possible)) writer.block.names.set(possible, results.possible);
    if (isWorthTelling(plain, sure)) writer.block.names.set(sure, results.sure);
  };
  policies.filter(({ policy }) => policy.subject === 'household').forEach(write);
  const ofPersons = policies.filter(({ policy }) => policy.subject === 'person');
  if (ofPersons.length === 0) return;
  w.open(writer, 'for (let p = r0; p < r1; p++) {', true);
  if (report.output === 'ledger') w.line(writer, `const vp = vh + (p - r0 + 1) * ${report.policies};`);
  ofPersons.forEach(write);
  w.close(writer);
}
