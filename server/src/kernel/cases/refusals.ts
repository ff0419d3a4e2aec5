import { defineRefusals } from '../../platform/http-kit/index.ts';

export const caseRefusals = defineRefusals('case', {
  notFound: { status: 404, zh: '没有这个办件，或不在您的辖区。', en: 'There is no such case in your area.' },
  noProcedure: {
    status: 422,
    zh: '这项政策在该日期没有办理程序。',
    en: 'This policy has no procedure on that date.',
  },
  unknownPolicy: { status: 400, zh: '手册里没有这项政策。', en: 'The handbook has no such policy.' },
  wrongSubject: {
    status: 422,
    zh: '按人办理的政策请选择家庭成员；按户办理的政策不选成员。',
    en: 'Name a member for a policy that goes by person, and none for one that goes by household.',
  },
  notAMember: { status: 422, zh: '这个人不是该家庭的成员。', en: 'This person is not a member of the household.' },
  alreadyOpen: {
    status: 409,
    zh: '同一政策已有在办的办件，请在原办件中办理。',
    en: 'A case of this policy is open already; go on in that one.',
  },
  notLegal: {
    status: 409,
    zh: '按程序现在不能进行这一步。',
    en: 'The procedure does not allow this step now.',
  },
  changedMeanwhile: {
    status: 409,
    zh: '这个办件刚被他人办理过，请刷新后再办。',
    en: 'Someone else acted in this case just now; load it again.',
  },
  requirementMissing: {
    status: 409,
    zh: '这一步的前提还没有满足。',
    en: 'Something that this step needs is missing.',
  },
  wrongOffice: {
    status: 403,
    zh: '这一步由其他层级的机构办理。',
    en: 'This step belongs to an office of another level.',
  },
  formInvalid: { status: 422, zh: '填写的内容不完整或不正确。', en: 'The form is incomplete or not correct.' },
  taken: {
    status: 409,
    zh: '这个办件已由他人领办。',
    en: 'Someone else works on this case.',
  },
  noSuchColleague: {
    status: 422,
    zh: '没有这位同事，或其辖区不包括这个办件。',
    en: 'There is no such colleague whose area holds this case.',
  },
  noSuchOffice: { status: 422, zh: '没有这个机构或部门。', en: 'There is no such office or department.' },
  referredAlready: {
    status: 409,
    zh: '这个办件已转出，正在等待答复。',
    en: 'This case was referred and waits for an answer.',
  },
  referralGone: {
    status: 409,
    zh: '没有可以这样处理的转办：可能尚未签收，或已答复。',
    en: 'No referral can be handled so: it was not acknowledged yet, or is answered already.',
  },
  reasonNeeded: { status: 422, zh: '请说明理由。', en: 'Please give the reason.' },
  futureDay: { status: 422, zh: '日期不能晚于今天。', en: 'The day may not lie in the future.' },
  closed: { status: 409, zh: '办件已办结。', en: 'The case is closed.' },
});
