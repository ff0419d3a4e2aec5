import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFile } from './file.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const outputs = ['node_modules', 'dist', '.zhuni', '.git'];
const fileBytesMax = 2_000_000;

/** Paths of all files that git tracks or would track; of all but outputs where there is no git. */
export function trackedPaths(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list
      .split('\0')
      .filter((path) => path !== '' && exists(path))
      .sort();
  } catch {
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.split('/').some((part) => outputs.includes(part)) && exists(path))
      .sort();
  }
}

function exists(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** The text of a file; undefined for binary files and for data too large to be read by people. */
export function readText(path: string): TextFile | undefined {
  const bytes = readFileSync(join(root, path));
  if (bytes.length > fileBytesMax || bytes.subarray(0, 8000).includes(0)) return undefined;
  return { path, text: bytes.toString('utf8') };
}
