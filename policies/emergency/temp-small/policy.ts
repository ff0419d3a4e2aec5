import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize } from '../../definitions/family.ts';
import { application, identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { notAidedBefore, whereItHappened } from '../urgent-aid.ts';
import { perPerson, smallAidMax } from './parameters.ts';

export const tempSmall = definePolicy({
  id: 'temp-small',
  number: 6,
  title: { zh: '小额先行临时救助', en: 'Small first-aid temporary assistance' },
  summary: {
    zh: '遇到火灾、事故、溺水、突发急病等急难、困难较轻的，由乡镇（街道）先行救助，最高1000元，事后补办手续。',
    en: 'After a fire, accident or acute illness of lighter weight the town pays at once, up to 1000 yuan; papers come later.',
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
      id: 'light-urgent-hardship',
      text: {
        zh: '遭遇火灾、事故、突发急病等急难，困难较轻',
        en: 'Hit by a fire, accident, acute illness or the like, lightly',
      },
      article: cite('Z7'),
      earlier: [
        { until: plainDate('2018-01-22'), article: cite('L5', '47') },
        { until: plainDate('2022-10-09'), article: cite('L10') },
      ],
      holds: e.codeIs(f.urgentHardship, 'light'),
    },
    whereItHappened,
    notAidedBefore,
  ],
  amount: {
    text: {
      zh: '按人数计算（每人金额为示例），最高1000元',
      en: 'by number of members (illustrative), at most 1000 yuan',
    },
    article: cite('Z6'),
    value: e.lowerOf(e.times(e.parameter(perPerson), familySize), e.parameter(smallAidMax)),
  },
  basis: [cite('L5', '47'), cite('L5', '48'), cite('L10', '2(2)'), cite('L9', '4(3)'), cite('Z6')],
  guide: {
    papers: [
      { zh: '可先救助、后补申请书和证明材料', en: 'none at first: application and proof may follow' },
      application,
      identityCards,
    ],
    where: {
      zh: '急难发生地或居住地乡镇（街道）救助窗口，也可打电话或请村（社区）报告',
      en: 'assistance window of the town where it happened; a call or the village’s report is enough',
    },
    steps: [
      { zh: '申请或由村（社区）主动报告', en: 'apply, or the village reports' },
      {
        zh: '乡镇（街道）直接决定并先行发放，可不做经济核对、评议和公示',
        en: 'the town decides and pays, without check, review or notice',
      },
      { zh: '急难缓解后补齐记录和签字', en: 'records and signatures are completed afterwards' },
    ],
    limits: [
      {
        step: { zh: '先行发放', en: 'payment' },
        limit: 48,
        unit: 'hours',
        article: cite('L10', '2(2)'),
        illustrative: true,
      },
      {
        step: { zh: '补齐材料', en: 'completion of the papers' },
        limit: 10,
        unit: 'wd',
        article: cite('L10', '2(2)'),
        illustrative: true,
      },
    ],
    notice: { zh: '可不公示；事后只公布汇总数', en: 'May be left out; totals are published afterwards' },
    recheck: {
      zh: '不复核；同一事由12个月内一次（示例）',
      en: 'none; once for one cause in twelve months (illustrative)',
    },
    words: ['临时救助', '救急', '急难', '先行救助', '火灾', '车祸', '急病', '突发', '应急', '小额'],
  },
});
