import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const payeeRefusals = defineRefusals('payee', {
  notFound: {
    status: 404,
    zh: '没有这个收款账户，或不在您的辖区内。',
    en: 'There is no such account, or it is not yours to see.',
  },
  wrongNumber: {
    status: 422,
    zh: '账号不正确：银行卡为16至19位，存折为12至23位，只含数字。',
    en: 'The number is wrong: a card has 16 to 19 digits, a passbook 12 to 23, digits only.',
  },
  wrongDigit: {
    status: 422,
    zh: '卡号校验位不正确，请对照银行卡重新输入。',
    en: 'A digit of the card number is wrong; compare it with the card.',
  },
  incomplete: {
    status: 422,
    zh: '银行账户应填开户行和账号；监护人账户还应填监护人、原因和依据；现金和实物应填领取地点或内容。',
    en: 'A bank account needs bank and number, a guardian’s also who, why and a paper; cash and goods a place.',
  },
  shared: {
    status: 409,
    zh: '这个账号已登记给另一人。确需共用的，请写明原因。',
    en: 'This account belongs to somebody else already. Where two people share it, give a reason.',
  },
  ownGuardian: {
    status: 422,
    zh: '监护人应是另一人。',
    en: 'A guardian is somebody else.',
  },
  tooEarly: {
    status: 422,
    zh: '开始日期应晚于现有账户的开始日期，且早于一年以后。',
    en: 'The first day lies after the first day of the present account, and within a year from now.',
  },
  ended: { status: 409, zh: '这个账户已经停用。', en: 'This account has ended already.' },
});
