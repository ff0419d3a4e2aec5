import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isHeavilyDisabled } from '../../definitions/disability.ts';
import { isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ceiling } from './parameters.ts';

export const disBarrierFree = definePolicy({
  id: 'dis-barrier-free',
  number: 29,
  title: { zh: '困难重度残疾人家庭无障碍改造', en: 'Barrier removal in homes of the heavily disabled' },
  summary: {
    zh: '为有重度残疾人的低保、低保边缘家庭改造坡道、扶手、卫生间等。',
    en: 'Ramps, rails and bathrooms for Dibao and Dibao-marginal households with a heavily disabled member.',
  },
  department: 'CL',
  categories: ['C8'],
  situations: ['disability', 'housing'],
  subject: 'household',
  kind: 'in-kind',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'heavily-disabled-member',
      text: {
        zh: '家中有本市户籍的一、二级残疾人',
        en: 'A member registered in the city has a disability of grade 1 or 2',
      },
      article: cite('L16', '45'),
      holds: e.anyMember(e.and(isLiving, isHeavilyDisabled, e.codeIs(f.hukou, 'city'))),
    },
    {
      id: 'poor-household',
      text: {
        zh: '属于低保家庭（2023年10月8日起含低保边缘家庭）',
        en: 'A Dibao household (since 8 October 2023 also Dibao-marginal)',
      },
      article: cite('L9', '4(5)'),
      earlier: [{ until: plainDate('2023-10-07'), article: cite('L16', '45') }],
      holds: e.holdsByDate(
        { from: plainDate('2012-12-01'), value: e.householdEntitled('dibao'), article: cite('L16', '45') },
        {
          from: plainDate('2023-10-08'),
          value: e.or(e.householdEntitled('dibao'), e.householdEntitled('dibao-marginal')),
          article: cite('L9', '4(5)'),
        },
      ),
    },
    {
      id: 'work-needed',
      text: { zh: '经评估需要无障碍改造', en: 'The home needs barrier removal' },
      article: cite('L26-accessibility', '19'),
      earlier: [{ until: plainDate('2023-08-31'), article: cite('L16', '45') }],
      holds: f.barrierFreeNeeded,
    },
    {
      id: 'not-within-five-years',
      text: { zh: '五年内没有享受过改造', en: 'Not done with public money within five years' },
      article: cite('I'),
      holds: e.not(f.barrierFreeDone),
    },
  ],
  amount: {
    text: {
      zh: '按需改造，每户价值不超过6000元（示例），不发现金',
      en: 'work as needed, worth up to 6,000 yuan (illustrative); no cash',
    },
    article: cite('I'),
    value: e.parameter(ceiling),
  },
  basis: [cite('L26-accessibility', '19'), cite('L16', '45'), cite('L9', '4(5)')],
  guide: {
    papers: [
      { zh: '残疾人证', en: 'disability card' },
      { zh: '户口簿', en: 'household register' },
      { zh: '房屋属于他人的，房主同意改造的说明', en: 'if the house is not yours: consent of the owner' },
    ],
    where: { zh: '乡镇（街道）残联或村（社区）残疾人专职委员', en: 'the town federation or the village worker' },
    steps: [
      { zh: '提出申请', en: 'apply' },
      { zh: '上门评估，一户一方案', en: 'a visit and a plan for the home' },
      { zh: '村（社区）公示7天', en: 'seven days of public notice in the village' },
      { zh: '施工、验收', en: 'work and inspection' },
    ],
    limits: [
      {
        step: { zh: '受理后评估并答复', en: 'assessment and answer' },
        limit: 20,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村（社区）公示7天：户主姓名、改造项目；不写残疾类别、等级',
      en: 'seven days in the village: head of household and work; never kind or grade of disability',
    },
    recheck: { zh: '一次性，五年内不重复', en: 'once; not again within five years' },
    words: ['无障碍', '坡道', '扶手', '卫生间改造', '轮椅进门', '残疾人改造', '房屋改造', 'ramp', 'barrier-free'],
  },
});
