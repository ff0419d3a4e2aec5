export { startDepartments } from './server.ts';
export type { DepartmentsOptions, RunningDepartments } from './server.ts';
export { contradictedShare, contradictionOf } from './contradiction.ts';
export type { ContradictionKind } from './contradiction.ts';
export { residentsOf } from './made-up-household.ts';
export { departmentCodes, registers } from './registers/index.ts';
export type { DepartmentCode } from './registers/index.ts';
export { faultKinds } from './faults.ts';
export type { Resident } from './resident.ts';
