/** As in every file that leaves the office: fewer people or households than these are not told. */
export const shownMin = 5;

export const isSmall = (count: number): boolean => count > 0 && count < shownMin;
