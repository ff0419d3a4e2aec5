export { BlobDamaged, createBlobStore, BlobStoreFull, orphanHours } from './blob-store.ts';
export type { BlobStore, BlobStoreSettings } from './blob-store.ts';
export { exportBlobs, importBlobs } from './copy-blobs.ts';
export { mediaTypes, readMedia } from './media.ts';
export type { Media, MediaProblem, MediaType } from './media.ts';
