import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const noticeRefusals = defineRefusals('notice', {
  notFound: {
    status: 404,
    zh: '没有这份公示，或公示已经结束。',
    en: 'There is no such notice, or its days are over.',
  },
  noneByLaw: {
    status: 422,
    zh: '依照规定，这一步不公示。',
    en: 'The law knows no public notice at this step.',
  },
  opinionAgainst: {
    status: 422,
    zh: '只公示拟同意的申请和拟终止的救助；其他意见书面告知当事人，不公示。',
    en: 'Shown are proposals to grant help and to end it; any other opinion is told to the person in writing alone.',
  },
  publishedAlready: {
    status: 409,
    zh: '这份公示已经发布过，不能重复发布。',
    en: 'This notice was published already.',
  },
  withdrawnAlready: { status: 409, zh: '这份公示已经撤下。', en: 'This notice was taken down already.' },
  calendarMissing: {
    status: 422,
    zh: '无法计算公示期：缺少相关年份的工作日历，请先补充国务院公布的放假安排。',
    en: 'The days of the notice cannot be computed: the working-day calendar of a year is missing; add the holidays as published.',
  },
  tooManyObjections: {
    status: 429,
    zh: '这份公示收到的异议已经很多，请直接联系公示上的办公电话。',
    en: 'This notice has had many objections already; please call the office named on it.',
  },
  nameMissing: {
    status: 422,
    zh: '实名提出异议的，请填写姓名；不愿留名的，请选择匿名。',
    en: 'Give your name, or choose to stay anonymous.',
  },
  objectionNotFound: { status: 404, zh: '没有这条异议。', en: 'There is no such objection.' },
  objectionAnswered: { status: 409, zh: '这条异议已经答复。', en: 'This objection was answered already.' },
  takeTheStep: {
    status: 409,
    zh: '公示期内的异议请通过“登记异议”转入复查，由复查意见答复。',
    en: 'While the procedure allows it, take the step that sends the case back; the new opinion answers the objection.',
  },
});
