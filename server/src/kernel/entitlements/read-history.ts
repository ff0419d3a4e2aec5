import type { PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { entitlementColumns } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import type { MonthlyHistory, PauseKind } from './months.ts';

type Recorded = { readonly recordedAt: Date; readonly recordedBy: string };

export type AmountRecord = Recorded & {
  readonly fromMonth: PlainDate;
  readonly amountFen: number;
  readonly reason: Text;
  readonly decisionId: number | null;
};

export type PauseRecord = Recorded & {
  readonly id: number;
  readonly fromMonth: PlainDate;
  readonly kind: PauseKind;
  readonly cause: 'death' | 'check' | 'other';
  readonly reason: Text;
  readonly resumedFrom: PlainDate | null;
  readonly resumeReason: Text | null;
  readonly resumedBy: string | null;
};

export type StopRecord = Recorded & {
  readonly fromMonth: PlainDate;
  readonly reason: Text;
  readonly decisionId: number | null;
};

export type ReviewRecord = Recorded & {
  readonly reviewedOn: PlainDate;
  readonly outcome: 'unchanged' | 'changed' | 'stopped';
  readonly caseId: number | null;
  readonly decisionId: number | null;
};

/** An entitlement with all that was ever recorded of it, oldest first. */
export type EntitlementHistory = {
  readonly entitlement: Entitlement;
  readonly history: MonthlyHistory;
  readonly amounts: readonly AmountRecord[];
  readonly pauses: readonly PauseRecord[];
  readonly stops: readonly StopRecord[];
  readonly reviews: readonly ReviewRecord[];
};

type Keyed<Row> = Row & { readonly entitlementId: number };

const recorded = `entitlement_id as "entitlementId", recorded_at as "recordedAt", recorded_by as "recordedBy"`;
const reason = `jsonb_build_object('zh', reason_zh, 'en', reason_en) as reason`;

/** Entitlements with their histories, by id; those that lie outside the scope are absent. */
export async function readHistories(
  { client }: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, EntitlementHistory>> {
  const rowsOf = async <Row extends object>(sql: string): Promise<Map<number, Keyed<Row>[]>> =>
    Map.groupBy((await client.query<Keyed<Row>>(sql, [ids])).rows, ({ entitlementId }) => entitlementId);
  const { rows: entitlements } = await client.query<Entitlement>(
    `select ${entitlementColumns} from entitlements.entitlement e where e.id = any ($1) order by e.id`,
    [ids],
  );
  const amounts = await rowsOf<AmountRecord>(
    `select from_month as "fromMonth", amount_fen as "amountFen", decision_id as "decisionId", ${reason}, ${recorded}
       from entitlements.amount where entitlement_id = any ($1) order by id`,
  );
  const pauses = await rowsOf<PauseRecord>(
    `select p.id, p.from_month as "fromMonth", p.kind, p.cause, r.from_month as "resumedFrom",
            jsonb_build_object('zh', p.reason_zh, 'en', p.reason_en) as reason,
            case when r.pause_id is not null
                 then jsonb_build_object('zh', r.reason_zh, 'en', r.reason_en) end as "resumeReason",
            r.recorded_by as "resumedBy", p.entitlement_id as "entitlementId", p.recorded_at as "recordedAt",
            p.recorded_by as "recordedBy"
       from entitlements.pause p left join entitlements.resume r on r.pause_id = p.id
      where p.entitlement_id = any ($1) order by p.id`,
  );
  const stops = await rowsOf<StopRecord>(
    `select from_month as "fromMonth", decision_id as "decisionId", ${reason}, ${recorded}
       from entitlements.stop where entitlement_id = any ($1) order by id`,
  );
  const reviews = await rowsOf<ReviewRecord>(
    `select reviewed_on as "reviewedOn", outcome, case_id as "caseId", decision_id as "decisionId", ${recorded}
       from entitlements.review where entitlement_id = any ($1) order by reviewed_on, id`,
  );
  return new Map(
    entitlements.map((entitlement) => {
      const { id, period, fromMonth, untilMonth } = entitlement;
      const parts = {
        amounts: amounts.get(id) ?? [],
        pauses: pauses.get(id) ?? [],
        stops: stops.get(id) ?? [],
        reviews: reviews.get(id) ?? [],
      };
      const history = { period, fromMonth, untilMonth, amounts: parts.amounts, pauses: parts.pauses };
      return [id, { entitlement, history, ...parts }];
    }),
  );
}

/** One entitlement with its history; undefined when there is none or it lies outside the scope. */
export async function readEntitlement(transaction: Transaction, id: number): Promise<EntitlementHistory | undefined> {
  return (await readHistories(transaction, [id])).get(id);
}
