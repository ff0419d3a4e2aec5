import { posix } from 'node:path';
import type { Text } from '@zhuni/engine';
import type { TextFile, Violation } from './file.ts';

const drawers = /^(utils?|helpers?|common|misc|shared|lib)(\.[a-z.]+)?$/i;
const policyFiles = ['law.md', 'parameters.ts', 'policy.ts', 'cases.yaml', 'policy.test.ts'];

const at = (path: string, rule: string, message: string): Violation => ({ path, line: 1, rule, message });

/** No folder and no file named after nothing. */
export function drawerViolations(paths: readonly string[]): Violation[] {
  return paths
    .filter((path) => path.split('/').some((part) => drawers.test(part)))
    .map((path) => at(path, 'no-drawer', 'name it after a noun of the field'));
}

/** Every policy's folder holds its law, parameters, rule, cases and test. */
export function policyFolderViolations(paths: readonly string[]): Violation[] {
  const present = new Set(paths);
  return policyFolders(paths).flatMap((folder) =>
    policyFiles
      .filter((name) => !present.has(`${folder}/${name}`))
      .map((name) => at(folder, 'policy-complete', `${name} is missing`)),
  );
}

/** Folders policies/<subject>/<policy> with at least one of a policy's files. */
export function policyFolders(paths: readonly string[]): string[] {
  const folders = paths
    .map((path) => /^(policies\/[^/]+\/[^/]+)\/([^/]+)$/.exec(path))
    .flatMap((match) => (match?.[1] && match[2] && policyFiles.includes(match[2]) ? [match[1]] : []));
  return [...new Set(folders)];
}

/** Every term stands in one line of the glossary in both languages. */
export function glossaryViolations(glossary: string, terms: readonly Text[]): Violation[] {
  const lines = glossary.split('\n');
  return terms
    .filter(({ zh, en }) => !lines.some((line) => line.includes(zh) && line.includes(en)))
    .map(({ zh, en }) => at('docs/glossary.md', 'glossary', `no line has ${zh} and ${en}`));
}

/** Every relative link of a Markdown file leads to a file or folder of the tree. */
export function linkViolations(files: readonly TextFile[], paths: readonly string[]): Violation[] {
  const present = new Set(paths.flatMap((path) => [path, ...parentsOf(path)]));
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target]) => posix.join(posix.dirname(path), target ?? ''))
        .filter((target) => !present.has(target.replace(/\/$/, '')))
        .map((target) => at(path, 'link', `${target} does not exist`)),
    );
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
