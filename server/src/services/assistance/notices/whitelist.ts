import { evaluate } from '@zhuni/engine';
import type { Handbook, Period } from '@zhuni/engine';
import { fullYears, plainDate, toYmd } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { getProcedure } from '@zhuni/policies/procedures';
import type { NoticeField, NoticeRule } from '@zhuni/policies/procedures';
import { findArea, listAncestors } from '../../../kernel/areas/index.ts';
import { latestOf, listActions } from '../../../kernel/cases/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import { listDeaths, readStates } from '../../../kernel/facts/index.ts';
import type { HouseholdState } from '../../../kernel/facts/index.ts';
import { maskName } from '../../../kernel/people/index.ts';
import { currentHandbook } from '../../../kernel/standards/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { Shown, ShownAmount, ShownFields } from './notice.ts';

/** Until this age nobody's name goes on the web (Law on the Protection of Minors). */
export const adultAgeYears = 18;

/** What stands in the place of a name that must not be known. */
const concealedName = '*';

type Resident = {
  readonly id: number;
  readonly name: string;
  readonly ageYears: number | undefined;
  readonly alive: boolean;
};

type Subject = {
  readonly record: CaseRecord;
  readonly rule: NoticeRule;
  readonly officePhone: string;
  readonly period: ShownFields['objection-period'];
  readonly state: HouseholdState;
  readonly applicant: Resident | undefined;
  readonly members: readonly Resident[];
  readonly concealed: ReadonlySet<number>;
  readonly village: Text;
  /** The rules and standards of today. */
  readonly rules: Handbook;
  /** Fen that the decision prepared grants, where there is one. */
  readonly decidedFen: number | undefined;
};

/** How each field is worked out; the only place where something of a person becomes public. */
const fields: { readonly [Field in NoticeField]: (subject: Subject) => ShownFields[Field] } = {
  'applicant-name': ({ applicant, concealed }) =>
    applicant === undefined || concealed.has(applicant.id) ? concealedName : applicant.name,
  'applicant-masked': ({ applicant, concealed }) =>
    applicant === undefined || concealed.has(applicant.id) ? concealedName : surnameOnly(applicant.name),
  'member-names': ({ members, concealed }) => {
    const named = members.filter((member) => !concealed.has(member.id) && isAdult(member, 'when-known'));
    return { names: named.map(({ name }) => name), unnamed: members.length - named.length };
  },
  'member-count': ({ members }) => members.length,
  amount: (subject) => amountOf(subject, subject.record.policy, subject.decidedFen),
  'basic-amount': (subject) => amountOf(subject, shownPolicy(subject.record, subject.rule), undefined),
  'assistance-form': ({ state, applicant }) => {
    const form = state.household.members.find(({ id }) => id === String(applicant?.id))?.facts.get('careForm');
    return form === 'home' || form === 'institution' ? form : null;
  },
  policy: ({ record, rule }) => shownPolicy(record, rule),
  village: ({ village }) => village,
  'office-phone': ({ officePhone }) => officePhone,
  'objection-period': ({ period }) => period,
};

/** Which policy the notice is of; where only the basic amount may be seen, the first of the procedure. */
export function shownPolicy({ policy, procedure }: CaseRecord, { shows }: NoticeRule): string {
  return shows.includes('basic-amount') ? (getProcedure(procedure).policies[0] ?? policy) : policy;
}

export type Whitelisted = {
  readonly shown: Shown;
  /** False when the notice may hang on the village board only. */
  readonly online: boolean;
};

type Wanted = Pick<Subject, 'record' | 'rule' | 'officePhone' | 'period'>;

