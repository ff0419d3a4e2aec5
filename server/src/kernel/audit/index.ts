export { minorsAmong, reasonLengthMax, recordAudit } from './record.ts';
export type { AuditEntry, Minors } from './record.ts';
export { auditRoutes } from './routes.ts';
export { anchorFiles, anchorNow, startAnchoring } from './anchoring.ts';
export type { AnchorPlaces } from './anchoring.ts';
export { exportAudit } from './export.ts';
export { verifyExport, verifyLines } from './verify.ts';
export type { Fault, Verified } from './fault.ts';
