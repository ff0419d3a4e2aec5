import { defineRefusals } from '../../platform/http-kit/index.ts';

export const accountRefusals = defineRefusals('account', {
  wrongCredentials: { status: 401, zh: '用户名或密码不正确。', en: 'The user name or the password is not correct.' },
  tooManyAttempts: {
    status: 429,
    zh: '从您这里尝试登录的次数过多，请稍后再试；忘记密码请联系上级管理员。',
    en: 'Too many attempts to sign in from your place; wait a little, or ask your administrator for a new password.',
  },
});

export const factorRefusals = defineRefusals('factor', {
  notWaiting: {
    status: 409,
    zh: '登录已超时，请重新输入用户名和密码。',
    en: 'This sign-in has run out; enter your user name and password again.',
  },
  wrongCode: {
    status: 422,
    zh: '验证码不正确或已用过，请输入应用中新的验证码。',
    en: 'The code is not correct, or was used before; enter a new one from your app.',
  },
  wrongPasskey: { status: 422, zh: '通行密钥没有通过验证，请重试。', en: 'The passkey was not accepted; try again.' },
  wrongPassword: { status: 422, zh: '当前密码不正确。', en: 'Your present password is not correct.' },
  tooManyGuesses: {
    status: 429,
    zh: '输错次数过多，请一刻钟后再试。',
    en: 'Too many wrong entries; try again in a quarter of an hour.',
  },
  lastFactor: {
    status: 409,
    zh: '您的岗位须用双因素登录：请先设置另一种方式，再移除这一种。',
    en: 'Your role signs in with a second factor: set up another one before removing this one.',
  },
  alreadyThere: {
    status: 409,
    zh: '验证器应用已经设置；要换一部手机，请先移除。',
    en: 'An authenticator app is set up already; remove it first to use another phone.',
  },
  notBegun: { status: 409, zh: '请先重新开始设置。', en: 'Begin the set-up anew.' },
  weakPassword: {
    status: 422,
    zh: '新密码至少 10 个字符，不能与用户名或当前密码相同。',
    en: 'A new password has at least 10 characters and is neither the user name nor the present password.',
  },
});

export const manageRefusals = defineRefusals('accounts', {
  notFound: {
    status: 404,
    zh: '没有这个账号，或不在您的辖区内。',
    en: 'There is no such account, or it is outside your area.',
  },
  nameTaken: { status: 409, zh: '这个用户名已被使用。', en: 'This user name is taken.' },
  own: {
    status: 409,
    zh: '不能对自己的账号这样做，请由另一位管理员办理。',
    en: 'Not for your own account; ask another administrator.',
  },
  wrongLevel: {
    status: 422,
    zh: '这个岗位不属于所选地区的层级。',
    en: 'This role does not belong to the level of the area.',
  },
  noRole: { status: 422, zh: '没有这个岗位。', en: 'There is no such role.' },
  noPermission: { status: 422, zh: '没有这项权限。', en: 'There is no such permission.' },
  otherDuty: {
    status: 422,
    zh: '这项权限属于另一类岗位：系统、安全、审计三员的权限必须分开。',
    en: 'This permission belongs to another duty: those of the three administrators are kept apart.',
  },
  ownRole: {
    status: 409,
    zh: '不能修改自己岗位的权限。',
    en: 'The permissions of your own role are not yours to change.',
  },
  notAwaiting: { status: 409, zh: '这个账号不在等待确认。', en: 'This account is not waiting to be confirmed.' },
  nothingToChange: { status: 422, zh: '没有要修改的内容。', en: 'There is nothing to change.' },
});
