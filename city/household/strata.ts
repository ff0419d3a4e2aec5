import { aspect, choose, cumulative, draw, mix } from '../random.ts';
import type { Frame } from './person.ts';

/** Kinds of households by need; the shares are set so that the caseload comes near the published one. */
export const stratum = {
  ordinary: 0,
  low: 1,
  marginal: 2,
  poor: 3,
  tekun: 4,
  orphanKin: 5,
  orphanInstitution: 6,
  unattended: 7,
  homeless: 8,
} as const;

export const householdType = {
  singleYoung: 0,
  singleMiddle: 1,
  singleElder: 2,
  coupleYoung: 3,
  coupleMiddle: 4,
  coupleElder: 5,
  nuclear: 6,
  grownChild: 7,
  singleParent: 8,
  threeGenerations: 9,
  underGrandparents: 10,
  skippedGeneration: 11,
  elderParent: 12,
  childAlone: 13,
} as const;

/** Share of all households, the city over; the first five grow and shrink with the poverty of the village. */
const shares = {
  poor: 0.0173,
  tekun: 0.0052,
  marginal: 0.0125,
  low: 0.027,
  unattended: 0.0003,
  orphanKin: 0.00016,
  orphanInstitution: 0.00006,
  homeless: 0.00005,
};

const golden = 0.618_033_988_749_894_9;

/**
 * The stratum of a household. The draw is a low-discrepancy sequence over the household's index, so that a sample of
 * any size has its fair share of rare households.
 */
export function stratumOf(seed: number, index: number, poverty: number): number {
  const start = (mix(seed ^ 0x51ed270b) >>> 0) / 4_294_967_296;
  const u = (start + index * golden) % 1;
  let edge = shares.homeless;
  if (u < edge) return stratum.homeless;
  if (u < (edge += shares.orphanInstitution)) return stratum.orphanInstitution;
  if (u < (edge += shares.orphanKin)) return stratum.orphanKin;
  if (u < (edge += shares.unattended)) return stratum.unattended;
  if (u < (edge += shares.tekun * poverty)) return stratum.tekun;
  if (u < (edge += shares.poor * poverty)) return stratum.poor;
  if (u < (edge += shares.marginal * poverty)) return stratum.marginal;
  return u < edge + shares.low * poverty ? stratum.low : stratum.ordinary;
}

const ordinaryTypes = cumulative([4.5, 4, 4, 3, 10.5, 10.5, 18.5, 20, 2, 9, 5.5, 1.3, 5]);
const poorTypes = cumulative([1.5, 15, 21, 0.5, 7, 15, 11, 3, 11, 3, 2, 4, 9]);
const kinTypes = cumulative([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

const composition = aspect('household.type');

/** The composition of a household. */
export function typeOf(frame: Frame): number {
  const u = draw(frame.key, composition);
  if (frame.stratum === stratum.ordinary || frame.stratum === stratum.low) return choose(ordinaryTypes, u);
  if (frame.stratum === stratum.poor || frame.stratum === stratum.marginal) return choose(poorTypes, u);
  if (frame.stratum === stratum.orphanKin || frame.stratum === stratum.unattended) return choose(kinTypes, u);
  if (frame.stratum === stratum.orphanInstitution) return householdType.childAlone;
  if (frame.stratum === stratum.homeless) return u < 0.4 ? householdType.singleElder : householdType.singleMiddle;
  return u < 0.86 ? householdType.singleElder : householdType.singleMiddle;
}

const level = aspect('household.income-ratio');

/** Income per head as a multiple of the standard, end of 2020. */
export function ratioOf(frame: Frame): number {
  const u = draw(frame.key, level);
  switch (frame.stratum) {
    case stratum.poor:
      return 0.06 + 0.93 * u;
    case stratum.marginal:
      return 1.01 + 0.48 * u;
    case stratum.low:
      return 1.52 + 0.8 * u;
    case stratum.tekun:
      return 0.05 + 0.4 * u;
    case stratum.homeless:
      return 0;
    case stratum.orphanInstitution:
      return 0;
    case stratum.orphanKin:
    case stratum.unattended:
      return 0.7 + 1.8 * u;
    default:
      return 2.4 + 2.4 * u;
  }
}
