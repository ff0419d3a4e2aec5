/** A village unit's code and those of its town, county and city, narrowest first. */
export function areaPathOf(areaCode: string): readonly string[] {
  return [areaCode, areaCode.slice(0, 9), areaCode.slice(0, 6), areaCode.slice(0, 4)];
}
