import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { isLiving } from '../../definitions/family.ts';
import { isDibaoMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { subsidyGuide } from '../subsidy-guide.ts';
import { livingHeavy, livingOther } from './parameters.ts';

export const disLiving = definePolicy({
  id: 'dis-living',
  number: 25,
  title: { zh: '困难残疾人生活补贴', en: 'Living subsidy for disabled persons in difficulty' },
  summary: {
    zh: '低保家庭中持有残疾人证的人，按残疾等级每月领取生活补贴。',
    en: 'A monthly sum by grade of disability for card holders in Dibao households.',
  },
  department: 'MZ',
  categories: ['C8'],
  situations: ['disability', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The person is living' },
      article: cite('P1'),
      holds: isLiving,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍（由户籍地审定发放）', en: 'Registered in the city, which decides and pays' },
      article: cite('P1'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'disability-card',
      text: { zh: '持有有效的残疾人证', en: 'Holds a valid disability card' },
      article: cite('P1'),
      holds: isDisabled,
    },
    {
      id: 'in-dibao-household',
      text: { zh: '是低保家庭成员', en: 'Member of a Dibao household' },
      article: cite('P1'),
      holds: isDibaoMember,
    },
    {
      id: 'no-work-injury-care',
      text: { zh: '没有领取工伤保险生活护理费', en: 'Does not receive work-injury nursing money' },
      article: cite('P1'),
      holds: e.not(f.workInjuryCare),
    },
  ],
  amount: {
    text: { zh: '按残疾等级：一、二级和三、四级两档', en: 'by grade: one rate for grades 1-2, another for grades 3-4' },
    article: cite('Z5'),
    earlier: [
      { until: plainDate('2018-12-31'), article: cite('P1') },
      { until: plainDate('2021-12-31'), article: cite('Z2') },
      { until: plainDate('2023-12-31'), article: cite('Z4') },
    ],
    value: e.choose(e.codeIs(f.disabilityGrade, '1', '2'), e.parameter(livingHeavy), e.parameter(livingOther)),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'tekun-basic',
      of: 'person',
      article: cite('P1'),
      text: { zh: '不与特困人员救助供养同时享受', en: 'Not together with Tekun' },
    },
    {
      kind: 'excluded-by',
      policy: 'orphan',
      of: 'person',
      article: cite('L13'),
      text: { zh: '不与孤儿基本生活费同时享受', en: 'Not together with the orphan living allowance' },
    },
  ],
  basis: [cite('P1'), cite('P14'), cite('L16', '47'), cite('Z5')],
  guide: {
    ...subsidyGuide,
    words: ['残疾', '残疾人', '残补', '两项补贴', '残疾补助', '残疾证', '残废', '生活补贴', '低保残疾', 'disabled'],
  },
});
