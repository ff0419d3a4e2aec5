export { compareCaseload } from './caseload.ts';
export { createDemonstrationAccounts, listDemonstrationSignIns } from './accounts.ts';
export { readCityState, removeCity } from './city-state.ts';
export type { CityState } from './city-state.ts';
export { cityActor, defaultPeople, loadCity } from './load-city.ts';
export type { LoadedCity, LoadOptions } from './load-city.ts';
