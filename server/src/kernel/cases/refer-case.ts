import type { Text } from '@zhuni/engine/values';
import { departments } from '@zhuni/policies';
import type { DepartmentCode } from '@zhuni/policies';
import { now } from '../../platform/clock/index.ts';
import { asDate, errorCode } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { findArea } from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import { recordAudit } from '../audit/index.ts';
import { notifyOffice } from '../notifications/index.ts';
import { startClock, stopClocks } from '../clocks/index.ts';
import { clockSubject } from './move-clocks.ts';
import { lockCase } from './read-case.ts';
import { caseRefusals } from './refusals.ts';

/** Within how many working days a referral is to be answered: a working agreement, not a law. */
export const referralAnswerWorkingDays = 5;

/** A question or matter sent to another office or department, and what became of it. */
export type Referral = {
  readonly id: number;
  readonly caseId: number;
  readonly areaCode: string;
  readonly fromArea: string;
  readonly toArea: string | null;
  readonly toDepartment: string | null;
  readonly toName: Text | null;
  readonly reason: string;
  readonly sentAt: Date;
  readonly senderName: string | null;
  readonly acknowledgedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
};

const columns = `r.id, r.case_id as "caseId", r.area_code as "areaCode", r.from_area as "fromArea",
  r.to_area as "toArea", r.to_department as "toDepartment",
  (select jsonb_build_object('zh', a.name_zh, 'en', a.name_en) from areas.area a where a.code = r.to_area) as "toName",
  r.reason, r.sent_at as "sentAt", access.name_of(r.sent_by) as "senderName", r.acknowledged_at as "acknowledgedAt",
  r.answered_at as "answeredAt", r.answer`;

/** A department in words; undefined for a code that no department has. */
function departmentName(code: string | null): Text | null {
  return code !== null && code in departments ? departments[code as DepartmentCode] : null;
}

const named = (referral: Referral): Referral => ({
  ...referral,
  toName: referral.toName ?? departmentName(referral.toDepartment),
});

/** One referral; undefined when there is none or it concerns neither the area's cases nor its offices. */
export async function findReferral({ client }: Transaction, id: number): Promise<Referral | undefined> {
  const { rows } = await client.query<Referral>(`select ${columns} from cases.referral r where r.id = $1`, [id]);
  return rows[0] && named(rows[0]);
}

/** The referrals of a case, the first one first; to be read together with other things. */
export const referralsOf = (caseId: number): Read<Referral> => ({
  sql: `select ${columns} from cases.referral r where r.case_id = $1 order by r.id limit 200`,
  values: [caseId],
  rowOf: ({ sentAt, acknowledgedAt, answeredAt, ...json }: ReferralJson) =>
    named({
      ...json,
      sentAt: asDate(sentAt),
      acknowledgedAt: asDate(acknowledgedAt),
      answeredAt: asDate(answeredAt),
    }),
});

type Moments = 'sentAt' | 'acknowledgedAt' | 'answeredAt';
type ReferralJson = Omit<Referral, Moments> & {
  readonly sentAt: string;
  readonly acknowledgedAt: string | null;
  readonly answeredAt: string | null;
};

const openShownMax = 200;

/** Referrals to the offices of an area that wait for an answer, the oldest first. */
export async function listReferralsTo({ client }: Transaction, prefix: string): Promise<Referral[]> {
  const { rows } = await client.query<Referral>(
    `select ${columns} from cases.referral r
      where r.answered_at is null and r.to_area >= $1 and r.to_area < $1 || '~' order by r.id limit ${openShownMax}`,
    [prefix],
  );
  return rows.map(named);
}

type Sent = {
  readonly caseId: number;
  readonly fromArea: string;
  readonly to: { readonly area: string } | { readonly department: string };
  readonly reason: string;
};

/**
 * Sends a case to another office or department for an answer and starts its clock; one referral of a case at a time.
 * Refused: 404, 409 when one waits already or the case is closed, 422 for an office or department that does not exist.
 */
