import { Type } from '@fastify/type-provider-typebox';
import { oneOf, Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { orNull } from '../../platform/http-kit/index.ts';
import { defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { sessionTokenOf } from './cookies.ts';
import { factorRefusals } from './errors.ts';
import {
  addOwnPasskey,
  beginOwnPasskey,
  beginOwnTotp,
  changePassword,
  confirmOwnTotp,
  endOwnSessions,
  readSecurity,
  removeOwnFactor,
  renewOwnRecoveryCodes,
} from './my-security.ts';
import type { Own } from './my-security.ts';
import { passwordLengthMax } from './password.ts';
import { codePattern } from './totp.ts';

type Dependencies = Pick<Own, 'pool' | 'fieldKeys'>;

const PasswordSchema = Type.String({ minLength: 1, maxLength: passwordLengthMax });
const CodesSchema = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Shown this once; empty when there are some already.' }),
});
const DoneSchema = Type.Object({ done: Type.Boolean() });
const PasskeyIdSchema = Type.String({ pattern: '^[A-Za-z0-9_-]{16,1400}$' });

const SecuritySchema = Type.Object({
  factorRequired: Type.Boolean({ description: 'The role asks for a second factor.' }),
  totpSince: orNull(Type.String()),
  passkeys: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      createdAt: Type.String(),
      usedAt: orNull(Type.String()),
    }),
  ),
  recoveryCodesLeft: Type.Integer(),
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      current: Type.Boolean(),
      address: Type.String(),
      agent: Type.String(),
      createdAt: Type.String(),
      seenAt: Type.String(),
    }),
  ),
});

const common = { tag: 'accounts', access: 'signed-in' } as const;
const limited = { ...common, perMinuteMax: 60, refusals: Object.values(factorRefusals) } as const;

/** What a person sees and does about signing in to the own account, also before a restriction is lifted. */
export function mySecurityRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    ...sessionListRoutes(dependencies),
    ...appRoutes(dependencies),
    ...passkeyRoutes(dependencies),
    removalRoute(dependencies),
  ];
}

function sessionListRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      ...common,
      operationId: 'getMySecurity',
      method: 'GET',
      path: '/my/security',
      summary: { zh: '我的登录方式和登录记录', en: 'how I sign in and where I am signed in' },
      output: SecuritySchema,
      handle: ({ actor, cookies, secure }) => readSecurity({ ...dependencies, actor }, sessionTokenOf(cookies, secure)),
    }),
    defineRoute({
      ...common,
      operationId: 'endMyOtherSessions',
      method: 'DELETE',
      path: '/my/sessions',
      summary: { zh: '退出我的其他登录', en: 'sign out everywhere else' },
      output: Type.Object({ ended: Type.Integer() }),
      handle: async ({ actor, cookies, secure }) => ({
        ended: await endOwnSessions({ ...dependencies, actor }, { token: sessionTokenOf(cookies, secure) }),
      }),
    }),
    defineRoute({
      ...common,
      operationId: 'endMySession',
      method: 'DELETE',
      path: '/my/sessions/:id',
      summary: { zh: '退出我的一处登录', en: 'sign out one of my sessions' },
      params: strictObject({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
      output: Type.Object({ ended: Type.Integer() }),
      refusals: [refusals.notFound],
      handle: async ({ actor, cookies, secure, params: { id } }) => {
        const ended = await endOwnSessions({ ...dependencies, actor }, { token: sessionTokenOf(cookies, secure), id });
        if (ended === 0) throw new Refused(refusals.notFound);
        return { ended };
      },
    }),
    defineRoute({
      ...limited,
      operationId: 'changeMyPassword',
      method: 'POST',
      path: '/my/password',
      summary: { zh: '修改我的密码', en: 'change my password' },
      body: strictObject({ password: PasswordSchema, newPassword: PasswordSchema }),
      output: DoneSchema,
      handle: async ({ actor, body, cookies, secure }) => {
        await changePassword({ ...dependencies, actor }, { ...body, token: sessionTokenOf(cookies, secure) });
        return { done: true };
      },
    }),
  ];
}

function appRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      ...limited,
      operationId: 'beginMyTotp',
      method: 'POST',
      path: '/my/totp',
      summary: { zh: '开始设置验证器应用', en: 'begin with an authenticator app' },
      body: strictObject({ password: PasswordSchema }),
      output: Type.Object({
        secret: Type.String({ description: 'For typing into the app; told this once.' }),
        address: Type.String({ description: 'What the QR code says (otpauth).' }),
      }),
      handle: ({ actor, body }) => beginOwnTotp({ ...dependencies, actor }, body.password),
    }),
    defineRoute({
      ...limited,
      operationId: 'confirmMyTotp',
      method: 'POST',
      path: '/my/totp/confirm',
      summary: {
        zh: '输入第一个验证码，启用验证器应用',
        en: 'show the first code of the app, which is asked for from now on',
      },
      body: strictObject({ code: Type.String({ pattern: codePattern }) }),
      output: CodesSchema,
      handle: async ({ actor, body }) => ({
        recoveryCodes: await confirmOwnTotp({ ...dependencies, actor }, body.code),
      }),
    }),
    defineRoute({
      ...limited,
      operationId: 'renewMyRecoveryCodes',
      method: 'POST',
      path: '/my/recovery-codes',
      summary: { zh: '生成新的恢复码，旧的作废', en: 'new recovery codes in place of the old' },
      body: strictObject({ password: PasswordSchema }),
      output: CodesSchema,
      handle: async ({ actor, body }) => ({
        recoveryCodes: await renewOwnRecoveryCodes({ ...dependencies, actor }, body.password),
      }),
    }),
  ];
}

function passkeyRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      ...limited,
      operationId: 'beginMyPasskey',
      method: 'POST',
      path: '/my/passkeys/options',
      summary: { zh: '开始添加通行密钥', en: 'begin with a passkey' },
      body: strictObject({ password: PasswordSchema }),
      output: Type.Object({ options: Type.Unknown({ description: 'PublicKeyCredentialCreationOptionsJSON' }) }),
      handle: async ({ actor, body, host, cookies, secure }) => {
        const token = sessionTokenOf(cookies, secure) ?? '';
        return { options: await beginOwnPasskey({ ...dependencies, actor }, body.password, { token, site: { host } }) };
      },
    }),
    defineRoute({
      ...limited,
      operationId: 'addMyPasskey',
      method: 'POST',
      path: '/my/passkeys',
      summary: { zh: '添加通行密钥', en: 'add a passkey' },
      status: 201,
      body: strictObject({
        label: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
        response: Type.Unknown({ description: 'RegistrationResponseJSON' }),
      }),
      output: CodesSchema,
      handle: async ({ actor, body, host, cookies, secure }) => {
        const token = sessionTokenOf(cookies, secure) ?? '';
        return { recoveryCodes: await addOwnPasskey({ ...dependencies, actor }, body, { token, site: { host } }) };
      },
    }),
  ];
}

function removalRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    ...limited,
    operationId: 'removeMyFactor',
    method: 'POST',
    path: '/my/factors/remove',
    summary: { zh: '移除一种双因素登录方式', en: 'remove a second factor' },
    body: strictObject({
      kind: oneOf(['totp', 'passkey']),
      id: Type.Optional(PasskeyIdSchema),
      password: PasswordSchema,
    }),
    output: DoneSchema,
    handle: async ({ actor, body: { kind, id, password } }) => {
      if (kind === 'passkey' && id === undefined) throw new Refused(refusals.invalid, { field: 'id' });
      const factor = kind === 'totp' ? ({ kind } as const) : ({ kind: 'passkey', id: id ?? '' } as const);
      await removeOwnFactor({ ...dependencies, actor }, factor, password);
      return { done: true };
    },
  });
}
