import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { hasLostBothParents } from '../../definitions/child.ts';
import { isLiving, isMinor } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { childLimits, childPlace, noChildNotice } from '../child-guide.ts';
import { orphanInstitution, orphanScattered } from './parameters.ts';

export const orphan = definePolicy({
  id: 'orphan',
  number: 30,
  title: { zh: '孤儿基本生活费', en: 'Orphan basic living allowance' },
  summary: {
    zh: '失去父母或查找不到生父母的未成年人，每月领取基本生活费，机构养育与在家生活标准不同。',
    en: 'A monthly allowance for minors who have lost both parents or whose parents cannot be found; the rate differs between institution and home.',
  },
  department: 'MZ',
  categories: ['C7'],
  situations: ['child'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The child is living' },
      article: cite('L13'),
      holds: isLiving,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍，或尚未落户', en: 'Registered in the city, or not yet registered' },
      article: cite('L13'),
      holds: e.codeIs(f.hukou, 'city', 'none'),
    },
    {
      id: 'minor',
      text: { zh: '未满18周岁', en: 'Under 18 years of age' },
      article: cite('L13'),
      holds: isMinor,
    },
    {
      id: 'lost-both-parents',
      text: {
        zh: '父母双方去世、被宣告失踪或查找不到',
        en: 'Both parents are dead, declared missing or cannot be found',
      },
      article: cite('L13'),
      holds: hasLostBothParents,
    },
  ],
  amount: {
    text: { zh: '机构养育和在家（社会散居）两档', en: 'one rate in an institution, another at home' },
    article: cite('Z5'),
    earlier: [
      { until: plainDate('2018-12-31'), article: cite('P27') },
      { until: plainDate('2021-12-31'), article: cite('Z2') },
      { until: plainDate('2023-12-31'), article: cite('Z4') },
    ],
    value: e.choose(e.codeIs(f.careForm, 'institution'), e.parameter(orphanInstitution), e.parameter(orphanScattered)),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'tekun-basic',
      of: 'person',
      article: cite('L2', '9'),
      text: { zh: '选择享受特困人员救助的，不再享受', en: 'Not together with Tekun, which may be chosen instead' },
    },
  ],
  basis: [cite('L13'), cite('L2', '9'), cite('P15'), cite('Z5')],
  guide: {
    papers: [
      { zh: '儿童的户口簿或出生证明', en: 'household register or birth record of the child' },
      {
        zh: '父母死亡证明、法院宣告失踪（死亡）的判决，或公安机关出具的查找不到生父母的证明',
        en: 'death records of the parents, the court’s declaration, or the police record that they cannot be found',
      },
      { zh: '监护人的身份证和收款账户', en: 'identity card and bank account of the guardian' },
    ],
    where: childPlace,
    steps: [
      { zh: '监护人、村（社区）或福利机构提出申请', en: 'guardian, village or institution applies' },
      { zh: '乡镇（街道）查验，不公示', en: 'the town checks, without public notice' },
      { zh: '县级民政部门认定', en: 'the county recognises the orphan' },
      { zh: '认定次月起按月发放', en: 'paid monthly from the month after' },
    ],
    limits: childLimits(cite('P15')),
    notice: noChildNotice,
    recheck: {
      zh: '每年复核一次；满18周岁仍在校的，转为教育资助政策',
      en: 'yearly; at 18 those still in school pass to the education policies',
    },
    words: ['孤儿', '没有父母', '父母双亡', '弃婴', '孤儿费', '孤儿补助', '福利院', '没爹没娘', 'orphan'],
  },
});
