import type { Text } from '@zhuni/engine/values';
import { elapsedMs } from '../clock/index.ts';

/** A step that may take more than a second; `done` and `total` count whatever the text names. */
export type Progress = { readonly text: Text; readonly done?: number; readonly total?: number };

export type OnProgress = (progress: Progress) => void;

export const noProgress: OnProgress = () => undefined;

type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

const redrawMs = 100;

/**
 * Shows progress on a terminal, one line a step that counts in place; in a file or pipe one line a step. Call `finish`
 * before anything else is written there.
 */
export function createProgressPrinter(
  terminal: Terminal,
  language: keyof Text,
): { readonly onProgress: OnProgress; readonly finish: () => void } {
  let shown = '';
  let drawnMs = Number.NEGATIVE_INFINITY;
  const finish = (): void => {
    if (shown !== '' && terminal.isTTY) terminal.write('\n');
    shown = '';
  };
  const onProgress: OnProgress = (progress) => {
    const step = progress.text[language];
    const isNew = step !== shown;
    if (!isNew && (!terminal.isTTY || elapsedMs() - drawnMs < redrawMs)) return;
    if (isNew) finish();
    drawnMs = elapsedMs();
    shown = step;
    const line = `  ${step}${countOf(progress)}`;
    terminal.write(terminal.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return { onProgress, finish };
}

function countOf(progress: Progress): string {
  if (progress.done === undefined) return ' …';
  const done = progress.done.toLocaleString('en-US');
  return progress.total === undefined ? ` … ${done}` : ` … ${done} / ${progress.total.toLocaleString('en-US')}`;
}
