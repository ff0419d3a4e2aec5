import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { age, isFamilyMember } from '../../definitions/family.ts';
import { isLowIncomeFamily } from '../../definitions/hardship-class.ts';
import { isScatteredTekun } from '../../definitions/recipient.ts';
import { isUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const inDibao = e.householdEntitled('dibao');
const someone = (holds: e.Bool): e.Bool => e.anyMember(e.and(isFamilyMember, holds));

/** Families whose water, power, gas and heating bills are cut. */
const utilityFamily = e.namedBool(
  'utilityFamily',
  { zh: '享受水电气暖减免的家庭', en: 'family whose utility bills are cut' },
  e.or(
    inDibao,
    e.anyMember(isScatteredTekun),
    e.and(someone(isDisabled), e.or(e.not(isUrban), isLowIncomeFamily)),
    e.and(isLowIncomeFamily, someone(e.ge(age, e.parameter(p.elderAge)))),
  ),
);

/** Families that pay half of the basic cable-TV fee. */
const cableFamily = e.namedBool(
  'cableFamily',
  { zh: '享受有线电视费减免的家庭', en: 'family whose cable-TV fee is cut' },
  e.or(inDibao, someone(e.and(isDisabled, e.codeIs(f.disabilityKind, 'visual', 'hearing', 'speech')))),
);

const nothing = e.literal(0, 'fen');

const monthly = e.add(
  e.multiplyAs('fen', e.parameter(p.powerPrice), e.parameter(p.freePower)),
  e.multiplyAs('fen', e.parameter(p.waterPrice), e.parameter(p.waterRelief)),
  e.shareOf(e.multiplyAs('fen', e.parameter(p.gasPrice), e.parameter(p.gasRelief)), e.parameter(p.gasShare), 'down'),
);

const heating = e.choose(
  f.centralHeating,
  e.shareOf(
    e.multiplyAs('fen', e.parameter(p.heatPrice), e.lowerOf(f.homeAreaM2, e.parameter(p.heatAreaMax))),
    e.parameter(p.heatShare),
    'down',
  ),
  nothing,
);

const months12 = e.literal(12, 'months');

export const utilitiesRelief = definePolicy({
  id: 'utilities-relief',
  number: 24,
  title: { zh: '水电气暖、有线电视费用减免', en: 'Utility and cable-TV relief' },
  summary: {
    zh: '低保、特困、困难残疾人和低收入老年人家庭，水、电、气、暖和有线电视费按规定减免。',
    en: 'Power, water, gas, heating and cable TV are cheaper for Dibao, Tekun, poor disabled and poor elderly households.',
  },
  department: 'CG',
  categories: ['C1', 'C2', 'C8', 'C9'],
  situations: ['low-income', 'disability', 'old-age', 'housing'],
  subject: 'household',
  kind: 'in-kind',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'covered-family',
      text: {
        zh: '是低保、分散供养特困家庭，农村残疾人或城镇低收入残疾人家庭，低收入老年人家庭，或有视力、听力、言语残疾人的家庭',
        en: 'Dibao or Tekun at home; rural or urban low-income with a disabled member; low-income with an older member; or with a member disabled in sight, hearing or speech',
      },
      article: cite('L16', '48'),
      holds: e.or(utilityFamily, cableFamily),
    },
  ],
  amount: {
    text: {
      zh: '每年减免额：免费电量、减免水费、燃气费和供热费减半、有线电视费减半（除有线电视外为示例标准）。',
      en: 'a year’s relief: free power and water, half of gas, heating and cable TV (illustrative but for cable TV).',
    },
    article: cite('L16', '48'),
    value: e.add(
      e.choose(utilityFamily, e.add(e.times(monthly, months12), heating), nothing),
      e.choose(
        cableFamily,
        e.times(e.shareOf(e.parameter(p.cableFee), e.parameter(p.cableShare), 'down'), months12),
        nothing,
      ),
    ),
  },
  basis: [cite('L16', '48'), cite('L17', '45')],
  guide: {
    papers: [
      { zh: '一般无须材料，名单由民政、残联推送给供水供电等企业', en: 'usually none: lists go to the suppliers' },
      {
        zh: '未减免的，带救助证明或残疾人证、户号到营业厅办理',
        en: 'if it was missed: proof of aid or disability card, and the account number',
      },
    ],
    where: {
      zh: '供电、供水、燃气、供热、有线电视营业厅；咨询县级城市管理部门',
      en: 'counters of the power, water, gas, heating and cable-TV companies; ask the urban management bureau',
    },
    steps: [
      { zh: '民政、残联按月推送名单', en: 'civil affairs and the disabled persons’ federation send lists' },
      { zh: '企业在账单中直接减免', en: 'the companies cut the bills' },
    ],
    limits: [],
    notice: { zh: '不公示名单，只公布政策和户数', en: 'No names: policy and number of households only' },
    recheck: { zh: '每年随救助身份复核', en: 'yearly, with the status it rests on' },
    words: ['电费', '水费', '燃气费', '天然气', '暖气费', '有线电视', '免费电', '减免', '煤气', '电视费'],
  },
});
