import { Type } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { Pool } from '../../platform/db/index.ts';
import { orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Doorkeeper, Route } from '../../platform/http-kit/index.ts';
import { admit, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { accountRefusals } from './errors.ts';
import { passwordLengthMax } from './password.ts';
import { findActor, sessionHoursMax } from './session.ts';
import { signIn, signOut } from './sign-in.ts';

const signInsPerMinuteMax = 30;

const SessionSchema = Type.Object({
  account: orNull(
    Type.Object({
      id: Type.String(),
      name: TextSchema,
      role: Type.Object({ code: Type.String(), name: TextSchema }),
      area: Type.Object({ code: Type.String(), level: Type.String(), name: TextSchema }),
      /** What the pages may offer; the server checks again. */
      permissions: Type.Array(Type.String()),
    }),
  ),
});

/** Over https the cookie takes the prefix that only the host itself may set. */
const cookieName = (secure: boolean): string => (secure ? '__Host-zhuni' : 'zhuni');

function sessionCookie(secure: boolean, token: string | undefined): string {
  const seconds = token === undefined ? 0 : sessionHoursMax * 3600;
  const guards = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return `${cookieName(secure)}=${token ?? ''}; ${guards}`;
}

function shownSession(actor: Actor | undefined) {
  if (!actor) return { account: null };
  const { accountId: id, name, role, area, permissions } = actor;
  const shownArea = { code: area.code, level: area.level, name: area.name };
  return { account: { id, name, role, area: shownArea, permissions: [...permissions] } };
}

/** Sign in, who am I, sign out. */
export function sessionRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'getSession',
      method: 'GET',
      path: '/session',
      summary: {
        zh: '当前登录的工作人员；未登录为 null',
        en: 'the member of staff who is signed in; null when nobody is',
      },
      tag: 'accounts',
      access: 'public',
      output: SessionSchema,
      handle: ({ actor }) => shownSession(actor),
    }),
    defineRoute({
      operationId: 'signIn',
      method: 'POST',
      path: '/session',
      summary: { zh: '登录', en: 'sign in' },
      tag: 'accounts',
      access: 'public',
      body: strictObject({
        signInName: Type.String({ minLength: 1, maxLength: 64 }),
        password: Type.String({ minLength: 1, maxLength: passwordLengthMax }),
      }),
      output: SessionSchema,
      refusals: Object.values(accountRefusals),
      perMinuteMax: signInsPerMinuteMax,
      handle: async ({ body, address, secure, cookies, setHeader }) => {
        const formerToken = cookies[cookieName(secure)];
        const { token, actor } = await signIn(pool, { ...body, address, formerToken });
        setHeader('set-cookie', sessionCookie(secure, token));
        return shownSession(actor);
      },
    }),
    defineRoute({
      operationId: 'signOut',
      method: 'DELETE',
      path: '/session',
      summary: { zh: '退出登录', en: 'sign out' },
      tag: 'accounts',
      access: 'public',
      output: SessionSchema,
      handle: async ({ secure, cookies, setHeader }) => {
        await signOut(pool, cookies[cookieName(secure)]);
        setHeader('set-cookie', sessionCookie(secure, undefined));
        return { account: null };
      },
    }),
  ];
}

/** Recognises staff by the session cookie. */
export function createDoorkeeper(pool: Pool): Doorkeeper<Actor> {
  return {
    identify: async (request: FastifyRequest) =>
      findActor(pool, request.cookies[cookieName(request.protocol === 'https')]),
    admit,
  };
}
