/** Numbers of people or households below this could point at somebody; they are not given to other offices. */
export const cellLeast = 5;

/** A count for a file that leaves the office: '<5' for 1 to 4. */
export function countOutside(count: number): number | string {
  return count > 0 && count < cellLeast ? `<${cellLeast}` : count;
}

/** Money that so few people stand behind is left out. */
export function moneyOutside(yuan: number, people: number): number | string {
  return people > 0 && people < cellLeast ? '—' : yuan;
}
