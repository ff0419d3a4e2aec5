import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ageFrom } from './parameters.ts';

export const happinessHome = definePolicy({
  id: 'happiness-home',
  number: 39,
  title: { zh: '农村幸福院运营和服务补助', en: 'Rural happiness homes: running and services' },
  summary: {
    zh: '农村老人可在村里的幸福院免费或低费参加日间照料、就餐、文化活动；运营补助拨给幸福院。',
    en: 'Day care, meals and company for older people in the village home, free or at a low fee; the subsidy goes to the home.',
  },
  department: 'MZ',
  categories: ['C9'],
  situations: ['old-age'],
  subject: 'person',
  kind: 'service',
  period: 'none',
  inForce: { from: plainDate('2020-05-01') },
  byApplication: false,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('L18', '24'), holds: isLiving },
    {
      id: 'age-60',
      text: { zh: '年满60周岁', en: 'At least 60 years of age' },
      article: cite('I'),
      holds: e.ge(age, e.parameter(ageFrom)),
    },
    {
      id: 'rural',
      text: { zh: '居住在农村', en: 'Lives in a village' },
      article: cite('L18', '18'),
      holds: e.codeIs(f.registration, 'rural'),
    },
    {
      id: 'uses-home',
      text: { zh: '参加村幸福院的服务', en: 'Uses the home of the village' },
      article: cite('L18', '24'),
      holds: f.usesHappinessHome,
    },
  ],
  basis: [cite('L18', '18'), cite('L18', '24')],
  guide: {
    papers: [{ zh: '身份证（登记用）', en: 'identity card, to register' }],
    where: { zh: '村委会或村幸福院', en: 'the village committee or the home itself' },
    steps: [
      { zh: '在幸福院登记', en: 'register at the home' },
      { zh: '参加日间照料、就餐、活动', en: 'join day care, meals and activities' },
    ],
    limits: [],
    notice: {
      zh: '不公示个人；村里公布幸福院补助金额',
      en: 'none about persons; the village publishes the money the home receives',
    },
    recheck: { zh: '幸福院每年按星级评定；个人不复核', en: 'the home is rated every year; persons are not rechecked' },
    words: ['幸福院', '日间照料', '农村养老', '老人活动', '互助养老', '村里养老', 'happiness home'],
  },
});
