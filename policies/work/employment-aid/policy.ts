import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { age, isFamilyMember, isPresent } from '../../definitions/family.ts';
import { isFormerlyPoor, isMarginalMember, isRigidMember } from '../../definitions/hardship-class.ts';
import { identityCards } from '../../definitions/papers.ts';
import { isDibaoMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { employmentGuide } from './guide.ts';
import * as p from './parameters.ts';

const isWoman = e.codeIs(f.sex, 'female');
const byTheSexes = (women: e.Parameter<'years'>, men: e.Parameter<'years'>): e.Num<'years'> =>
  e.choose(isWoman, e.parameter(women), e.parameter(men));

/** Nobody of the family has work. */
const zeroEmployment = e.namedBool(
  'zeroEmployment',
  { zh: '零就业家庭', en: 'family in which nobody works' },
  e.not(e.anyMember(e.and(isFamilyMember, e.codeIs(f.employment, 'employed', 'flexible', 'farming')))),
);

const inPublicPost = e.codeIs(f.publicPost, 'urban', 'rural');
const isUnemployed = e.codeIs(f.employment, 'unemployed');
const withoutWork = e.codeIs(f.employment, 'unemployed', 'none');

/**
 * Hard to employ (就业困难人员): recognised, or of one of the usual groups. Age and a long time without a job count for
 * those who look for work only: whoever keeps house or works flexibly at 45 is not hard to employ for that.
 */
const hardToEmploy = e.namedBool(
  'hardToEmploy',
  { zh: '就业困难人员', en: 'hard to employ' },
  e.or(
    f.registeredHardToEmploy,
    e.and(withoutWork, e.or(isDisabled, isFormerlyPoor)),
    e.and(
      isUnemployed,
      e.or(
        zeroEmployment,
        e.ge(age, byTheSexes(p.olderWomen, p.olderMen)),
        e.ge(f.monthsUnemployed, e.literal(12, 'months')),
      ),
    ),
  ),
);

const lowIncomeMember = e.or(isDibaoMember, isMarginalMember, isRigidMember);

export const employmentAid = definePolicy({
  id: 'employment-aid',
  number: 19,
  title: { zh: '就业援助与城乡公益性岗位', en: 'Employment aid and public-welfare posts' },
  summary: {
    zh: '有劳动能力而未就业的低保家庭成员和其他就业困难人员，享受就业服务、公益性岗位和社保补贴。',
    en: 'Dibao members able to work without a job, and others hard to employ, get services, public posts and insurance subsidies.',
  },
  department: 'RS',
  categories: ['C1', 'C3', 'C4', 'C10'],
  situations: ['work', 'low-income'],
  subject: 'person',
  kind: 'service',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'of-working-age',
      text: {
        zh: '在法定劳动年龄内、有劳动能力、不在校，也不在服刑或戒毒',
        en: 'Of working age, able to work, not in school and not in custody',
      },
      article: cite('L5', '42'),
      holds: e.and(
        isPresent,
        e.codeIs(f.custody, 'none'),
        f.canWork,
        e.ge(age, e.parameter(p.workingAge)),
        e.lt(age, byTheSexes(p.retirementWomen, p.retirementMen)),
        e.not(f.fullTimeStudent),
      ),
    },
    {
      id: 'aided-group',
      text: {
        zh: '是低保家庭成员（2023年10月8日起含低保边缘、刚性支出困难家庭成员），或其他就业困难人员',
        en: 'Member of a Dibao family (since 2023-10-08 also marginal or rigid-expenditure), or otherwise hard to employ',
      },
      article: cite('L9', '4(2)'),
      earlier: [{ until: plainDate('2023-10-07'), article: cite('L5', '42') }],
      holds: e.holdsByDate(
        { from: plainDate('2014-05-01'), value: e.or(isDibaoMember, hardToEmploy), article: cite('L5', '42') },
        { from: plainDate('2023-10-08'), value: e.or(lowIncomeMember, hardToEmploy), article: cite('L9', '4(2)') },
      ),
    },
    {
      id: 'without-regular-work',
      text: {
        zh: '未就业，或在公益性岗位，或认定为就业困难人员后灵活就业',
        en: 'Without work, in a public-welfare post, or recognised as hard to employ and in flexible work',
      },
      article: cite('L5', '42'),
      holds: e.or(withoutWork, inPublicPost, e.and(f.registeredHardToEmploy, e.codeIs(f.employment, 'flexible'))),
    },
  ],
  amount: {
    text: {
      zh: '就业服务免费；城镇公益性岗位按当地最低工资，乡村公益性岗位按工时和小时最低工资；灵活就业社保补贴约三分之二（示例）。',
      en: 'Services are free; urban posts pay the minimum wage, rural ones by the hour; flexible workers get two thirds of contributions (illustrative).',
    },
    article: cite('K'),
    value: e.byCode(
      f.publicPost,
      {
        urban: e.parameter(p.minimumWage),
        rural: e.multiplyAs('fen', e.parameter(p.hourlyMinimumWage), f.publicPostHoursMonthly),
      },
      e.choose(
        e.codeIs(f.employment, 'flexible'),
        e.shareOf(e.parameter(p.flexibleContribution), e.parameter(p.flexibleShare), 'half-up'),
        e.literal(0, 'fen'),
      ),
    ),
  },
  basis: [cite('L5', '42'), cite('L5', '43'), cite('L5', '44'), cite('L5', '45'), cite('L9', '4(2)'), cite('L1', '34')],
  guide: employmentGuide([identityCards]),
});
