import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { age, isLiving, isMinor } from '../../definitions/family.ts';
import { isKeyAidPerson, isMarginalMember, isRigidMember } from '../../definitions/hardship-class.ts';
import { perCapitaIncome, personIncome } from '../../definitions/income.ts';
import { isUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { elderAge, incomeRatio, lastYearRural, lastYearUrban } from './parameters.ts';

const lastYearStandard = e.choose(isUrban, e.parameter(lastYearUrban), e.parameter(lastYearRural));

const incomeLimit = e.named(
  'legalAidLimit',
  { zh: '法律援助经济困难标准', en: 'income limit of legal aid' },
  e.shareOf(lastYearStandard, e.parameter(incomeRatio), 'down'),
);

const incomeWithin = e.le(perCapitaIncome, incomeLimit);
const receivesAid = e.or(isKeyAidPerson, isMarginalMember, isRigidMember);
const withoutFixedIncome = e.le(personIncome, e.literal(0, 'fen'));

/** Groups without a fixed income whose means are not examined (L20 art. 42). */
const protectedGroup = e.and(withoutFixedIncome, e.or(isMinor, isDisabled, e.ge(age, e.parameter(elderAge))));

const notExamined = e.or(
  protectedGroup,
  receivesAid,
  e.codeIs(f.veteran, 'dependant'),
  e.personEntitled('judicial-aid'),
  f.migrantWageClaim,
);

const hardship2015 = e.or(incomeWithin, receivesAid, e.codeIs(f.legalMatter, 'exempt'));
const hardship2022 = e.or(incomeWithin, notExamined, e.codeIs(f.legalMatter, 'exempt'));

export const legalAid = definePolicy({
  id: 'legal-aid',
  number: 43,
  title: { zh: '法律援助', en: 'Legal aid' },
  summary: {
    zh: '经济困难的人遇到法律援助范围内的事项，免费提供律师咨询、代理、辩护；部分人群和事项不审查经济状况。',
    en: 'Free advice, representation and defence by a lawyer for people in hardship; some groups and matters are not examined.',
  },
  department: 'SF',
  categories: ['C10', 'C1', 'C2', 'C3', 'C7', 'C8', 'C9'],
  situations: ['justice'],
  subject: 'person',
  kind: 'service',
  period: 'none',
  inForce: { from: plainDate('2017-01-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('L19', '8'), holds: isLiving },
    {
      id: 'matter-covered',
      text: { zh: '属于法律援助事项范围', en: 'The matter is one that legal aid covers' },
      article: cite('L20', '31'),
      earlier: [{ until: plainDate('2021-12-31'), article: cite('L19') }],
      holds: e.codeIs(f.legalMatter, 'listed', 'exempt'),
    },
    {
      id: 'in-hardship',
      text: {
        zh: '人均收入不超过上年度低保标准2倍；或属于免予核查的人群；或属于不受经济条件限制的事项',
        en: 'Income per member at most twice last year’s Dibao standard; or of a group or in a matter that is not examined',
      },
      article: cite('L20', '42'),
      earlier: [{ until: plainDate('2021-12-31'), article: cite('L19', '8') }],
      holds: e.holdsByDate(
        { from: plainDate('2015-04-01'), value: hardship2015, article: cite('L19', '8') },
        { from: plainDate('2022-01-01'), value: hardship2022, article: cite('L20', '42') },
      ),
    },
  ],
  basis: [cite('L20', '31'), cite('L20', '32'), cite('L20', '41'), cite('L20', '42'), cite('L19', '8')],
  guide: {
    papers: [
      { zh: '身份证或其他身份证明', en: 'identity card or other proof of identity' },
      {
        zh: '经济困难说明（可以书面承诺）；免予核查的，出示相应证件',
        en: 'statement of hardship, a written pledge is enough; or the card that makes it unnecessary',
      },
      { zh: '与案件有关的材料', en: 'papers of the case' },
    ],
    where: {
      zh: '法律援助中心、乡镇（街道）司法所，或拨打12348',
      en: 'the legal-aid centre, the judicial office of the town, or call 12348',
    },
    steps: [
      { zh: '提出申请并作经济困难承诺', en: 'apply and pledge that you are in hardship' },
      { zh: '法律援助机构审查决定', en: 'the centre decides' },
      { zh: '指派律师或法律援助人员', en: 'a lawyer is assigned' },
      { zh: '不予援助的，可向司法局提出异议', en: 'against a refusal you may turn to the justice bureau' },
    ],
    limits: [
      {
        step: { zh: '审查决定（省条例）', en: 'decision (provincial rule)' },
        limit: 5,
        unit: 'wd',
        article: cite('L19', '15'),
      },
      {
        step: { zh: '审查决定（法律）', en: 'decision (national law)' },
        limit: 7,
        unit: 'cd',
        article: cite('L20', '43'),
      },
      { step: { zh: '指派人员', en: 'assignment' }, limit: 3, unit: 'cd', article: cite('L20', '43') },
      { step: { zh: '异议处理', en: 'answer to an objection' }, limit: 5, unit: 'wd', article: cite('L19', '16') },
    ],
    notice: { zh: '不公示；只公布汇总件数', en: 'none; only totals are published' },
    recheck: {
      zh: '一案一申请；办案中经济状况变化的另行审查',
      en: 'each case anew; examined again if means change meanwhile',
    },
    words: ['律师', '打官司', '法律援助', '讨薪', '欠薪', '工伤', '离婚', '家暴', '赡养', '抚养费', '12348', 'lawyer'],
  },
});
