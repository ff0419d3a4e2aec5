import type { Journey } from '../../journey.ts';
import { firstAid } from './first-aid.ts';
import { fromZichuan } from './from-zichuan.ts';
import { nextVillage } from './next-village.ts';
import { refusedAndWins } from './refused-and-wins.ts';
import { unattendedChild } from './unattended-child.ts';
import { widow } from './widow.ts';

/** From a finding or a walk-in to a decision, as those tell it who do it and those who are helped. */
export const storyJourneys: readonly Journey[] = [
  widow,
  firstAid,
  refusedAndWins,
  fromZichuan,
  unattendedChild,
  nextVillage,
];
