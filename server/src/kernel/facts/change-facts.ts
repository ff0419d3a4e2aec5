import type { FactValue } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { Transaction } from '../../platform/db/index.ts';
import { appendStatements } from './append.ts';
import type { NewStatement, Origin } from './append.ts';
import { readStates } from './read-state.ts';
import type { StatedFact } from './read-state.ts';

/** A subject of statements: the household when `personId` is null. */
export type FactSubject = {
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
};

/** Facts by name; null is unknown. */
export type FactChanges = Readonly<Record<string, FactValue | null>>;

/** A fact before and after a change; null is unknown. */
export type ChangedFact = {
  readonly fact: string;
  readonly before: FactValue | null;
  readonly after: FactValue | null;
};

/** The days after one from which anything was stated about a subject, the first one first. */
export async function listStatementDays(
  { client }: Transaction,
  subject: Pick<FactSubject, 'householdId' | 'personId'>,
  after: PlainDate,
): Promise<readonly PlainDate[]> {
  const { rows } = await client.query<{ day: PlainDate }>(
    `select distinct valid_from as day from facts.statement
      where household_id = $1 and person_id is not distinct from $2 and valid_from > $3 order by 1`,
    [subject.householdId, subject.personId, after],
  );
  return rows.map(({ day }) => day);
}

/** What is known of a subject on a day; undefined when a person was no member then. */
async function knownOn(
  transaction: Transaction,
  { householdId, personId }: FactSubject,
  day: PlainDate,
): Promise<readonly StatedFact[] | undefined> {
  const state = (await readStates(transaction, handbook.facts, [householdId], day)).get(householdId);
  if (!state || (personId !== null && !state.personIds.includes(personId))) return undefined;
  return state.facts.filter((fact) => fact.personId === personId);
}

const valueIn = (known: readonly StatedFact[], name: string): FactValue | null =>
  known.find(({ definition }) => definition.name === name)?.value ?? null;

/**
 * States facts of a subject from a day on. What a department said later and left as it was before that day changes with
 * it, so that an event recorded late is not forgotten by statements in between; what was since stated otherwise stays.
 * Returns the facts that were different before.
 */
export async function changeFacts(
  transaction: Transaction,
  change: FactSubject & { readonly on: PlainDate; readonly facts: FactChanges; readonly evidence: Text },
): Promise<readonly ChangedFact[]> {
  const before = (await knownOn(transaction, change, change.on)) ?? [];
  let open = Object.entries(change.facts).filter(([name, value]) => valueIn(before, name) !== value);
  const changed = open.map(([fact, after]) => ({ fact, before: valueIn(before, fact), after }));
  if (changed.length === 0) return [];
  const statements = statementsOf(change, before, Object.fromEntries(open), change.on);
  for (const day of await listStatementDays(transaction, change, change.on)) {
    const known = await knownOn(transaction, change, day);
    if (!known) continue;
    const asBefore = ([name]: (typeof open)[number]): boolean => valueIn(known, name) === valueIn(before, name);
    open = open.filter(([name, value]) => asBefore([name, value]) || valueIn(known, name) === value);
    const due = Object.fromEntries(open.filter(asBefore));
    statements.push(...statementsOf(change, known, due, day));
  }
  await appendStatements(transaction, statements);
  return changed;
}

/** A department's statement replaces its former one whole, so the new one carries on what is not changed. */
function statementsOf(
  subject: FactSubject & { readonly evidence: Text },
  known: readonly StatedFact[],
  changes: FactChanges,
  validFrom: PlainDate,
): NewStatement[] {
  const { householdId, personId, areaCode, evidence } = subject;
  const departmentOf = (name: string): string => handbook.facts.get(name)?.department ?? '';
  const byDepartment = Map.groupBy(Object.entries(changes), ([name]) => departmentOf(name));
  return [...byDepartment].map(([department, own]) => {
    const facts = new Map(
      known.filter((fact) => fact.department === department).map(({ definition, value }) => [definition.name, value]),
    );
    for (const [name, value] of own) {
      if (value === null) facts.delete(name);
      else facts.set(name, value);
    }
    const stated = { householdId, personId, areaCode, department, validFrom, evidence };
    return { ...stated, facts: Object.fromEntries(facts), origin: 'entered' };
  });
}

/** What departments said of a subject, to be said again elsewhere. */
export type CarriedStatement = Pick<NewStatement, 'department' | 'validFrom' | 'facts' | 'evidence' | 'origin'>;

/**
 * All that holds of a subject on a day and was said of it later; the day itself stands for what was said before it, and
 * so do the days of `alsoOn`.
 */
export async function collectFacts(
  transaction: Transaction,
  subject: FactSubject,
  from: PlainDate,
  alsoOn: readonly PlainDate[] = [],
): Promise<readonly CarriedStatement[]> {
  const collected: CarriedStatement[] = [];
  const whole = new Set([from, ...alsoOn]);
  const days = new Set([...whole, ...(await listStatementDays(transaction, subject, from))]);
  for (const day of [...days].toSorted()) {
    const known = (await knownOn(transaction, subject, day)) ?? [];
    for (const [department, facts] of Map.groupBy(known, (fact) => fact.department)) {
      const [first] = facts;
      if (!first || (!whole.has(day) && first.validFrom !== day)) continue;
      collected.push({
        department,
        validFrom: day,
        facts: Object.fromEntries(facts.map(({ definition, value }) => [definition.name, value])),
        evidence: first.evidence,
        origin: first.origin as Origin,
      });
    }
  }
  return collected;
}

/**
 * Says of a subject what was collected elsewhere, where it is not known so already; `keep` lets what is known of the
 * subject stand against it. Returns what was written.
 */
export async function carryFacts(
  transaction: Transaction,
  subject: FactSubject,
  collected: readonly CarriedStatement[],
  keep = false,
): Promise<readonly CarriedStatement[]> {
  const written: CarriedStatement[] = [];
  for (const [day, carried] of Map.groupBy(collected, ({ validFrom }) => validFrom)) {
    const known = (await knownOn(transaction, subject, day)) ?? [];
    for (const one of carried) {
      const own = Object.fromEntries(
        known
          .filter(({ department }) => department === one.department)
          .map(({ definition, value }) => [definition.name, value]),
      );
      const facts = keep ? { ...one.facts, ...own } : { ...own, ...one.facts };
      const isKnown = Object.entries(facts).every(([name, value]) => own[name] === value);
      if (!isKnown) written.push({ ...one, facts });
    }
  }
  const { householdId, personId, areaCode } = subject;
  await appendStatements(
    transaction,
    written.map((one) => ({ ...one, householdId, personId, areaCode })),
  );
  return written;
}
