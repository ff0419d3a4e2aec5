import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ageFrom, rateDied, rateDisabled, surgeryOne, surgeryThree, surgeryTwo } from './parameters.ts';

const nothing = e.literal(0, 'fen');

const hasLostChild = e.codeIs(f.onlyChild, 'died', 'disabled');
const hasComplication = e.codeIs(f.surgeryComplication, '1', '2', '3');
const isWife = e.and(isLiving, e.codeIs(f.sex, 'female'), hasLostChild);

/** The woman's age decides for the couple; a man without a living wife counts with his own. */
const decidingAge = e.named(
  'decidingAge',
  { zh: '女方年龄（无配偶的按本人年龄）', en: 'age of the woman (own age of a man without a wife)' },
  e.choose(e.codeIs(f.sex, 'female'), age, e.choose(e.anyMember(isWife), e.maximumOver(age, isWife, 0), age)),
);

/** A complication of surgery knows no age. */
const requiredAge = e.choose(hasComplication, e.literal(0, 'years'), e.parameter(ageFrom));

const forChild = e.byCode(f.onlyChild, { died: e.parameter(rateDied), disabled: e.parameter(rateDisabled) }, nothing);
const forSurgery = e.byCode(
  f.surgeryComplication,
  { '1': e.parameter(surgeryOne), '2': e.parameter(surgeryTwo), '3': e.parameter(surgeryThree) },
  nothing,
);
const reachesAge = e.ge(decidingAge, e.parameter(ageFrom));

export const familyPlan = definePolicy({
  id: 'family-plan',
  number: 45,
  title: { zh: '计划生育特殊家庭特别扶助', en: 'Special aid to bereaved single-child families' },
  summary: {
    zh: '独生子女死亡或伤残、女方年满49周岁且没有再生育收养的夫妻，以及计划生育手术并发症人员，按月领取扶助金。',
    en: 'A monthly sum for couples (woman of 49 and over) whose only child has died or is disabled, and for people harmed by family-planning surgery.',
  },
  department: 'WJ',
  categories: ['C10'],
  situations: ['death', 'disability', 'old-age'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The person is living' },
      article: cite('L26-family', '32'),
      holds: isLiving,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('P17'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'special-family',
      text: {
        zh: '独生子女死亡或残疾（三级以上）且现无其他子女，或有计划生育手术并发症',
        en: 'The only child has died or is disabled (grade 3 or worse) and there is no other; or a complication of surgery',
      },
      article: cite('P17'),
      holds: e.or(hasLostChild, hasComplication),
    },
    {
      id: 'woman-49',
      text: { zh: '女方年满49周岁（手术并发症不限年龄）', en: 'The woman is at least 49 (no age for complications)' },
      article: cite('P17'),
      holds: e.ge(decidingAge, requiredAge),
    },
  ],
  amount: {
    text: {
      zh: '每人每月：独生子女死亡、伤残各一档，手术并发症按等级；同时符合的取高。',
      en: 'per person and month by case; complications by grade; the higher when both apply.',
    },
    article: cite('P17'),
    value: e.higherOf(e.choose(reachesAge, forChild, nothing), forSurgery),
  },
  basis: [cite('P17'), cite('L26-family', '32')],
  guide: {
    papers: [
      {
        zh: '身份证、户口簿、结婚证（或离婚、丧偶证明）',
        en: 'identity card, household register, marriage record (or divorce, death)',
      },
      { zh: '子女死亡证明或残疾证', en: 'death record or disability card of the child' },
      { zh: '手术并发症鉴定书', en: 'for complications: the assessment' },
    ],
    where: {
      zh: '户籍地村（居）委会或乡镇（街道）卫生健康（计生）办公室',
      en: 'the village, or the health office of the town of registration',
    },
    steps: [
      { zh: '向村（居）委会申请', en: 'apply to the village' },
      { zh: '乡镇（街道）初审', en: 'the town checks' },
      { zh: '县级卫生健康部门审批', en: 'the county health commission decides' },
      { zh: '按年审核，按月计发', en: 'reviewed every year, counted by month' },
    ],
    limits: [{ step: { zh: '办结', en: 'decision' }, limit: 30, unit: 'wd', article: cite('I'), illustrative: true }],
    notice: {
      zh: '不对外公示姓名；确需在村内核实的隐去姓名中间字和子女情况',
      en: 'no names in public; where the village must confirm, names are masked and the child is not mentioned',
    },
    recheck: { zh: '每年审核一次', en: 'once a year' },
    words: ['失独', '独生子女', '计生', '计划生育', '孩子去世', '特扶', '奖励扶助', '并发症', 'only child'],
  },
});
