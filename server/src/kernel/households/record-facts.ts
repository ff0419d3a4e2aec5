import { checkFact, FactInvalid, nearest } from '@zhuni/engine';
import type { FactDefinition, FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { authorize } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { appendStatements, readStates } from '../facts/index.ts';
import type { NewStatement, StatedFact } from '../facts/index.ts';
import { findHousehold } from '../people/index.ts';
import { rescreenHouseholds } from '../screening/index.ts';
import type { ScreeningListener } from '../screening/index.ts';
import { householdRefusals } from './refusals.ts';

export type RecordedFacts = {
  readonly householdId: number;
  /** 'household' or a member's id. */
  readonly subject: string;
  readonly validFrom: PlainDate;
  /** New values by name; null makes a fact unknown again. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The paper or register on which they rest. */
  readonly evidence: string;
};

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
};

/**
 * Records facts from a day on, as new statements of their departments that carry on what these said before, and judges
 * the household anew in the same transaction. Returns the names recorded. Refused: 404 outside the area, 422 naming the
 * fact that is unknown or does not fit, 400 for a day to come.
 */
export async function recordFacts(
  dependencies: Dependencies,
  actor: Actor,
  recorded: RecordedFacts,
): Promise<string[]> {
  const { pool, fieldKeys, listeners } = dependencies;
  if (recorded.validFrom > today()) throw new Refused(householdRefusals.futureFact, { field: 'validFrom' });
  return withTransaction(pool, actor.scope, async (transaction) => {
    const household = await findHousehold(transaction, fieldKeys, recorded.householdId);
    if (!household) throw new Refused(householdRefusals.notFound);
    const { id, areaCode } = household;
    authorize(actor, 'fact.record', { areaCode, otherwise: householdRefusals.notFound });
    await transaction.client.query('select from people.household where id = $1 for update', [id]);
    const personId = subjectOf(
      recorded.subject,
      household.members.map((member) => member.id),
    );
    const changes = checkedFacts(recorded.facts, personId === null ? 'household' : 'person');
    const state = (await readStates(transaction, handbook.facts, [id], recorded.validFrom)).get(id);
    const known = (state?.facts ?? []).filter((fact) => fact.personId === personId);
    const place = { householdId: id, personId, areaCode, validFrom: recorded.validFrom, evidence: recorded.evidence };
    const statements = statementsOf(changes, known, place);
    await appendStatements(transaction, statements);
    await recordAudit(transaction, {
      action: 'fact.record',
      subject: { kind: 'household', id: String(id) },
      areaCode,
      reason: 'entered',
      details: { facts: changes.map(({ definition }) => definition.name).join(','), validFrom: recorded.validFrom },
    });
    await rescreenHouseholds(transaction, [id], { listeners });
    return changes.map(({ definition }) => definition.name);
  });
}

function subjectOf(subject: string, memberIds: readonly number[]): number | null {
  if (subject === 'household') return null;
  const id = memberIds.find((member) => String(member) === subject);
  if (id === undefined) throw new Refused(householdRefusals.noSuchMember, { field: 'subject' });
  return id;
}

type Change = { readonly definition: FactDefinition; readonly value: FactValue | null };

function checkedFacts(given: Readonly<Record<string, unknown>>, entity: FactDefinition['entity']): Change[] {
  return Object.entries(given).map(([name, value]) => {
    const definition = handbook.facts.get(name);
    if (!definition || definition.entity !== entity) throw unknownFact(name, entity);
    if (value === null) return { definition, value };
    try {
      return { definition, value: checkFact(definition, value, `facts.${name}`) };
    } catch (error) {
      if (!(error instanceof FactInvalid)) throw error;
      throw new Refused(householdRefusals.factInvalid, { field: `facts.${name}`, message: error.text });
    }
  });
}

function unknownFact(name: string, entity: FactDefinition['entity']): Refused {
  const near = nearest(
    name,
    [...handbook.facts.values()].filter((fact) => fact.entity === entity).map((fact) => fact.name),
  );
  const message = {
    zh: `没有名为 ${name} 的事实，是否指 ${near}？`,
    en: `There is no fact ${name}; did you mean ${near}?`,
  };
  return new Refused(householdRefusals.factInvalid, { field: `facts.${name}`, message });
}

type Place = Pick<NewStatement, 'householdId' | 'personId' | 'areaCode' | 'validFrom'> & { readonly evidence: string };

/** A department's statement replaces its former one whole, so the new one carries on what is not changed. */
function statementsOf(changes: readonly Change[], known: readonly StatedFact[], place: Place): NewStatement[] {
  const byDepartment = Map.groupBy(changes, ({ definition }) => definition.department);
  return [...byDepartment].map(([department, own]) => {
    const facts = new Map(
      known.filter((fact) => fact.department === department).map(({ definition, value }) => [definition.name, value]),
    );
    for (const { definition, value } of own) {
      if (value === null) facts.delete(definition.name);
      else facts.set(definition.name, value);
    }
    const evidence = { zh: place.evidence, en: place.evidence };
    return { ...place, department, facts: Object.fromEntries(facts), evidence, origin: 'entered' };
  });
}
