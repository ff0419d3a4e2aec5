import { MediaDamaged } from './media-damaged.ts';

const tailBytes = 1_024;

export function isPdf(bytes: Buffer): boolean {
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8));
}

/** The file as it is; 'encrypted' when it asks for a password, so that nobody could read it later. */
export function checkPdf(bytes: Buffer): Buffer | 'encrypted' {
  if (!bytes.includes('%%EOF', Math.max(0, bytes.length - tailBytes))) throw new MediaDamaged('a PDF without an end');
  return /\/Encrypt[\s/<\d]/.test(bytes.toString('latin1')) ? 'encrypted' : bytes;
}
