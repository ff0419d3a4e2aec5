import type { Text } from '@zhuni/engine';

/** Life situations under which residents look for help. */
export const situations = {
  'low-income': { zh: '收入低，生活困难', en: 'Little to live on' },
  illness: { zh: '家里有人得了重病', en: 'A serious illness' },
  disability: { zh: '家里有残疾人', en: 'A disability in the family' },
  'old-age': { zh: '老人需要照顾', en: 'An old person needs care' },
  child: { zh: '孩子无人抚养或有困难', en: 'A child in difficulty' },
  school: { zh: '上学有困难', en: 'School and university' },
  housing: { zh: '住房困难', en: 'Housing' },
  work: { zh: '没有工作', en: 'A job lost' },
  disaster: { zh: '遇到灾害或急难', en: 'A disaster or emergency' },
  death: { zh: '家里有人去世', en: 'A death in the family' },
  justice: { zh: '遇到法律问题', en: 'A legal problem' },
  shelter: { zh: '流落在外，没有吃住', en: 'No food or shelter' },
} as const satisfies Record<string, Text>;

export type SituationCode = keyof typeof situations;
