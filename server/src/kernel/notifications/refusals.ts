import { defineRefusals } from '../../platform/http-kit/index.ts';

export const noticeRefusals = defineRefusals('notice', {
  notFound: { status: 404, zh: '没有这条消息。', en: 'There is no such message.' },
});
