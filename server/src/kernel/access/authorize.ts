import { Refused, refusals, routesFor } from '../../platform/http-kit/index.ts';
import type { Refusal } from '../../platform/http-kit/index.ts';
import type { Actor } from './actor.ts';
import type { Permission } from './permission.ts';

/** Where the thing lies that is to be read or changed, and what to answer when it lies outside (404). */
export type Claim = { readonly areaCode: string; readonly otherwise?: Refusal };

/** `defineRoute` of this server: permissions are spelled out and checked, handlers get the actor. */
export const defineRoute = routesFor<Permission, Actor>();

/**
 * Throws Refused: 403 when the role lacks the permission, 404 when the claim lies outside the actor's area. Row
 * security stands behind it as the second wall.
 */
export function authorize(actor: Actor, permission: Permission, claim: Claim): void {
  admit(actor, permission);
  if (!claim.areaCode.startsWith(actor.area.prefix)) throw new Refused(claim.otherwise ?? refusals.notFound);
}

/** The permission alone, for the door of a route. */
export function admit(actor: Actor, permission: string): void {
  if (!actor.permissions.has(permission)) throw new Refused(refusals.forbidden);
}
