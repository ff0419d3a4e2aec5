#!/usr/bin/env node
/**
 * Completes package-lock.json with the optional packages of other platforms that the registry in use did not offer when
 * the file was written. Without their entries `npm ci` refuses the lock file ("Missing: …-darwin-arm64@").
 * The entries carry no integrity: npm fetches them only on those platforms. Run it after every `npm install <package>`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const lockFile = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const processors = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};

/** Where Node would find `name` from the package at `from`; undefined when the lock file has no such entry. */
function resolveEntry(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const key = `${place ? `${place}/` : ''}node_modules/${name}`;
    if (packages[key]) return key;
    if (!place) return undefined;
  }
}

/** Every optional package that the lock file names and does not hold, as {requirer, name, version}. */
export function missingOptionalPackages(lock) {
  return Object.entries(lock.packages).flatMap(([requirer, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => resolveEntry(lock.packages, requirer, name) === undefined)
      .map(([name, version]) => ({ requirer, name, version })),
  );
}

/** The lock entry of a package whose name ends in its platform, such as `binding-linux-x64-musl`. */
export function platformEntry({ name, version }, requirerEntry) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.map((word) => systems[word]).filter(Boolean);
  const cpu = words.map((word) => processors[word]).filter(Boolean);
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`cannot read a platform from the package name ${name}`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {
    version,
    cpu,
    ...(requirerEntry.dev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    license: requirerEntry.license,
    optional: true,
    os,
  };
}

/** A lock file with the missing entries added, in npm's order (by path). */
export function completeLock(lock) {
  const added = missingOptionalPackages(lock).map((missing) => [
    `node_modules/${missing.name}`,
    platformEntry(missing, lock.packages[missing.requirer]),
  ]);
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  const missing = missingOptionalPackages(lock).map(({ name }) => name);
  if (process.argv.includes('--check')) {
    if (missing.length > 0) {
      process.stderr.write(`package-lock.json lacks ${missing.join(', ')}; run node tools/complete-lock.mjs\n`);
      process.exitCode = 1;
    }
  } else if (missing.length > 0) {
    writeFileSync(lockFile, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    process.stdout.write(`package-lock.json: ${missing.length} optional packages of other platforms added\n`);
  }
}
