import { handbook } from '@zhuni/policies';
import type { FactValue } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { quoteName } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { readStates } from '../facts/index.ts';
import type { StatedFact } from '../facts/index.ts';
import { findPerson, listStays, personReferences } from '../people/index.ts';
import type { Person, Stay } from '../people/index.ts';
import { duplicateRefusals } from './refusals.ts';

/** One of two records side by side. */
export type Side = { readonly person: Person; readonly stays: readonly Stay[] };

export type Comparison = {
  readonly sides: readonly [Side, Side];
  /** Facts of today that at least one side knows; null is unknown. */
  readonly facts: readonly { readonly label: Text; readonly values: readonly [FactShown | null, FactShown | null] }[];
  /** How much hangs on each. */
  readonly hanging: readonly { readonly what: Text; readonly counts: readonly [number, number] }[];
};

export type FactShown = { readonly fact: StatedFact; readonly value: FactValue };

/** Two records side by side, with what is known and what hangs on each. Refused (404) when one is not to be seen. */
export async function comparePeople(
  transaction: Transaction,
  fieldKeys: FieldKeys,
  ids: readonly [number, number],
): Promise<Comparison> {
  const [one, other] = [await sideOf(transaction, fieldKeys, ids[0]), await sideOf(transaction, fieldKeys, ids[1])];
  const known = [await factsOf(transaction, one.person), await factsOf(transaction, other.person)] as const;
  const names = [...new Set([...known[0].keys(), ...known[1].keys()])];
  const shown = (at: 0 | 1, name: string): FactShown | null => {
    const fact = known[at].get(name);
    return fact ? { fact, value: fact.value } : null;
  };
  return {
    sides: [one, other],
    facts: names.map((name) => ({
      label: handbook.facts.get(name)?.label ?? { zh: name, en: name },
      values: [shown(0, name), shown(1, name)],
    })),
    hanging: await countHanging(transaction, ids),
  };
}

async function sideOf(transaction: Transaction, fieldKeys: FieldKeys, id: number): Promise<Side> {
  const person = await findPerson(transaction, fieldKeys, id);
  if (!person) throw new Refused(duplicateRefusals.personNotFound);
  return { person, stays: await listStays(transaction, id) };
}

async function factsOf(transaction: Transaction, { id, householdId }: Person): Promise<Map<string, StatedFact>> {
  const state = (await readStates(transaction, handbook.facts, [householdId], today())).get(householdId);
  const own = state?.facts.filter(({ personId }) => personId === id) ?? [];
  return new Map(own.map((fact) => [fact.definition.name, fact]));
}

/** By the register of columns that name a person, as far as the reader's area reaches. */
async function countHanging({ client }: Transaction, ids: readonly [number, number]): Promise<Comparison['hanging']> {
  const counted = Object.entries(personReferences).flatMap(([column, { what }]) => (what ? [{ column, what }] : []));
  const parts = counted.map(({ column }, at) => {
    const [schema = '', table = '', name = ''] = column.split('.').map(quoteName);
    const count = (id: string): string => `count(*) filter (where ${name} = ${id})::int`;
    return `select ${at} as at, ${count('$1')} as one, ${count('$2')} as other
              from ${schema}.${table} where ${name} in ($1, $2)`;
  });
  const { rows } = await client.query<{ at: number; one: number; other: number }>(parts.join(' union all '), [...ids]);
  return rows.flatMap(({ at, one, other }) => {
    const what = counted[at]?.what;
    return what && one + other > 0 ? [{ what, counts: [one, other] as const }] : [];
  });
}
