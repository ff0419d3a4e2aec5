import type { PlainDate } from '@zhuni/engine/values';
import type { Fen } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { batchColumns, lineColumns } from './batch.ts';
import type { Batch, BatchState, Line, LineState } from './batch.ts';
import { paymentRefusals } from './refusals.ts';

export const batchesPageRows = 50;
export const linesPageRows = 100;
export const paymentPagesMax = 10_000;

export type BatchesAsked = {
  /** Area code prefix. */
  readonly prefix: string;
  readonly month?: PlainDate;
  readonly policy?: string;
  readonly state?: BatchState;
  readonly page: number;
};

/** One page of batches below a prefix, the latest month first. */
export async function listBatches({ client }: Transaction, asked: BatchesAsked): Promise<readonly Batch[]> {
  const { prefix, month, policy, state, page } = asked;
  const { rows } = await client.query<Batch>(
    `select ${batchColumns} from payments.batch b
      where b.area_code >= $1 and b.area_code < $1 || '~' and ($2::date is null or b.month = $2)
        and ($3::text is null or b.policy = $3) and ($5::text is null or b.state = $5)
      order by b.month desc, b.id desc limit ${batchesPageRows} offset $4`,
    [prefix, month ?? null, policy ?? null, (page - 1) * batchesPageRows, state ?? null],
  );
  return rows;
}

/** How many lines of a batch are in a state, and their fen. */
export type StateSum = { readonly state: LineState; readonly lines: number; readonly sumFen: Fen };

/** A batch with what its lines and findings come to. */
export type BatchView = Batch & {
  readonly states: readonly StateSum[];
  readonly openFindings: number;
  readonly openBlocking: number;
};

/** One batch; Refused 404. */
export async function readBatch({ client }: Transaction, id: number): Promise<BatchView> {
  const { rows } = await client.query<Batch>(`select ${batchColumns} from payments.batch b where b.id = $1`, [id]);
  const [batch] = rows;
  if (!batch) throw new Refused(paymentRefusals.notFound);
  const states = await client.query<StateSum>(
    `select state, count(*)::int as lines, sum(amount_fen)::int8 as "sumFen" from payments.line where batch_id = $1
      group by state order by state`,
    [id],
  );
  const open = await client.query<{ open: number; blocking: number }>(
    `select count(*)::int as open, count(*) filter (where blocking)::int as blocking from payments.finding
      where batch_id = $1 and resolved_at is null`,
    [id],
  );
  const { open: openFindings = 0, blocking: openBlocking = 0 } = open.rows[0] ?? {};
  return { ...batch, states: states.rows, openFindings, openBlocking };
}

/** One page of the lines of a batch, in the order of the canonical text. */
export async function listLines(
  { client }: Transaction,
  { batchId, state, page }: { readonly batchId: number; readonly state?: LineState; readonly page: number },
): Promise<readonly Line[]> {
  const { rows } = await client.query<Line>(
    `select ${lineColumns} from payments.line l where l.batch_id = $1 and ($2::text is null or l.state = $2)
      order by l.entitlement_id, l.month, l.part limit ${linesPageRows} offset $3`,
    [batchId, state ?? null, (page - 1) * linesPageRows],
  );
  return rows;
}

/** What a household and its people were paid and are to be paid, the latest first; drafts left out. */
export async function listHouseholdLines({ client }: Transaction, householdId: number): Promise<readonly Line[]> {
  const { rows } = await client.query<Line>(
    `select ${lineColumns} from payments.line l
      where l.household_id = $1 and l.state in ('released', 'failed', 'paid')
      order by l.month desc, l.id desc limit ${linesPageRows}`,
    [householdId],
  );
  return rows;
}
