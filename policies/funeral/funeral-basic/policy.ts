import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { elderAge, valueOfService } from './parameters.ts';

/** A Tekun, Dibao or preferential-treatment elder. Tekun itself asks for a living person, hence its bare marks here. */
const poorElder = e.and(
  e.codeIs(f.deceased, 'hukou'),
  e.ge(age, e.parameter(elderAge)),
  e.or(
    e.codeIs(f.supporters, 'none', 'unable'),
    e.householdEntitled('dibao'),
    e.codeIs(f.veteran, 'veteran', 'dependant'),
  ),
);

export const funeralBasic = definePolicy({
  id: 'funeral-basic',
  number: 40,
  title: { zh: '惠民殡葬（基本殡葬服务费用免除）', en: 'Free basic funeral services' },
  summary: {
    zh: '本市户籍等五类逝者，接运、冷藏三天、火化、一年骨灰寄存等七项基本服务免费。',
    en: 'Seven basic services, from transport and three days of storage to cremation and a year of ash storage, are free for five classes of deceased.',
  },
  department: 'MZ',
  categories: ['C10'],
  situations: ['death'],
  subject: 'person',
  kind: 'service',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'deceased',
      text: { zh: '本人已去世', en: 'The person has died' },
      article: cite('Z8'),
      earlier: [{ until: plainDate('2020-12-31'), article: cite('L17', '45') }],
      holds: e.not(e.codeIs(f.deceased, 'no')),
    },
    {
      id: 'class-of-deceased',
      text: {
        zh: '属于本市户籍居民、未落户新生儿或福利机构儿童、救助站内逝者、在淄高校学生、公安认定的无名遗体（2020年底前限特困、低保、重点优抚老人）',
        en: 'Registered in the city, an unregistered newborn or child of a welfare institution, from the relief station, a student, or an unknown body (to the end of 2020: Tekun, Dibao and preferential-treatment elders only)',
      },
      article: cite('Z8'),
      earlier: [{ until: plainDate('2020-12-31'), article: cite('L17', '45') }],
      holds: e.holdsByDate(
        { from: plainDate('2014-12-01'), value: poorElder, article: cite('L17', '45') },
        {
          from: plainDate('2021-01-01'),
          value: e.codeIs(f.deceased, 'hukou', 'newborn', 'relief-station', 'student', 'unknown-body'),
          article: cite('Z8'),
        },
      ),
    },
  ],
  amount: {
    text: {
      zh: '七项基本服务免费，按每具1000元列预算，与殡仪馆结算，不发现金',
      en: 'seven services free, budgeted at 1,000 yuan each, settled with the funeral home; no cash',
    },
    article: cite('Z8'),
    earlier: [{ until: plainDate('2020-12-31'), article: cite('L17', '45') }],
    value: e.parameter(valueOfService),
  },
  basis: [cite('Z8'), cite('L17', '45')],
  guide: {
    papers: [
      { zh: '死亡证明', en: 'death certificate' },
      { zh: '逝者身份证或户口簿', en: 'identity card or household register of the deceased' },
      { zh: '办理人身份证', en: 'identity card of whoever arranges the funeral' },
    ],
    where: {
      zh: '殡仪馆，当场减免，无需另行申请',
      en: 'at the funeral home, where nothing is charged; no separate application',
    },
    steps: [
      { zh: '联系殡仪馆接运遗体', en: 'call the funeral home' },
      { zh: '出示证件，当场核对并免除七项费用', en: 'show the papers; the seven services are not charged' },
      { zh: '超出基本服务的项目自愿选择、自行付费', en: 'other services are your choice and are paid for' },
    ],
    limits: [
      {
        step: { zh: '当日办理（示例）', en: 'on the same day (illustrative)' },
        limit: 24,
        unit: 'hours',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: { zh: '不公示', en: 'none' },
    recheck: { zh: '一次性', en: 'once' },
    words: ['去世', '死亡', '火化', '殡葬', '殡仪馆', '丧事', '骨灰', '丧葬费', '办后事', 'funeral'],
  },
});
