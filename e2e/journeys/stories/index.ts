import type { Journey } from '../../journey.ts';
import { widow } from './widow.ts';

/** From a finding or a walk-in to a decision, as those tell it who do it and those who are helped. */
export const storyJourneys: readonly Journey[] = [widow];
