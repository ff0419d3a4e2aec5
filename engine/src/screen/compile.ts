import type { Handbook } from '../rule/handbook.ts';
import type { PlainDate } from '../values/index.ts';
import { lower } from '../lower/index.ts';
import type { LowerOptions, PlainNode, PlainPolicy, Presence } from '../lower/index.ts';
import type { ColumnStore } from './column-store.ts';
import { demandsOf, ledgerBuffersOf, nodesBelow, versionFacts, writeGroup } from './group.ts';
import type { VersionFacts } from './group.ts';
import type { Mood, Output, Reporting } from './ladder.ts';
import type { ProgramText } from './writer.ts';

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
  /** Ids of parameters whose values are not compiled in: `LedgerScreen.setParameter` exchanges them. */
  readonly varying?: ReadonlySet<string>;
  /** For a ledger: varying parameters are ranges (see `LowerOptions.ranging`), and every amount has two ends. */
  readonly ranging?: boolean;
  /** For a ledger: it runs over a list of households, see `LedgerBuffers.rows`. */
  readonly listed?: boolean;
  /** How many plain nodes one loop may have; the default suits V8. */
  readonly loopNodesMax?: number;
};

/** A handbook at a date as a program over columns; plain data, to be handed to workers and run by `startScreen`. */
export type ScreenProgram = {
  /** JavaScript of a function body; takes `env`, returns the screen. */
  readonly source: string;
  readonly date: PlainDate;
  readonly output: Output;
  /** Whether it reads `LedgerBuffers.rows`. */
  readonly listed: boolean;
  /** Whether it fills `LedgerBuffers.most`. */
  readonly ranging: boolean;
  readonly areas: number;
  readonly policies: readonly {
    readonly id: string;
    readonly subject: 'person' | 'household';
    readonly conditions: readonly string[];
  }[];
  /** Names of the columns it reads. */
  readonly columns: readonly string[];
  readonly tables: Readonly<Record<string, readonly number[]>>;
};

/** A loop over households with more policies than this (in plain nodes) grows too large for V8 to optimise well. */
const loopNodesMax = 120;

/** Up to here one loop is better than several. */
const soleLoopNodesMax = 420;

/** Households that one loop goes through before the next loop does, so that columns stay in the cache. */
const chunkHouseholds = 2048;

/**
 * Compiles the handbook for a date to loops over columns that give, for everyone, what `evaluate` gives for one.
 * Throws what `lower` throws. Needs `new Function` only when started; where that is forbidden (a browser with a
 * content security policy) `evaluate` gives the same answers one household at a time.
 */
export function compileScreen(handbook: Handbook, options: ScreenOptions): ScreenProgram {
  const { store, date, output } = options;
  const resolve = (known: Presence): readonly PlainPolicy[] =>
    lower(handbook, {
      ...lowerOptions(options),
      presence: ({ name }) => (!store.columns.has(name) ? 'absent' : store.withUnknowns.has(name) ? known : 'known'),
    }).policies;
  const program: ProgramText = {
    columns: new Map(),
    tables: new Map(),
    functions: [],
    results: new Map(),
    nextName: 1,
  };
  const plain = resolve('known');
  const { ranging = false, listed = false } = options;
  const report = { output, ranging, listed, near: options.near ?? true, policies: plain.length };
  const hasUnknowns = store.withUnknowns.size > 0;
  const first = versionOf(hasUnknowns ? 'hopeful' : 'none', plain, hasUnknowns ? store.withUnknowns : new Set());
  const versions = hasUnknowns ? [first, versionOf('careful', resolve('nullable'), new Set())] : [first];
  const groups = groupsOf(first.facts, options.loopNodesMax);
  const names = groups.map((_, at) => `loop${at}`);
  const kept = keptOf(versions, groups);
  for (const version of versions) writeVersion(program, { version, report, groups, kept });
  return {
    source: sourceOf(program, { ...report, mood: hasUnknowns ? 'hopeful' : 'none' }, names),
    date,
    output,
    ranging,
    listed,
    areas: store.areas.length,
    policies: plain.map(({ policy, conditions }) => ({
      id: policy.id,
      subject: policy.subject,
      conditions: conditions.map(({ id }) => id),
    })),
    columns: [...program.columns.keys()],
    tables: Object.fromEntries(program.tables),
  };
}

function lowerOptions({ date, knownOn, policies, store, varying, ranging }: ScreenOptions): LowerOptions {
  return {
    date,
    areas: store.areas,
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(policies === undefined ? {} : { policies }),
    ...(varying === undefined ? {} : { varying }),
    ...(ranging === undefined ? {} : { ranging }),
  };
}

/** Policies after those whose results they look at. */
function inOrder({ all, looksAt }: VersionFacts): readonly PlainPolicy[] {
  const ordered = new Set<PlainPolicy>();
  const started = new Set<PlainPolicy>();
  const visit = (plain: PlainPolicy): void => {
    if (started.has(plain)) return;
    started.add(plain);
    looksAt.get(plain)?.forEach(visit);
    ordered.add(plain);
  };
  all.forEach(visit);
  return [...ordered];
}

/**
 * Splits the policies into loops of a size that V8 optimises well and soon; ids in order. A handful of policies stays
 * in one loop, which saves looking at the members again.
 */
