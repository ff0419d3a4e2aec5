import { handbookWithValues, NewValueInvalid } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { handbookAt, newValueOf, valueColumns } from './current-handbook.ts';
import type { ValueRow } from './current-handbook.ts';
import { standardsRefusals } from './refusals.ts';

export type DraftState = 'draft' | 'reviewed' | 'published' | 'withdrawn';

/** A new value on its way, with who did what and why. */
export type StandardDraft = ValueRow & {
  readonly state: DraftState;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly reviewReason: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  /** The published value that it became. */
  readonly valueId: number | null;
};

export type NewDraft = Omit<ValueRow, 'id'>;

const draftColumns = `${valueColumns}, v.state, v.drafted_by as "draftedBy", v.drafted_at as "draftedAt",
  v.reviewed_by as "reviewedBy", v.reviewed_at as "reviewedAt", v.review_reason as "reviewReason",
  v.published_by as "publishedBy", v.published_at as "publishedAt", v.withdrawn_by as "withdrawnBy",
  v.withdrawn_at as "withdrawnAt", v.withdrawn_reason as "withdrawnReason",
  (select p.id from standards.value p where p.draft_id = v.id) as "valueId"`;

/**
 * Drafts a new value of a parameter. Refused (422) naming the field when it does not fit behind what was published.
 * Returns its number.
 */
