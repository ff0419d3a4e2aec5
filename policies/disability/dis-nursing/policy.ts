import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isHeavilyDisabled } from '../../definitions/disability.ts';
import { isPresent, presentText } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { subsidyGuide } from '../subsidy-guide.ts';
import { nursingGradeOne, nursingGradeTwo } from './parameters.ts';

/** The first wording: four kinds of disability, and only those who cannot fully look after themselves. */
const heavilyDisabledWithoutSelfCare = e.and(
  isHeavilyDisabled,
  e.codeIs(f.disabilityKind, 'intellectual', 'mental', 'visual', 'physical', 'multiple'),
  e.gt(f.selfCareItemsFailed, e.literal(0, 'count')),
);

export const disNursing = definePolicy({
  id: 'dis-nursing',
  number: 26,
  title: { zh: '重度残疾人护理补贴', en: 'Nursing subsidy for heavily disabled persons' },
  summary: {
    zh: '一、二级残疾人不论家庭收入，每月领取护理补贴，可与生活补贴同时领取。',
    en: 'A monthly sum for disability of grade 1 or 2 whatever the income; it can be combined with the living subsidy.',
  },
  department: 'MZ',
  categories: ['C8'],
  situations: ['disability'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: presentText,
      article: cite('P1'),
      holds: isPresent,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍（由户籍地审定发放）', en: 'Registered in the city, which decides and pays' },
      article: cite('P1'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'heavily-disabled',
      text: { zh: '残疾等级为一级或二级', en: 'Disability of grade 1 or 2' },
      article: cite('P24'),
      holds: e.holdsByDate(
        { from: plainDate('2016-01-01'), value: heavilyDisabledWithoutSelfCare, article: cite('P1') },
        { from: plainDate('2017-01-01'), value: isHeavilyDisabled, article: cite('P24') },
      ),
    },
    {
      id: 'no-work-injury-care',
      text: { zh: '没有领取工伤保险生活护理费', en: 'Does not receive work-injury nursing money' },
      article: cite('P1'),
      holds: e.not(f.workInjuryCare),
    },
  ],
  amount: {
    text: { zh: '按残疾等级：一级、二级两档', en: 'by grade: one rate for grade 1, another for grade 2' },
    article: cite('Z5'),
    earlier: [
      { until: plainDate('2018-12-31'), article: cite('P1') },
      { until: plainDate('2021-12-31'), article: cite('Z2') },
      { until: plainDate('2023-12-31'), article: cite('Z4') },
    ],
    value: e.choose(e.codeIs(f.disabilityGrade, '1'), e.parameter(nursingGradeOne), e.parameter(nursingGradeTwo)),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'tekun-basic',
      of: 'person',
      article: cite('P1'),
      text: { zh: '不与特困人员救助供养同时享受', en: 'Not together with Tekun' },
    },
  ],
  basis: [cite('P1'), cite('P24'), cite('P14'), cite('Z5')],
  guide: {
    ...subsidyGuide,
    words: ['残疾', '重度残疾', '重残', '护理补贴', '护理费', '两项补贴', '瘫痪', '卧床', '失明', '残疾证', 'disabled'],
  },
});