/** What the rule lets the public see of a case, as it stands today; nothing but the fields that the rule names. */
export async function whitelisted(transaction: Transaction, wanted: Wanted): Promise<Whitelisted> {
  const { record, rule } = wanted;
  const states = await readStates(transaction, handbook.facts, [record.householdId], today());
  const state = states.get(record.householdId);
  if (!state) throw new Error(`case ${record.id}: its household is not there`);
  const residents = await residentsOf(transaction, record, state);
  const members = residents.filter(({ alive }) => alive);
  const applicantId = record.personId ?? record.applicantId;
  const applicant = applicantId === null ? members[0] : residents.find(({ id }) => id === applicantId);
  const concealed = await concealedAmong(transaction, residents);
  const subject: Subject = {
    ...wanted,
    state,
    members,
    applicant,
    concealed,
    village: await villageName(transaction, record.areaCode),
    rules: await currentHandbook(transaction),
    decidedFen: rule.when === 'after-decision' ? await decidedAmount(transaction, record) : undefined,
  };
  const entries = rule.shows.map((field) => [field, fields[field](subject)] as const);
  const known = rule.onlineForAdultsOnly ? 'surely' : 'when-known';
  const online = applicant !== undefined && isAdult(applicant, known) && !concealed.has(applicant.id);
  return { shown: Object.fromEntries(entries), online };
}

/** Where the rule asks for adults only, an unknown age counts as that of a minor; a known minor never passes. */
function isAdult({ ageYears }: Resident, known: 'surely' | 'when-known'): boolean {
  return ageYears === undefined ? known === 'when-known' : ageYears >= adultAgeYears;
}

const surnameOnly = (name: string): string => `${maskName(name).split('*', 1)[0] ?? ''}*`;

/** The members of today, the head first. */
async function residentsOf(
  transaction: Transaction,
  { householdId }: CaseRecord,
  state: HouseholdState,
): Promise<readonly Resident[]> {
  const { rows } = await transaction.client.query<{ id: number; name: string }>(
    'select id, name from people.person where household_id = $1 and id = any ($2) order by member_no',
    [householdId, state.personIds],
  );
  const deaths = await listDeaths(transaction, state.personIds);
  const factsById = new Map(state.household.members.map((member) => [member.id, member.facts]));
  return rows.map(({ id, name }) => ({
    id,
    name,
    ageYears: ageOf(factsById.get(String(id))?.get('birthDate'), today()),
    alive: !deaths.has(id),
  }));
}

function ageOf(birthDate: unknown, date: PlainDate): number | undefined {
  return typeof birthDate === 'string' ? fullYears(toYmd(plainDate(birthDate)), toYmd(date)) : undefined;
}

/** Whoever is kept from view, also from a publisher who may see them. */
async function concealedAmong({ client }: Transaction, residents: readonly Resident[]): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ id: number }>(
    `select p.id from unnest($1::int8[]) as p (id)
      where p.id = any (people.concealed())
         or exists (select from people.restriction r
                     where r.person_id = p.id and r.lifted_at is null and r.from_date <= $2
                       and (r.until_date is null or r.until_date > $2))`,
    [residents.map(({ id }) => id), today()],
  );
  return new Set(rows.map(({ id }) => id));
}

async function villageName(transaction: Transaction, code: string): Promise<Text> {
  const village = await findArea(transaction, code);
  const above = (await listAncestors(transaction, code)).filter(({ level }) => level !== 'city');
  const path = [...above, ...(village ? [village] : [])];
  return {
    zh: path.map(({ name }) => name.zh).join(''),
    en: path
      .toReversed()
      .map(({ name }) => name.en)
      .join(', '),
  };
}

async function decidedAmount(transaction: Transaction, record: CaseRecord): Promise<number | undefined> {
  const prepared = latestOf(await listActions(transaction, record.id), 'prepare');
  const amountFen = prepared?.data['amountFen'];
  return typeof amountFen === 'number' ? amountFen : undefined;
}

/** What was decided, or else what the engine proposes today; null when that depends on facts not known. */
function amountOf({ state, record, rules }: Subject, policy: string, decidedFen: number | undefined): ShownAmount {
  const subject = record.personId === null ? 'household' : String(record.personId);
  const period: Period = handbook.byId.get(policy)?.period ?? 'none';
  if (decidedFen !== undefined) return { amountFen: decidedFen, period };
  const proposed = evaluate(rules, state.household, { date: today(), policies: [policy] }).find(
    (one) => one.subject === subject,
  );
  const known = proposed?.outcome === 'entitled' ? proposed.amountFen : null;
  return { amountFen: known, period };
}
