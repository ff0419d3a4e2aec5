import type { FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { Transaction } from '../../platform/db/index.ts';
import { readStates } from '../facts/index.ts';

/** The members of a household on a day, with what is known of each. */
export type MembersOn = ReadonlyMap<number, ReadonlyMap<string, FactValue>>;

export async function membersOn(transaction: Transaction, householdId: number, on: PlainDate): Promise<MembersOn> {
  const state = (await readStates(transaction, handbook.facts, [householdId], on)).get(householdId);
  return new Map(
    state?.personIds.map((id, at) => [id, state.household.members[at]?.facts ?? new Map<string, FactValue>()]),
  );
}

/** Whether nothing says that this member is dead. */
export const lives = (facts: ReadonlyMap<string, FactValue>): boolean => (facts.get('deceased') ?? 'no') === 'no';

/**
 * The spouse of a member as the register has it, by the relations to the head; undefined when it names none. Marriages
 * from before the records are known by this alone.
 */
export function spouseByRelation(members: MembersOn, personId: number): number | undefined {
  const relation = members.get(personId)?.get('relation');
  const wanted = relation === 'head' ? 'spouse' : relation === 'spouse' ? 'head' : undefined;
  if (wanted === undefined) return undefined;
  for (const [id, facts] of members) if (id !== personId && facts.get('relation') === wanted && lives(facts)) return id;
  return undefined;
}
