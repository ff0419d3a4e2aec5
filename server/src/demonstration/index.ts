export { cityActor, defaultPeople, loadCity } from './load-city.ts';
export type { LoadedCity, LoadOptions } from './load-city.ts';
