import type { Text } from '@zhuni/engine/values';

/** A step that may take more than a second; `done` and `total` count whatever the text names. */
export type Progress = { readonly text: Text; readonly done?: number; readonly total?: number };

export type OnProgress = (progress: Progress) => void;

export const noProgress: OnProgress = () => undefined;
