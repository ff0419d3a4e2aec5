import type { Text } from '@zhuni/engine/values';

/** One row of a room's error table: what went wrong and what the user can do, in both languages. */
export type Refusal = {
  /** Such as 'household.not-found'; stable, for programs. */
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly message: Text;
};

/** Thrown to answer a request with a refusal; `field` names the input that is wrong, `message` may say more. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  readonly text: Text;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(refusal: Refusal, more: { message?: Text; field?: string; retryAfterSeconds?: number } = {}) {
    super(refusal.code);
    this.refusal = refusal;
    this.text = more.message ?? refusal.message;
    this.field = more.field;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

type Table = Readonly<Record<string, { readonly status: Refusal['status']; readonly zh: string; readonly en: string }>>;

/** A room's error table: `defineRefusals('household', { notFound: { status: 404, zh, en } })` has code 'household.not-found'. */
export function defineRefusals<const Rows extends Table>(
  room: string,
  rows: Rows,
): { readonly [Name in keyof Rows]: Refusal } {
  const entries = Object.entries(rows).map(([name, { status, zh, en }]) => {
    const code = `${room}.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [name, Object.freeze({ code, status, message: { zh, en } })];
  });
  return Object.fromEntries(entries) as { readonly [Name in keyof Rows]: Refusal };
}

/** What any request can meet, whatever the room. */
export const refusals = defineRefusals('request', {
  invalid: { status: 400, zh: '填写的内容不正确。', en: 'The input is not correct.' },
  malformed: { status: 400, zh: '请求内容无法读取。', en: 'The request cannot be read.' },
  wrongKey: {
    status: 400,
    zh: '请求编号（idempotency-key）应为 UUID。',
    en: 'The idempotency-key must be a UUID.',
  },
  keyReused: {
    status: 409,
    zh: '这个请求编号已用于另一个请求，请重新提交。',
    en: 'This idempotency-key was used for another request; send it anew.',
  },
  tooDeep: {
    status: 400,
    zh: '请求内容嵌套过深或有重复的字段。',
    en: 'The request is nested too deep or names a field twice.',
  },
  signedOut: { status: 401, zh: '请先登录。', en: 'Please sign in.' },
  foreignPage: {
    status: 403,
    zh: '请求不是从本系统的页面发出的，已拒绝。',
    en: 'The request did not come from a page of this system.',
  },
  forbidden: { status: 403, zh: '您的岗位没有这项权限。', en: 'Your role may not do this.' },
  notFound: { status: 404, zh: '没有找到。', en: 'Not found.' },
  tooLarge: { status: 413, zh: '内容太大。', en: 'The content is too large.' },
  wrongType: { status: 415, zh: '不支持这种内容格式。', en: 'This kind of content is not accepted.' },
  tooMany: { status: 429, zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; please wait a little.' },
  failed: {
    status: 500,
    zh: '系统出错了，请稍后再试；如仍出错，请告知管理员请求编号。',
    en: 'Something went wrong; try again later, and if it persists tell the administrator the request number.',
  },
  busy: {
    status: 503,
    zh: '系统暂时不可用，请稍后再试。',
    en: 'The system is not available at the moment; try again shortly.',
  },
});
