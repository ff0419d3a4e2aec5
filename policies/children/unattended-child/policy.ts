import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { hasNoParentToCare } from '../../definitions/child.ts';
import { alreadyReceived } from '../../definitions/child-top-up.ts';
import { isLiving, isMinor } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { childLimits, childPlace, noChildNotice } from '../child-guide.ts';
import { orphanScattered } from './parameters.ts';

const level = e.parameter(orphanScattered);

export const unattendedChild = definePolicy({
  id: 'unattended-child',
  number: 31,
  title: { zh: '事实无人抚养儿童基本生活补贴', en: 'Subsidy for de-facto unattended children' },
  summary: {
    zh: '父母因重残、重病、服刑、失联等都不能抚养的未成年人，按散居孤儿标准领取补贴；已领低保等的补差额。',
    en: 'For minors whose parents cannot care for them because of disability, illness, prison or lost contact: the orphan rate at home, less what is already received.',
  },
  department: 'MZ',
  categories: ['C7'],
  situations: ['child'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2020-01-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The child is living' }, article: cite('L11', '1'), holds: isLiving },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍，或尚未落户', en: 'Registered in the city, or not yet registered' },
      article: cite('L11', '2'),
      holds: e.codeIs(f.hukou, 'city', 'none'),
    },
    {
      id: 'minor',
      text: { zh: '未满18周岁', en: 'Under 18 years of age' },
      article: cite('L11', '1'),
      holds: isMinor,
    },
    {
      id: 'no-parent-to-care',
      text: {
        zh: '父母双方均为重残、重病、服刑、强制隔离戒毒、失联等（2021年起含被撤销监护资格、被遣送出境），或一方去世、失踪，另一方有上述情形',
        en: 'Each parent is severely disabled, seriously ill, in custody, out of contact or (since 2021) without guardianship or deported; or one is dead or missing and the other is so',
      },
      article: cite('L11', '1'),
      holds: hasNoParentToCare,
    },
    {
      id: 'receives-less',
      text: {
        zh: '已享受的低保金、残疾人生活补贴低于补贴标准',
        en: 'Dibao and disability living subsidy are below the level',
      },
      article: cite('L11', '3'),
      holds: e.lt(alreadyReceived, level),
    },
  ],
  amount: {
    text: {
      zh: '散居孤儿基本生活费标准，减去已享受的低保金份额和残疾人生活补贴。',
      en: 'the orphan rate at home, less the share of Dibao and the disability living subsidy already received.',
    },
    article: cite('L11', '3'),
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
      article: cite('L13'),
      text: { zh: '孤儿享受孤儿基本生活费', en: 'Orphans have the orphan allowance' },
    },
  ],
  basis: [cite('L11'), cite('L2', '9'), cite('P15'), cite('Z4'), cite('Z5')],
  guide: {
    papers: [
      { zh: '儿童和父母的户口簿或身份证明', en: 'household register or identity of the child and the parents' },
      {
        zh: '父母情形的材料：残疾证、诊断证明、判决书等（部门能查到的不用交）',
        en: 'proof of the parents’ situation: disability card, diagnosis, judgment (not what offices can look up)',
      },
      { zh: '失联的，公安机关或村（社区）的查找记录', en: 'for lost contact: the record of the police or village' },
      { zh: '监护人的身份证和收款账户', en: 'identity card and bank account of the guardian' },
    ],
    where: childPlace,
    steps: [
      { zh: '监护人或受委托的人提出申请', en: 'the guardian, or somebody charged by him, applies' },
      { zh: '乡镇（街道）查验，不公示', en: 'the town checks, without public notice' },
      { zh: '县级民政部门确认', en: 'the county confirms' },
      { zh: '确认次月起按月发放', en: 'paid monthly from the month after' },
    ],
    limits: childLimits(cite('L11', '2')),
    notice: noChildNotice,
    recheck: {
      zh: '动态管理，每半年核查一次（示例）；父母情形变化后及时报告',
      en: 'half-yearly (illustrative); report when the parents’ situation changes',
    },
    words: [
      '事实孤儿',
      '无人抚养',
      '父母坐牢',
      '父母服刑',
      '失联',
      '爸妈不管',
      '孩子没人管',
      '留守',
      '困境儿童',
      'unattended child',
    ],
  },
});
