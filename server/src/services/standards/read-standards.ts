import type { Static } from '@fastify/type-provider-typebox';
import { parameterRange, parametersOf, printCitation } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { handbook as written } from '@zhuni/policies';
import { monthOf } from '../../kernel/entitlements/index.ts';
import { currentHandbook, listDraftValues } from '../../kernel/standards/index.ts';
import type { StandardDraft } from '../../kernel/standards/index.ts';
import { dateAt } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { DraftSchema, EffectSchema, StandardsSchema } from './schemas.ts';

type Standards = Static<typeof StandardsSchema>;

/** Every parameter with its history and the policies that read it, and the changes under way and done. */
export async function readStandards(transaction: Transaction): Promise<Standards> {
  const handbook = await currentHandbook(transaction);
  return { parameters: shownParameters(handbook), drafts: await readDrafts(transaction) };
}

function shownParameters(handbook: Handbook): Standards['parameters'] {
  const readers = new Map<string, Standards['parameters'][number]['policies']>();
  for (const policy of handbook.policies)
    for (const { id } of parametersOf(policy))
      readers.set(id, [...(readers.get(id) ?? []), { id: policy.id, title: policy.title }]);
  return [...handbook.parameters.values()].map(({ id, label, unit, values }) => ({
    id,
    label,
    unit,
    ...parameterRange(unit),
    policies: readers.get(id) ?? [],
    values: values.map(({ from, announced, value, area, source, status }) => ({
      from,
      announced: announced ?? null,
      value,
      area: area ?? null,
      source: printCitation(source, handbook.sources),
      status,
      published: !written.sources.has(source.source),
    })),
  }));
}

type Draft = Static<typeof DraftSchema>;

async function readDrafts(transaction: Transaction): Promise<Draft[]> {
  const drafts = await listDraftValues(transaction);
  const people = new Set(
    drafts.flatMap(({ draftedBy, reviewedBy, publishedBy, withdrawnBy }) =>
      [draftedBy, reviewedBy, publishedBy, withdrawnBy].filter((one) => one !== null),
    ),
  );
  const { client, scope } = transaction;
  const named = await client.query<{ id: string; name: string }>(
    'select a as id, coalesce(access.name_of(a), a) as name from unnest($1::text[]) as a',
    [[...people]],
  );
  const raises = await client.query<{ id: number; done: number; total: number; finishedAt: Date | null }>(
    'select value_id as id, done, total, finished_at as "finishedAt" from standards.raise',
  );
  const names = new Map(named.rows.map(({ id, name }) => [id, name]));
  const byValue = new Map(raises.rows.map((raise) => [raise.id, raise]));
  const step = (by: string | null, at: Date | null, reason: string | null): Draft['reviewed'] =>
    by === null || at === null ? null : { by: names.get(by) ?? by, at: at.toISOString(), reason };
  return drafts.map((draft) => {
    const raise = draft.valueId === null ? undefined : byValue.get(draft.valueId);
    return {
      ...shownDraft(draft),
      drafted: { by: names.get(draft.draftedBy) ?? draft.draftedBy, at: draft.draftedAt.toISOString(), reason: null },
      reviewed: step(draft.reviewedBy, draft.reviewedAt, draft.reviewReason),
      published: step(draft.publishedBy, draft.publishedAt, null),
      withdrawn: step(draft.withdrawnBy, draft.withdrawnAt, draft.withdrawnReason),
      own: draft.draftedBy === scope.actor,
      raise: raise
        ? { done: raise.done, total: raise.total, finishedAt: raise.finishedAt?.toISOString() ?? null }
        : null,
    };
  });
}

function shownDraft(draft: StandardDraft) {
  const { id, parameter, area, value, effectiveFrom, announcedOn, documentNumber, titleZh, titleEn } = draft;
  const { issuer, documentDate, status, state } = draft;
  const title = { zh: titleZh, en: titleEn };
  const document = { documentNumber, title, issuer, documentDate, status };
  return { id, parameter, area, value, effectiveFrom, announcedOn, ...document, state };
}

type Effect = Static<typeof EffectSchema>;

const casesShownMax = 50;

/** What a published value did to running help, as far as the scope sees it; undefined before it is carried out. */
export async function readEffect({ client }: Transaction, valueId: number): Promise<Effect | undefined> {
  const raises = await client.query<{ total: number; done: number; startedAt: Date; finishedAt: Date | null }>(
    `select total, done, started_at as "startedAt", finished_at as "finishedAt" from standards.raise where value_id = $1`,
    [valueId],
  );
  const [raise] = raises.rows;
  if (!raise) return undefined;
  const lines = await client.query<{ policy: string; raised: number; unchanged: number; reviews: number }>(
    `select policy, count(*) filter (where result = 'raised')::int as raised,
            count(*) filter (where result = 'unchanged')::int as unchanged,
            count(*) filter (where result = 'review')::int as reviews
       from standards.raise_line where value_id = $1 group by policy order by policy`,
    [valueId],
  );
  const months = await client.query<Omit<Effect['months'][number], 'backPay'>>(
    `select month::text as month, count(*)::int as entitlements, sum(after_fen - before_fen)::int8 as "moreFen"
       from standards.difference where value_id = $1 group by month order by month`,
    [valueId],
  );
  const cases = await client.query<Effect['cases'][number]>(
    `select case_id as "caseId", policy, coalesce(reason, '') as reason from standards.raise_line
      where value_id = $1 and case_id is not null order by case_id desc limit ${casesShownMax}`,
    [valueId],
  );
  const sum = (of: 'raised' | 'unchanged' | 'reviews'): number => lines.rows.reduce((all, line) => all + line[of], 0);
  const present = monthOf(dateAt(raise.startedAt));
  return {
    total: raise.total,
    done: raise.done,
    finishedAt: raise.finishedAt?.toISOString() ?? null,
    raised: sum('raised'),
    unchanged: sum('unchanged'),
    reviews: sum('reviews'),
    months: months.rows.map((row) => ({ ...row, backPay: row.month < present })),
    policies: lines.rows.map((line) => ({
      ...line,
      title: written.byId.get(line.policy)?.title ?? { zh: line.policy, en: line.policy },
    })),
    cases: cases.rows,
  };
}
