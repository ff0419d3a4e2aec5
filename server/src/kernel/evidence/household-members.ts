import { toYmd } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { readStates } from '../facts/index.ts';
import type { HouseholdState } from '../facts/index.ts';
import { maskName, openIdNumber } from '../people/index.ts';

/** A member as the economic check sees one. */
export type CheckedMember = {
  readonly id: number;
  readonly memberNo: number;
  readonly name: string;
  readonly idNumber: string | null;
  readonly adult: boolean;
  readonly living: boolean;
};

export type CheckedHousehold = {
  readonly id: number;
  readonly areaCode: string;
  readonly state: HouseholdState;
  readonly members: readonly CheckedMember[];
};

const adultYears = 18;

/** A household with its members on a day and their identity numbers; undefined when there is none in the scope. */
export async function findCheckedHousehold(
  transaction: Transaction,
  keys: FieldKeys,
  asked: { readonly householdId: number; readonly on: PlainDate },
): Promise<CheckedHousehold | undefined> {
  const { householdId: id, on } = asked;
  const state = (await readStates(transaction, handbook.facts, [id], on)).get(id);
  if (!state) return undefined;
  const people = await readPeople(transaction, state.personIds);
  const members = state.personIds.flatMap((personId, at): CheckedMember[] => {
    const person = people.get(personId);
    if (!person) return [];
    const facts = state.household.members[at]?.facts;
    const idNumber = person.cipher && openIdNumber(keys, person.cipher);
    const birth = facts?.get('birthDate') ?? (idNumber === null ? undefined : birthOf(idNumber));
    const { memberNo, name } = person;
    const living = (facts?.get('deceased') ?? 'no') === 'no';
    return [{ id: personId, memberNo, name, idNumber, adult: isAdult(birth, on), living }];
  });
  return { id, areaCode: state.household.areaCode, state, members };
}

type Person = { readonly id: number; readonly memberNo: number; readonly name: string; readonly cipher: Buffer | null };

/** People by id, whatever household they belong to; those outside the scope are absent. */
export async function readPeople(
  { client }: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Person>> {
  const { rows } = await client.query<Person>(
    `select id, member_no as "memberNo", name, id_number_cipher as cipher from people.person where id = any ($1)`,
    [ids],
  );
  return new Map(rows.map((person) => [person.id, person]));
}

const birthOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** Whoever's age is not known counts as grown up, and signs. */
function isAdult(birth: unknown, on: PlainDate): boolean {
  if (typeof birth !== 'string') return true;
  return Math.floor((toYmd(on) - toYmd(birth as PlainDate)) / 10_000) >= adultYears;
}

/** How refusals name a member: enough to be found on the page, not more. */
export const memberMark = ({ memberNo, name }: Pick<CheckedMember, 'memberNo' | 'name'>): string =>
  `${maskName(name)}（${memberNo}）`;