function groupsOf(facts: VersionFacts, nodesMax: number | undefined): readonly (readonly string[])[] {
  const own = inOrder(facts).map((plain) => ({
    id: plain.policy.id,
    nodes: nodesBelow(demandsOf(plain).flat(), (node) => facts.results.has(node)),
  }));
  const all = new Set(own.flatMap(({ nodes }) => [...nodes]));
  const most = nodesMax ?? (all.size <= soleLoopNodesMax ? soleLoopNodesMax : loopNodesMax);
  const groups: string[][] = [];
  let together = new Set<PlainNode>();
  for (const { id, nodes } of own) {
    const joined = new Set([...together, ...nodes]);
    const group = groups.at(-1);
    if (group && joined.size <= most) {
      group.push(id);
      together = joined;
    } else {
      groups.push([id]);
      together = new Set(nodes);
    }
  }
  return groups;
}

type Version = { readonly mood: Mood; readonly facts: VersionFacts };

function versionOf(mood: Mood, policies: readonly PlainPolicy[], doubtful: ReadonlySet<string>): Version {
  return { mood, facts: versionFacts(policies, doubtful) };
}

const chosen = ({ facts }: Version, ids: readonly string[]): readonly PlainPolicy[] =>
  ids.flatMap((id) => facts.all.filter(({ policy }) => policy.id === id));

/** Policies of each group whose results later groups look at, in whichever version. */
function keptOf(versions: readonly Version[], groups: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  return groups.map((group, at) => {
    const later = groups.slice(at + 1).flat();
    const seen = versions.flatMap((version) =>
      chosen(version, later).flatMap((policy) => [...(version.facts.looksAt.get(policy) ?? [])]),
    );
    const ids = new Set(seen.map(({ policy }) => policy.id));
    return new Set(group.filter((id) => ids.has(id)));
  });
}

type VersionParts = {
  readonly version: Version;
  readonly report: Omit<Reporting, 'mood'>;
  readonly groups: readonly (readonly string[])[];
  readonly kept: readonly ReadonlySet<string>[];
};

const carefulName = (at: number): string => `careful${at}`;

function writeVersion(program: ProgramText, { version, report, groups, kept }: VersionParts): void {
  const { mood, facts } = version;
  groups.forEach((group, at) =>
    writeGroup(program, {
      name: mood === 'careful' ? carefulName(at) : `loop${at}`,
      report: { ...report, mood },
      version: facts,
      policies: chosen(version, group),
      keptBefore: new Set(kept.slice(0, at).flatMap((ids) => [...ids])),
      keptHere: kept[at] ?? new Set(),
      ...(mood === 'hopeful' ? { careful: carefulName(at) } : {}),
    }),
  );
}

const monthsFunction = `function months(from, on) {
  const full = (Math.floor(on / 10000) * 12 + Math.floor(on / 100) % 100)
    - (Math.floor(from / 10000) * 12 + Math.floor(from / 100) % 100) - (on % 100 < from % 100 ? 1 : 0);
  return full > 0 ? full : 0;
}`;

/** How many verdicts the households h0..h1-1 have. */
function lengthOf({ listed, policies }: Reporting): string {
  const length = listed ? 'listLength(rows, h0, h1)' : '(starts[h1] - starts[h0] + h1 - h0)';
  return `${length} * ${policies}`;
}

const listLengthFunction = `function listLength(rows, i0, i1) {
  let length = i1 - i0;
  for (let i = i0; i < i1; i++) length += starts[rows[i] + 1] - starts[rows[i]];
  return length;
}`;

/** The whole program: arrays as constants, passes, loops, and a run over households in chunks. */
function sourceOf(program: ProgramText, report: Reporting, loops: readonly string[]): string {
  const { output, mood } = report;
  const columns = [...program.columns.keys()].map((name) => `const c_${name} = env.columns.${name};`);
  const tables = [...program.tables.keys()].map((name) => `const ${name} = env.tables.${name};`);
  const kept = [...program.results].map(([name, subject]) => `const ${name} = new Uint8Array(env.${subject}s);`);
  const ledger = output === 'ledger';
  const buffers = ledger ? ledgerBuffersOf(report) : '';
  const journal = mood === 'hopeful' && !ledger;
  return [
    `'use strict';`,
    `const starts = env.starts, areaOf = env.areaOf${ledger ? '' : ', totals = env.totals'};`,
    ...columns,
    ...tables,
    ...kept,
    ...(journal ? ['const slots = new Int32Array(env.eventsMax), values = new Float64Array(env.eventsMax);'] : []),
    'const out = new Float64Array(1024);',
    `let doubt = 0, conflicts = 0, firstConflict = -1${ledger ? ', count = 0' : ''};`,
    'function conflict(h) { if (conflicts++ === 0 || h < firstConflict) firstConflict = h; }',
    monthsFunction,
    ...(report.listed ? [listLengthFunction] : []),
    ...program.functions,
    `function run(from, until${buffers}) {`,
    ...(ledger ? ['  count = 0; let v0 = 0;'] : []),
    `  for (let h0 = from; h0 < until; h0 += ${chunkHouseholds}) {`,
    `    const h1 = Math.min(until, h0 + ${chunkHouseholds});`,
    ...loops.map((name) => `    ${name}(h0, h1${ledger ? ', v0' : ''}${buffers});`),
    ...(ledger ? [`    if (h1 < until) v0 += ${lengthOf(report)};`] : []),
    '  }',
    ...(ledger ? ['  return count;'] : []),
    '}',
    'function forget() { conflicts = 0; firstConflict = -1; }',
    'return { run, forget, conflicts: () => conflicts, firstConflict: () => firstConflict };',
  ].join('\n');
}
