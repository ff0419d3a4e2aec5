import { defineRefusals } from '../../../platform/http-kit/index.ts';

export const publicationRefusals = defineRefusals('publication', {
  notFound: { status: 404, zh: '没有这次公布。', en: 'There is no such publication.' },
  noArea: { status: 404, zh: '没有这个市、区县或镇街。', en: 'There is no such city, county or town.' },
  notPublished: { status: 404, zh: '这个月份还没有公布。', en: 'This month is not published.' },
  monthRuns: { status: 422, zh: '这个月还没有结束。', en: 'The month is not over yet.' },
  drafted: {
    status: 409,
    zh: '这个月已有草稿或已经公布。',
    en: 'This month is drafted or published already.',
  },
  samePerson: {
    status: 409,
    zh: '拟稿人不能自己批准公布。',
    en: 'Whoever drafted the figures does not publish them.',
  },
  notDraft: {
    status: 409,
    zh: '已经公布或作废，不能再改。',
    en: 'It is published or thrown away already.',
  },
});
