import type { Text } from '@zhuni/engine/values';

/** A value in a message to staff: a number, a date or word, or words in both languages. */
export type NoticeValue = string | number | Text;

/** What staff are told in their inbox; `{name}` stands for a value. */
export const noticeTexts = {
  'clock-due-soon': {
    zh: '“{limit}”{left}，请在 {dueOn} 前办理。',
    en: '{limit}: {left}; act by {dueOn}.',
  },
  'clock-overdue': {
    zh: '“{limit}”已于 {dueOn} 到期，尚未办理，已报上一级。',
    en: '{limit} was due on {dueOn} and is not done; the office above has been told.',
  },
  'clock-escalated': {
    zh: '{place}：“{limit}”应由{office}在 {dueOn} 前办理，现已逾期。',
    en: '{place}: {limit} should have been done by the {office} office by {dueOn}; it is overdue.',
  },
  'case-handed-over': { zh: '有一个办件转交给您。', en: 'A case was handed over to you.' },
  'case-referred': {
    zh: '{place}转来一个办件，请签收。',
    en: 'A case was referred to you by {place}; please acknowledge it.',
  },
  'case-answered': { zh: '您转出的办件已有答复。', en: 'A case that you referred has been answered.' },
  'case-prepared': { zh: '有一个办件等待审批。', en: 'A case awaits approval.' },
  'case-sent-back': { zh: '有一个办件被退回。', en: 'A case was sent back.' },
  'check-finished': { zh: '经济状况核对已完成，请查看结果。', en: 'The economic check is done; look at its answers.' },
  'objection-received': {
    zh: '公示期间收到异议，请核实。',
    en: 'An objection to a public notice came in; look into it.',
  },
  'review-due': { zh: '{count} 户到期应当复核。', en: '{count} households are due for review.' },
  'change-reported': {
    zh: '有家庭情况变化，请复核待遇。',
    en: 'The circumstances of a household changed; review its help.',
  },
  'message-failed': {
    zh: '给申请人的短信未能送达，请打电话或上门告知。',
    en: 'A text message to an applicant could not be delivered: phone or visit.',
  },
} as const satisfies Record<string, Text>;

export type NoticeKey = keyof typeof noticeTexts;

/** What may stand in a text message: nothing that tells who, how ill or how poor somebody is. */
const smsValues = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  place: /^(?!.*\d\s*元)[\p{L}\p{N} ()（）、·'-]{1,60}$/u,
  phone: /^[\d\- ]{5,20}$/,
} as const satisfies Record<string, RegExp>;
export type SmsValue = keyof typeof smsValues;

type SmsText = Text & { readonly values: readonly SmsValue[] };

/** What residents are told by text message. No policy is named: its name may tell of an illness, a disability or a child. */
export const smsTexts = {
  'application-received': {
    zh: '您的申请已于{date}收到。咨询电话{phone}。',
    en: 'Your application was received on {date}. Questions: {phone}.',
    values: ['date', 'phone'],
  },
  'papers-missing': {
    zh: '您的申请还需补充材料，请与{place}联系，电话{phone}。',
    en: 'More papers are needed for your application. Please contact {place}, {phone}.',
    values: ['place', 'phone'],
  },
  'visit-announced': {
    zh: '工作人员将于{date}上门了解情况，请留人在家。咨询电话{phone}。',
    en: 'Staff will visit you on {date}; please be at home. Questions: {phone}.',
    values: ['date', 'phone'],
  },
  'decision-ready': {
    zh: '您的申请已有结果，请到{place}领取书面决定，或致电{phone}。不服可以申请复议。',
    en: 'Your application has been decided. Collect the written decision at {place} or call {phone}. You may object.',
    values: ['place', 'phone'],
  },
  'review-announced': {
    zh: '您的待遇将进行定期复核，请在{date}前与{place}联系，电话{phone}。',
    en: 'Your help is due for its regular review. Please contact {place}, {phone}, by {date}.',
    values: ['date', 'place', 'phone'],
  },
} as const satisfies Record<string, SmsText>;

export type SmsKey = keyof typeof smsTexts;

/** The values that a text message needs, by its key. */
export type SmsValuesOf<Key extends SmsKey> = Readonly<Record<(typeof smsTexts)[Key]['values'][number], string>>;

const textLengthMax = 500;
/** An identity number, with or without its last letter. */
const idNumberPattern = /\d{15,}/;

/** A notice in both languages. RangeError when a value is missing: that is the programmer's mistake. */
export function noticeText(key: NoticeKey, values: Readonly<Record<string, NoticeValue>>): Text {
  const words = (language: keyof Text): string =>
    filled(noticeTexts[key][language], (name) => {
      const value = values[name];
      return typeof value === 'object' ? value[language] : value;
    });
  return { zh: words('zh'), en: words('en') };
}

/** A text message in one language. RangeError when a value is missing or is not what its place allows. */
export function smsText(key: SmsKey, values: Readonly<Record<string, string>>, language: keyof Text = 'zh'): string {
  return filled(smsTexts[key][language], (name) => {
    const value = values[name];
    const allowed = smsValues[name as SmsValue];
    if (value !== undefined && !allowed.test(value)) throw new RangeError(`${key}: {${name}} may not be that`);
    return value;
  });
}

function filled(text: string, valueOf: (name: string) => string | number | undefined): string {
  const whole = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = valueOf(name);
    if (value === undefined) throw new RangeError(`a message needs a value for {${name}}`);
    return String(value);
  });
  if (whole.length > textLengthMax || idNumberPattern.test(whole))
    throw new RangeError('a message is too long or holds what looks like an identity number');
  return whole;
}
