import { defineRefusals } from '../../platform/http-kit/index.ts';

export const accountRefusals = defineRefusals('account', {
  wrongCredentials: { status: 401, zh: '用户名或密码不正确。', en: 'The user name or the password is not correct.' },
  tooManyAttempts: {
    status: 429,
    zh: '从您这里尝试登录的次数过多，请稍后再试；忘记密码请联系上级管理员。',
    en: 'Too many attempts to sign in from your place; wait a little, or ask your administrator for a new password.',
  },
});
