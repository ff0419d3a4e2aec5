import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import * as f from '../../facts.ts';
import { awardAshHall, awardDeep, awardDegradable, awardScatter } from './parameters.ts';

export const funeralEco = definePolicy({
  id: 'funeral-eco',
  number: 41,
  title: { zh: '节地生态安葬奖补', en: 'Award for ecological burial' },
  summary: {
    zh: '本市户籍逝者采用海葬、撒散、不立碑、深埋、骨灰堂等节地方式安葬的，奖补给办理人。',
    en: 'When somebody registered in the city is buried without taking land, whoever arranged the burial receives an award.',
  },
  department: 'MZ',
  categories: ['C10'],
  situations: ['death'],
  subject: 'person',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2018-04-01') },
  byApplication: true,
  conditions: [
    {
      id: 'deceased-registered',
      text: { zh: '逝者具有本市户籍', en: 'The deceased was registered in the city' },
      article: cite('I'),
      holds: e.codeIs(f.deceased, 'hukou'),
    },
    {
      id: 'ecological-burial',
      text: { zh: '采用节地生态方式安葬', en: 'The burial takes little or no land' },
      article: cite('I'),
      earlier: [{ until: plainDate('2023-03-31'), article: cite('P20') }],
      holds: e.codeIs(f.burial, 'scatter', 'degradable', 'deep', 'ash-hall'),
    },
  ],
  amount: {
    text: {
      zh: '按安葬方式：4000、3000、2000、1000元（示例，取济南标准）',
      en: 'by form of burial: 4,000, 3,000, 2,000 or 1,000 yuan (illustrative, as in Jinan)',
    },
    article: cite('I'),
    earlier: [{ until: plainDate('2023-03-31'), article: cite('P20') }],
    value: e.byCode(
      f.burial,
      {
        scatter: e.parameter(awardScatter),
        degradable: e.parameter(awardDegradable),
        deep: e.parameter(awardDeep),
      },
      e.parameter(awardAshHall),
    ),
  },
  basis: [cite('P20'), cite('I')],
  guide: {
    papers: [
      { zh: '火化证明', en: 'record of cremation' },
      { zh: '节地生态安葬证明', en: 'record of the burial' },
      { zh: '办理人身份证和收款账户', en: 'identity card and bank account of whoever arranged it' },
    ],
    where: { zh: '逝者户籍地乡镇（街道）', en: 'the town where the deceased was registered' },
    steps: [
      { zh: '安葬后提出申请', en: 'apply after the burial' },
      { zh: '乡镇（街道）核对、县级民政审定', en: 'the town checks, the county decides' },
      { zh: '奖补打入办理人账户', en: 'paid to whoever arranged it' },
    ],
    limits: [
      { step: { zh: '受理后办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: { zh: '不公示', en: 'none' },
    recheck: { zh: '一次性', en: 'once' },
    words: ['生态葬', '海葬', '树葬', '骨灰撒散', '骨灰堂', '节地', '不立碑', '安葬', 'burial'],
  },
});
