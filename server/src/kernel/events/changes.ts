import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { carryFacts, changeFacts, changeText, collectFacts, receiptsFollow } from '../facts/index.ts';
import type { FactChanges, FactSubject } from '../facts/index.ts';
import { moveMember } from '../people/index.ts';
import type { Destination, Person } from '../people/index.ts';
import type { Effect, EventChanges } from './life-event.ts';

type Stated = FactSubject & { readonly on: PlainDate };

/** States facts because of an event; says what changed as an effect of the kernel. */
export async function stateFacts(
  transaction: Transaction,
  stated: Stated & { readonly facts: FactChanges; readonly evidence: string },
): Promise<{ readonly effects: readonly Effect[]; readonly changes: EventChanges['facts'] }> {
  const { householdId, personId, areaCode, on, facts } = stated;
  const evidence = { zh: stated.evidence, en: stated.evidence };
  const changed = await changeFacts(transaction, { householdId, personId, areaCode, on, facts, evidence });
  if (changed.length === 0) return { effects: [], changes: [] };
  const effects = changed.map((one) => ({
    areaCode,
    personId,
    text: changeText(one),
    link: { kind: 'household', id: householdId },
  }));
  return { effects, changes: [{ householdId, personId, areaCode, on, changed }] };
}

/** Moves a person with all that is known of them; the past stays where it was. */
export async function moveWithFacts(
  transaction: Transaction,
  person: Person,
  move: { readonly to: Destination; readonly on: PlainDate },
): Promise<readonly Effect[]> {
  const { to, on } = move;
  const from = { householdId: person.householdId, personId: person.id, areaCode: person.areaCode };
  const known = await collectFacts(transaction, from, on);
  await moveMember(transaction, { personId: person.id, to, on });
  await carryFacts(transaction, { householdId: to.id, personId: person.id, areaCode: to.areaCode }, known);
  await receiptsFollow(transaction, person.id, to.areaCode);
  return [
    {
      areaCode: person.areaCode,
      personId: person.id,
      text: { zh: `自${on}起不再是这户的成员`, en: `no longer a member of this household from ${on}` },
      link: { kind: 'household', id: person.householdId },
    },
    {
      areaCode: to.areaCode,
      personId: person.id,
      text: { zh: `自${on}起是这户的成员`, en: `a member of this household from ${on}` },
      link: { kind: 'household', id: to.id },
    },
  ];
}
