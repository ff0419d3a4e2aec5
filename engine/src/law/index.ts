import type { PlainDate, Text } from '../values/index.ts';

/** A legal or public document that a rule or a number rests on. */
export type Source = {
  readonly key: string;
  readonly title: Text;
  /** Document number such as 民发〔2021〕57号, when known. */
  readonly number?: string;
  readonly inForce?: { readonly from: PlainDate; readonly until?: PlainDate };
  readonly kind: 'law' | 'city-document' | 'press' | 'practice';
};

/**
 * How far a number may be trusted: 'official' stands in a cited document; 'derived' follows by arithmetic from
 * official numbers; 'illustrative' is a placeholder that must be confirmed by the bureau before real use.
 */
export type SourceStatus = 'official' | 'derived' | 'illustrative';

/** A place in a source: `article` as printed, for example '8' or '13(1)'. */
export type Citation = { readonly source: string; readonly article?: string };

/** Cites an article of a source by the source's key. */
export function cite(source: string, article?: string): Citation {
  return article === undefined ? { source } : { source, article };
}

/** '民发〔2021〕57号 第8条' style print of a citation in both languages. */
export function printCitation(citation: Citation, sources: ReadonlyMap<string, Source>): Text {
  const source = sources.get(citation.source);
  const number = source?.number === source?.title.zh ? '' : (source?.number ?? '');
  const zhTitle = source ? `《${source.title.zh}》${number}` : citation.source;
  const enTitle = source ? source.title.en : citation.source;
  if (citation.article === undefined) return { zh: zhTitle, en: enTitle };
  return { zh: `${zhTitle}第${citation.article}条`, en: `${enTitle}, art. ${citation.article}` };
}

/** The article a clause rested on until a day (inclusive), before a later text took its place. */
export type EarlierArticle = { readonly until: PlainDate; readonly article: Citation };

/** The article of a clause on a date: the first earlier one still in force, else today's. */
export function articleOn(
  clause: { readonly article: Citation; readonly earlier?: readonly EarlierArticle[] },
  date: PlainDate,
): Citation {
  return clause.earlier?.find((one) => date <= one.until)?.article ?? clause.article;
}
