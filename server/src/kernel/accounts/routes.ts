import { Type } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Doorkeeper, Exchange, Route } from '../../platform/http-kit/index.ts';
import { admit, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { deviceCookie, deviceTokenOf, sessionCookie, sessionTokenOf } from './cookies.ts';
import { accountRefusals, factorRefusals } from './errors.ts';
import { factorKinds } from './factors.ts';
import { passwordLengthMax } from './password.ts';
import { findActor, forgetActors } from './session.ts';
import { askPasskey, awaitedFactors, showFactor, signIn, signOut } from './sign-in.ts';
import type { Browser, ShownFactor, SignedIn } from './sign-in.ts';
import { codePattern } from './totp.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

/** Against floods only; guessing has limits of its own, by account and place. */
const signInsPerMinuteMax = 300;

export const restrictions = ['change-password', 'enrol-second-factor'] as const;

const SessionSchema = Type.Object({
  account: orNull(
    Type.Object({
      id: Type.String(),
      name: TextSchema,
      role: Type.Object({ code: Type.String(), name: TextSchema }),
      area: Type.Object({ code: Type.String(), level: Type.String(), name: TextSchema }),
      /** What the pages may offer; the server checks again. */
      permissions: Type.Array(Type.String()),
      restriction: orNull(oneOf(restrictions, 'What is to be done before anything else.')),
    }),
  ),
  secondFactor: orNull(
    Type.Object({ methods: Type.Array(oneOf(factorKinds)) }, { description: 'Awaited; the password was right.' }),
  ),
});

function shownSession(actor: Actor | undefined) {
  if (!actor) return { account: null, secondFactor: null };
  const { accountId: id, name, role, area, permissions, restriction = null } = actor;
  const shownArea = { code: area.code, level: area.level, name: area.name };
  const account = { id, name, role, area: shownArea, permissions: restriction ? [] : [...permissions], restriction };
  return { account, secondFactor: null };
}

type Visit = Pick<
  Exchange<unknown, undefined, undefined, undefined>,
  'address' | 'userAgent' | 'secure' | 'cookies' | 'setHeader'
>;

const browserOf = ({ address, userAgent, secure, cookies }: Visit): Browser => ({
  address,
  agent: userAgent,
  sessionToken: sessionTokenOf(cookies, secure),
  deviceToken: deviceTokenOf(cookies, secure),
});

/** Gives the browser what it needs for the next request, and the page what it shows. */
function answer(signedIn: SignedIn, { secure, setHeader }: Visit) {
  setHeader('set-cookie', sessionCookie(secure, signedIn.token));
  if (!('actor' in signedIn)) return { account: null, secondFactor: { methods: [...signedIn.methods] } };
  setHeader('set-cookie', deviceCookie(secure, signedIn.deviceToken));
  return shownSession(signedIn.actor);
}

/** Sign in, show the second factor, who am I, sign out. */
export function sessionRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [...passwordRoutes(dependencies), ...secondFactorRoutes(dependencies)];
}

function passwordRoutes({ pool }: Dependencies): Route<Actor>[] {
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
      handle: async ({ actor, cookies, secure }) => {
        const methods = actor ? undefined : await awaitedFactors(pool, sessionTokenOf(cookies, secure));
        return methods ? { account: null, secondFactor: { methods } } : shownSession(actor);
      },
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
      handle: async (visit) => answer(await signIn(pool, visit.body, browserOf(visit)), visit),
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
        await signOut(pool, sessionTokenOf(cookies, secure));
        setHeader('set-cookie', sessionCookie(secure, undefined));
        return { account: null, secondFactor: null };
      },
    }),
  ];
}

/** The second steps of signing in; they need the session of the first. */
function secondFactorRoutes(dependencies: Dependencies): Route<Actor>[] {
  const { pool } = dependencies;
  const common = { method: 'POST', tag: 'accounts', access: 'public', output: SessionSchema } as const;
  const limits = { perMinuteMax: signInsPerMinuteMax, refusals: Object.values(factorRefusals) };
  const show = async (shown: ShownFactor, visit: Visit) =>
    answer(await showFactor(dependencies, shown, browserOf(visit)), visit);
  return [
    defineRoute({
      ...common,
      ...limits,
      operationId: 'showCode',
      path: '/session/code',
      summary: {
        zh: '登录第二步：验证器应用的验证码',
        en: 'second step of signing in: a code of the authenticator app',
      },
      body: strictObject({ code: Type.String({ pattern: codePattern }) }),
      handle: (visit) => show({ kind: 'totp', code: visit.body.code }, visit),
    }),
    defineRoute({
      ...common,
      ...limits,
      operationId: 'showRecoveryCode',
      path: '/session/recovery-code',
      summary: { zh: '登录第二步：恢复码', en: 'second step of signing in: a recovery code' },
      body: strictObject({ code: Type.String({ minLength: 16, maxLength: 30 }) }),
      handle: (visit) => show({ kind: 'recovery', code: visit.body.code }, visit),
    }),
    defineRoute({
      ...common,
      ...limits,
      operationId: 'askPasskey',
      path: '/session/passkey-request',
      summary: { zh: '登录第二步：请求通行密钥', en: 'second step of signing in: ask for a passkey' },
      output: Type.Object({ options: Type.Unknown({ description: 'PublicKeyCredentialRequestOptionsJSON' }) }),
      handle: async ({ cookies, secure, host }) => ({
        options: await askPasskey(pool, sessionTokenOf(cookies, secure), { host }),
      }),
    }),
    defineRoute({
      ...common,
      ...limits,
      operationId: 'showPasskey',
      path: '/session/passkey',
      summary: { zh: '登录第二步：通行密钥', en: 'second step of signing in: a passkey' },
      body: strictObject({ response: Type.Unknown({ description: 'AuthenticationResponseJSON' }) }),
      handle: (visit) => show({ kind: 'passkey', response: visit.body.response, site: { host: visit.host } }, visit),
    }),
  ];
}

/** Recognises staff by the session cookie. */
export function createDoorkeeper(pool: Pool): Doorkeeper<Actor> {
  return {
    identify: async (request: FastifyRequest) =>
      findActor(pool, sessionTokenOf(request.cookies, request.protocol === 'https')),
    admit,
  };
}

/** Routes of which those that change something make everyone be asked about anew, see `forgetActors`. */
export function changingActors(routes: readonly Route<Actor>[]): Route<Actor>[] {
  return routes.map((route) => {
    if (route.method === 'GET') return route;
    const handle: Route<Actor>['handle'] = async (exchange) => {
      try {
        return await route.handle(exchange);
      } finally {
        forgetActors();
      }
    };
    return { ...route, handle };
  });
}
