/** Where the official behind each client works: half of them share the fund of the city, the others have their own. */
export const clientAreas = ['370300', '370300', '370300', '370300', '370302', '370303', '370304', '370305'] as const;

export const householdsPerClient = 400;

/** The last client pays Dibao by the month instead, to so many families of its county. */
export const paymasterArea = clientAreas[7];
export const paymaster = 7;
export const paidHouseholds = 40;
/** Fen a month to each of them. */
export const paidFen = 45_000;
