export { createDemonstrationAccounts, demonstrationAccounts } from './accounts.ts';
export { readCityState, removeCity } from './city-state.ts';
export type { CityState } from './city-state.ts';
export { cityActor, defaultPeople, loadCity } from './load-city.ts';
export type { LoadedCity, LoadOptions } from './load-city.ts';
