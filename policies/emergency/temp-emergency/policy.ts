import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { application, identityCards } from '../../definitions/papers.ts';
import { dibaoStandardUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { notAidedBefore, whereItHappened } from '../urgent-aid.ts';
import { heavyMultiple, majorMultiple } from './parameters.ts';

const urbanStandard = e.parameter(dibaoStandardUrban);

export const tempEmergency = definePolicy({
  id: 'temp-emergency',
  number: 7,
  title: { zh: '急难型临时救助', en: 'Emergency temporary assistance' },
  summary: {
    zh: '遇到较重或重大急难的家庭，按城市低保月标准的3至12倍给予一次性救助；重大困难一事一议。',
    en: 'One-off aid of 3 to 12 times the urban Dibao standard after a heavy emergency; the worst are decided case by case.',
  },
  department: 'MZ',
  categories: ['C5'],
  situations: ['disaster', 'illness'],
  subject: 'household',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'heavy-urgent-hardship',
      text: {
        zh: '遭遇火灾、事故、突发急病等急难，困难较重或重大',
        en: 'Hit by a fire, accident, acute illness or the like, heavily or very heavily',
      },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.codeIs(f.urgentHardship, 'heavy', 'major'),
    },
    whereItHappened,
    notAidedBefore,
  ],
  amount: {
    text: {
      zh: '城市低保月标准的3至12倍（较重3倍、重大12倍为示例档次）；重大困难可一事一议，提高救助额度。',
      en: '3 to 12 times the urban standard (3 if heavy, 12 if major, illustrative steps); more can be decided case by case.',
    },
    article: cite('Z6'),
    value: e.byCode(
      f.urgentHardship,
      { major: e.times(urbanStandard, e.parameter(majorMultiple)) },
      e.times(urbanStandard, e.parameter(heavyMultiple)),
    ),
  },
  basis: [cite('L5', '47'), cite('L5', '48'), cite('L10'), cite('L9', '4(3)'), cite('Z6')],
  guide: {
    papers: [application, identityCards, { zh: '急难情况的证明（可后补）', en: 'proof of the emergency (may follow)' }],
    where: {
      zh: '急难发生地或居住地乡镇（街道）救助窗口，也可打电话或请村（社区）报告',
      en: 'assistance window of the town where it happened; a call or the village’s report is enough',
    },
    steps: [
      { zh: '申请或由村（社区）主动报告', en: 'apply, or the village reports' },
      {
        zh: '乡镇（街道）核实，县级民政部门审批，程序可简化',
        en: 'the town checks, the county decides; the procedure may be shortened',
      },
      {
        zh: '重大困难由县级民政部门提出方案，报困难群众基本生活保障工作协调机制同意',
        en: 'for major hardship the county’s coordination group agrees to a plan',
      },
      { zh: '一次审批，可分次发放', en: 'one approval; it may be paid in stages' },
    ],
    limits: [
      { step: { zh: '审批', en: 'decision' }, limit: 3, unit: 'wd', article: cite('L10', '2(2)'), illustrative: true },
    ],
    notice: {
      zh: '可简化公示：申请人姓名、家庭人口数、类型；不公示病情和支出项目',
      en: 'May be shortened: name of the applicant, number of members, type; no illness and no spending',
    },
    recheck: {
      zh: '一次性救助；同一事由12个月内一次（示例）',
      en: 'one-off; once for one cause in twelve months (illustrative)',
    },
    words: ['临时救助', '急难', '救急难', '火灾', '车祸', '重大事故', '突发重病', '意外', '急救'],
  },
});
