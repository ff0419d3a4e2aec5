import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isFormerlyPoor } from '../../definitions/hardship-class.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { yearlySubsidy } from './parameters.ts';

export const yulu = definePolicy({
  id: 'yulu',
  number: 16,
  title: { zh: '雨露计划职业教育补助', en: 'Yulu vocational-education subsidy' },
  summary: {
    zh: '脱贫享受政策户和防返贫监测户子女就读中职、技工、高职的，每学年补助3000元。',
    en: 'Children of formerly poor or monitored rural households at vocational schools and colleges get 3000 yuan a year.',
  },
  department: 'NY',
  categories: ['C4'],
  situations: ['school', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'formerly-poor-household',
      text: { zh: '是脱贫享受政策户或防返贫监测户的子女', en: 'Child of a formerly poor or monitored household' },
      article: cite('K'),
      holds: e.and(isLiving, isFormerlyPoor, e.codeIs(f.relation, 'child', 'grandchild')),
    },
    {
      id: 'in-vocational-education',
      text: { zh: '中职、技工院校或高职全日制在籍在校', en: 'Full-time at a vocational school or vocational college' },
      article: cite('K'),
      holds: e.and(e.codeIs(f.educationStage, 'vocational', 'college'), f.fullTimeStudent),
    },
  ],
  amount: {
    text: { zh: '每学年3000元，每学期1500元', en: '3000 yuan a year, 1500 each term' },
    article: cite('K'),
    value: e.parameter(yearlySubsidy),
  },
  basis: [cite('K')],
  guide: {
    papers: [
      identityCards,
      { zh: '学籍信息（一般由系统比对，无须提供）', en: 'enrolment, usually found by data match' },
    ],
    where: {
      zh: '户籍地村委会或乡镇乡村振兴办公室',
      en: 'the village committee or the town’s rural revitalisation office',
    },
    steps: [
      { zh: '每学期系统比对学籍，或由家长向村委会申请', en: 'enrolment is matched each term, or the parents apply' },
      { zh: '村、乡镇审核并公示', en: 'village and town check and post the list' },
      { zh: '县级农业农村部门发放到一卡通', en: 'paid by the county to the household’s card' },
    ],
    limits: [
      {
        step: { zh: '村内公示', en: 'notice in the village' },
        limit: 7,
        unit: 'cd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村内公示7天（示例）：户主姓名、补助金额；不写学生姓名和学校',
      en: 'Seven days in the village (illustrative): household head and sum; neither student nor school',
    },
    recheck: { zh: '每学期按学籍复核', en: 'each term by enrolment' },
    words: ['雨露计划', '中专', '技校', '高职', '职业教育', '脱贫户', '建档立卡', '上学补助', '学费补贴'],
  },
});
