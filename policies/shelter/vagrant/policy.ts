import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { stayDays } from './parameters.ts';

const usualStay = stayDays.values.at(-1)?.value ?? 0;

export const vagrant = definePolicy({
  id: 'vagrant',
  number: 42,
  title: { zh: '生活无着流浪乞讨人员救助', en: 'Relief for people without food and lodging' },
  summary: {
    zh: '流落在外、没有吃住、无人可投靠的人，救助站立即免费提供食宿、急病救治、联系亲属和返乡车票。',
    en: 'The relief station at once gives food, a bed, emergency care, contact with the family and a ticket home, free of charge.',
  },
  department: 'MZ',
  categories: ['C6'],
  situations: ['shelter', 'disaster'],
  subject: 'person',
  kind: 'in-kind',
  period: 'none',
  inForce: { from: plainDate('2003-08-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('L21'), holds: isLiving },
    {
      id: 'without-food-and-lodging',
      text: {
        zh: '自身无力解决食宿，无亲友可投靠，正在流浪乞讨',
        en: 'Cannot find food and lodging, has nobody to turn to and is living on the street',
      },
      article: cite('L21'),
      holds: f.isHomeless,
    },
  ],
  basis: [cite('L21', '6'), cite('L21', '7'), cite('L21', '10'), cite('L5', '50'), cite('L24-minors', '92')],
  guide: {
    papers: [
      {
        zh: '不需要材料；说明姓名、家在哪里即可，记不清也会先救助',
        en: 'none: say your name and where you come from, and you are helped even if you cannot',
      },
    ],
    where: {
      zh: '救助管理站；也可拨打110或找路上的民警、城管、村（社区）干部送站',
      en: 'the relief station; or call 110, or ask any police officer or community worker to take you there',
    },
    steps: [
      { zh: '到站或被护送到站，当场接收', en: 'come, or be brought; you are taken in at once' },
      { zh: '提供食物、住处，有病送医', en: 'food, a bed, a doctor if you are ill' },
      { zh: '联系家人或单位，提供返乡乘车凭证', en: 'family or employer are called; a ticket home is given' },
      {
        zh: `来去自由，不收费，一般不超过${usualStay}天`,
        en: `you may leave whenever you want; nothing is charged; usually not longer than ${usualStay} days`,
      },
    ],
    limits: [
      {
        step: { zh: '到站后及时救助（示例）', en: 'help on arrival (illustrative)' },
        limit: 1,
        unit: 'hours',
        article: cite('L21', '6'),
        illustrative: true,
      },
    ],
    notice: { zh: '不公示', en: 'none' },
    recheck: {
      zh: '不复核；未成年人由民政部门临时监护',
      en: 'none; the civil affairs bureau is the guardian of minors for the time being',
    },
    words: ['流浪', '乞讨', '救助站', '没地方住', '没饭吃', '钱丢了', '回不了家', '走失', '找不到家', 'homeless'],
  },
});
