import { quantityText } from '@zhuni/engine';
import type { Text } from '@zhuni/engine';
import type { Content } from 'pdfmake';
import { words } from './pdf-words.ts';
import type { Cited, ParameterRecord, PolicyRecord } from './policy-record.ts';

export type Language = 'zh' | 'en';

/** Line breaks need a space in long runs of Latin letters only, so Chinese text is passed as it stands. */
const said = (text: Text, language: Language): string => text[language];

function heading(text: Text, language: Language): Content {
  return { text: said(text, language), style: 'section' };
}

function citedLine(text: string, article: Cited, language: Language): Content {
  return { text: [text, { text: `  ${article[language]}`, style: 'article' }] };
}

function bullets(texts: readonly Text[], language: Language, ordered = false): Content {
  return { [ordered ? 'ol' : 'ul']: texts.map((text) => said(text, language)), style: 'list' };
}

/** One policy as it stands in the printed handbook. */
export function policyPages(
  policy: PolicyRecord,
  language: Language,
  shared: ReadonlyMap<string, ParameterRecord>,
): Content {
  return [
    { text: `${policy.number}  ${said(policy.title, language)}`, style: 'policy', tocItem: true, tocStyle: 'entry' },
    { text: factsLine(policy, language), style: 'meta' },
    { text: said(policy.summary, language), style: 'summary' },
    heading(words.conditions, language),
    { ol: policy.conditions.map((one) => citedLine(said(one.text, language), one.article, language)), style: 'list' },
    ...amountPart(policy, language),
    ...parametersPart(policy.parameters, language, shared),
    ...guidePart(policy, language),
    heading(words.basis, language),
    bullets(policy.basis, language),
  ];
}

function factsLine(policy: PolicyRecord, language: Language): string {
  const { from, until } = policy.inForce;
  const force = `${words.inForce[language]} ${from}${until ? ` ${words.until[language]} ${until}` : ''}`;
  return [
    said(policy.department, language),
    said(words[policy.subject], language),
    said(words[policy.period], language),
    said(words[policy.byApplication ? 'byApplication' : 'byList'], language),
    language === 'zh' ? `${from} 起${words.inForce.zh}${until ? `，${words.until.zh} ${until}` : ''}` : force,
    policy.categories
      .map((category) => `${category.code} ${said(category, language)}`)
      .join(language === 'zh' ? '、' : ', '),
  ].join(' · ');
}

function amountPart({ amount, relations }: PolicyRecord, language: Language): readonly Content[] {
  const paid = amount
    ? [heading(words.amount, language), citedLine(said(amount.text, language), amount.article, language)]
    : [];
  if (relations.length === 0) return paid;
  const list = relations.map((relation) => citedLine(said(relation.text, language), relation.article, language));
  return [...paid, heading(words.relations, language), { ul: list, style: 'list' }];
}

/** The policy's own numbers over time, and the names of those that the appendix has. */
function parametersPart(
  parameters: readonly ParameterRecord[],
  language: Language,
  shared: ReadonlyMap<string, ParameterRecord>,
): readonly Content[] {
  if (parameters.length === 0) return [];
  const own = parameters.filter((parameter) => !shared.has(parameter.id));
  const common = parameters.filter((parameter) => shared.has(parameter.id)).map(({ label }) => label[language]);
  const join = language === 'zh' ? '、' : ', ';
  return [
    heading(words.overTime, language),
    ...(own.length > 0 ? [parameterTable(own, language)] : []),
    ...(common.length > 0 ? [{ text: `${words.seeAppendix[language]}${common.join(join)}`, style: 'article' }] : []),
  ];
}

/** Numbers over time, each with its source; what is not confirmed is marked. */
export function parameterTable(parameters: readonly ParameterRecord[], language: Language): Content {
  const table = { widths: [58, 84, '*'], body: parameters.flatMap((parameter) => parameterRows(parameter, language)) };
  const layout = {
    hLineWidth: () => 0.4,
    vLineWidth: () => 0,
    hLineColor: () => '#c8ccd2',
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  };
  return { table, layout, style: 'table' };
}

function parameterRows({ label, unit, values }: ParameterRecord, language: Language): readonly Content[] {
  const head = [{ text: said(label, language), colSpan: 3, style: 'tableHead' }, '', ''];
  const rows = values.map((entry) => {
    const status = said(words[entry.status], language);
    const where = entry.area ? `${entry.area}  ` : '';
    const announced = entry.announced ? ` (${said(words.announced, language)} ${entry.announced})` : '';
    const mark = {
      text: status ? `【${status}】 ` : '',
      style: entry.status === 'illustrative' ? 'warning' : 'article',
    };
    return [
      entry.from,
      { text: said(quantityText(entry.value, unit), language), alignment: 'right' },
      {
        text: [where, mark, entry.source[language], announced, entry.note ? ` ${said(entry.note, language)}` : ''],
        style: 'article',
      },
    ];
  });
  return [head, ...rows];
}

function guidePart({ guide }: PolicyRecord, language: Language): readonly Content[] {
  const limits = guide.limits.map((limit) => {
    const mark = limit.illustrative ? [{ text: `【${said(words.illustrative, language)}】`, style: 'warning' }] : [];
    const colon = language === 'zh' ? '：' : ': ';
    const text = `${said(limit.step, language)}${colon}${limit.limit}${said(words[limit.unit], language)} `;
    return { text: [text, ...mark, { text: ` ${limit.article[language]}`, style: 'article' }] };
  });
  const papers = guide.papers.length > 0 ? bullets(guide.papers, language) : said(words.noPapers, language);
  return [
    heading(words.papers, language),
    papers,
    heading(words.where, language),
    said(guide.where, language),
    ...(guide.steps.length > 0 ? [heading(words.steps, language), bullets(guide.steps, language, true)] : []),
    ...(limits.length > 0 ? [heading(words.limits, language), { ul: limits, style: 'list' }] : []),
    heading(words.notice, language),
    said(guide.notice, language),
    heading(words.recheck, language),
    said(guide.recheck, language),
  ];
}
