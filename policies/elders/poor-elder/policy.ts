import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import { isDibaoMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const nothing = e.literal(0, 'fen');

const agePart = e.named(
  'agePart',
  { zh: '按年龄的补贴', en: 'part by age' },
  e.choose(
    e.ge(age, e.parameter(p.ageThird)),
    e.parameter(p.rateThird),
    e.choose(e.ge(age, e.parameter(p.ageSecond)), e.parameter(p.rateSecond), e.parameter(p.rateFirst)),
  ),
);

/** The higher of the care part and the disability nursing subsidy is paid: here, what the former has more. */
const carePart = e.named(
  'carePart',
  { zh: '失能护理补贴（扣除已享受的重度残疾人护理补贴）', en: 'care part, less the disability nursing subsidy' },
  e.choose(
    e.ge(f.careLevel, e.parameter(p.careLevelFrom)),
    e.higherOf(e.subtract(e.parameter(p.carePart), e.personAmount('dis-nursing')), nothing),
    nothing,
  ),
);

export const poorElder = definePolicy({
  id: 'poor-elder',
  number: 35,
  title: { zh: '经济困难老年人补贴（含失能护理补贴）', en: 'Subsidy for poor older people, with the care part' },
  summary: {
    zh: '低保家庭中60至99周岁的老人按年龄每月领取补贴，长期不能自理的再加护理补贴。',
    en: 'A monthly sum by age for members of Dibao households of 60 to 99, with a care part for those who cannot look after themselves.',
  },
  department: 'MZ',
  categories: ['C9', 'C1'],
  situations: ['old-age', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2019-01-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The person is living' },
      article: cite('P2'),
      holds: isLiving,
    },
    {
      id: 'age-60',
      text: { zh: '年满60周岁', en: 'At least 60 years of age' },
      article: cite('P2'),
      holds: e.ge(age, e.parameter(p.ageFrom)),
    },
    {
      id: 'below-100',
      text: { zh: '未满100周岁（百岁以上享受长寿补贴）', en: 'Under 100 (centenarians have their own subsidy)' },
      article: cite('P2'),
      holds: e.lt(age, e.parameter(p.ageBelow)),
    },
    {
      id: 'in-dibao-household',
      text: { zh: '是低保家庭成员', en: 'Member of a Dibao household' },
      article: cite('P2'),
      holds: isDibaoMember,
    },
  ],
  amount: {
    text: {
      zh: '60至79、80至89、90至99周岁三档；能力评估2至3级的另加护理补贴，与重度残疾人护理补贴就高不重复。',
      en: 'three rates at 60, 80 and 90; a care part at care level 2 or 3, of which and the disability nursing subsidy the higher is paid.',
    },
    article: cite('P2'),
    value: e.add(agePart, carePart),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'tekun-basic',
      of: 'person',
      article: cite('P2'),
      text: { zh: '特困人员另有照料护理补贴', en: 'Tekun persons have their own care allowance' },
    },
  ],
  basis: [cite('P2'), cite('L18', '55'), cite('P1')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '低保证明（可由系统核对，免交）', en: 'proof of Dibao (checked in the system, need not be brought)' },
      { zh: '申请护理补贴的，老年人能力评估结果', en: 'for the care part: the result of the care assessment' },
    ],
    where: {
      zh: '村（社区）或乡镇（街道）便民服务中心，可由家人代办',
      en: 'the village or town office; a relative may apply',
    },
    steps: [
      { zh: '提出申请', en: 'apply' },
      {
        zh: '乡镇（街道）核对低保、年龄，安排能力评估',
        en: 'the town checks Dibao and age and arranges the assessment',
      },
      { zh: '县级民政审定', en: 'the county decides' },
      { zh: '按月发放；经本人同意也可折成养老服务', en: 'paid monthly, or given as services if the person agrees' },
    ],
    limits: [
      { step: { zh: '受理后办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: {
      zh: '不公示能力评估结果；只公布汇总人数',
      en: 'the care assessment is never shown; only totals are published',
    },
    recheck: {
      zh: '每年重新评估能力等级；每月与低保、去世信息比对',
      en: 'care level assessed every year; matched with Dibao and deaths every month',
    },
    words: [
      '老人',
      '老年人',
      '困难老人',
      '低保老人',
      '养老',
      '护理补贴',
      '失能',
      '不能自理',
      '瘫痪',
      '没人照顾',
      'elderly',
    ],
  },
});
