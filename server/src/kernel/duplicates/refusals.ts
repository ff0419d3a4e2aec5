import { defineRefusals } from '../../platform/http-kit/index.ts';

export const duplicateRefusals = defineRefusals('duplicate', {
  personNotFound: {
    status: 404,
    zh: '没有这个人，或不在您的辖区内。',
    en: 'There is no such person, or it is not yours to see.',
  },
  mergeNotFound: {
    status: 404,
    zh: '没有这次合并，或不在您的辖区内。',
    en: 'There is no such merge, or it is not yours to see.',
  },
  samePerson: { status: 422, zh: '请选择两份不同的记录。', en: 'Choose two different records.' },
  alreadyMerged: {
    status: 409,
    zh: '其中一份已并入别的记录，请先撤销那次合并。',
    en: 'One of the two was merged already; undo that merge first.',
  },
  deathsDiffer: {
    status: 409,
    zh: '一份已登记去世，另一份没有，或日期不同。请先在另一份上登记或更正。',
    en: 'Only one of the two is recorded as dead, or on another day; record or correct that first.',
  },
  bothMarried: {
    status: 409,
    zh: '两份记录的婚姻时间重叠，请先更正婚姻登记。',
    en: 'Their marriages overlap; correct the marriages first.',
  },
  changedMeanwhile: {
    status: 409,
    zh: '刚才有人改动了这两份记录，请刷新后重试。',
    en: 'Somebody has just changed these records; reload and try again.',
  },
  undone: { status: 409, zh: '这次合并已经撤销。', en: 'This merge was undone already.' },
  notLast: {
    status: 409,
    zh: '保留的记录后来又并入了别的记录，请先撤销后一次合并。',
    en: 'The surviving record was merged into another one since; undo that merge first.',
  },
});
