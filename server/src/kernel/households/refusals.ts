import { defineRefusals } from '../../platform/http-kit/index.ts';

export const householdRefusals = defineRefusals('household', {
  notFound: {
    status: 404,
    zh: '没有这户家庭，或不在您的辖区内。',
    en: 'There is no such household, or it is not yours to see.',
  },
  wrongDate: {
    status: 400,
    zh: '日期应为 2017-01-01 至 2035-12-31 之间的真实日期，例如 2024-05-01。',
    en: 'The date must be a real date from 2017-01-01 to 2035-12-31, such as 2024-05-01.',
  },
  notDecidable: {
    status: 422,
    zh: '所选日期无法计算：缺少当年的标准或工作日历。',
    en: 'Nothing can be computed for this date: standards or the working-day calendar of the year are missing.',
  },
  noSuchMember: { status: 422, zh: '这户家庭没有这名成员。', en: 'The household has no such member.' },
  futureFact: {
    status: 400,
    zh: '生效日期不能晚于今天。',
    en: 'The day from which it holds must not lie in the future.',
  },
  factInvalid: { status: 422, zh: '填写的事实不正确。', en: 'The fact is not correct.' },
});
