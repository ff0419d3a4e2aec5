export { reasonLengthMax, recordAudit } from './record.ts';
export type { AuditEntry } from './record.ts';
