import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

export type Origin = 'demonstration' | 'import' | 'entered';

/** All that one department knows of one subject from a day on. */
export type NewStatement = {
  readonly householdId: number;
  /** Null: about the household itself. */
  readonly personId: number | null;
  readonly areaCode: string;
  readonly department: string;
  readonly validFrom: PlainDate;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The register or paper it comes from. */
  readonly evidence: Text;
  readonly origin: Origin;
};

export const batchStatementsMax = 10_000;

/** Appends statements, recorded now by the transaction's actor; returns how many. Values must have been checked. */
export async function appendStatements(
  { client, scope }: Transaction,
  statements: readonly NewStatement[],
): Promise<number> {
  if (statements.length > batchStatementsMax)
    throw new RangeError(`more than ${batchStatementsMax} statements in a batch`);
  const rows = statements.map((one) => ({
    household_id: one.householdId,
    person_id: one.personId,
    area_code: one.areaCode,
    department: one.department,
    valid_from: one.validFrom,
    facts: one.facts,
    evidence: one.evidence.zh,
    evidence_en: one.evidence.en,
    origin: one.origin,
  }));
  const { rowCount } = await client.query(
    `insert into facts.statement (household_id, person_id, area_code, department, valid_from, facts, evidence,
       evidence_en, origin, recorded_at, recorded_by)
     select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (household_id int8, person_id int8,
       area_code text, department text, valid_from date, facts jsonb, evidence text, evidence_en text, origin text)`,
    [JSON.stringify(rows), now().toISOString(), scope.actor],
  );
  return rowCount ?? 0;
}