export async function referCase(transaction: Transaction, { caseId, fromArea, to, reason }: Sent): Promise<number> {
  const record = await lockCase(transaction, caseId);
  if (!record.isOpen) throw new Refused(caseRefusals.closed);
  const area = 'area' in to ? await findArea(transaction, to.area) : undefined;
  const department = 'department' in to ? departmentName(to.department) && to.department : undefined;
  if (!area && !department) throw new Refused(caseRefusals.noSuchOffice, { field: 'to' });
  const { client, scope } = transaction;
  const inserted = await client
    .query<{ id: number }>(
      `insert into cases.referral (case_id, area_code, from_area, to_area, to_department, reason, sent_at, sent_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        caseId,
        record.areaCode,
        fromArea,
        area?.code ?? null,
        department ?? null,
        reason,
        now().toISOString(),
        scope.actor,
      ],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '23505') throw new Refused(caseRefusals.referredAlready);
      throw error;
    });
  const id = inserted.rows[0]?.id ?? 0;
  await startClock(transaction, {
    subject: clockSubject(caseId),
    areaCode: record.areaCode,
    office: area?.level ?? 'county',
    limit: {
      id: limitId(id),
      amount: referralAnswerWorkingDays,
      unit: 'working-days',
      source: '内部约定（示例）',
    },
    reason: 'referral',
  });
  await audit(transaction, { caseId, areaCode: record.areaCode, verb: 'refer', reason });
  if (area) await tellReferred(transaction, { caseId, area, from: fromArea });
  return id;
}

type Referred = { readonly caseId: number; readonly area: AreaRecord; readonly from: string };

/** The office asked finds it in its inbox, where the case lies in its own area; others see it in their list of referrals. */
async function tellReferred(transaction: Transaction, { caseId, area, from }: Referred): Promise<void> {
  const record = await lockCase(transaction, caseId);
  if (!record.areaCode.startsWith(area.prefix)) return;
  const place = (await findArea(transaction, from))?.name ?? { zh: from, en: from };
  await notifyOffice(transaction, {
    areaCode: record.areaCode,
    office: area.level,
    key: 'case-referred',
    values: { place },
    link: { kind: 'case', id: caseId },
  });
}

const limitId = (id: number): string => `referral-${id}`;

/** The office to which it was sent says that it has it. Refused: 404, 409 when it was said before. */
export async function acknowledgeReferral(transaction: Transaction, id: number): Promise<Referral> {
  const { rows } = await transaction.client.query<Referral>(
    `update cases.referral r set acknowledged_at = $2, acknowledged_by = $3
      where r.id = $1 and r.acknowledged_at is null returning ${columns}`,
    [id, now().toISOString(), transaction.scope.actor],
  );
  const [referral] = rows;
  if (!referral) throw new Refused(caseRefusals.referralGone);
  await audit(transaction, { ...referral, verb: 'acknowledge' });
  return named(referral);
}

/** Answers and so returns a referral that was acknowledged. Refused: 404, 409 when it was answered or not acknowledged. */
export async function answerReferral(
  transaction: Transaction,
  { id, answer }: { readonly id: number; readonly answer: string },
): Promise<Referral> {
  const { rows } = await transaction.client.query<Referral>(
    `update cases.referral r set answered_at = $2, answered_by = $3, answer = $4
      where r.id = $1 and r.acknowledged_at is not null and r.answered_at is null returning ${columns}`,
    [id, now().toISOString(), transaction.scope.actor, answer],
  );
  const [referral] = rows;
  if (!referral) throw new Refused(caseRefusals.referralGone);
  await stopClocks(transaction, {
    subject: clockSubject(referral.caseId),
    limitIds: [limitId(id)],
    reason: 'answered',
  });
  await audit(transaction, { ...referral, verb: 'answer' });
  return named(referral);
}

type Audited = {
  readonly caseId: number;
  readonly areaCode: string;
  readonly verb: 'refer' | 'acknowledge' | 'answer';
  readonly reason?: string;
};

async function audit(transaction: Transaction, { caseId, areaCode, verb, reason = verb }: Audited): Promise<void> {
  await recordAudit(transaction, {
    action: `case.${verb}`,
    subject: { kind: 'case', id: String(caseId) },
    areaCode,
    reason,
  });
}
