/** Checks the arrows between the rooms (arrow-rules.mjs) over every file; exits 1 on a violation or a blind cruise. */
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { forbidden, kernelOrder, modulesMin } from './arrow-rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Cruises folders under `baseDir`; the violations are readable lines.
 * @param {readonly string[]} folders
 * @returns {Promise<{ modules: string[], violations: string[] }>}
 */
export async function cruiseArrows(folders, baseDir = root) {
  const result = await cruise(folders, {
    baseDir,
    ruleSet: { forbidden },
    validate: true,
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['(^|/)dist/', '(^|/)\\.zhuni/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  });
  const { modules, summary } = result.output;
  const violations = summary.violations.map(
    ({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`,
  );
  return { modules: modules.map(({ source }) => source), violations };
}

/**
 * The layers of which too few files were seen, as readable lines.
 * @param {readonly string[]} modules
 * @param {Readonly<Record<string, number>>} minimum
 * @returns {string[]}
 */
export function blindSpots(modules, minimum = modulesMin) {
  return Object.entries(minimum).flatMap(([layer, count]) => {
    const seen = modules.filter((source) => source.startsWith(layer)).length;
    return seen < count ? [`${layer}: ${seen} files seen, at least ${count} expected`] : [];
  });
}

/**
 * Kernel rooms without a place in the order, as readable lines: no rule would hold them.
 * @param {readonly string[]} modules
 * @returns {string[]}
 */
export function unorderedRooms(modules) {
  const rooms = modules.flatMap((source) => /^server\/src\/kernel\/([^/]+)\//.exec(source)?.[1] ?? []);
  const unordered = [...new Set(rooms)].filter((room) => !kernelOrder.includes(room));
  return unordered.map((room) => `server/src/kernel/${room} has no place in kernelOrder (tools/arrow-rules.mjs)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await cruiseArrows([
    'engine',
    'policies',
    'city',
    'departments',
    'server',
    'web',
    'e2e',
    'bench',
    'tools',
  ]);
  const problems = [...violations, ...blindSpots(modules), ...unorderedRooms(modules)];
  process.stdout.write(
    `${problems.map((line) => `${line}\n`).join('')}${modules.length} files, ${problems.length} problems\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
