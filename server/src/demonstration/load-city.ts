import { generateHousehold, planCity, statementsOf, villageOf } from '@zhuni/city';
import type { CityPlan, DepartmentStatement, GeneratedHousehold, GeneratedMember } from '@zhuni/city';
import type pg from 'pg';
import { now, today } from '../platform/clock/index.ts';
import type { FieldKeys } from '../platform/crypto/index.ts';
import { ownerRole, withClient } from '../platform/db/index.ts';
import type { OnProgress } from '../platform/log/index.ts';
import { nameKeys, sealIdNumber } from '../kernel/people/index.ts';
import { withoutIndexes } from './bulk-load.ts';
import { copyField, copyLines } from './copy-lines.ts';
import type { MadeReceipt } from './make-receipts.ts';
import { makeReceipts } from './make-receipts.ts';

/** The actor of everything that is made up. */
export const cityActor = 'system:city';
export const defaultPeople = 47_000;
const progressEvery = 500;
const tables = ['people.household', 'people.person', 'facts.statement', 'facts.receipt'];

export type LoadOptions = {
  readonly adminUrl: string;
  readonly fieldKeys: FieldKeys;
  readonly people: number;
  readonly onProgress: OnProgress;
  /** Ends the work with an error and leaves nothing. */
  readonly signal?: AbortSignal | undefined;
};

export type LoadedCity = {
  readonly households: number;
  readonly people: number;
  readonly statements: number;
  readonly receipts: number;
};

/**
 * Makes the residents of the plan and streams them into the empty tables, all in one transaction: either the whole city
 * is there or none of it. Acts as the owner, since COPY does not pass row security. RangeError for too few or too many.
 */
export async function loadCity({ adminUrl, fieldKeys, people, onProgress, signal }: LoadOptions): Promise<LoadedCity> {
  const plan = planCity({ people });
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni city' }, async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.actor', $1, true), set_config('app.now', $2, true)", [
      cityActor,
      now().toISOString(),
    ]);
    const loaded = await withoutIndexes(client, tables, async () => {
      const copied = await copyHouseholds(client, { plan, fieldKeys, onProgress, signal });
      onProgress({ text: { zh: '建立索引', en: 'making the indexes' } });
      return copied;
    });
    for (const [table, last] of [
      ['household', loaded.households],
      ['person', loaded.people],
    ] as const) {
      await client.query("select setval(pg_get_serial_sequence($1, 'id'), $2)", [`people.${table}`, last]);
    }
    await client.query('select audit.record($1, $2, $3, $4, $5, $6)', [
      'city.load',
      'area',
      '370300',
      '3703',
      'demonstration',
      JSON.stringify(loaded),
    ]);
    await client.query('commit');
    onProgress({ text: { zh: '整理数据库统计', en: 'gathering statistics for the database' } });
    await client.query('analyze people.household, people.person, facts.statement, facts.receipt');
    return loaded;
  });
}

type Making = Pick<LoadOptions, 'fieldKeys' | 'onProgress' | 'signal'> & { readonly plan: CityPlan };

const personTarget = `people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials,
  id_number_cipher, id_number_index, external_key)`;
const statementTarget = `facts.statement (household_id, person_id, area_code, department, valid_from, facts, evidence,
  evidence_en, origin, recorded_at, recorded_by)`;

/** Ids follow the order of the plan, from 1, so the second and third pass know them without keeping them. */
async function copyHouseholds(
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
  function* statements(): Generator<string> {
    for (const made of each(2)) {
      const place = {
        household: made.index + 1,
        firstPerson: firstPersonOf[made.index] ?? 0,
        areaCode: made.areaCode,
        at,
      };
      for (const one of statementsOf(made)) {
        counts.statements += 1;
        yield statementLine(one, place);
      }
    }
  }
  await copyLines(client, 'people.household (id, area_code, external_key, origin, created_at)', households(), signal);
  await copyLines(client, personTarget, people(), signal);
  await copyLines(client, statementTarget, statements(), signal);
  onProgress({ text: { zh: '登记已享受的待遇', en: 'entering what is received already' } });
  const receipts = (await receiving).map(({ index, memberNo, ...receipt }) =>
    receiptLine(receipt, {
      household: index + 1,
      person: memberNo === 0 ? null : (firstPersonOf[index] ?? 0) + memberNo - 1,
      areaCode: villageOf(plan, index).code,
      at,
    }),
  );
  await copyLines(client, receiptTarget, receipts, signal);
  return { ...counts, receipts: receipts.length };
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
  const fields = [id, household, areaCode, memberNo, name, pinyin, initials, cipher, index, String(memberNo)];
  return fields.map(copyField).join('\t');
}

const receiptTarget = `facts.receipt (household_id, person_id, area_code, policy, from_date, amount_fen, origin,
  recorded_at, recorded_by)`;
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
};

function statementLine(one: DepartmentStatement, { household, firstPerson, areaCode, at }: Place): string {
  const person = one.memberNo === undefined ? null : firstPerson + one.memberNo - 1;
  const { zh, en } = one.evidence;
  const fields = [
    household,
    person,
    areaCode,
    one.department,
    one.validFrom,
    JSON.stringify(one.facts),
    zh,
    en,
    'demonstration',
    at,
    cityActor,
  ];
  return fields.map(copyField).join('\t');
}
