import { printCitation } from '@zhuni/engine';
import { CalendarYearMissing, deadline } from '@zhuni/engine/calendar';
import type { PlainDate } from '@zhuni/engine/values';
import { sources } from '@zhuni/policies';
import { workingCalendar } from '@zhuni/policies/calendars';
import { getProcedure } from '@zhuni/policies/procedures';
import type { NoticeRule } from '@zhuni/policies/procedures';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { listActions } from '../../../kernel/cases/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import { now, today } from '../../../platform/clock/index.ts';
import { errorCode } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { noticeRefusals } from './refusals.ts';
import { shownPolicy, whitelisted } from './whitelist.ts';

const sourceByKey = new Map(sources.map((source) => [source.key, source]));

/** The city's hotline, where no office has named a number of its own. */
export const hotline = '12345';
const boardOfVillage = '村（居）务公开栏';

export type Publishing = {
  readonly record: CaseRecord;
  /** What the form of the step says: where it hangs, and which telephone answers. */
  readonly data: { readonly place?: string; readonly officePhone?: string };
};

/**
 * Publishes the notice that the case's procedure asks for in its state, with the whitelisted fields as of today, from
 * today until the last of its calendar days. A standing notice of the same step that is still wanted anew after an
 * objection is taken down. Refused: 422 when the law knows no notice here, 409 when a result is published already.
 */
export async function publishNotice(transaction: Transaction, { record, data }: Publishing): Promise<number> {
  const rule = ruleOf(record);
  if (rule.when === 'before-decision') await refuseWhenAgainst(transaction, record);
  const startsOn = today();
  const period = { from: startsOn, until: lastDay(startsOn, rule) };
  const officePhone = data.officePhone ?? (await officePhoneOf(transaction, record));
  const { shown, online } = await whitelisted(transaction, { record, rule, officePhone, period });
  if (rule.when === 'before-decision') {
    const reason = '异议复查后重新公示';
    await takeDown(transaction, { caseId: record.id, fromState: record.state, reason });
  }
  const id = await insert();
  await recordAudit(transaction, {
    action: 'notice.publish',
    subject: { kind: 'case', id: String(record.id) },
    areaCode: record.areaCode,
    reason: rule.when,
    details: { notice: id, online, until: period.until, fields: rule.shows.join(' ') },
  });
  return id;

  async function insert(): Promise<number> {
    try {
      const { rows } = await transaction.client.query<{ id: number }>(
        `insert into assistance.notice (case_id, area_code, policy, procedure, phase, from_state, online, shown, place,
           starts_on, ends_on, published_at, published_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
        [
          record.id,
          record.areaCode,
          shownPolicy(record, rule),
          record.procedure,
          rule.when,
          record.state,
          online,
          JSON.stringify(shown),
          data.place ?? boardOfVillage,
          period.from,
          period.until,
          now().toISOString(),
          transaction.scope.actor,
        ],
      );
      return rows[0]?.id ?? 0;
    } catch (error) {
      if (errorCode(error) === '23505') throw new Refused(noticeRefusals.publishedAlready);
      throw error;
    }
  }
}

/** The rule by which a case shows something in its state; Refused, naming the law, when there is none. */
function ruleOf(record: CaseRecord): NoticeRule {
  const procedure = getProcedure(record.procedure);
  const rule = procedure.notices.find(({ from }) => from.includes(record.state));
  if (rule) return rule;
  const basis = procedure.basis.map((article) => printCitation(article, sourceByKey));
  throw new Refused(noticeRefusals.noneByLaw, {
    message: {
      zh: `“${procedure.title.zh}”在这一步不公示（依据：${basis.map(({ zh }) => zh).join('、')}）。`,
      en: `No public notice at this step of “${procedure.title.en}” (${basis.map(({ en }) => en).join(', ')}).`,
    },
  });
}

export const opinions: ReadonlySet<string> = new Set(['opine', 'opine-again', 'county-opine', 'county-opine-again']);

/** What a notice proposes: help, or in a review its end; an opinion to the contrary is shown to nobody. */
export const proposed = ({ kind }: Pick<CaseRecord, 'kind'>): string => (kind === 'review' ? 'stop' : 'grant');

async function refuseWhenAgainst(transaction: Transaction, record: CaseRecord): Promise<void> {
  const opinion = (await listActions(transaction, record.id)).findLast(({ step }) => opinions.has(step));
  if (opinion && opinion.data['recommends'] !== proposed(record)) throw new Refused(noticeRefusals.opinionAgainst);
}

/** The day of publication is not counted; the last day moves off a rest day (Civil Code arts. 201, 203). */
function lastDay(from: PlainDate, { calendarDays }: NoticeRule): PlainDate {
  try {
    return deadline(workingCalendar, from, { length: calendarDays, unit: 'calendar-days' });
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error;
    throw new Refused(noticeRefusals.calendarMissing);
  }
}

const townDigits = 9;

/** The telephone that the town named on its last notice, or the city's hotline. */
export async function officePhoneOf(
  { client }: Transaction,
  { areaCode }: Pick<CaseRecord, 'areaCode'>,
): Promise<string> {
  const town = areaCode.slice(0, townDigits);
  const { rows } = await client.query<{ phone: string }>(
    `select shown ->> 'office-phone' as phone from assistance.notice
      where area_code >= $1 and area_code < $1 || '~' and shown ? 'office-phone' order by id desc limit 1`,
    [town],
  );
  return rows[0]?.phone ?? hotline;
}

type TakingDown = {
  readonly caseId: number;
  /** Only the notice of this step. */
  readonly fromState?: string;
  readonly noticeId?: number;
  /** Only what is on show today. */
  readonly runningOnly?: true;
  readonly reason: string;
};

/** Takes down notices of a case that were not taken down before; returns how many. */
export async function takeDown(transaction: Transaction, asked: TakingDown): Promise<number> {
  const { caseId, fromState = null, noticeId = null, runningOnly, reason } = asked;
  const { rowCount } = await transaction.client.query(
    `update assistance.notice set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4
      where case_id = $1 and withdrawn_at is null and ($5::text is null or from_state = $5)
        and ($6::bigint is null or id = $6) and ($7::date is null or ends_on >= $7)`,
    [caseId, now().toISOString(), transaction.scope.actor, reason, fromState, noticeId, runningOnly ? today() : null],
  );
  return rowCount ?? 0;
}

/** Notices and objections follow their case, which follows its household, to another village. */
export async function moveNotices(
  { client }: Transaction,
  { householdId, areaCode }: { readonly householdId: number; readonly areaCode: string },
): Promise<void> {
  for (const table of ['notice', 'objection'])
    await client.query(
      `update assistance.${table} set area_code = $2
        where area_code <> $2 and case_id in (select id from cases."case" where household_id = $1)`,
      [householdId, areaCode],
    );
}
