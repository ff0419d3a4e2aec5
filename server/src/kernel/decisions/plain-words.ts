import { printCitation, quantityText } from '@zhuni/engine';
import type { Handbook, Reason, ReasonValue, Result } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { cite } from '@zhuni/engine';

/** One condition as it is told to a resident: short sentences, the numbers, the article. */
export type PlainReason = {
  readonly condition: string;
  readonly holds: boolean | null;
  readonly text: Text;
  /** What was looked at, such as 家庭人均月收入 1,200.00元; empty when there is no number. */
  readonly numbers: readonly Text[];
  /** By how much it was missed; null when it was not, or cannot be counted. */
  readonly gap: Text | null;
  readonly article: Text;
};

const numbersShownMax = 4;

/** The conditions of a result in plain words, in the order of the law. */
export function reasonsInWords(handbook: Handbook, result: Result): readonly PlainReason[] {
  return result.reasons.map((reason) => ({
    condition: reason.condition,
    holds: reason.holds,
    text: reason.text,
    numbers: numbersOf(reason),
    gap: gapOf(reason),
    article: printCitation(reason.article, handbook.sources),
  }));
}

function numbersOf(reason: Reason): readonly Text[] {
  return Object.values(reason.values)
    .filter(({ value }) => value === null || typeof value === 'number')
    .slice(0, numbersShownMax)
    .map(numberText);
}

function numberText({ label, unit, value }: ReasonValue): Text {
  if (value === null) return { zh: `${label.zh}：还不清楚`, en: `${label.en}: not known yet` };
  const amount = quantityText(Number(value), unit ?? 'count');
  return { zh: `${label.zh}：${amount.zh}`, en: `${label.en}: ${amount.en}` };
}

function gapOf({ gap, holds }: Reason): Text | null {
  if (!gap || holds !== false || gap.by === 0) return null;
  const amount = quantityText(gap.by, gap.unit);
  return { zh: `相差${amount.zh}`, en: `missed by ${amount.en}` };
}

/** From this day the government alone hears objections, no longer the bureau above as well. */
const reconsideration2023From = '2024-01-01';

/** How to object to a decision made on a day: reconsideration within 60 days, the court within six months. */
export function howToObject(handbook: Handbook, decidedOn: PlainDate): Text {
  const isNew = decidedOn >= reconsideration2023From;
  const article = printCitation(
    isNew ? cite('L25-reconsideration', '20') : cite('L25-reconsideration-1999', '9'),
    handbook.sources,
  );
  const where = isNew
    ? { zh: '作出决定单位的同级人民政府', en: 'the people’s government of the office that decided' }
    : { zh: '同级人民政府或者上一级民政部门', en: 'the people’s government or the next higher civil affairs office' };
  return {
    zh: `如果您不同意这个决定，可以在知道决定之日起60天内，向${where.zh}申请行政复议，不收费（${article.zh}）；也可以在6个月内向人民法院起诉。您还可以到社区、镇（街道）窗口当面询问。`,
    en: `If you do not agree, you may ask ${where.en} to reconsider within 60 days of learning of the decision, free of charge (${article.en}), or go to court within six months. You may also ask at the window of your village, town or street.`,
  };
}
