import { errorCode } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { addMember, isIdNumber } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { stateFacts } from '../changes.ts';
import { membersOn } from '../household-on.ts';
import { noChanges } from '../life-event.ts';
import type { Applied, NewBirth, Recording } from '../life-event.ts';
import { eventRefusals } from '../refusals.ts';

/** A child may be born so many days after its father died. */
const posthumousDaysMax = 300;
const dayMs = 86_400_000;

const relationOfChild: Readonly<Record<string, string>> = {
  head: 'child',
  spouse: 'child',
  child: 'grandchild',
  'child-in-law': 'grandchild',
};

/** A birth adds a member to the household of the first parent named. */
export async function applyBirth(recording: Recording, event: NewBirth): Promise<Applied> {
  const { transaction, fieldKeys, people } = recording;
  const [parent] = people;
  if (!parent) throw new Refused(eventRefusals.personNotFound);
  for (const one of people) assertMayBeParent(one, event);
  const { name, sex, idNumber } = event.details;
  if (idNumber !== undefined) assertNumberFits(idNumber, event);
  const home = { id: parent.householdId, areaCode: parent.areaCode };
  const childId = await addMember(transaction, fieldKeys, home, { name, ...(idNumber ? { idNumber } : {}) }).catch(
    (error: unknown) => {
      if (errorCode(error) !== '23505') throw error;
      throw new Refused(eventRefusals.numberTaken, { field: 'details.idNumber' });
    },
  );
  const members = await membersOn(transaction, home.id, event.on);
  const relation = relationOfChild[String(members.get(parent.id)?.get('relation'))] ?? 'other';
  const { effects } = await stateFacts(transaction, {
    ...event,
    householdId: home.id,
    areaCode: home.areaCode,
    personId: childId,
    facts: {
      birthDate: event.on,
      sex,
      relation,
      hukou: idNumber === undefined ? 'none' : 'city',
      livesTogetherLong: true,
      custody: 'none',
      deceased: 'no',
    },
  });
  return {
    participants: [
      { personId: childId, areaCode: home.areaCode, role: 'child' },
      ...people.map(({ id, areaCode }) => ({ personId: id, areaCode, role: 'parent' as const })),
    ],
    householdIds: [home.id],
    effects: [
      {
        areaCode: home.areaCode,
        personId: childId,
        text: { zh: '新生儿成为这户的成员', en: 'the newborn is a member of the household' },
        link: { kind: 'household', id: home.id },
      },
      ...effects,
    ],
    changes: { ...noChanges, born: [childId] },
  };
}

function assertMayBeParent({ bornOn, diedOn }: Person, { on }: NewBirth): void {
  if (bornOn !== null && bornOn >= on) throw new Refused(eventRefusals.outOfOrder, { field: 'on' });
  if (diedOn !== null && (Date.parse(on) - Date.parse(diedOn)) / dayMs > posthumousDaysMax)
    throw new Refused(eventRefusals.dead);
}

function assertNumberFits(idNumber: string, { on, details }: NewBirth): void {
  const fits =
    isIdNumber(idNumber) &&
    idNumber.slice(6, 14) === on.replaceAll('-', '') &&
    (Number(idNumber[16]) % 2 === 1) === (details.sex === 'male');
  if (!fits) throw new Refused(eventRefusals.badIdNumber, { field: 'details.idNumber' });
}
