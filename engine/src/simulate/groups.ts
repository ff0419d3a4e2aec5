import type { ScreenRows } from '../screen/index.ts';

/** Age bands, and the groups that civil affairs look after; a person is in one band and in any of the groups. */
export const groupNames = [
  'age-0-17',
  'age-18-59',
  'age-60-79',
  'age-80',
  'age-unknown',
  'elderly',
  'minors',
  'disabled',
] as const;

export type GroupName = (typeof groupNames)[number];

const groupAt = Object.fromEntries(groupNames.map((name, at) => [name, at])) as Readonly<Record<GroupName, number>>;
const bandYears = 10_000;

/** Tells the groups of a person row (positions in `groupNames`) on a day (yyyymmdd). */
export function groupIndexes(
  { columns }: Pick<ScreenRows, 'columns'>,
  onYmd: number,
): (person: number, each: (group: number) => void) => void {
  const birth = columns.get('birthDate')?.data;
  const disability = columns.get('disabilityKind')?.data;
  return (person, each) => {
    const born = birth?.[person] ?? Number.MIN_SAFE_INTEGER;
    const age = born > 0 ? Math.floor((onYmd - born) / bandYears) : undefined;
    if (age === undefined) each(groupAt['age-unknown']);
    else if (age < 18) each(groupAt['age-0-17']);
    else if (age < 60) each(groupAt['age-18-59']);
    else each(age < 80 ? groupAt['age-60-79'] : groupAt['age-80']);
    if (age !== undefined && age >= 60) each(groupAt.elderly);
    if (age !== undefined && age < 18) each(groupAt.minors);
    // Codes are kept by position; the first is 'none', -1 is not known.
    if ((disability?.[person] ?? 0) > 0) each(groupAt.disabled);
  };
}
