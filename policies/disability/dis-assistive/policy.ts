import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled, isHeavilyDisabled } from '../../definitions/disability.ts';
import { isLiving } from '../../definitions/family.ts';
import { isDibaoMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { shareDibaoHeavy, shareHeavy, shareOther } from './parameters.ts';

const share = e.named(
  'deviceShare',
  { zh: '补助比例', en: 'share paid' },
  e.choose(
    isHeavilyDisabled,
    e.choose(isDibaoMember, e.parameter(shareDibaoHeavy), e.parameter(shareHeavy)),
    e.parameter(shareOther),
  ),
);

export const disAssistive = definePolicy({
  id: 'dis-assistive',
  number: 28,
  title: { zh: '残疾人基本型辅助器具适配', en: 'Assistive devices for disabled persons' },
  summary: {
    zh: '为残疾人适配轮椅、助听器等基本型辅助器具，低保重度残疾人免费，其他残疾人按比例补助。',
    en: 'Basic wheelchairs, hearing aids and the like: free for the heavily disabled in Dibao, a share of the price for others.',
  },
  department: 'CL',
  categories: ['C8'],
  situations: ['disability'],
  subject: 'person',
  kind: 'in-kind',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('L16', '45'), holds: isLiving },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('L16', '45'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'disability-card',
      text: { zh: '持有有效的残疾人证', en: 'Holds a valid disability card' },
      article: cite('L16', '45'),
      holds: isDisabled,
    },
    {
      id: 'device-needed',
      text: { zh: '经评估需要辅助器具', en: 'An assistive device is needed' },
      article: cite('L26-rehabilitation', '26'),
      earlier: [{ until: plainDate('2017-06-30'), article: cite('L16', '45') }],
      holds: f.assistiveDeviceNeeded,
    },
    {
      id: 'not-within-three-years',
      text: { zh: '三年内没有适配过同类器具', en: 'No device of the same kind within three years' },
      article: cite('I'),
      holds: e.not(f.assistiveDeviceRecent),
    },
  ],
  amount: {
    text: {
      zh: '器具目录价×补助比例：低保重度残疾人全额，其他重度残疾人八成，其他残疾人五成（后两项为示例）。',
      en: 'catalogue price × share: all of it for the heavily disabled in Dibao, less for others (the lesser shares are illustrative).',
    },
    article: cite('L16', '45'),
    value: e.shareOf(f.assistiveDevicePriceFen, share, 'down'),
  },
  basis: [cite('L16', '45'), cite('L26-rehabilitation', '26')],
  guide: {
    papers: [
      { zh: '残疾人证', en: 'disability card' },
      { zh: '身份证或户口簿', en: 'identity card or household register' },
    ],
    where: {
      zh: '县级残联或辅助器具服务机构，可由村（社区）残疾人专职委员代办',
      en: 'the county federation or its device centre; the village worker may apply for you',
    },
    steps: [
      { zh: '提出需求', en: 'say what is needed' },
      { zh: '专业人员评估适配', en: 'a specialist assesses and fits the device' },
      { zh: '领取器具，自付部分由本人支付', en: 'receive the device and pay your own share, if any' },
    ],
    limits: [{ step: { zh: '办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true }],
    notice: { zh: '不公示', en: 'none' },
    recheck: {
      zh: '不复核；三年后可再次申请同类器具',
      en: 'none; the same kind may be asked for again after three years',
    },
    words: ['轮椅', '助听器', '假肢', '拐杖', '盲杖', '辅助器具', '护理床', '坐便椅', 'wheelchair', 'hearing aid'],
  },
});
