import type { NoticeRule, Procedure, Step } from '../procedure.ts';
import type { Fail } from './fault.ts';

/** Every notice has its rule, its end, and a decision that waits for it; every rule has the step that publishes it. */
export function checkNotices({ steps, notices, decidedBy }: Procedure, fail: Fail): void {
  for (const rule of notices) checkRule(rule, steps, fail);
  const before = notices.filter(({ when }) => when === 'before-decision');
  for (const { id, form, from, to } of steps) {
    if (form !== 'notice') continue;
    const bare = from.find((state) => !before.some((rule) => rule.from.includes(state)));
    if (bare !== undefined) fail(`the step ${id} publishes from ${bare} and no rule says what is shown`);
    const ends = steps.some((step) => step.from.some((state) => state === to) && waits(step));
    if (!ends) fail(`the notice published by ${id} has no step that ends it`);
  }
  const deciding = steps.find(({ id }) => id === 'grant') ?? steps.find(({ id }) => id === 'stop');
  if (before.length > 0 && deciding && !waits(deciding)) fail(`the step ${deciding.id} does not wait for the notice`);
  for (const { id, form, office } of steps)
    if (form.endsWith('decision') && !office.includes(decidedBy))
      fail(`the step ${id} is not taken by the ${decidedBy}, which decides`);
}

const waits = ({ requires }: Step): boolean => requires?.includes('notice-ended') ?? false;

function checkRule({ when, from, calendarDays, shows }: NoticeRule, steps: readonly Step[], fail: Fail): void {
  const what = `the notice ${when}`;
  if (shows.length === 0) fail(`${what} shows nothing`);
  if (new Set(shows).size !== shows.length) fail(`${what} names a field twice`);
  if (!Number.isInteger(calendarDays) || calendarDays < 1) fail(`${what} does not run for whole days`);
  const publishes = (step: Step): boolean =>
    when === 'before-decision' ? step.form === 'notice' : step.id === 'publish-result';
  for (const state of from)
    if (!steps.some((step) => publishes(step) && step.from.includes(state)))
      fail(`${what} is published from ${state} by no step`);
  if (from.length === 0) fail(`${what} is published from no state`);
}
