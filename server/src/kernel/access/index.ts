export { admit, authorize, defineRoute } from './authorize.ts';
export type { Claim } from './authorize.ts';
export type { Actor, Restriction } from './actor.ts';
export { permissions } from './permission.ts';
export type { Permission } from './permission.ts';
export { permissionLabel } from './permission-labels.ts';
export { listRoles } from './roles.ts';
export type { Role } from './roles.ts';
export { accessMatrix } from './matrix.ts';
