import { defineRefusals } from '../../platform/http-kit/index.ts';

export const eventRefusals = defineRefusals('event', {
  personNotFound: {
    status: 404,
    zh: '没有这个人，或不在您的辖区内。',
    en: 'There is no such person, or it is not yours to see.',
  },
  notFound: {
    status: 404,
    zh: '没有这条记录，或不在您的辖区内。',
    en: 'There is no such event, or it is not yours to see.',
  },
  future: { status: 400, zh: '发生日期不能晚于今天。', en: 'The day must not lie in the future.' },
  double: {
    status: 409,
    zh: '这份记录已并入另一份，请在保留的记录上登记。',
    en: 'This record was merged into another; record the event there.',
  },
  dead: { status: 409, zh: '此人已登记去世。', en: 'The death of this person has been recorded.' },
  married: { status: 409, zh: '其中一人在这一天已有配偶。', en: 'One of them is married on that day.' },
  notMarried: { status: 409, zh: '登记中这两人不是夫妻。', en: 'By the records these two are not married.' },
  tooYoung: {
    status: 422,
    zh: '未到法定结婚年龄（男22周岁，女20周岁），或出生日期、性别不清楚。',
    en: 'Below the legal age of marriage (men 22, women 20), or date of birth or sex are not known.',
  },
  wrongPeople: {
    status: 422,
    zh: '所选人员与事件不符，请检查人数，同一人不能选两次。',
    en: 'These people do not fit the event: check how many, and that nobody is named twice.',
  },
  notTogether: {
    status: 422,
    zh: '一起迁移的人须在同一户。',
    en: 'People who move together must belong to one household.',
  },
  outOfOrder: {
    status: 422,
    zh: '日期顺序不对：须先出生，再结婚，后去世，也不能早于此人加入现在的家庭。',
    en: 'The days are out of order: birth, then marriage, then death, and not before the present household was joined.',
  },
  badChild: {
    status: 422,
    zh: '所选子女须是同一户的未成年成员。',
    en: 'The children named must be minors of the same household.',
  },
  badHome: {
    status: 422,
    zh: '请选择一户已有的家庭，或一个村（社区）作为新住处，不能是现在的家庭。',
    en: 'Choose a household that exists or a village as the new home, other than the present household.',
  },
  badIdNumber: {
    status: 422,
    zh: '身份证号不正确，或与出生日期、性别不一致。',
    en: 'The identity number is not valid, or does not fit the date of birth and the sex.',
  },
  numberTaken: {
    status: 409,
    zh: '这个身份证号已有人登记，请先查找此人。',
    en: 'Somebody with this identity number is registered; search for that person.',
  },
  changedMeanwhile: {
    status: 409,
    zh: '刚才有人改动了这户家庭，请刷新后重试。',
    en: 'Somebody has just changed this household; reload and try again.',
  },
  corrected: { status: 409, zh: '这条记录已经更正过。', en: 'This event was taken back already.' },
  notLast: {
    status: 409,
    zh: '此人之后还有别的事件，请从最近的一条开始更正。',
    en: 'Something else has been recorded since; take back the latest event first.',
  },
});
