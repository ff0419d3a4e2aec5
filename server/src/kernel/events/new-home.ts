import type { PlainDate } from '@zhuni/engine/values';
import { Refused } from '../../platform/http-kit/index.ts';
import { findArea } from '../areas/index.ts';
import { changeFacts } from '../facts/index.ts';
import { addHouseholds } from '../people/index.ts';
import type { Destination } from '../people/index.ts';
import type { NewHome, Recording } from './life-event.ts';
import { eventRefusals } from './refusals.ts';

/** The household that people move to: an existing one, or a new one in a village; Refused when it is neither. */
export async function openHome(
  { transaction, fieldKeys }: Recording,
  home: NewHome,
  move: { readonly from: number; readonly on: PlainDate; readonly evidence: string },
): Promise<Destination & { readonly isNew: boolean }> {
  const { client } = transaction;
  if (home.householdId !== undefined) {
    const { rows } = await client.query<Destination>(
      'select id, area_code as "areaCode" from people.household where id = $1 and id <> $2',
      [home.householdId, move.from],
    );
    const [found] = rows;
    if (!found) throw new Refused(eventRefusals.badHome, { field: 'details.home.householdId' });
    return { ...found, isNew: false };
  }
  const area = home.areaCode === undefined ? undefined : await findArea(transaction, home.areaCode);
  if (area?.level !== 'village') throw new Refused(eventRefusals.badHome, { field: 'details.home.areaCode' });
  const [added] = await addHouseholds(transaction, fieldKeys, [
    { areaCode: area.code, origin: 'entered', members: [], ...(home.address ? { address: home.address } : {}) },
  ]);
  if (!added) throw new Error('the household was not added');
  const setting = await client.query<{ setting: string }>(
    `select setting from areas.setting where area_code = $1 and valid_from <= $2 order by valid_from desc limit 1`,
    [area.code, move.on],
  );
  const registration = setting.rows[0]?.setting;
  if (registration !== undefined) {
    const evidence = { zh: move.evidence, en: move.evidence };
    const subject = { householdId: added.id, personId: null, areaCode: area.code };
    await changeFacts(transaction, { ...subject, on: move.on, facts: { registration }, evidence });
  }
  return { id: added.id, areaCode: area.code, isNew: true };
}
