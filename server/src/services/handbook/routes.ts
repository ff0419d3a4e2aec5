import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import type { Handbook, NewValue, PlainDate } from '@zhuni/engine';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { currentHandbook, publishedValues } from '../../kernel/standards/index.ts';
import { elapsedMs, today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { defineRefusals, fileOutput, oneOf, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { printBeside } from '../../platform/pdf/index.ts';
import type { Language } from './pdf-policy.ts';
import { policyRecord } from './policy-record.ts';
import type { PolicyRecord } from './policy-record.ts';
import type { PrintOrder } from './print-thread.ts';
import { searchEntry } from './search-entry.ts';

export const handbookRefusals = defineRefusals('handbook', {
  notFound: { status: 404, zh: '手册里没有这项政策。', en: 'The handbook has no such policy.' },
});

const Named = Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() });
const Cited = Type.Object({
  source: Type.String(),
  article: Type.Optional(Type.String()),
  zh: Type.String(),
  en: Type.String(),
});

const entryProperties = {
  id: Type.String(),
  number: Type.Integer(),
  title: TextSchema,
  summary: TextSchema,
  department: Named,
  categories: Type.Array(Named),
  situations: Type.Array(Named),
  subject: oneOf(['person', 'household']),
  kind: oneOf(['cash', 'in-kind', 'service', 'status']),
  period: oneOf(['month', 'year', 'once', 'none']),
  byApplication: Type.Boolean(),
  illustrative: Type.Boolean(),
};

const EntrySchema = Type.Object({
  ...entryProperties,
  search: Type.Object({ words: Type.Array(Type.String()), pinyin: Type.String(), initials: Type.String() }),
});

const ParameterSchema = Type.Object({
  id: Type.String(),
  label: TextSchema,
  unit: Type.String(),
  values: Type.Array(
    Type.Object({
      from: Type.String(),
      announced: Type.Optional(Type.String()),
      value: Type.Integer(),
      area: Type.Optional(Type.String()),
      source: Cited,
      status: oneOf(['official', 'derived', 'illustrative']),
      note: Type.Optional(TextSchema),
    }),
  ),
});

const GuideSchema = Type.Object({
  papers: Type.Array(TextSchema),
  where: TextSchema,
  steps: Type.Array(TextSchema),
  limits: Type.Array(
    Type.Object({
      step: TextSchema,
      limit: Type.Integer(),
      unit: oneOf(['wd', 'cd', 'hours']),
      article: Cited,
      illustrative: Type.Optional(Type.Boolean()),
    }),
  ),
  notice: TextSchema,
  recheck: TextSchema,
  words: Type.Array(Type.String()),
});

const PolicySchema = Type.Object({
  ...entryProperties,
  inForce: Type.Object({ from: Type.String(), until: Type.Optional(Type.String()) }),
  conditions: Type.Array(Type.Object({ id: Type.String(), text: TextSchema, formula: TextSchema, article: Cited })),
  amount: Type.Optional(Type.Object({ text: TextSchema, formula: TextSchema, article: Cited })),
  terms: Type.Array(Type.Object({ label: TextSchema, formula: TextSchema })),
  relations: Type.Array(Type.Object({ kind: Type.String(), policy: Type.String(), text: TextSchema, article: Cited })),
  parameters: Type.Array(ParameterSchema),
  basis: Type.Array(Cited),
  guide: GuideSchema,
});

const cacheHeader = 'public, max-age=300';
const pdfPerMinuteMax = 20;

/** The rules with the standards of today, and the standards that were published since the rules were written. */
export type PublishedRules = { readonly handbook: Handbook; readonly values: readonly NewValue[] };

type Cache<Value> = { readonly date: PlainDate; readonly handbook: Handbook; readonly value: Value };

/** Keeps one value per key for the day on which it was made, until a standard is published. */
function daily<Key, Value>(
  make: (key: Key, rules: PublishedRules, date: PlainDate) => Value,
): (key: Key, rules: PublishedRules) => Value {
  const kept = new Map<Key, Cache<Value>>();
  return (key, rules) => {
    const date = today();
    const found = kept.get(key);
    if (found?.date === date && found.handbook === rules.handbook) return found.value;
    const value = make(key, rules, date);
    kept.set(key, { date, handbook: rules.handbook, value });
    return value;
  };
}

