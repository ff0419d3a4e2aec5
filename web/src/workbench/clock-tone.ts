import type { CaseView } from '../api/cases.ts';

type Clock = CaseView['clocks'][number];
type ClockState = Clock['remaining']['state'];

/** How loud a limit is shown: red for what is overdue and for nothing else. */
export const clockTone: Readonly<Record<ClockState, 'false' | 'null' | 'not'>> = {
  overdue: 'false',
  'due-soon': 'null',
  running: 'not',
  paused: 'not',
  stopped: 'not',
};

const urgency: readonly ClockState[] = ['overdue', 'due-soon', 'running', 'paused'];

/** The limit that ends first among those that still run; undefined when none does. */
export function mostUrgent(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter(({ remaining }) => remaining.state !== 'stopped')
    .toSorted(
      (a, b) =>
        urgency.indexOf(a.remaining.state) - urgency.indexOf(b.remaining.state) ||
        (a.remaining.dueOn ?? '9').localeCompare(b.remaining.dueOn ?? '9'),
    )[0];
}
