import { describe, expect, it } from 'vitest';
import { pathBelow, prefixOf } from './area-prefix.ts';

const city = { code: '370300', level: 'city' };
const county = { code: '370303', level: 'county' };
const village = { code: '370303009006', level: 'village' };

describe('the way from an area down to another', () => {
  it('is the area itself when nothing below it is chosen', () => {
    expect(pathBelow(city, '370300')).toEqual(['370300']);
    expect(pathBelow(county, '370303')).toEqual(['370303']);
    expect(pathBelow(village, village.code)).toEqual([village.code]);
  });
  it('names each level once', () => {
    expect(pathBelow(city, village.code)).toEqual(['370300', '370303', '370303009', '370303009006']);
    expect(pathBelow(county, '370303009')).toEqual(['370303', '370303009']);
  });
  it('stays inside the own area', () => expect(pathBelow(county, '370302001001')).toEqual(['370303']));
  it('begins with four digits for the city', () => expect(prefixOf(city)).toBe('3703'));
});
