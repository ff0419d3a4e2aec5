import { defineRefusals } from '../../platform/http-kit/index.ts';

export const decisionRefusals = defineRefusals('decision', {
  notFound: {
    status: 404,
    zh: '没有这项决定，或不在您的辖区内。',
    en: 'There is no such decision, or it is not yours to see.',
  },
  noDraft: {
    status: 409,
    zh: '没有待审批的决定：可能已经审批或退回。',
    en: 'No decision waits for approval: it may have been approved or sent back.',
  },
  noSuchSubject: {
    status: 404,
    zh: '没有这户家庭或这名成员，或不在您的辖区内。',
    en: 'There is no such household or member, or it is not yours to see.',
  },
  unknownPolicy: { status: 422, zh: '手册里没有这项政策。', en: 'The handbook has no such policy.' },
  wrongSubject: {
    status: 422,
    zh: '这项政策的对象不符：以家庭为单位的不写成员，以个人为单位的要写成员。',
    en: 'The wrong subject: a household policy names no member, a personal one names one.',
  },
  notDecidable: {
    status: 422,
    zh: '所选日期无法计算：缺少当年的标准或规则。',
    en: 'Nothing can be computed for this date: standards or rules of the year are missing.',
  },
  rulesCollide: {
    status: 422,
    zh: '两项例外同时适用，系统无法计算，请联系管理员。',
    en: 'Two exceptions apply at once, so nothing can be computed; tell the administrator.',
  },
  amountMissing: {
    status: 422,
    zh: '批准时请填写金额（分），不小于零。',
    en: 'Who grants gives the amount in fen, not below zero.',
  },
  amountWithRefusal: { status: 422, zh: '不予批准时没有金额和起始月份。', en: 'A refusal has no amount and no month.' },
  wrongMonth: {
    status: 422,
    zh: '起始月份应写该月第一天，例如 2024-05-01。',
    en: 'The first month is written as its first day, such as 2024-05-01.',
  },
  differsReasonMissing: {
    status: 422,
    zh: '您的决定与系统测算不一致，请写明理由，并请另一位工作人员签字。',
    en: 'You differ from what the rules say: give the reason, and another member of staff must sign too.',
  },
  secondMissing: {
    status: 409,
    zh: '这项决定与系统测算不一致，须由第三人签字后才能审批。',
    en: 'This decision differs from the rules: a third person must sign before it is approved.',
  },
  secondNotNeeded: {
    status: 409,
    zh: '这项决定与系统测算一致，不需要签字。',
    en: 'This decision says what the rules say; no second signature is needed.',
  },
  samePerson: {
    status: 409,
    zh: '拟定、签字和审批须是不同的人。',
    en: 'Whoever prepares, signs and approves are different people.',
  },
  changed: {
    status: 409,
    zh: '拟定之后，这户的情况或标准有了变化，请重新拟定。',
    en: 'What is known of the household, or a standard, has changed since; prepare the decision again.',
  },
  decided: { status: 409, zh: '这个个案已经作出决定。', en: 'This case has been decided already.' },
  notPrintable: {
    status: 422,
    zh: '决定书中有字库没有的字，无法打印。',
    en: 'The decision holds a character that the font lacks and cannot be printed.',
  },
  batchEmpty: { status: 422, zh: '没有可以批准的个案。', en: 'None of these cases can be approved.' },
  batchTooLarge: { status: 422, zh: '一次最多批准500个个案。', en: 'At most 500 cases are approved at once.' },
});
