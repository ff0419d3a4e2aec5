import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { averageWage, monthsMax } from './parameters.ts';

const ceiling = e.named(
  'judicialAidCeiling',
  { zh: '救助金上限', en: 'ceiling of the aid' },
  e.times(e.parameter(averageWage), e.parameter(monthsMax)),
);

export const judicialAid = definePolicy({
  id: 'judicial-aid',
  number: 44,
  title: { zh: '国家司法救助', en: 'State judicial aid' },
  summary: {
    zh: '受到犯罪、侵权等伤害又得不到赔偿、生活陷入困难的当事人，由办案机关一次性救助。',
    en: 'A one-off sum from the authority that handles the case for victims and creditors who cannot obtain compensation and are in hardship.',
  },
  department: 'ZF',
  categories: ['C10'],
  situations: ['justice', 'disaster'],
  subject: 'person',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2014-01-17') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('L15'), holds: isLiving },
    {
      id: 'class-of-hardship',
      text: {
        zh: '属于八类情形之一：刑事被害人受伤、危急、被害人近亲属、财产重大损失、举报作证受报复、追索赡养抚养费、交通事故等侵权、其他',
        en: 'Of one of eight classes: injured victim, victim in danger, kin of a killed victim, heavy loss of property, retaliated witness, support debt, traffic or other tort, other',
      },
      article: cite('L15'),
      holds: e.not(e.codeIs(f.judicialHardship, 'none')),
    },
    {
      id: 'loss-not-compensated',
      text: { zh: '有未获赔偿的实际损失', en: 'There is a loss that has not been compensated' },
      article: cite('L15'),
      holds: e.gt(f.judicialLossFen, e.literal(0, 'fen')),
    },
  ],
  amount: {
    text: {
      zh: '按损失和困难程度确定，一般不超过上年度月平均工资36个月总额，且不超过未获赔偿的数额。',
      en: 'by loss and hardship, as a rule up to 36 months of last year’s average wage and never more than the uncompensated loss.',
    },
    article: cite('L15'),
    value: e.lowerOf(f.judicialLossFen, ceiling),
  },
  basis: [cite('L15')],
  guide: {
    papers: [
      { zh: '救助申请书', en: 'application' },
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '实际损害结果证明、生活困难说明', en: 'proof of the loss and statement of hardship' },
      { zh: '是否获得其他赔偿的说明', en: 'statement of any other compensation' },
    ],
    where: {
      zh: '办理案件的法院、检察院、公安机关或司法行政机关（不限户籍）',
      en: 'the court, procuratorate, police or justice office that handles the case, wherever you are registered',
    },
    steps: [
      { zh: '办案机关告知权利，当事人申请', en: 'the authority tells you of the right; you apply' },
      { zh: '办案机关审批', en: 'the authority decides' },
      {
        zh: '财政拨款后通知领取；急需救治的可先行垫付',
        en: 'you are told when the money has come; in medical urgency it is advanced',
      },
    ],
    limits: [
      { step: { zh: '审批', en: 'decision' }, limit: 10, unit: 'wd', article: cite('L15') },
      {
        step: { zh: '资金到位后通知领取', en: 'telling that the money has come' },
        limit: 2,
        unit: 'wd',
        article: cite('L15'),
      },
    ],
    notice: {
      zh: '不公示案情和个人信息；只公布汇总数',
      en: 'neither case nor person is shown; only totals are published',
    },
    recheck: { zh: '一案一次，不重复救助', en: 'once per case' },
    words: ['被害人', '受害', '被打伤', '肇事', '车祸', '没赔偿', '执行不了', '司法救助', '法院', 'victim'],
  },
});
