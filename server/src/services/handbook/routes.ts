import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import type { PlainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { today } from '../../platform/clock/index.ts';
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

type Cache<Value> = { readonly date: PlainDate; readonly value: Value };

/** Keeps one value per key for the day on which it was made: the handbook changes only with the date. */
function daily<Key, Value>(make: (key: Key, date: PlainDate) => Value): (key: Key) => Value {
  const kept = new Map<Key, Cache<Value>>();
  return (key) => {
    const date = today();
    const found = kept.get(key);
    if (found?.date === date) return found.value;
    const value = make(key, date);
    kept.set(key, { date, value });
    return value;
  };
}

const recordOf = daily((id: string, date: PlainDate): PolicyRecord | undefined => {
  const policy = handbook.byId.get(id);
  return policy && policyRecord(policy, date);
});

const pdfOf = daily(async (language: Language, date: PlainDate) => {
  const order: PrintOrder = { language, date };
  const [bytes] = await printBeside(new URL('./print-thread.ts', import.meta.url), order);
  return bytes ?? Buffer.alloc(0);
});

const listOf = daily<'all', Static<typeof EntrySchema>[]>(() =>
  handbook.policies.flatMap((policy) => {
    const record = recordOf(policy.id);
    return record ? [shown({ ...record, search: searchEntry(record) })] : [];
  }),
);

/** The records are read-only throughout; the schema's types are not. */
const shown = <Value>(value: unknown): Value => value as Value;

/** The handbook for everyone: list, one policy, PDF. */
export function handbookRoutes(): Route<Actor>[] {
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
      handle: ({ setHeader }) => {
        setHeader('cache-control', cacheHeader);
        return { policies: listOf('all') };
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
      handle: ({ params, setHeader }) => {
        const record = handbook.byId.has(params.id) ? recordOf(params.id) : undefined;
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
        setHeader('cache-control', cacheHeader);
        const fileName = language === 'zh' ? '淄博市救助帮扶政策手册.pdf' : 'zibo-assistance-handbook.pdf';
        return { content: await pdfOf(language), contentType: 'application/pdf', fileName, inline: true };
      },
    }),
  ];
}
