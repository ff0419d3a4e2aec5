/** How much a resident's phone downloads before the first page works: read from the built web app. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const builtFolder = join(import.meta.dirname, 'dist');

/** The issue's promise: JavaScript of the residents' first page, compressed. */
export const firstPageBytesMax = 150_000;

export type FirstPage = { readonly files: readonly string[]; readonly gzipBytes: number };

const scripts = /<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+\.js)"/g;
const importsOf = /(?:^|[;\s}])(?:import|export)\b(?:[^'"()]*?from)?\s*["'](\.\/[^"']+\.js)["']/g;

/** The scripts of the first page with all that they import at once, compressed. Throws when the app is not built. */
export function measureFirstPage(folder: string = builtFolder): FirstPage {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`${page} is missing; build the web app first (npm start does)`);
  const files = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, name = ''] of text.matchAll(importsOf)) visit(join('/assets', name));
  };
  for (const [, path = ''] of readFileSync(page, 'utf8').matchAll(scripts)) visit(path);
  const sizes = [...files].map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
  return { files: [...files], gzipBytes: sizes.reduce((total, size) => total + size, 0) };
}
