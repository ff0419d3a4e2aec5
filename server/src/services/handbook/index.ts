export { policyRecord, policyRecords } from './policy-record.ts';
export type { Cited, Named, ParameterRecord, PolicyRecord } from './policy-record.ts';
