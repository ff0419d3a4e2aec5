import { cite } from '@zhuni/engine';
import type { Guide } from '@zhuni/engine';

export const tekunGuide: Guide = {
  papers: [
    { zh: '申请书（有困难的可由村（社区）或他人代办）', en: 'application (the village or another person may file it)' },
    { zh: '身份证、户口簿', en: 'identity card and household register' },
    {
      zh: '劳动能力、生活来源、财产状况和赡养抚养扶养情况的书面声明',
      en: 'written statement on capacity to work, income, property and supporters',
    },
    { zh: '本人及法定义务人签字的核对授权书', en: 'authorisation of the check by the person and the legal supporters' },
    { zh: '残疾人提供残疾人证', en: 'disability card, if disabled' },
  ],
  where: {
    zh: '户籍地乡镇（街道）救助窗口；村（社区）发现行动不便的，应主动帮助申请',
    en: 'assistance window of the town or street of registration; the village must help those who cannot come',
  },
  steps: [
    { zh: '本人申请或由村（社区）代为申请', en: 'apply, or let the village apply for you' },
    { zh: '乡镇（街道）调查并提出初审意见', en: 'survey and opinion by the town' },
    { zh: '村（社区）公示7天', en: 'seven days of public notice in the village' },
    { zh: '县级民政部门审核，抽查不少于30%', en: 'decision by the county, which checks at least 30% itself' },
    {
      zh: '评定生活自理能力，自愿选择集中或分散供养，确认次月起供养',
      en: 'self-care is assessed, the person chooses home or institution; help starts the month after',
    },
  ],
  limits: [
    {
      step: { zh: '乡镇（街道）调查并提出意见', en: 'survey and opinion by the town' },
      limit: 15,
      unit: 'wd',
      article: cite('L2', '13'),
    },
    { step: { zh: '公示', en: 'public notice' }, limit: 7, unit: 'cd', article: cite('L2', '15') },
    {
      step: { zh: '有异议的重新提出意见', en: 'new opinion after an objection' },
      limit: 15,
      unit: 'wd',
      article: cite('L2', '15'),
    },
    { step: { zh: '县级确认', en: 'decision by the county' }, limit: 15, unit: 'wd', article: cite('L2', '16') },
    {
      step: { zh: '不予确认的书面告知', en: 'written reasons for a refusal' },
      limit: 3,
      unit: 'wd',
      article: cite('L2', '18'),
    },
  ],
  notice: {
    zh: '村（社区）公示7天：姓名、供养形式、救助水平；不公示病情、残疾和自理能力；未成年人不在网上公示。终止前再公示7天。',
    en: 'Seven days in the village: name, form and level of aid; no illness, disability or self-care; nothing online for minors. Seven days again before ending.',
  },
  recheck: { zh: '每年核查一次', en: 'yearly' },
  words: ['特困', '五保', '五保户', '孤寡老人', '无儿无女', '敬老院', '供养', '没人养', '三无', 'tekun'],
};
