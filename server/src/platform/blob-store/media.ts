import { cleanHeic, isHeic } from './heic.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { MediaDamaged } from './media-damaged.ts';
import { checkPdf, isPdf } from './pdf.ts';
import { cleanPng, isPng } from './png.ts';
import { cleanWebp, isWebp } from './webp.ts';

/** What a stored file can be, told from its bytes alone. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Why bytes are not taken: of another kind, cut short or with something else in them, or behind a password. */
export type MediaProblem = 'wrong-type' | 'damaged' | 'encrypted';

export type Media =
  | { readonly mediaType: MediaType; readonly bytes: Buffer; readonly problem?: undefined }
  | { readonly problem: MediaProblem };

type Kind = {
  readonly mediaType: MediaType;
  readonly is: (bytes: Buffer) => boolean;
  /** The bytes without what tells where a photo was taken and without what follows its end. */
  readonly clean: (bytes: Buffer) => Buffer | 'encrypted';
};

const kinds: readonly Kind[] = [
  { mediaType: 'image/jpeg', is: isJpeg, clean: cleanJpeg },
  { mediaType: 'image/png', is: isPng, clean: cleanPng },
  { mediaType: 'image/webp', is: isWebp, clean: cleanWebp },
  { mediaType: 'image/heic', is: isHeic, clean: cleanHeic },
  { mediaType: 'application/pdf', is: isPdf, clean: checkPdf },
];

/**
 * Tells the kind of a file from its bytes, whatever name or content type came with them, and returns it without the
 * place and device a photo carries and without anything that was hidden behind its end. A photo keeps the way it is up.
 */
export function readMedia(bytes: Buffer): Media {
  const kind = kinds.find(({ is }) => is(bytes));
  if (!kind) return { problem: 'wrong-type' };
  try {
    const cleaned = kind.clean(bytes);
    return cleaned === 'encrypted' ? { problem: cleaned } : { mediaType: kind.mediaType, bytes: cleaned };
  } catch (error) {
    if (error instanceof MediaDamaged || error instanceof RangeError) return { problem: 'damaged' };
    throw error;
  }
}
