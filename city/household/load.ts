import { householdKey } from '../plan.ts';
import type { PlannedVillage } from '../plan.ts';
import { compose } from './compose.ts';
import type { Frame } from './person.ts';
import { ratioOf, stratumOf, typeOf } from './strata.ts';
import { drawTraits } from './traits.ts';

/** Fills the frame with a household: who they are and what befalls them, without any date. */
export function loadHousehold(frame: Frame, village: PlannedVillage, index: number): void {
  frame.index = index;
  frame.village = village;
  frame.urban = village.urban;
  frame.key = householdKey(frame.plan, index);
  frame.stratum = stratumOf(frame.plan.seed, index, village.poverty);
  frame.ratio = ratioOf(frame);
  frame.type = typeOf(frame);
  compose(frame);
  drawTraits(frame);
}
