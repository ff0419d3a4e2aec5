import { defineRefusals } from '../../platform/http-kit/index.ts';

export const evidenceRefusals = defineRefusals('evidence', {
  noHousehold: {
    status: 404,
    zh: '没有这户家庭，或不在您的辖区内。',
    en: 'There is no such household, or it is not yours to see.',
  },
  noCheck: {
    status: 404,
    zh: '没有这次核对，或不在您的辖区内。',
    en: 'There is no such check, or it is not yours to see.',
  },
  noAuthorisation: { status: 404, zh: '没有这份授权书。', en: 'There is no such authorisation.' },
  noSuchMember: { status: 422, zh: '这户家庭没有这名成员。', en: 'The household has no such member.' },
  notAuthorised: {
    status: 422,
    zh: '有成员没有有效的书面授权，不能核对。',
    en: 'A member has no authorisation in force, so nothing can be asked.',
  },
  noIdNumber: {
    status: 422,
    zh: '有成员没有身份证号码，无法向部门查询。',
    en: 'A member has no identity number, so departments cannot be asked.',
  },
  underWay: {
    status: 409,
    zh: '这户家庭正在核对，请等它结束。',
    en: 'The household is being checked; wait until it is done.',
  },
  guardianNeeded: {
    status: 422,
    zh: '未成年人由监护人签署：请选择家中成年的监护人，或写明监护人姓名。',
    en: 'A guardian signs for a minor: choose a grown-up of the household, or name the guardian.',
  },
  wrongDates: {
    status: 422,
    zh: '签署日期不能晚于今天，到期日应在签署日之后、三年以内。',
    en: 'It cannot be signed after today, and must end after the signing and within three years of it.',
  },
  alreadyWithdrawn: { status: 409, zh: '这份授权已经撤回。', en: 'The authorisation was withdrawn already.' },
  noSuchAnswer: {
    status: 422,
    zh: '这次核对没有这份答复，或部门还没有答复。',
    en: 'The check has no such answer, or the department has not answered.',
  },
  alreadyObjected: {
    status: 409,
    zh: '对这份答复已提出异议并重新核对，请看新的答复。',
    en: 'This answer was objected to already and asked for again; see the new one.',
  },
  nothingToRepeat: {
    status: 409,
    zh: '没有需要重新询问的部门。',
    en: 'There is no department to be asked again.',
  },
  nothingToAdopt: {
    status: 409,
    zh: '部门答复与申报一致，或没有可采用的答复。',
    en: 'The department says the same, or nothing that could be adopted.',
  },
  answersChanged: {
    status: 409,
    zh: '答复已有变化，请刷新后再决定。',
    en: 'The answers have changed; look again before you decide.',
  },
  alreadyAdopted: { status: 409, zh: '这份答复已经采用。', en: 'This answer was adopted already.' },
});
