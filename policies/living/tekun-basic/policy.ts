import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving, isMinor } from '../../definitions/family.ts';
import { residentPensionAboveCentral } from '../../definitions/income.ts';
import { assetsWithinTekun, possessionsWithin } from '../../definitions/property.ts';
import { dibaoStandard, isUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { tekunGuide } from './guide.ts';
import { ageChild, ageOld, standardRuralHome, standardRuralInstitution, standardUrban } from './parameters.ts';

const gradeIs = (...grades: readonly string[]): e.Bool =>
  e.and(f.disabilityCardValid, e.codeIs(f.disabilityGrade, ...grades));

const oldOrChild = e.or(e.ge(age, e.parameter(ageOld)), e.lt(age, e.parameter(ageChild)));

const disabled2016 = e.or(
  e.and(gradeIs('1', '2'), e.codeIs(f.disabilityKind, 'intellectual', 'mental')),
  e.and(gradeIs('1'), e.codeIs(f.disabilityKind, 'physical')),
);

const disabled2021 = e.or(
  e.and(gradeIs('1', '2', '3'), e.codeIs(f.disabilityKind, 'intellectual', 'mental')),
  e.and(gradeIs('1', '2'), e.codeIs(f.disabilityKind, 'physical')),
  e.and(gradeIs('1'), e.codeIs(f.disabilityKind, 'visual')),
);

const inSchool = e.and(f.fullTimeStudent, e.codeIs(f.educationStage, 'primary', 'junior', 'senior', 'vocational'));

/** Without labour capacity, or taken in as a child and kept on while young or at school (L2 art. 5, 24). */
const withoutLabourCapacity = e.namedBool(
  'withoutLabourCapacity',
  { zh: '无劳动能力', en: 'without labour capacity' },
  e.holdsByDate(
    {
      from: plainDate('2016-10-10'),
      value: e.or(oldOrChild, disabled2016, e.and(f.tekunSinceChildhood, inSchool)),
      article: cite('L2-2016', '5'),
    },
    {
      from: plainDate('2021-07-01'),
      value: e.or(oldOrChild, disabled2021, e.and(f.tekunSinceChildhood, e.or(isMinor, inSchool))),
      article: cite('L2', '5'),
    },
  ),
);

/** Income of the person alone, without the centrally set basic pension (L2 art. 6). */
const ownIncome = e.named(
  'tekunIncome',
  { zh: '本人月收入', en: 'own income per month' },
  e.add(
    f.wageMonthlyFen,
    f.businessMonthlyFen,
    f.propertyMonthlyFen,
    f.employeePensionMonthlyFen,
    residentPensionAboveCentral,
    f.transferMonthlyFen,
  ),
);

/** A parent who can care: a child with one is neither an orphan nor unattended. */
const hasAbleParent = e.or(e.codeIs(f.fatherSituation, 'able'), e.codeIs(f.motherSituation, 'able'));

export const tekunBasic = definePolicy({
  id: 'tekun-basic',
  number: 2,
  title: { zh: '特困人员基本生活', en: 'Extreme-poverty basic living (Tekun)' },
  summary: {
    zh: '无劳动能力、无生活来源、无法定义务人或义务人无履行能力的老年人、残疾人和未成年人，由政府供养基本生活。',
    en: 'The state keeps old, disabled and young people who cannot work, have no income and nobody able to support them.',
  },
  department: 'MZ',
  categories: ['C2'],
  situations: ['low-income', 'old-age', 'disability', 'child'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-10') },
  byApplication: true,
  conditions: [
    {
      id: 'registered-in-city',
      text: { zh: '健在且具有本市户籍', en: 'Living and registered in the city' },
      article: cite('L2', '10'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016') }],
      holds: e.and(isLiving, e.codeIs(f.hukou, 'city')),
    },
    {
      id: 'no-labour-capacity',
      text: {
        zh: '无劳动能力：60周岁以上、未满16周岁，或属于规定类别等级的残疾人；未满16周岁时已纳入的，可到18周岁，在校的可继续',
        en: 'Cannot work: 60 or over, under 16, or disabled of the listed kinds; who was taken in under 16 stays to 18 or while at school',
      },
      article: cite('L2', '5'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016', '5') }],
      holds: withoutLabourCapacity,
    },
    {
      id: 'income-below-standard',
      text: { zh: '本人收入低于当地低保标准', en: 'Own income is below the local Dibao standard' },
      article: cite('L2', '6'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016', '6') }],
      holds: e.lt(ownIncome, dibaoStandard),
    },
    {
      id: 'property-within-rules',
      text: { zh: '财产符合特困人员财产状况规定', en: 'Property is within the rules for Tekun persons' },
      article: cite('L2', '7'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016', '7') }],
      holds: e.and(assetsWithinTekun, possessionsWithin),
    },
    {
      id: 'no-able-supporter',
      text: {
        zh: '没有法定赡养、抚养、扶养义务人，或义务人无履行能力',
        en: 'No legal supporter, or none who is able to support',
      },
      article: cite('L2', '8'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016', '8') }],
      holds: e.codeIs(f.supporters, 'none', 'unable'),
    },
    {
      id: 'child-chooses-tekun',
      text: {
        zh: '同时符合孤儿或事实无人抚养儿童条件的，选择特困供养',
        en: 'A child who also counts as an orphan or unattended child has chosen Tekun',
      },
      article: cite('L2', '9'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016', '9') }],
      holds: e.or(e.not(isMinor), hasAbleParent, f.choosesTekun, f.tekunSinceChildhood),
    },
    {
      id: 'not-in-prison',
      text: { zh: '没有在监狱服刑', en: 'Is not serving a prison sentence' },
      article: cite('L2', '24'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016') }],
      holds: e.not(e.codeIs(f.custody, 'prison')),
    },
  ],
  amount: {
    text: {
      zh: '按城乡基本生活标准按月发放；农村2018年底前集中供养与分散供养标准不同。另见照料护理补贴。',
      en: 'The urban or rural standard per month; until 2018 the rural one differed by form of care. Care money comes on top.',
    },
    article: cite('Z5'),
    earlier: [
      { until: plainDate('2018-12-31'), article: cite('Z1') },
      { until: plainDate('2020-12-31'), article: cite('Z2') },
      { until: plainDate('2022-12-31'), article: cite('Z3') },
      { until: plainDate('2023-12-31'), article: cite('Z4') },
    ],
    value: e.choose(
      isUrban,
      e.parameter(standardUrban),
      e.byCode(f.careForm, { institution: e.parameter(standardRuralInstitution) }, e.parameter(standardRuralHome)),
    ),
  },
  basis: [cite('L5', '14'), cite('L2'), cite('L2-2016'), cite('L7'), cite('Z5')],
  guide: tekunGuide,
});
