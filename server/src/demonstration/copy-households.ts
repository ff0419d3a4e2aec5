import { extractsOf, generateHousehold, registers, villageOf } from '@zhuni/city';
import type { CityPlan, GeneratedHousehold, GeneratedMember, JoinedExtract } from '@zhuni/city';
import type pg from 'pg';
import { now, today } from '../platform/clock/index.ts';
import type { FieldKeys } from '../platform/crypto/index.ts';
import type { OnProgress } from '../platform/log/index.ts';
import { nameKeys, sealIdNumber } from '../kernel/people/index.ts';
import { copyField, copyLines } from './copy-lines.ts';
import type { MadeReceipt } from './make-receipts.ts';
import { makeReceipts } from './make-receipts.ts';

/** The actor of everything that is made up. */
export const cityActor = 'system:city';
const progressEvery = 500;

export type LoadedCity = {
  readonly households: number;
  readonly people: number;
  readonly statements: number;
  readonly receipts: number;
};

type Making = {
  readonly plan: CityPlan;
  readonly fieldKeys: FieldKeys;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal | undefined;
};

const householdTarget = 'people.household (id, area_code, external_key, origin, created_at)';
const personTarget = `people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials,
  id_number_cipher, id_number_index, external_key, born_on)`;
const statementTarget = `facts.statement (household_id, person_id, area_code, departments, valid_from, facts, registers,
  origin, recorded_at, recorded_by)`;
const receiptTarget = `facts.receipt (household_id, person_id, area_code, policy, from_date, amount_fen, origin,
  recorded_at, recorded_by)`;

/** Ids follow the order of the plan, from 1, so the second and third pass know them without keeping them. */
export async function copyHouseholds(
  client: pg.ClientBase,
  { plan, fieldKeys, onProgress, signal }: Making,
): Promise<LoadedCity> {
  const at = now().toISOString();
  const counts = { households: plan.households, people: 0, statements: 0, receipts: 0 };
  const firstPersonOf = new Int32Array(plan.households);
  const receiving = makeReceipts(plan, today(), signal);
  receiving.catch(() => undefined); // awaited below, unless something fails before
  const passes = [
    { zh: '建立演示城市的家庭', en: 'making the households of the demonstration city' },
    { zh: '登记家庭成员', en: 'entering their members' },
    { zh: '登记各部门的数据', en: 'entering what the departments know of them' },
  ];
  function* each(pass: number): Generator<GeneratedHousehold> {
    for (let index = 0; index < plan.households; index++) {
      if (index % progressEvery === 0)
        onProgress({ text: passes[pass] ?? { zh: '', en: '' }, done: index, total: plan.households });
      yield generateHousehold(plan, index);
    }
  }
  function* households(): Generator<string> {
    for (const { index, areaCode, externalKey } of each(0))
      yield `${index + 1}\t${areaCode}\t${externalKey}\tdemonstration\t${at}`;
  }
  function* people(): Generator<string> {
    for (const { index, areaCode, members } of each(1)) {
      firstPersonOf[index] = counts.people + 1;
      for (const member of members) {
        counts.people += 1;
        yield personLine({ id: counts.people, household: index + 1, areaCode, member, fieldKeys });
      }
    }
  }
  const numbers = await registerNumbers(client);
  function* statements(): Generator<string> {
    for (const made of each(2)) {
      const place = {
        household: made.index + 1,
        firstPerson: firstPersonOf[made.index] ?? 0,
        areaCode: made.areaCode,
        at,
        numbers,
      };
      for (const extract of extractsOf(made)) {
        counts.statements += 1;
        yield statementLine(extract, place);
      }
    }
  }
  await copyLines(client, householdTarget, households(), signal);
  await copyLines(client, personTarget, people(), signal);
  await copyLines(client, statementTarget, statements(), signal);
  onProgress({ text: { zh: '登记已享受的待遇', en: 'entering what is received already' } });
  const made = await receiving;
  function* receipts(): Generator<string> {
    for (const { index, memberNo, ...receipt } of made) {
      counts.receipts += 1;
      yield receiptLine(receipt, {
        household: index + 1,
        person: memberNo === 0 ? null : (firstPersonOf[index] ?? 0) + memberNo - 1,
        areaCode: villageOf(plan, index).code,
        at,
      });
    }
  }
  await copyLines(client, receiptTarget, receipts(), signal);
  return counts;
}

/** Enters the departments' registers, as far as they are not known yet; their numbers by department. */
async function registerNumbers(client: pg.ClientBase): Promise<ReadonlyMap<string, number>> {
  const list = Object.entries(registers);
  const values = [list.map(([code]) => code), list.map(([, { zh }]) => zh), list.map(([, { en }]) => en)];
  await client.query(
    `insert into facts.register (department, name_zh, name_en) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict do nothing`,
    values,
  );
  const { rows } = await client.query<{ id: number; department: string }>(
    `select r.id, r.department from facts.register r
       join unnest($1::text[], $2::text[], $3::text[]) as own (department, name_zh, name_en)
         using (department, name_zh, name_en)`,
    values,
  );
  return new Map(rows.map(({ department, id }) => [department, id]));
}

type Person = {
  readonly id: number;
  readonly household: number;
  readonly areaCode: string;
  readonly member: GeneratedMember;
  readonly fieldKeys: FieldKeys;
};

function personLine({ id, household, areaCode, member, fieldKeys }: Person): string {
  const { name, memberNo } = member;
  const { pinyin, initials } = nameKeys(name);
  const { cipher, index } = sealIdNumber(fieldKeys, member.idNumber);
  const fields = [
    id,
    household,
    areaCode,
    memberNo,
    name,
    pinyin,
    initials,
    cipher,
    index,
    String(memberNo),
    member.birthDate,
  ];
  return fields.map(copyField).join('\t');
}

type Receipt = Omit<MadeReceipt, 'index' | 'memberNo'>;
type Receiver = {
  readonly household: number;
  readonly person: number | null;
  readonly areaCode: string;
  readonly at: string;
};

function receiptLine({ policy, fromDate, amountFen }: Receipt, { household, person, areaCode, at }: Receiver): string {
  const fields = [household, person, areaCode, policy, fromDate, amountFen, 'demonstration', at, cityActor];
  return fields.map(copyField).join('\t');
}

type Place = {
  readonly household: number;
  readonly firstPerson: number;
  readonly areaCode: string;
  readonly at: string;
  readonly numbers: ReadonlyMap<string, number>;
};

function statementLine(
  { memberNo, departments, validFrom, facts }: JoinedExtract,
  { household, firstPerson, areaCode, at, numbers }: Place,
): string {
  const person = memberNo === undefined ? null : firstPerson + memberNo - 1;
  const fields = [
    household,
    person,
    areaCode,
    `{${departments.join(',')}}`,
    validFrom,
    JSON.stringify(facts),
    `{${departments.map((department) => numbers.get(department)).join(',')}}`,
    'demonstration',
    at,
    cityActor,
  ];
  return fields.map(copyField).join('\t');
}