export async function draftValue(transaction: Transaction, draft: NewDraft): Promise<number> {
  if (draft.announcedOn < draft.documentDate)
    throw new Refused(standardsRefusals.announcedAhead, { field: 'announcedOn' });
  await assertFits(transaction, { ...draft, id: 0 });
  const { client, scope } = transaction;
  const { rows } = await client.query<{ id: number }>(
    `insert into standards.draft (parameter, area, value, effective_from, announced_on, document_number, title_zh,
       title_en, issuer, document_date, status, drafted_by, drafted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      draft.parameter,
      draft.area,
      draft.value,
      draft.effectiveFrom,
      draft.announcedOn,
      draft.documentNumber,
      draft.titleZh,
      draft.titleEn,
      draft.issuer,
      draft.documentDate,
      draft.status,
      scope.actor,
      now().toISOString(),
    ],
  );
  const id = rows[0]?.id ?? 0;
  await audit(transaction, 'standards.draft', { ...draft, id }, draft.titleZh);
  return id;
}

const fieldNames: Readonly<Record<NewValueInvalid['field'], string>> = {
  parameter: 'parameter',
  value: 'value',
  area: 'area',
  from: 'effectiveFrom',
  announced: 'announcedOn',
  source: 'titleZh',
};

/** Everything published counts, announced or not: a draft must fit behind all of it. */
async function assertFits(transaction: Transaction, row: ValueRow): Promise<void> {
  const all = await handbookAt(transaction, { upTo: Number.MAX_SAFE_INTEGER, announcedBy: endOfTime });
  try {
    handbookWithValues(all, [newValueOf(row)]);
  } catch (error) {
    if (!(error instanceof NewValueInvalid)) throw error;
    const refusal = error.field === 'parameter' ? standardsRefusals.noSuchParameter : standardsRefusals.valueWrong;
    throw new Refused(refusal, { field: fieldNames[error.field], message: error.text });
  }
}

const endOfTime = '9999-12-31' as PlainDate;

/** Another person looks at a draft and finds it right, with a word on what was checked. Refused: 404, 409. */
export async function reviewDraft(transaction: Transaction, id: number, reason: string): Promise<StandardDraft> {
  const draft = await lockDraft(transaction, id, ['draft']);
  if (draft.draftedBy === transaction.scope.actor) throw new Refused(standardsRefusals.samePerson);
  await assertFits(transaction, draft);
  await transaction.client.query(
    `update standards.draft set state = 'reviewed', reviewed_by = $2, reviewed_at = $3, review_reason = $4 where id = $1`,
    [id, transaction.scope.actor, now().toISOString(), reason],
  );
  await audit(transaction, 'standards.review', draft, reason);
  return draft;
}

/** Takes a draft back, whether reviewed or not; what is published stays. Refused: 404, 409. */
export async function withdrawDraft(transaction: Transaction, id: number, reason: string): Promise<void> {
  const draft = await lockDraft(transaction, id, ['draft', 'reviewed']);
  await transaction.client.query(
    `update standards.draft set state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4
      where id = $1`,
    [id, transaction.scope.actor, now().toISOString(), reason],
  );
  await audit(transaction, 'standards.withdraw', draft, reason);
}

/**
 * Publishes a reviewed draft: from COMMIT on, or from the day it is announced, everything is judged by it. Publications
 * take turns, and wait for decisions under way. Refused: 404; 409 for the drafter, another step, or when something
 * else was published meanwhile.
 */
export async function publishDraft(transaction: Transaction, id: number): Promise<number> {
  const { client, scope } = transaction;
  await client.query("select pg_advisory_xact_lock(hashtext('zhuni standards'))");
  const draft = await lockDraft(transaction, id, ['reviewed']);
  if (draft.draftedBy === scope.actor) throw new Refused(standardsRefusals.samePerson);
  try {
    await assertFits(transaction, draft);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(standardsRefusals.overtaken, { message: error.text });
  }
  const at = now().toISOString();
  await client.query(
    `update standards.draft set state = 'published', published_by = $2, published_at = $3 where id = $1`,
    [id, scope.actor, at],
  );
  const { rows } = await client.query<{ id: number }>(
    `insert into standards.value (draft_id, parameter, area, value, effective_from, announced_on, document_number,
       title_zh, title_en, issuer, document_date, status, published_by, published_at)
     select id, parameter, area, value, effective_from, announced_on, document_number, title_zh, title_en, issuer,
            document_date, status, published_by, published_at from standards.draft where id = $1 returning id`,
    [id],
  );
  await audit(transaction, 'standards.publish', draft, draft.titleZh);
  return rows[0]?.id ?? 0;
}

async function lockDraft({ client }: Transaction, id: number, states: readonly DraftState[]): Promise<StandardDraft> {
  const { rows } = await client.query<StandardDraft>(
    `select ${draftColumns} from standards.draft v where v.id = $1 for update`,
    [id],
  );
  if (!rows[0]) throw new Refused(standardsRefusals.notFound);
  if (!states.includes(rows[0].state)) throw new Refused(standardsRefusals.wrongState);
  return rows[0];
}

/** A draft by its number; undefined when there is none. */
export async function findDraftValue({ client }: Transaction, id: number): Promise<StandardDraft | undefined> {
  const { rows } = await client.query<StandardDraft>(`select ${draftColumns} from standards.draft v where v.id = $1`, [
    id,
  ]);
  return rows[0];
}

const draftsListedMax = 200;

/** Drafts and what became of them, the newest first. */
export async function listDraftValues({ client }: Transaction): Promise<readonly StandardDraft[]> {
  const { rows } = await client.query<StandardDraft>(
    `select ${draftColumns} from standards.draft v order by v.id desc limit ${draftsListedMax}`,
  );
  return rows;
}

/** Published values in their order, with their documents. */
export async function listPublishedValues({ client }: Transaction): Promise<readonly ValueRow[]> {
  const { rows } = await client.query<ValueRow>(`select ${valueColumns} from standards.value v order by v.id`);
  return rows;
}

async function audit(transaction: Transaction, action: string, row: ValueRow, reason: string): Promise<void> {
  const { id, parameter, area, value, effectiveFrom, announcedOn } = row;
  await recordAudit(transaction, {
    action,
    subject: { kind: 'standard', id: String(id) },
    areaCode: area ?? cityCode,
    reason,
    details: { parameter, area, value, effectiveFrom, announcedOn },
  });
}

const cityCode = '370300';
