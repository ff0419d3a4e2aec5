import { quantityText } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { ChangedFact } from './change-facts.ts';

/** '死亡登记：健在 → 本市户籍逝者' */
export function changeText({ fact, before, after }: ChangedFact): Text {
  const label = handbook.facts.get(fact)?.label ?? { zh: fact, en: fact };
  const [from, to] = [valueText(fact, before), valueText(fact, after)];
  return { zh: `${label.zh}：${from.zh} → ${to.zh}`, en: `${label.en}: ${from.en} → ${to.en}` };
}

/** A value of a fact as people read it. */
export function valueText(name: string, value: FactValue | null): Text {
  if (value === null) return { zh: '未知', en: 'not known' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  const type = handbook.facts.get(name)?.type;
  if (type?.kind === 'code') return type.codes[String(value)] ?? { zh: String(value), en: String(value) };
  if (type?.kind === 'number' && typeof value === 'number') return quantityText(value, type.unit);
  return { zh: String(value), en: String(value) };
}
