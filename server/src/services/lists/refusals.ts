import { defineRefusals } from '../../platform/http-kit/index.ts';

export const listRefusals = defineRefusals('lists', {
  notFound: {
    status: 404,
    zh: '没有这份名单或依据，或不在您的辖区内。',
    en: 'There is no such list or trigger, or it is not yours to see.',
  },
  noSubject: {
    status: 404,
    zh: '没有这户家庭或这名成员，或不在这份名单的县（区）。',
    en: 'There is no such household or member in the county of this list.',
  },
  dateAhead: { status: 422, zh: '日期不能晚于今天。', en: 'The date lies in the future.' },
  wrongTrigger: {
    status: 422,
    zh: '依据不完整：物价要写两项涨幅，节日慰问要写名称、对象、金额和日期，采暖季只写年份。',
    en: 'Prices need both indices, a festival order a title, groups, an amount and a day, a season its year.',
  },
  recorded: {
    status: 409,
    zh: '这个月份（或采暖季、文件）已经登记；数字有误请登记更正。',
    en: 'This month, season or order is recorded already; record a correction if it is wrong.',
  },
  replaced: {
    status: 409,
    zh: '这条依据已被更正，请使用更正后的依据。',
    en: 'This trigger was corrected; use the corrected one.',
  },
  notMet: {
    status: 422,
    zh: '按登记的依据，政策条件没有达到，不能生成名单。',
    en: 'With what is recorded the rule is not met, so there is no list to draw.',
  },
  tooEarly: {
    status: 422,
    zh: '名单以某一天的在册情况为准，这一天还没有到。',
    en: 'The list is of those registered on a day that has not come yet.',
  },
  notCounty: {
    status: 422,
    zh: '名单按县（区）生成，请选择县（区）。',
    en: 'A list is drawn for one county; choose a county.',
  },
  drawn: {
    status: 409,
    zh: '这项政策这一期在该县（区）已有名单。',
    en: 'There is a list of this policy, period and county already.',
  },
  wrongState: {
    status: 409,
    zh: '名单已不在这一步，请刷新后再看。',
    en: 'The list is no longer at this step; look at it again.',
  },
  samePerson: {
    status: 409,
    zh: '生成名单（或提出补录）的人不能自己审批。',
    en: 'Whoever drew the list, or proposed the addition, does not approve it.',
  },
  changed: {
    status: 409,
    zh: '名单与您看到的不一致，请刷新后再看。',
    en: 'The list is not the one you looked at; look at it again.',
  },
  listed: {
    status: 409,
    zh: '已在名单上，或补录已提出、尚未决定。',
    en: 'They are on the list already, or an addition is waiting for a decision.',
  },
  tooMuch: {
    status: 422,
    zh: '补录金额不能高于名单上的最高金额。',
    en: 'An added amount is not above the highest on the list.',
  },
});
