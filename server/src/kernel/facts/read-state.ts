import type { FactDefinition, FactValue, Household, Member } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { asDate, asIs, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
import { membersOn } from '../people/index.ts';
import { isUnborn, standingOn } from './standing.ts';
import type { DatedStatement } from './standing.ts';

/** One fact as it stands on a date, with where it comes from. */
export type StatedFact = {
  readonly personId: number | null;
  readonly definition: FactDefinition;
  readonly value: FactValue;
  readonly department: string;
  readonly validFrom: PlainDate;
  readonly evidence: Text;
  readonly origin: string;
  readonly recordedAt: Date;
};

/** A household on a date: as the engine takes it, and as a page shows it. */
export type HouseholdState = {
  readonly household: Household;
  /** Ids of the members, in the order of `household.members`; the engine's member id is the same as text. */
  readonly personIds: readonly number[];
  readonly facts: readonly StatedFact[];
};

type Definitions = ReadonlyMap<string, FactDefinition>;

type StatementRow = DatedStatement & {
  readonly householdId: number;
  readonly personId: number | null;
  /** Numbers of the registers, one for each of the departments; null where a paper is named in words. */
  readonly registers: readonly number[] | null;
  readonly zh: string | null;
  readonly en: string | null;
  readonly origin: string;
  readonly recordedAt: Date;
};

type MemberRow = { readonly householdId: number; readonly personId: number | null; readonly areaCode: string };

/**
 * What is known of households on a date: per subject and department the latest statement not after it. Members who had
 * left, or were not yet born, do not belong. Households that do not exist or lie outside the scope are absent.
 */
export async function readStates(
  transaction: Transaction,
  definitions: Definitions,
  householdIds: readonly number[],
  date: PlainDate,
): Promise<Map<number, HouseholdState>> {
  const [members, statements] = await readTogether(transaction, [
    membersOf(householdIds, date),
    statementsOf(householdIds, date),
  ]);
  const registers = await readRegisters(transaction, statements);
  const stated = Map.groupBy(statements, (row) => row.householdId);
  const grouped = Map.groupBy(members, (row) => row.householdId);
  const reading = { definitions, registers, date };
  return new Map([...grouped].map(([id, rows]) => [id, stateOf(rows, stated.get(id) ?? [], reading)]));
}

const membersOf = (householdIds: readonly number[], date: PlainDate): Read<MemberRow> => ({
  sql: `select h.id as "householdId", s.person_id as "personId", h.area_code as "areaCode"
          from people.household h left join lateral ${membersOn('h.id', '$2')} as s on true
         where h.id = any ($1) order by h.id, s.member_no`,
  values: [householdIds, date],
  rowOf: asIs,
});

const statementsOf = (householdIds: readonly number[], date: PlainDate): Read<StatementRow> => ({
  sql: `select id, household_id as "householdId", person_id as "personId", departments,
               valid_from as "validFrom", facts,
               registers, evidence as zh, evidence_en as en, origin, recorded_at as "recordedAt"
          from facts.statement where household_id = any ($1)
           and (valid_from <= $2 or facts ->> 'birthDate' > $2::text)`,
  values: [householdIds, date],
  rowOf: (json: Omit<StatementRow, 'recordedAt'> & { readonly recordedAt: string }) => ({
    ...json,
    recordedAt: asDate(json.recordedAt),
  }),
});

type Registers = ReadonlyMap<number, Text>;

/** Names never change and are few, so each connection asks for one once. */
const knownRegisters = new WeakMap<Transaction['client'], Map<number, Text>>();

/** The names of the registers from which statements were read. */
async function readRegisters({ client }: Transaction, rows: readonly StatementRow[]): Promise<Registers> {
  const known = knownRegisters.get(client) ?? new Map<number, Text>();
  knownRegisters.set(client, known);
  const wanted = new Set(rows.flatMap(({ registers }) => registers ?? []).filter((id) => !known.has(id)));
  if (wanted.size === 0) return known;
  const found = await client.query<Text & { readonly id: number }>(
    'select id, name_zh as zh, name_en as en from facts.register where id = any ($1)',
    [[...wanted]],
  );
  for (const { id, zh, en } of found.rows) known.set(id, { zh, en });
  return known;
}

type Reading = { readonly definitions: Definitions; readonly registers: Registers; readonly date: PlainDate };

function stateOf(members: readonly MemberRow[], statements: readonly StatementRow[], reading: Reading): HouseholdState {
  const bySubject = Map.groupBy(statements, ({ personId }) => personId);
  const personIds = members.flatMap(({ personId }) =>
    personId === null || isUnborn(bySubject.get(personId) ?? [], reading.date) ? [] : [personId],
  );
  const facts = new Map(
    [null, ...personIds].map((subject) => [subject, factsOf(bySubject.get(subject) ?? [], reading)] as const),
  );
  const valuesOf = (subject: number | null): ReadonlyMap<string, FactValue> =>
    new Map(facts.get(subject)?.map(({ definition, value }) => [definition.name, value]));
  const engineMembers = personIds.map((id): Member => ({ id: String(id), facts: valuesOf(id) }));
  const areaCode = members[0]?.areaCode ?? '';
  const household = { areaCode, facts: valuesOf(null), members: engineMembers };
  return { household, personIds, facts: [...facts.values()].flat() };
}

/**
 * By department. A fact that the vocabulary no longer has, or that is not for the statement's departments to state,
 * does
 * not count.
 */
function factsOf(statements: readonly StatementRow[], { definitions, registers, date }: Reading): StatedFact[] {
  const facts = standingOn(statements, date).flatMap(({ statement, departments }) => {
    const { personId, validFrom, origin, recordedAt } = statement;
    return Object.entries(statement.facts).flatMap(([name, value]): StatedFact[] => {
      const definition = definitions.get(name);
      if (!definition || !departments.includes(definition.department) || value === null) return [];
      const { department } = definition;
      const evidence = evidenceOf(statement, department, registers);
      return [{ personId, definition, value, department, validFrom, evidence, origin, recordedAt }];
    });
  });
  return facts.sort((a, b) => (a.department < b.department ? -1 : a.department > b.department ? 1 : 0));
}

function evidenceOf({ zh, en, departments, registers }: StatementRow, department: string, names: Registers): Text {
  if (zh !== null && en !== null) return { zh, en };
  return names.get(registers?.[departments.indexOf(department)] ?? 0) ?? { zh: '', en: '' };
}
