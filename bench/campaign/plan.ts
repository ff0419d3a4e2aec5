/** Where the official behind each client works: half of them share the fund of the city, the others have their own. */
export const clientAreas = ['370300', '370300', '370300', '370300', '370302', '370303', '370304', '370305'] as const;

export const householdsPerClient = 400;