const recordOf = daily((id: string, { handbook }, date): PolicyRecord | undefined => {
  const policy = handbook.byId.get(id);
  return policy && policyRecord(handbook, policy, date);
});

const pdfOf = daily(async (language: Language, { values }, date) => {
  const order: PrintOrder = { language, date, values };
  const [bytes] = await printBeside(new URL('./print-thread.ts', import.meta.url), order);
  return bytes ?? Buffer.alloc(0);
});

const listOf = daily<'all', Static<typeof EntrySchema>[]>((_, rules) =>
  rules.handbook.policies.flatMap((policy) => {
    const record = recordOf(policy.id, rules);
    return record ? [shown({ ...record, search: searchEntry(record) })] : [];
  }),
);

/** The records are read-only throughout; the schema's types are not. */
const shown = <Value>(value: unknown): Value => value as Value;

const freshMs = 1_000;

/** The rules of the city, asked for at most once a second: many read the handbook, and few publish. */
export function rulesOfCity(dependencies: { readonly pool: Pool }): () => Promise<PublishedRules> {
  let kept: { readonly readMs: number; readonly rules: Promise<PublishedRules> } | undefined;
  const read = (): Promise<PublishedRules> =>
    withTransaction(
      dependencies.pool,
      { actor: 'system:handbook', areas: [] },
      async (transaction) => ({
        handbook: await currentHandbook(transaction),
        values: await publishedValues(transaction),
      }),
      { readOnly: true },
    );
  return () => {
    if (kept && elapsedMs() - kept.readMs < freshMs) return kept.rules;
    const rules = read();
    kept = { readMs: elapsedMs(), rules };
    rules.catch(() => {
      kept = undefined;
    });
    return rules;
  };
}

/** The handbook for everyone: list, one policy, PDF, by the rules that `readRules` finds. */
export function handbookRoutes(readRules: () => Promise<PublishedRules>): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'listPolicies',
      method: 'GET',
      path: '/handbook',
      summary: {
        zh: '政策手册：全部政策，含检索用的词语和拼音',
        en: 'the handbook: all policies, with words and pinyin for search',
      },
      tag: 'handbook',
      access: 'public',
      output: Type.Object({ policies: Type.Array(EntrySchema) }),
      handle: async ({ setHeader }) => {
        const rules = await readRules();
        setHeader('cache-control', cacheHeader);
        return { policies: listOf('all', rules) };
      },
    }),
    defineRoute({
      operationId: 'getPolicy',
      method: 'GET',
      path: '/handbook/:id',
      summary: { zh: '一项政策：条件、标准、材料、依据', en: 'one policy: conditions, amounts, papers, legal basis' },
      tag: 'handbook',
      access: 'public',
      params: strictObject({ id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }),
      output: PolicySchema,
      refusals: [handbookRefusals.notFound],
      handle: async ({ params, setHeader }) => {
        const rules = await readRules();
        const record = rules.handbook.byId.has(params.id) ? recordOf(params.id, rules) : undefined;
        if (!record) throw new Refused(handbookRefusals.notFound);
        setHeader('cache-control', cacheHeader);
        return shown(record);
      },
    }),
    defineRoute({
      operationId: 'getHandbookPdf',
      method: 'GET',
      path: '/handbook.pdf',
      summary: { zh: '印刷版政策手册', en: 'the printed handbook' },
      tag: 'handbook',
      access: 'public',
      query: strictObject({ lang: Type.Optional(oneOf(['zh', 'en'])) }),
      output: fileOutput('application/pdf'),
      perMinuteMax: pdfPerMinuteMax,
      handle: async ({ query, setHeader }) => {
        const language = query.lang ?? 'zh';
        const rules = await readRules();
        setHeader('cache-control', cacheHeader);
        const fileName = language === 'zh' ? '淄博市救助帮扶政策手册.pdf' : 'zibo-assistance-handbook.pdf';
        return { content: await pdfOf(language, rules), contentType: 'application/pdf', fileName, inline: true };
      },
    }),
  ];
}
