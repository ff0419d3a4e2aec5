import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { tekunStandardUrban } from './parameters.ts';

export const tekunBasic = definePolicy({
  id: 'tekun-basic', number: 2,
  title: { zh: '特困人员基本生活', en: 'Extreme-poverty basic living (Tekun)' },
  summary: { zh: '草稿', en: 'draft' },
  department: 'MZ', categories: ['C2'], situations: ['low-income'], subject: 'person', kind: 'cash', period: 'month',
  inForce: { from: plainDate('2016-10-01') }, byApplication: true,
  conditions: [{ id: 'no-supporter', text: { zh: '无', en: 'none' }, article: cite('L2', '4'), holds: e.and(e.codeIs(f.supporters, 'none', 'unable'), e.ge(age, age)) }],
  amount: { value: e.parameter(tekunStandardUrban), text: { zh: '标准', en: 'standard' }, article: cite('Z3') },
  basis: [cite('L2')],
  guide: { papers: [], where: { zh: '乡镇', en: 'town' }, steps: [], limits: [], notice: { zh: '无', en: 'none' }, recheck: { zh: '年', en: 'yearly' }, words: [] },
});
