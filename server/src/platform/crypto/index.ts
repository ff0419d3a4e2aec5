export { blindIndex, decryptField, encryptField } from './field.ts';
export { deriveKeys, loadFieldKeys } from './key-file.ts';
export type { FieldKeys } from './key-file.ts';
