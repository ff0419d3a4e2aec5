export { blindIndex, decryptField, encryptField } from './field.ts';
export { copyFieldKey, deriveKeys, loadFieldKeys, placeFieldKey } from './key-file.ts';
export type { FieldKeys } from './key-file.ts';
export { loadSigningKey, publicKeyOf, signatureFits, suiteHash, suites } from './signing.ts';
export type { PublicKey, SigningKey, Suite } from './signing.ts';
