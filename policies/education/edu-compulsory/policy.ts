import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { familyInDifficulty, isPoorStudent } from '../poor-student.ts';
import { noticeAtSchool, statementOfHardship } from '../student-guide.ts';
import { juniorBoarder, juniorDay, primaryBoarder, primaryDay } from './parameters.ts';

export const eduCompulsory = definePolicy({
  id: 'edu-compulsory',
  number: 13,
  title: { zh: '义务教育家庭经济困难学生生活补助', en: 'Compulsory-education living subsidy' },
  summary: {
    zh: '家庭经济困难的小学、初中学生，每年领取生活补助，寄宿生标准高于非寄宿生；学杂费和课本对所有学生免费。',
    en: 'Poor pupils in primary and junior secondary school get a yearly subsidy, more if they board; books and fees are free.',
  },
  department: 'JY',
  categories: ['C3', 'C1', 'C2', 'C7'],
  situations: ['school', 'child', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'in-compulsory-education',
      text: {
        zh: '在小学或初中就读（2019年秋季学期前仅限寄宿生）',
        en: 'In primary or junior secondary school (before autumn 2019 boarders only)',
      },
      article: cite('P11'),
      earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
      holds: e.and(
        isLiving,
        e.codeIs(f.educationStage, 'primary', 'junior'),
        e.holdsByDate(
          { from: plainDate('2016-10-01'), value: f.boards, article: cite('K') },
          { from: plainDate('2019-09-01'), value: e.yes, article: cite('P11') },
        ),
      ),
    },
    {
      id: 'family-in-difficulty',
      text: familyInDifficulty,
      article: cite('L5', '33'),
      holds: isPoorStudent,
    },
  ],
  amount: {
    text: {
      zh: '每年：寄宿生小学1000元、初中1250元；非寄宿生小学500元、初中625元。',
      en: 'A year: boarders 1000 in primary, 1250 in junior secondary; day pupils 500 and 625.',
    },
    article: cite('P11'),
    earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
    value: e.choose(
      f.boards,
      e.byCode(f.educationStage, { primary: e.parameter(primaryBoarder) }, e.parameter(juniorBoarder)),
      e.byCode(f.educationStage, { primary: e.parameter(primaryDay) }, e.parameter(juniorDay)),
    ),
  },
  basis: [cite('L5', '33'), cite('L5', '36'), cite('P11')],
  guide: {
    papers: [statementOfHardship, identityCards],
    where: { zh: '所在学校', en: 'the school' },
    steps: [
      { zh: '学期初向学校提交申请', en: 'apply to the school at the start of term' },
      { zh: '学校比对民政、残联、农业农村数据并认定', en: 'the school compares official data and decides' },
      { zh: '按学期发放到学生资助卡', en: 'paid by term to the pupil’s card' },
    ],
    limits: [
      {
        step: { zh: '校内公示', en: 'notice in the school' },
        limit: 5,
        unit: 'wd',
        article: cite('K'),
        illustrative: true,
      },
    ],
    notice: noticeAtSchool,
    recheck: { zh: '每学年认定，按学期复核', en: 'each year, checked by term' },
    words: ['上学', '小学', '初中', '寄宿', '住校', '生活补助', '一补', '两免一补', '助学', '贫困生'],
  },
});
