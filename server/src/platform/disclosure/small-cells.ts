/** Fewer people or households than these could point at somebody; such a number is not told outside the office. */
export const shownMin = 5;

/** Whether a count is one that is not told: 1 to 4. */
export function isSmall(count: number): boolean {
  return count > 0 && count < shownMin;
}

/** A count for a file that leaves the office: '<5' for 1 to 4. */
export function countOutside(count: number): number | string {
  return isSmall(count) ? `<${shownMin}` : count;
}

/** Money that so few people stand behind is left out. */
export function moneyOutside(yuan: number, people: number): number | string {
  return isSmall(people) ? '—' : yuan;
}
