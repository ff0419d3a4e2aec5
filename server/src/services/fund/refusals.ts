import { defineRefusals } from '../../platform/http-kit/index.ts';

export const fundRefusals = defineRefusals('fund', {
  notFound: {
    status: 404,
    zh: '没有这条记录，或不在您的辖区内。',
    en: 'There is no such record, or it is not yours to see.',
  },
  noHousehold: {
    status: 404,
    zh: '没有这户家庭，或不在您的辖区内。',
    en: 'There is no such household, or it is not yours to see.',
  },
  donorWrong: {
    status: 422,
    zh: '个人和单位捐赠应写名称；匿名捐赠不写名称。',
    en: 'A person or organisation is named; an anonymous donor is not.',
  },
  dateAhead: { status: 422, zh: '日期不能晚于今天。', en: 'The date lies in the future.' },
  dateBefore: {
    status: 422,
    zh: '日期早于前一步：先申请，再评审，后发放。',
    en: 'The date lies before the step before it: request, meeting, payment.',
  },
  aidFirst: {
    status: 422,
    zh: '应先查看家庭享受和应享受的各项救助，且不晚于申请之日。',
    en: 'Public aid comes first: say when it was looked at, no later than the request.',
  },
  voteWrong: {
    status: 422,
    zh: '每名到会成员要么表决，要么说明利益关系并回避，二者只能有一项；同一成员只写一次。',
    en: 'Each member present either votes or declares a conflict of interest, not both, and is named once.',
  },
  noQuorum: {
    status: 422,
    zh: '参加表决（不含回避）的成员没有超过全体成员的半数，不能作出决定。',
    en: 'No quorum: more than half of all seats must be able to vote, without those who have a conflict of interest.',
  },
  amountMissing: {
    status: 422,
    zh: '已获多数同意，请填写救助金额（分），且不高于申请金额。',
    en: 'The majority is in favour: give the amount in fen, no more than was asked for.',
  },
  decided: { status: 409, zh: '这项申请已经作出决定。', en: 'This request was decided already.' },
  tooSoon: {
    status: 409,
    zh: '这户家庭因同一原因在12个月内已得到基金救助（示例规则）。',
    en: 'The family had a grant for the same cause within twelve months (an illustrative rule).',
  },
  insufficient: {
    status: 409,
    zh: '可用于此原因的余额不足：定向捐赠只能用于指定用途。',
    en: 'There is not enough money for this cause: earmarked donations go to their purpose only.',
  },
  paid: { status: 409, zh: '这笔救助已经发放。', en: 'This grant was paid already.' },
  notGranted: { status: 409, zh: '没有批准的救助，不能发放。', en: 'Nothing was granted that could be paid.' },
  referenceUsed: {
    status: 409,
    zh: '这个银行流水号已用于另一笔发放。',
    en: 'This bank reference belongs to another payment.',
  },
  takenBack: { status: 409, zh: '这笔款项已经冲回。', en: 'This was taken back already.' },
  givenOn: {
    status: 409,
    zh: '这笔捐赠已用于救助，应先冲回那些救助。',
    en: 'This donation went into grants; these have to be taken back first.',
  },
  bySecond: {
    status: 403,
    zh: '提出冲回的人不能自己批准，请另一人办理。',
    en: 'Who proposed it may not approve it; another person has to.',
  },
  periodRuns: {
    status: 422,
    zh: '这一时段还没有结束，结束后才能公布。',
    en: 'The period is not over; its figures can be published afterwards.',
  },
  published: { status: 409, zh: '这一时段已经公布。', en: 'The figures of this period are published already.' },
});
