import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isKeyAidPerson, isMarginalMember, isRigidMember } from '../../definitions/hardship-class.ts';
import * as f from '../../facts.ts';
import { aidUndergraduate, aidUpperSecondary } from './parameters.ts';

const isChildInDifficulty = e.or(
  e.personEntitled('orphan'),
  e.personEntitled('unattended-child'),
  e.personEntitled('key-child'),
  f.wasRecognisedOrphan,
);

export const charityStudy = definePolicy({
  id: 'charity-study',
  number: 49,
  title: { zh: '慈善助学（希望工程圆梦行动）', en: 'Charity study aid (Project Hope)' },
  summary: {
    zh: '困难家庭当年考上本科或高中、中职的学生，在国家资助之后由慈善资金一次性资助。',
    en: 'After state aid, a one-off sum from charity for students of poor families newly admitted to university or upper secondary school.',
  },
  department: 'TW',
  categories: ['C10', 'C1', 'C3', 'C7'],
  situations: ['school'],
  subject: 'person',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('I'), holds: isLiving },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('I'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'newly-admitted',
      text: {
        zh: '当年新录取为本科、普通高中或中职学生',
        en: 'Newly admitted to university, senior or vocational school this year',
      },
      article: cite('I'),
      holds: e.and(f.newlyAdmitted, e.codeIs(f.educationStage, 'undergraduate', 'senior', 'vocational')),
    },
    {
      id: 'in-difficulty',
      text: {
        zh: '属于低保、特困、低保边缘、刚性支出困难家庭，或孤儿、事实无人抚养、重点困境儿童',
        en: 'Of a Dibao, Tekun, marginal or rigid-expenditure family, or an orphan or child in difficulty',
      },
      article: cite('I'),
      holds: e.or(isKeyAidPerson, isMarginalMember, isRigidMember, isChildInDifficulty),
    },
  ],
  amount: {
    text: {
      zh: '新录取本科生5000元，高中、中职生2000元（示例）',
      en: '5,000 yuan for a new undergraduate, 2,000 for upper secondary school (illustrative)',
    },
    article: cite('I'),
    value: e.choose(
      e.codeIs(f.educationStage, 'undergraduate'),
      e.parameter(aidUndergraduate),
      e.parameter(aidUpperSecondary),
    ),
  },
  basis: [cite('L26-charity'), cite('Z11'), cite('I')],
  guide: {
    papers: [
      { zh: '录取通知书', en: 'letter of admission' },
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      {
        zh: '同意把困难信息提供给慈善组织的书面同意书',
        en: 'written consent that the charity may see that you are in difficulty',
      },
    ],
    where: {
      zh: '县级团委（希望工程办公室），或由学校、村（社区）代办',
      en: 'the county youth league (Project Hope office), or through school or village',
    },
    steps: [
      { zh: '录取后暑期内申请', en: 'apply in the summer after admission' },
      { zh: '团委核对困难身份', en: 'the league checks the hardship' },
      { zh: '资助金打入本人账户', en: 'paid into your own account' },
    ],
    limits: [
      {
        step: { zh: '申报结束后发放', en: 'payment after the window' },
        limit: 30,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: { zh: '不公示困难原因；未经本人同意不宣传', en: 'the reason is never shown; no publicity without consent' },
    recheck: { zh: '一次性', en: 'once' },
    words: ['助学', '考上大学', '上大学', '学费', '希望工程', '圆梦', '慈善', '贫困生', 'charity', 'university'],
  },
});
