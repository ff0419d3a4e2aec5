import type { Citation } from '@zhuni/engine';
import { cite } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';

/** The day the published caseload is of. */
export const publishedOn = '2020-12-31';

/** People of the real city then, in round numbers. */
export const publishedPeople = 4_700_000;

/** Counts of a screening on `publishedOn`: subjects entitled, by policy; and the members of the Dibao households. */
export type CaseloadTotals = {
  /** Entitled subjects (households or persons, as the policy says) by policy id. */
  readonly entitled: Readonly<Record<string, number>>;
  /** Members counted in entitled Dibao households. */
  readonly dibaoPeople: number;
};

type PublishedFigure = {
  readonly id: string;
  readonly label: Text;
  /** In the real city of 4.7 million. */
  readonly published: number;
  readonly source: Citation;
  readonly countOf: (totals: CaseloadTotals) => number;
};

const entitledTo =
  (...policies: readonly string[]) =>
  (totals: CaseloadTotals): number =>
    policies.reduce((sum, policy) => sum + (totals.entitled[policy] ?? 0), 0);

const figures: readonly PublishedFigure[] = [
  {
    id: 'dibao',
    label: { zh: '低保对象（人）', en: 'Dibao recipients (people)' },
    published: 60_057,
    source: cite('Z2'),
    countOf: (totals) => totals.dibaoPeople,
  },
  {
    id: 'tekun-basic',
    label: { zh: '特困供养人员', en: 'Tekun persons' },
    published: 8_208,
    source: cite('Z2'),
    countOf: entitledTo('tekun-basic'),
  },
  {
    id: 'dis-living',
    label: { zh: '困难残疾人生活补贴对象', en: 'living subsidy for disabled persons' },
    published: 22_685,
    source: cite('Z2'),
    countOf: entitledTo('dis-living'),
  },
  {
    id: 'dis-nursing',
    label: { zh: '重度残疾人护理补贴对象', en: 'nursing subsidy for the heavily disabled' },
    published: 47_582,
    source: cite('Z2'),
    countOf: entitledTo('dis-nursing'),
  },
  {
    id: 'temporary-aid',
    label: { zh: '临时救助（一年内，次）', en: 'temporary assistance (cases of a year)' },
    published: 2_360,
    source: cite('Z2'),
    countOf: entitledTo('temp-small', 'temp-emergency', 'temp-expenditure'),
  },
];

/** A published figure beside the same one of the made-up city. */
export type CaseloadRow = {
  readonly id: string;
  readonly label: Text;
  readonly published: number;
  readonly source: Citation;
  /** The published figure brought to the size of the made-up city. */
  readonly expected: number;
  readonly counted: number;
  /** Counted less expected, in basis points of expected. */
  readonly deviation: number;
};

/** The caseload of a made-up city of `people` on 2020-12-31 beside the published one of the real city. */
export function compareWithPublished(totals: CaseloadTotals, people: number): readonly CaseloadRow[] {
  return figures.map(({ id, label, published, source, countOf }) => {
    const expected = (published * people) / publishedPeople;
    const counted = countOf(totals);
    const deviation = Math.round((counted / expected - 1) * 10_000);
    return { id, label, published, source, expected: Math.round(expected), counted, deviation };
  });
}
