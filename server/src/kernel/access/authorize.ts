import { defineRefusals, Refused, refusals, routesFor } from '../../platform/http-kit/index.ts';
import type { Refusal } from '../../platform/http-kit/index.ts';
import type { Actor, Restriction } from './actor.ts';
import type { Permission } from './permission.ts';

/** Where the thing lies that is to be read or changed, and what to answer when it lies outside (404). */
export type Claim = { readonly areaCode: string; readonly otherwise?: Refusal };

/** `defineRoute` of this server: permissions are spelled out and checked, handlers get the actor. */
export const defineRoute = routesFor<Permission, Actor>();

const firstSteps = defineRefusals('access', {
  changePassword: {
    status: 403,
    zh: '请先在“我的安全”中修改密码。',
    en: 'First change your password under My security.',
  },
  enrolSecondFactor: {
    status: 403,
    zh: '您的岗位须用双因素登录：请先在“我的安全”中设置。',
    en: 'Your role signs in with a second factor: set one up under My security first.',
  },
});
const restrictions: Readonly<Record<Restriction, Refusal>> = {
  'change-password': firstSteps.changePassword,
  'enrol-second-factor': firstSteps.enrolSecondFactor,
};

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
  if (actor.restriction) throw new Refused(restrictions[actor.restriction]);
  if (!actor.permissions.has(permission)) throw new Refused(refusals.forbidden);
}
