export { policyRecord, policyRecords } from './policy-record.ts';
export type { Cited, Named, ParameterRecord, PolicyRecord } from './policy-record.ts';
export { printHandbook } from './print-handbook.ts';
export { searchEntry } from './search-entry.ts';
export type { SearchEntry } from './search-entry.ts';
export { handbookRefusals, handbookRoutes, rulesOfCity } from './routes.ts';
