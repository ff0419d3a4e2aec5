import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
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

/**
 * Appends statements, recorded now by the transaction's actor; of two of one department for the same day the later one
 * counts. What several departments say of one subject from one day on the same evidence becomes one row; returns how
 * many rows. Values must have been checked.
 */
export async function appendStatements(
  { client, scope }: Transaction,
  statements: readonly NewStatement[],
): Promise<number> {
  if (statements.length > batchStatementsMax)
    throw new RangeError(`more than ${batchStatementsMax} statements in a batch`);
  const { rowCount } = await client.query(
    `insert into facts.statement (household_id, person_id, area_code, departments, valid_from, facts, evidence,
       evidence_en, origin, recorded_at, recorded_by)
     select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (household_id int8, person_id int8,
       area_code text, departments text[], valid_from date, facts jsonb, evidence text, evidence_en text, origin text)`,
    [JSON.stringify(joined(statements)), now().toISOString(), scope.actor],
  );
  return rowCount ?? 0;
}

type JoinedRow = {
  readonly household_id: number;
  readonly person_id: number | null;
  readonly area_code: string;
  readonly departments: string[];
  readonly valid_from: PlainDate;
  readonly facts: Record<string, FactValue>;
  readonly evidence: string;
  readonly evidence_en: string;
  readonly origin: Origin;
};

/** Joins the last row of a subject and day only: a row further up would put a later word before an earlier one. */
function joined(statements: readonly NewStatement[]): readonly JoinedRow[] {
  const rows: JoinedRow[] = [];
  const lastOf = new Map<string, JoinedRow>();
  for (const one of statements) {
    const key = `${one.householdId}/${one.personId ?? ''}/${one.validFrom}`;
    const last = lastOf.get(key);
    if (last && joins(last, one)) {
      last.departments.push(one.department);
      Object.assign(last.facts, one.facts);
      continue;
    }
    const row: JoinedRow = {
      household_id: one.householdId,
      person_id: one.personId,
      area_code: one.areaCode,
      departments: [one.department],
      valid_from: one.validFrom,
      facts: { ...one.facts },
      evidence: one.evidence.zh,
      evidence_en: one.evidence.en,
      origin: one.origin,
    };
    rows.push(row);
    lastOf.set(key, row);
  }
  return rows;
}

function joins(row: JoinedRow, one: NewStatement): boolean {
  return (
    row.area_code === one.areaCode &&
    row.origin === one.origin &&
    row.evidence === one.evidence.zh &&
    row.evidence_en === one.evidence.en &&
    !row.departments.includes(one.department) &&
    areTheirs(row.facts, row.departments) &&
    areTheirs(one.facts, [one.department])
  );
}

/** A fact that is not the department's to state does not count, and must not come to count by joining another's row. */
function areTheirs(facts: NewStatement['facts'], departments: readonly string[]): boolean {
  return Object.keys(facts).every((name) => departments.includes(handbook.facts.get(name)?.department ?? ''));
}
