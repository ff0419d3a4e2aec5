import type { FactDefinition, FactValue, Household, Member } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

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

type StatementRow = {
  readonly householdId: number;
  readonly personId: number | null;
  readonly department: string;
  readonly validFrom: PlainDate;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly zh: string;
  readonly en: string;
  readonly origin: string;
  readonly recordedAt: Date;
};

type MemberRow = { readonly householdId: number; readonly personId: number | null; readonly areaCode: string };

/**
 * What is known of households on a date: per subject and department the latest statement not after it. Members who had
 * left, or were not yet born, do not belong. Households that do not exist or lie outside the scope are absent.
 */
export async function readStates(
  { client }: Transaction,
  definitions: Definitions,
  householdIds: readonly number[],
  date: PlainDate,
): Promise<Map<number, HouseholdState>> {
  const members = await client.query<MemberRow>(
    `select h.id as "householdId", p.id as "personId", h.area_code as "areaCode"
       from people.household h
       left join people.person p on p.household_id = h.id and (p.left_on is null or p.left_on > $2)
        and not exists (select from facts.statement s where s.person_id = p.id and s.facts ->> 'birthDate' > $2::text)
      where h.id = any ($1) order by h.id, p.member_no`,
    [householdIds, date],
  );
  const statements = await client.query<StatementRow>(
    `select distinct on (household_id, person_id, department) household_id as "householdId", person_id as "personId",
            department, valid_from as "validFrom", facts, evidence as zh, evidence_en as en, origin,
            recorded_at as "recordedAt"
       from facts.statement where household_id = any ($1) and valid_from <= $2
      order by household_id, person_id, department, valid_from desc, id desc`,
    [householdIds, date],
  );
  const stated = Map.groupBy(statements.rows, (row) => row.householdId);
  const grouped = Map.groupBy(members.rows, (row) => row.householdId);
  return new Map([...grouped].map(([id, rows]) => [id, stateOf(rows, stated.get(id) ?? [], definitions)]));
}

function stateOf(
  members: readonly MemberRow[],
  statements: readonly StatementRow[],
  definitions: Definitions,
): HouseholdState {
  const personIds = members.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const facts = statements
    .flatMap((statement) => factsOf(statement, definitions))
    .filter(({ personId }) => personId === null || personIds.includes(personId));
  const valuesOf = (subject: number | null): ReadonlyMap<string, FactValue> =>
    new Map(
      facts.filter(({ personId }) => personId === subject).map(({ definition, value }) => [definition.name, value]),
    );
  const engineMembers = personIds.map((id): Member => ({ id: String(id), facts: valuesOf(id) }));
  const areaCode = members[0]?.areaCode ?? '';
  return { household: { areaCode, facts: valuesOf(null), members: engineMembers }, personIds, facts };
}

/** A fact that the vocabulary no longer has, or of another department than the statement's, does not count. */
function factsOf(statement: StatementRow, definitions: Definitions): StatedFact[] {
  const { personId, department, validFrom, zh, en, origin, recordedAt } = statement;
  return Object.entries(statement.facts).flatMap(([name, value]) => {
    const definition = definitions.get(name);
    if (!definition || definition.department !== department || value === null) return [];
    return [{ personId, definition, value, department, validFrom, evidence: { zh, en }, origin, recordedAt }];
  });
}
