import { Type } from '@fastify/type-provider-typebox';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute, listRoles, permissionLabel, permissions } from '../access/index.ts';
import type { Actor, Role } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../areas/index.ts';
import { factorRefusals, manageRefusals } from './errors.ts';
import {
  accountsPerPage,
  addAccount,
  changeAccount,
  confirmAccount,
  forceSignOut,
  listAccounts,
  resetFactors,
} from './manage-accounts.ts';
import type { AccountLine } from './manage-accounts.ts';
import { changeRole, dutiesOfPermissions, mayHold } from './manage-roles.ts';
import { assertGoodPassword } from './my-security.ts';
import { passwordLengthMax } from './password.ts';

type Dependencies = { readonly pool: Pool };

const AccountSchema = Type.Object({
  id: Type.String(),
  signInName: Type.String(),
  name: TextSchema,
  role: Type.Object({ code: Type.String(), name: TextSchema, duty: Type.String() }),
  area: Type.Object({ code: Type.String(), name: TextSchema }),
  active: Type.Boolean(),
  confirmationAwaited: Type.Boolean({ description: 'No sign-in until the security administrator confirms.' }),
  demonstration: Type.Boolean(),
  secondFactor: Type.Boolean(),
  openSessions: Type.Integer(),
  createdAt: Type.String(),
});

const shownAccount = ({ createdAt, ...account }: AccountLine) => ({ ...account, createdAt: createdAt.toISOString() });

const IdSchema = strictObject({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) });
const NameSchema = strictObject({
  zh: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  en: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
});
const RoleCodeSchema = Type.String({ pattern: '^[a-z][a-z-]{1,40}$' });
const PasswordSchema = Type.String({ minLength: 1, maxLength: passwordLengthMax });
const pagesMax = 10_000;

const common = { tag: 'accounts', refusals: [...Object.values(manageRefusals), areaRefusals.notFound] } as const;

/** Accounts and roles, for the system and the security administrator. */
export function manageRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    addRoute(dependencies),
    changeRoute(dependencies),
    ...securityRoutes(dependencies),
    ...roleRoutes(dependencies),
  ];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    ...common,
    operationId: 'listAccounts',
    method: 'GET',
    path: '/accounts',
    summary: { zh: '辖区内工作人员的账号', en: 'accounts of the staff of an area' },
    access: 'account.list',
    query: strictObject({
      area: AreaCodeSchema,
      q: Type.Optional(Type.String({ maxLength: 60 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: pagesMax })),
    }),
    output: Type.Object({
      accounts: Type.Array(AccountSchema),
      total: Type.Integer(),
      page: Type.Integer(),
      pageRows: Type.Integer(),
    }),
    handle: async ({ actor, query: { area: code, q = '', page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(code));
        if (!area) throw new Refused(areaRefusals.notFound);
        authorize(actor, 'account.list', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const { accounts, total } = await listAccounts(transaction, { prefix: area.prefix, sought: q.trim(), page });
        return { accounts: accounts.map(shownAccount), total, page, pageRows: accountsPerPage };
      }),
  });
}

function addRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    ...common,
    operationId: 'addAccount',
    method: 'POST',
    path: '/accounts',
    summary: { zh: '建立账号；首次登录须改密码', en: 'make an account; its password is changed at the first sign-in' },
    access: 'account.manage',
    status: 201,
    body: strictObject({
      signInName: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,63}$' }),
      password: PasswordSchema,
      name: NameSchema,
      role: RoleCodeSchema,
      area: AreaCodeSchema,
    }),
    output: AccountSchema,
    refusals: [...common.refusals, factorRefusals.weakPassword],
    handle: async ({ actor, body }) => {
      assertGoodPassword(body.password, [body.signInName], 'password');
      const staff = { ...body, area: storedCode(body.area) };
      return shownAccount(
        await withTransaction(pool, actor.scope, (transaction) => addAccount(transaction, actor, staff)),
      );
    },
  });
}

function changeRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    ...common,
    operationId: 'changeAccount',
    method: 'POST',
    path: '/accounts/:id',
    summary: {
      zh: '修改、停用或启用账号，或重设密码',
      en: 'change, close or open an account, or give it a new password',
    },
    access: 'account.manage',
    params: IdSchema,
    body: strictObject({
      name: Type.Optional(NameSchema),
      role: Type.Optional(RoleCodeSchema),
      area: Type.Optional(AreaCodeSchema),
      active: Type.Optional(Type.Boolean()),
      password: Type.Optional(PasswordSchema),
    }),
    output: AccountSchema,
    refusals: [...common.refusals, factorRefusals.weakPassword],
    handle: async ({ actor, params: { id }, body }) => {
      if (body.password !== undefined) assertGoodPassword(body.password, [], 'password');
      const change = { ...body, area: body.area === undefined ? undefined : storedCode(body.area) };
      return shownAccount(
        await withTransaction(pool, actor.scope, (transaction) => changeAccount(transaction, actor, { id, change })),
      );
    },
  });
}

function securityRoutes({ pool }: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      ...common,
      operationId: 'confirmAccount',
      method: 'POST',
      path: '/accounts/:id/confirm',
      summary: { zh: '确认管理员账号', en: "confirm an administrator's account" },
      access: 'account.confirm',
      params: IdSchema,
      output: AccountSchema,
      handle: async ({ actor, params: { id } }) =>
        shownAccount(await withTransaction(pool, actor.scope, (transaction) => confirmAccount(transaction, actor, id))),
    }),
    defineRoute({
      ...common,
      operationId: 'forceSignOut',
      method: 'DELETE',
      path: '/accounts/:id/sessions',
      summary: { zh: '强制退出一个账号的全部登录', en: 'end all sessions of an account' },
      access: 'session.end',
      params: IdSchema,
      output: Type.Object({ ended: Type.Integer() }),
      handle: async ({ actor, params: { id } }) => ({
        ended: await withTransaction(pool, actor.scope, (transaction) => forceSignOut(transaction, actor, id)),
      }),
    }),
    defineRoute({
      ...common,
      operationId: 'resetFactors',
      method: 'DELETE',
      path: '/accounts/:id/factors',
      summary: {
        zh: '重置一个账号的双因素（手机遗失）',
        en: 'take the second factors from an account that has lost them',
      },
      access: 'factor.reset',
      params: IdSchema,
      output: Type.Object({ removed: Type.Integer() }),
      handle: async ({ actor, params: { id } }) => ({
        removed: await withTransaction(pool, actor.scope, (transaction) => resetFactors(transaction, actor, id)),
      }),
    }),
  ];
}

const RoleSchema = Type.Object({
  code: Type.String(),
  name: TextSchema,
  areaLevel: Type.String(),
  duty: Type.String(),
  secondFactorRequired: Type.Boolean(),
  permissions: Type.Array(Type.String()),
});

const shownRole = (role: Role) => ({ ...role, permissions: [...role.permissions] });

function roleRoutes({ pool }: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      ...common,
      operationId: 'listRoles',
      method: 'GET',
      path: '/roles',
      summary: { zh: '岗位及其权限', en: 'roles and what they may do' },
      access: 'role.read',
      output: Type.Object({
        roles: Type.Array(RoleSchema),
        permissions: Type.Array(
          Type.Object({
            code: Type.String(),
            label: TextSchema,
            duties: Type.Array(Type.String(), { description: 'Of which duty a role must be to hold it.' }),
          }),
        ),
      }),
      handle: async ({ actor }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const duties = await dutiesOfPermissions(transaction);
          const shown = permissions.map((code) => ({
            code,
            label: permissionLabel(code),
            duties: ['work', 'system', 'security', 'audit'].filter((duty) =>
              mayHold(duty, duties.get(code) ?? null, code),
            ),
          }));
          return { roles: (await listRoles(transaction)).map(shownRole), permissions: shown };
        }),
    }),
    defineRoute({
      ...common,
      operationId: 'changeRole',
      method: 'POST',
      path: '/roles/:code',
      summary: {
        zh: '修改岗位的权限和双因素要求',
        en: 'change what a role may do and whether it needs a second factor',
      },
      access: 'role.grant',
      params: strictObject({ code: RoleCodeSchema }),
      body: strictObject({
        permissions: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 200 })),
        secondFactorRequired: Type.Optional(Type.Boolean()),
      }),
      output: RoleSchema,
      handle: async ({ actor, params: { code }, body: change }) =>
        shownRole(
          await withTransaction(pool, actor.scope, (transaction) => changeRole(transaction, actor, { code, change })),
        ),
    }),
  ];
}
