import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

export type Security = Answer<'/api/my/security', 'get'>;
export type AccountPage = Answer<'/api/accounts', 'get'>;
export type AccountLine = AccountPage['accounts'][number];
export type Roles = Answer<'/api/roles', 'get'>;
export type Role = Roles['roles'][number];
export type AuditPage = Answer<'/api/audit/entries', 'get'>;
export type AuditEntry = AuditPage['entries'][number];
type Session = Answer<'/api/session', 'get'>;

export const showCode = (code: string): Promise<Session> => answerOf(api.POST('/api/session/code', { body: { code } }));
export const showRecoveryCode = (code: string): Promise<Session> =>
  answerOf(api.POST('/api/session/recovery-code', { body: { code } }));
export const askPasskey = async (): Promise<unknown> =>
  (await answerOf(api.POST('/api/session/passkey-request'))).options;
export const showPasskey = (response: unknown): Promise<Session> =>
  answerOf(api.POST('/api/session/passkey', { body: { response } }));

export const fetchSecurity = (): Promise<Security> => answerOf(api.GET('/api/my/security'));
export const changePassword = (body: { password: string; newPassword: string }): Promise<unknown> =>
  answerOf(api.POST('/api/my/password', { body }));
export const beginTotp = (password: string): Promise<Answer<'/api/my/totp', 'post'>> =>
  answerOf(api.POST('/api/my/totp', { body: { password } }));
export const confirmTotp = async (code: string): Promise<readonly string[]> =>
  (await answerOf(api.POST('/api/my/totp/confirm', { body: { code } }))).recoveryCodes;
export const renewRecoveryCodes = async (password: string): Promise<readonly string[]> =>
  (await answerOf(api.POST('/api/my/recovery-codes', { body: { password } }))).recoveryCodes;
export const beginPasskey = async (password: string): Promise<unknown> =>
  (await answerOf(api.POST('/api/my/passkeys/options', { body: { password } }))).options;
export const addPasskey = async (body: { label: string; response: unknown }): Promise<readonly string[]> =>
  (await answerOf(api.POST('/api/my/passkeys', { body }))).recoveryCodes;
export const removeFactor = (body: { kind: 'totp' | 'passkey'; id?: string; password: string }): Promise<unknown> =>
  answerOf(api.POST('/api/my/factors/remove', { body }));
export const endOtherSessions = async (): Promise<number> => (await answerOf(api.DELETE('/api/my/sessions'))).ended;
export const endMySession = async (id: string): Promise<number> =>
  (await answerOf(api.DELETE('/api/my/sessions/{id}', { params: { path: { id } } }))).ended;

export const fetchAccounts = (query: { area: string; q: string; page: number }): Promise<AccountPage> =>
  answerOf(api.GET('/api/accounts', { params: { query } }));
export type NewAccount = {
  readonly signInName: string;
  readonly password: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly role: string;
  readonly area: string;
};
export const addAccount = (body: NewAccount): Promise<AccountLine> => answerOf(api.POST('/api/accounts', { body }));
export type AccountChange = Partial<Omit<NewAccount, 'signInName'>> & { readonly active?: boolean };
export const changeAccount = (id: string, body: AccountChange): Promise<AccountLine> =>
  answerOf(api.POST('/api/accounts/{id}', { params: { path: { id } }, body }));
export const confirmAccount = (id: string): Promise<AccountLine> =>
  answerOf(api.POST('/api/accounts/{id}/confirm', { params: { path: { id } } }));
export const forceSignOut = async (id: string): Promise<number> =>
  (await answerOf(api.DELETE('/api/accounts/{id}/sessions', { params: { path: { id } } }))).ended;
export const resetFactors = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/api/accounts/{id}/factors', { params: { path: { id } } }));

export const fetchRoles = (): Promise<Roles> => answerOf(api.GET('/api/roles'));
export const changeRole = (
  code: string,
  body: { permissions?: string[]; secondFactorRequired?: boolean },
): Promise<Role> => answerOf(api.POST('/api/roles/{code}', { params: { path: { code } }, body }));

export type AuditQuery = {
  readonly actor?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly action?: string;
  readonly from?: string;
  readonly until?: string;
  readonly under?: '14' | '18';
  readonly after?: string;
};
export const fetchAudit = (query: AuditQuery): Promise<AuditPage> =>
  answerOf(api.GET('/api/audit/entries', { params: { query } }));
