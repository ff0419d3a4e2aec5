/** One text file of the repository; `path` with slashes, from the root. */
export type TextFile = { readonly path: string; readonly text: string };

/** What a rule has to say about a place; printed as path:line rule message. */
export type Violation = {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

/** 'path:line rule: message', the form that editors jump to. */
export function printViolation({ path, line, rule, message }: Violation): string {
  return `${path}:${line} ${rule}: ${message}`;
}

/** Files that a program of ours writes; length rules do not apply to them. */
export const generatedFiles: readonly string[] = [
  'package-lock.json',
  'server/openapi.json',
  'server/db/schema.sql',
  'server/access-matrix.md',
  'web/src/api/schema.d.ts',
];

export function isGenerated(path: string): boolean {
  return generatedFiles.includes(path) || /^server\/src\/.*\.generated\.ts$|^server\/db\/generated\//.test(path);
}
