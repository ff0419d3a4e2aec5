import { defineRefusals } from '../../platform/http-kit/index.ts';

export const personRefusals = defineRefusals('person', {
  notFound: {
    status: 404,
    zh: '没有这个人，或不在您的辖区内。',
    en: 'There is no such person, or it is not yours to see.',
  },
  noNumber: { status: 404, zh: '此人没有登记身份证号。', en: 'No identity number of this person is known.' },
  restricted: { status: 409, zh: '此人已设为受限人员。', en: 'This person is restricted already.' },
  notRestricted: { status: 409, zh: '此人不是受限人员。', en: 'This person is not restricted.' },
  wrongPeriod: {
    status: 400,
    zh: '结束日期应晚于今天。',
    en: 'The restriction must end after today.',
  },
});
