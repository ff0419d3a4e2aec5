export { backUp } from './backup.ts';
export type { ExportFiles } from './backup.ts';
export type { Compared, LoadOptions } from './load.ts';
export { fingerprint, readManifest } from './manifest.ts';
export type { FilesManifest, Manifest } from './manifest.ts';
export { moveTo } from './move.ts';
export { restore } from './restore.ts';
