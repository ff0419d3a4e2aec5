import { defineRefusals } from '../../platform/http-kit/index.ts';

export const entitlementRefusals = defineRefusals('entitlement', {
  notFound: {
    status: 404,
    zh: '没有这项待遇，或不在您的辖区内。',
    en: 'There is no such entitlement, or it is not yours to see.',
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
  notInForce: {
    status: 422,
    zh: '这项政策在所写月份尚未施行或已经停止。',
    en: 'The policy is not in force in this month.',
  },
  wrongMonth: {
    status: 422,
    zh: '月份应写该月第一天，例如 2024-05-01。',
    en: 'A month is written as its first day, such as 2024-05-01.',
  },
  monthOutside: {
    status: 422,
    zh: '月份早于待遇开始，或在待遇停止之后。',
    en: 'The month lies before the entitlement begins or after it ends.',
  },
  amountMissing: {
    status: 422,
    zh: '请填写金额（分），不小于零。',
    en: 'Give the amount in fen, not below zero.',
  },
  reasonMissing: { status: 422, zh: '请写明理由。', en: 'Give the reason.' },
  running: {
    status: 409,
    zh: '这项待遇已在享受，不能重复批准；金额有变请用变更。',
    en: 'This help is granted already and is not granted twice; change its amount instead.',
  },
  dead: {
    status: 409,
    zh: '登记显示本人已去世，不能开始或恢复发放；如登记有误，请先更正。',
    en: 'The register says the person has died, so nothing starts or resumes; correct the register first if it is wrong.',
  },
  ended: { status: 409, zh: '这项待遇已经停止。', en: 'This entitlement has ended.' },
  paused: { status: 409, zh: '这项待遇已经暂停。', en: 'This entitlement is paused already.' },
  notPaused: { status: 409, zh: '没有这项暂停，或已经恢复。', en: 'There is no such pause, or it is over.' },
  humanPause: {
    status: 409,
    zh: '工作人员决定的暂停，只能由工作人员写明理由后恢复。',
    en: 'A pause set by a member of staff is ended only by one, with a reason.',
  },
  exitTooLong: {
    status: 422,
    zh: '渐退期为1至6个月。',
    en: 'A gradual exit lasts one to six months.',
  },
});
