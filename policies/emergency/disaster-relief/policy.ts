import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { familySize } from '../../definitions/family.ts';
import { isLowIncomeFamily, isTekun } from '../../definitions/hardship-class.ts';
import { application, identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const poor = e.or(e.householdEntitled('dibao'), isLowIncomeFamily, e.anyMember(isTekun));

const transition = e.times(
  e.multiplyAs('fen', e.parameter(p.transitionPerDay), e.parameter(p.transitionDays)),
  familySize,
);

const winter = e.lowerOf(
  e.times(e.choose(poor, e.parameter(p.winterPoor), e.parameter(p.winterOther)), familySize),
  e.parameter(p.winterMost),
);

export const disasterRelief = definePolicy({
  id: 'disaster-relief',
  number: 21,
  title: { zh: '受灾人员救助（应急、过渡期、冬春、倒损住房恢复重建）', en: 'Disaster relief' },
  summary: {
    zh: '基本生活受自然灾害严重影响的家庭，分应急、过渡期、冬春和住房重建几个阶段得到救助。',
    en: 'Families whose basic life a natural disaster has hit are helped at once, in transition, in winter and with the house.',
  },
  department: 'YJ',
  categories: ['C5'],
  situations: ['disaster', 'housing'],
  subject: 'household',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'hit-by-disaster',
      text: { zh: '基本生活受到自然灾害严重影响', en: 'Basic life is seriously affected by a natural disaster' },
      article: cite('L5', '20'),
      holds: e.not(e.codeIs(f.disaster, 'none')),
    },
  ],
  amount: {
    text: {
      zh: '应急救助以物资和安置为主；过渡期每人每天20元、最长3个月；冬春每人100至300元、每户不超过2000元；住房修缮、重建按县级标准（均为示例）。',
      en: 'goods and shelter at once; in transition 20 yuan a person and day up to three months; winter 100 to 300 a person, at most 2000 a household; repair and rebuilding by the county (all illustrative).',
    },
    article: cite('I'),
    value: e.byCode(
      f.disaster,
      {
        transition,
        'winter-spring': winter,
        'house-damaged': e.parameter(p.repair),
        'house-collapsed': e.parameter(p.rebuild),
      },
      e.literal(0, 'fen'),
    ),
  },
  basis: [cite('L5', '20'), cite('L6')],
  guide: {
    papers: [
      application,
      identityCards,
      {
        zh: '房屋倒损的提供房屋损坏情况（可由村（社区）拍照登记）',
        en: 'for a house: its damage, which the village may record',
      },
    ],
    where: {
      zh: '村（居）委会报告，乡镇（街道）应急管理机构；紧急情况拨打119、110或当地应急电话',
      en: 'report to the village committee or the town’s emergency office; in danger call 119 or 110',
    },
    steps: [
      { zh: '应急：转移安置，发放食品、饮水、衣被', en: 'at once: shelter, food, water, clothes' },
      { zh: '本人申请或村（居）民小组提名', en: 'apply, or be named by the residents’ group' },
      { zh: '村（居）委会民主评议并在村（社区）公示', en: 'review by the village committee and notice in the village' },
      { zh: '乡镇（街道）审核，县级应急管理部门审批', en: 'the town reviews, the county emergency bureau decides' },
    ],
    limits: [],
    notice: {
      zh: '自然村、社区内公示：户主姓名、救助金额、用途；村（居）委会公布救助对象和款物使用情况；不含身份证号等信息',
      en: 'In the village: household head, amount and use; the committee posts recipients and sums; no identity numbers',
    },
    recheck: {
      zh: '冬春救助每年10月底前由县级统计需求、建立台账',
      en: 'for winter and spring the county counts the needs by the end of October each year',
    },
    words: ['受灾', '洪水', '暴雨', '台风', '地震', '冰雹', '房子塌了', '倒房', '冬春救助', '灾民', '救灾'],
  },
});
