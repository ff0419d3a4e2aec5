import type { Text } from '@zhuni/engine';

/** The 10 categories of people of the handbook; C1, C2, C4, C5 and C6 are from a press account, the others illustrative. */
export const categories = {
  C1: { zh: '城乡低保对象', en: 'Dibao recipients' },
  C2: { zh: '特困供养人员', en: 'Tekun recipients' },
  C3: { zh: '低收入家庭（低保边缘、支出型）', en: 'Low-income families (Dibao-marginal, rigid-expenditure)' },
  C4: { zh: '脱贫享受政策及防返贫监测对象', en: 'Formerly poor and monitored households' },
  C5: { zh: '受灾急难群众', en: 'People hit by disaster or emergency' },
  C6: { zh: '生活无着流浪乞讨人员', en: 'People without shelter' },
  C7: { zh: '孤困儿童', en: 'Orphans and children in difficulty' },
  C8: { zh: '残疾人', en: 'Disabled people' },
  C9: { zh: '困难及高龄老年人', en: 'Poor and very old people' },
  C10: { zh: '其他特殊困难人员', en: 'Others in special difficulty' },
} as const satisfies Record<string, Text>;

export type CategoryCode = keyof typeof categories;
