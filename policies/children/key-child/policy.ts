import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { hasNoParentToCare, lacksAParent } from '../../definitions/child.ts';
import { alreadyReceived } from '../../definitions/child-top-up.ts';
import { isHeavilyOrMindDisabled } from '../../definitions/disability.ts';
import { isLiving, isMinor } from '../../definitions/family.ts';
import { isLowIncomeMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { childPlace, noChildNotice } from '../child-guide.ts';
import { keyChildLevel } from './parameters.ts';

const level = e.parameter(keyChildLevel);

/** In a poor family one parent missing, or the child's own illness or disability, is enough. */
const inKeyDifficulty = e.namedBool(
  'inKeyDifficulty',
  { zh: '父母一方无法抚养或本人重病重残', en: 'lacks a parent, or is seriously ill or heavily disabled' },
  e.or(hasNoParentToCare, e.and(isLowIncomeMember, e.or(lacksAParent, f.seriousIllness, isHeavilyOrMindDisabled))),
);

export const keyChild = definePolicy({
  id: 'key-child',
  number: 32,
  title: { zh: '重点困境儿童基本生活费', en: 'Allowance for key disadvantaged children' },
  summary: {
    zh: '未达到事实无人抚养条件、但父母一方无法抚养或本人重病重残的困难家庭儿童，按标准领取基本生活费；已领低保等的补差额。',
    en: 'For children of poor families who lack one parent, are seriously ill or heavily disabled, below the class of unattended children; less what is already received.',
  },
  department: 'MZ',
  categories: ['C7'],
  situations: ['child', 'illness', 'disability'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2018-01-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The child is living' }, article: cite('L12'), holds: isLiving },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍，或尚未落户', en: 'Registered in the city, or not yet registered' },
      article: cite('L12'),
      holds: e.codeIs(f.hukou, 'city', 'none'),
    },
    { id: 'minor', text: { zh: '未满18周岁', en: 'Under 18 years of age' }, article: cite('L12'), holds: isMinor },
    {
      id: 'key-difficulty',
      text: {
        zh: '父母均无法抚养；或在低保、低保边缘家庭中，父母一方无法抚养，或本人重病、重残',
        en: 'No parent can care; or, in a Dibao or Dibao-marginal family, one parent cannot, or the child is seriously ill or heavily disabled',
      },
      article: cite('P26'),
      holds: inKeyDifficulty,
    },
    {
      id: 'receives-less',
      text: {
        zh: '已享受的低保金、残疾人生活补贴低于标准',
        en: 'Dibao and disability living subsidy are below the level',
      },
      article: cite('I'),
      holds: e.lt(alreadyReceived, level),
    },
  ],
  amount: {
    text: {
      zh: '重点困境儿童标准，减去已享受的低保金份额和残疾人生活补贴。',
      en: 'the level, less the share of Dibao and the disability living subsidy already received.',
    },
    article: cite('Z5'),
    earlier: [
      { until: plainDate('2021-12-31'), article: cite('I') },
      { until: plainDate('2023-12-31'), article: cite('Z4') },
    ],
    value: e.subtract(level, alreadyReceived),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'tekun-basic',
      of: 'person',
      article: cite('L2', '9'),
      text: { zh: '选择享受特困人员救助的，不再享受', en: 'Not together with Tekun, which may be chosen instead' },
    },
    {
      kind: 'excluded-by',
      policy: 'orphan',
      of: 'person',
      article: cite('L12'),
      text: { zh: '孤儿享受孤儿基本生活费', en: 'Orphans have the orphan allowance' },
    },
    {
      kind: 'excluded-by',
      policy: 'unattended-child',
      of: 'person',
      article: cite('L11', '3'),
      text: { zh: '事实无人抚养儿童享受相应补贴', en: 'De-facto unattended children have their own subsidy' },
    },
  ],
  basis: [cite('L12'), cite('P26'), cite('Z4'), cite('Z5')],
  guide: {
    papers: [
      { zh: '儿童和父母的户口簿', en: 'household register of the child and the parents' },
      {
        zh: '父母情形或儿童病残的材料（部门能查到的不用交）',
        en: 'proof of the parents’ situation or the child’s illness or disability (not what offices can look up)',
      },
      { zh: '监护人的身份证和收款账户', en: 'identity card and bank account of the guardian' },
    ],
    where: childPlace,
    steps: [
      { zh: '监护人或村（社区）儿童主任提出申请', en: 'the guardian or the child worker of the village applies' },
      { zh: '乡镇（街道）查验，不公示', en: 'the town checks, without public notice' },
      { zh: '县级民政部门确认', en: 'the county confirms' },
      { zh: '确认次月起按月发放', en: 'paid monthly from the month after' },
    ],
    limits: [
      {
        step: { zh: '乡镇（街道）查验', en: 'check by the town' },
        limit: 15,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
      {
        step: { zh: '县级民政确认', en: 'decision by the county' },
        limit: 15,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: noChildNotice,
    recheck: { zh: '动态管理，每半年核查一次（示例）', en: 'half-yearly (illustrative)' },
    words: [
      '困境儿童',
      '重点困境',
      '单亲',
      '孩子重病',
      '孩子残疾',
      '爸爸去世',
      '妈妈去世',
      '困难儿童',
      'child in difficulty',
    ],
  },
});
