import { defineRefusals } from '../../platform/http-kit/index.ts';

export const standardsRefusals = defineRefusals('standards', {
  notFound: { status: 404, zh: '没有这项标准调整。', en: 'There is no such change of a standard.' },
  noSuchParameter: { status: 422, zh: '手册里没有这项标准。', en: 'The handbook has no such parameter.' },
  valueWrong: { status: 422, zh: '标准的数值、地区或日期不正确。', en: 'The value, area or day is not correct.' },
  notYourArea: {
    status: 422,
    zh: '全市标准由市级调整；区县只能调整本辖区的标准。',
    en: 'Standards of the whole city are changed by the city; a county changes those of its own area.',
  },
  announcedAhead: {
    status: 422,
    zh: '公布日期不能早于文件日期。',
    en: 'A value is not announced before its document was written.',
  },
  samePerson: {
    status: 409,
    zh: '起草人不能复核或发布自己起草的标准。',
    en: 'Whoever drafted a value may neither review nor publish it.',
  },
  wrongState: {
    status: 409,
    zh: '这项调整已不在这一步：请刷新后再看。',
    en: 'This change is no longer at that step: load it again.',
  },
  overtaken: {
    status: 409,
    zh: '起草以后已公布了同一标准的新数值：请撤回后重新起草。',
    en: 'Another value of this parameter was published meanwhile: withdraw the draft and write it anew.',
  },
});
