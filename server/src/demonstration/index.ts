export { compareCaseload } from './caseload.ts';
export { createDemonstrationAccounts, listDemonstrationSignIns } from './accounts.ts';
export { readCityState, removeCity } from './city-state.ts';
export type { CityState } from './city-state.ts';
export { cityActor } from './copy-households.ts';
export type { LoadedCity } from './copy-households.ts';
export { defaultPeople, loadCity } from './load-city.ts';
export type { LoadOptions } from './load-city.ts';
export { orderPast, startPast } from './past/index.ts';
