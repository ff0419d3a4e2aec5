import { plainDate } from '@zhuni/engine/values';
import { describe, expect, it } from 'vitest';
import {
  AreaUnknown,
  ancestorsOf,
  areas,
  childrenOf,
  cityCode,
  countyOf,
  findArea,
  functionalZones,
  getArea,
  isUrban,
} from './index.ts';

const villages = areas.filter(({ level }) => level === 'village');
const towns = areas.filter(({ level }) => level === 'town');

describe('the areas of the city', () => {
  it('are 8 counties, 88 towns and streets and 2,931 villages', () => {
    expect(childrenOf(cityCode)).toHaveLength(8);
    expect(towns).toHaveLength(88);
    expect(villages).toHaveLength(2931);
    expect(areas).toHaveLength(1 + 8 + 88 + 2931);
  });

  it('have 31 streets with a 0 and 57 towns with a 1 in the seventh place', () => {
    const streets = towns.filter(({ name }) => name.zh.endsWith('街道'));
    expect(streets).toHaveLength(31);
    expect(streets.every(({ code }) => code[6] === '0')).toBe(true);
    const rest = towns.filter((town) => !streets.includes(town));
    expect(rest).toHaveLength(57);
    expect(rest.every(({ code, name }) => code[6] === '1' && name.zh.endsWith('镇'))).toBe(true);
  });

  it.each([
    ['370302', '淄川区', 13, 474],
    ['370303', '张店区', 13, 304],
    ['370304', '博山区', 10, 296],
    ['370305', '临淄区', 12, 468],
    ['370306', '周村区', 10, 250],
    ['370321', '桓台县', 9, 353],
    ['370322', '高青县', 9, 318],
    ['370323', '沂源县', 12, 468],
  ])('%s %s has %i towns and %i villages', (code, name, townsExpected, villagesExpected) => {
    expect(getArea(code).name.zh).toBe(name);
    expect(childrenOf(code)).toHaveLength(townsExpected);
    expect(villages.filter((village) => countyOf(village.code)?.code === code)).toHaveLength(villagesExpected);
  });

  it('have no code twice, and no name twice in one town', () => {
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
    for (const town of towns) {
      const names = childrenOf(town.code).map(({ name }) => name.zh);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have codes of 6, 9 and 12 digits that start with the parent', () => {
    const lengths = { city: 6, county: 6, town: 9, village: 12 };
    for (const { code, level, parent } of areas) {
      expect(code).toMatch(/^3703\d+$/);
      expect(code).toHaveLength(lengths[level]);
      if (level === 'town' || level === 'village') expect(code.startsWith(parent ?? '-')).toBe(true);
    }
  });

  it('have names in both languages, without odd characters', () => {
    for (const { name } of [...areas, ...functionalZones]) {
      expect(name.zh).toMatch(/^\p{Script=Han}+$/u);
      expect(name.en).toMatch(/^[A-Z][A-Za-z' -]+$/);
    }
    expect(getArea('370302001').name.en).toBe('Panyanglu Subdistrict');
  });

  it('put the three malformed names right and keep what was published', () => {
    const putRight = villages.filter(({ nameInSource }) => nameInSource !== undefined);
    expect(putRight.map(({ code, name, nameInSource }) => [code, name.zh, nameInSource])).toEqual([
      ['370303008008', '文苑社区居委会', '文苑社区居委'],
      ['370323105262', '红源新村村委会', '红源新村'],
      ['370323110231', '分水新村村委会', '分水新村委员会'],
    ]);
  });

  it('tell the committee by the code series: 386 residents, 2,540 villagers, 5 like residents', () => {
    const count = (kind: string): number => villages.filter(({ committee }) => committee === kind).length;
    expect([count('residents'), count('villagers'), count('quasi-residents')]).toEqual([386, 2540, 5]);
    expect(getArea('370303003401').committee).toBe('quasi-residents');
  });
});

describe('finding one', () => {
  it('climbs to the city, nearest first', () => {
    expect(ancestorsOf('370302001001').map(({ code }) => code)).toEqual(['370302001', '370302', cityCode]);
    expect(ancestorsOf(cityCode)).toEqual([]);
    expect(countyOf('370302')?.code).toBe('370302');
    expect(countyOf(cityCode)).toBeUndefined();
  });

  it('says which code is unknown', () => {
    expect(findArea('370399')).toBeUndefined();
    expect(() => getArea('370399')).toThrow(AreaUnknown);
    expect(() => childrenOf('370399')).toThrow(/370399/);
    expect(() => isUrban('370399', plainDate('2021-01-01'))).toThrow(AreaUnknown);
  });

  it('tells urban from rural on a date, for villages only', () => {
    expect(isUrban('370302001001', plainDate('2021-01-01'))).toBe(true);
    expect(isUrban('370302002200', plainDate('2021-01-01'))).toBe(false);
    expect(isUrban('370302002200', plainDate('2016-12-31'))).toBeUndefined();
    expect(isUrban('370302', plainDate('2021-01-01'))).toBeUndefined();
  });
});

describe('functional zones', () => {
  it('are found by their own code, dated and marked, and change no count of counties', () => {
    expect(functionalZones).toHaveLength(4);
    for (const zone of functionalZones) {
      expect(getArea(zone.code)).toBe(zone);
      expect(zone.code).toMatch(/^Z3703-[a-z]+$/);
      expect(zone.functionalZone && zone.effective?.from && zone.parent === cityCode).toBeTruthy();
      expect(areas).not.toContain(zone);
      expect(childrenOf(cityCode)).not.toContain(zone);
      expect(countyOf(zone.code)).toBeUndefined();
    }
  });
});
