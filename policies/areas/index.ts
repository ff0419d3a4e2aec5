import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { Area, CommitteeKind } from './area.ts';
import { functionalZones } from './functional-zones.ts';
import zibo from './zibo.json' with { type: 'json' };

export type { Area, AreaLevel, CommitteeKind, UrbanRural } from './area.ts';
export { functionalZones } from './functional-zones.ts';

/** Asked for a code that is no area of the city. */
export class AreaUnknown extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`there is no area with the code ${JSON.stringify(code.slice(0, 20))}`);
    this.name = 'AreaUnknown';
    this.code = code;
  }
}

export const cityCode = '370300';

/** The earliest date the derived urban or rural class is taken to hold from; the published list carries no class. */
const classifiedFrom = plainDate('2017-01-01');

/** Names that the published list has malformed, put right. */
const namesPutRight: Readonly<Record<string, string>> = {
  '370303008008': '文苑社区居委会',
  '370323105262': '红源新村村委会',
  '370323110231': '分水新村村委会',
};

/** The statistical code tells the committee by its tenth digit. */
function committeeOf(code: string): CommitteeKind {
  const series = code.charAt(9);
  if (series === '4') return 'quasi-residents';
  return series === '2' || series === '3' ? 'villagers' : 'residents';
}

/** Rows of the list are [code, Chinese name, English name]. */
function read(row: readonly string[]): { readonly code: string; readonly zh: string; readonly en: string } {
  const [code, zh, en] = row;
  if (code === undefined || zh === undefined || en === undefined)
    throw new Error(`a broken row in the area list: ${row}`);
  return { code, zh, en };
}

function village(row: readonly string[]): Area {
  const { code, zh, en } = read(row);
  const putRight = namesPutRight[code];
  const committee = committeeOf(code);
  const value = committee === 'villagers' ? 'rural' : 'urban';
  return {
    code,
    name: { zh: putRight ?? zh, en },
    level: 'village',
    parent: code.slice(0, 9),
    ...(putRight === undefined ? {} : { nameInSource: zh }),
    committee,
    urbanRural: [{ from: classifiedFrom, value, status: 'derived' }],
  };
}

/** The city, 8 counties, 88 towns and streets and 2,931 villages and communities, each after its parent. */
export const areas: readonly Area[] = [
  { code: cityCode, name: { zh: '淄博市', en: 'Zibo City' }, level: 'city' },
  ...zibo.counties
    .map(read)
    .map(({ code, zh, en }): Area => ({ code, name: { zh, en }, level: 'county', parent: cityCode })),
  ...zibo.towns
    .map(read)
    .map(({ code, zh, en }): Area => ({ code, name: { zh, en }, level: 'town', parent: code.slice(0, 6) })),
  ...zibo.villages.map(village),
];

const byCode: ReadonlyMap<string, Area> = new Map([...areas, ...functionalZones].map((area) => [area.code, area]));
const byParent = new Map<string, Area[]>(areas.map(({ code }) => [code, []]));
for (const area of areas) if (area.parent !== undefined) byParent.get(area.parent)?.push(area);

/** The area or functional zone with this code. */
export function findArea(code: string): Area | undefined {
  return byCode.get(code);
}

/** The area or functional zone with this code; throws AreaUnknown. */
export function getArea(code: string): Area {
  const area = byCode.get(code);
  if (!area) throw new AreaUnknown(code);
  return area;
}

/** The areas directly below, in order of code; functional zones lie across counties and are not among them. */
export function childrenOf(code: string): readonly Area[] {
  getArea(code);
  return byParent.get(code) ?? [];
}

/** The areas above, nearest first; empty for the city. Throws AreaUnknown. */
export function ancestorsOf(code: string): readonly Area[] {
  const { parent } = getArea(code);
  return parent === undefined ? [] : [getArea(parent), ...ancestorsOf(parent)];
}

/** The county that an area lies in, itself included; undefined for the city and the functional zones. */
export function countyOf(code: string): Area | undefined {
  const area = getArea(code);
  if (area.functionalZone) return undefined;
  return [area, ...ancestorsOf(code)].find(({ level }) => level === 'county');
}

/** Whether a village is urban on a date; undefined above the village and before the class is known. */
export function isUrban(code: string, date: PlainDate): boolean | undefined {
  const past = (getArea(code).urbanRural ?? []).filter(({ from }) => from <= date);
  const latest = past[past.length - 1];
  return latest && latest.value === 'urban';
}
