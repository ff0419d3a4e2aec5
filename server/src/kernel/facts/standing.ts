import type { FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';

/** What tells which of a subject's statements stands for a department on a date. */
export type DatedStatement = {
  readonly id: number;
  readonly validFrom: PlainDate;
  readonly departments: readonly string[];
  readonly facts: Readonly<Record<string, FactValue | null>>;
};

/** A statement with the departments for which it stands. */
export type Standing<Statement> = { readonly statement: Statement; readonly departments: readonly string[] };

const newestFirst = (a: DatedStatement, b: DatedStatement): number =>
  a.validFrom === b.validFrom ? b.id - a.id : a.validFrom < b.validFrom ? 1 : -1;

/**
 * Of the statements about one subject those that stand on a date: for each department the latest not after the date
 * that
 * speaks for it, of several of one day the one written last. Newest first.
 */
export function standingOn<Statement extends DatedStatement>(
  statements: readonly Statement[],
  date: PlainDate,
): readonly Standing<Statement>[] {
  const past = statements.filter(({ validFrom }) => validFrom <= date).sort(newestFirst);
  const [newest] = past;
  if (newest && past.length === 1) return [{ statement: newest, departments: newest.departments }];
  const heard = new Set<string>();
  return past.flatMap((statement) => {
    const departments = statement.departments.filter((department) => !heard.has(department));
    for (const department of departments) heard.add(department);
    return departments.length === 0 ? [] : [{ statement, departments }];
  });
}

/** Whether a person is not yet born on a date, as far as the register of births knows. */
export function isUnborn(statements: readonly DatedStatement[], date: PlainDate): boolean {
  const births = statements.filter(({ facts }) => typeof facts['birthDate'] === 'string').sort(newestFirst);
  const told = births.find(({ validFrom }) => validFrom <= date) ?? births.at(-1);
  return told !== undefined && String(told.facts['birthDate']) > date;
}
