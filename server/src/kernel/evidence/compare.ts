import type { FactValue } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { CheckRecord, QueryRecord } from './check-record.ts';
import { comparisonRules, isNothing, meansTheSame } from './comparison-rules.ts';
import type { ComparisonRule } from './comparison-rules.ts';
import { compareComposition } from './compare-composition.ts';
import type { DepartmentCode } from './departments.ts';
import type { CheckedMember } from './household-members.ts';

/** 'unanswered': a department that is needed has not answered, and what is known so far does not contradict. */
export type Verdict = 'differs' | 'undeclared' | 'unanswered' | 'no-record' | 'same';

/** What was declared and what departments say of one fact, side by side. */
export type ComparisonRow = {
  /** Null: the household. */
  readonly personId: number | null;
  /** A fact of the vocabulary, or 'members' and 'spouse', which no rule reads. */
  readonly fact: string;
  readonly declared: FactValue | null;
  readonly found: FactValue | null;
  /** In words, for what is no fact. */
  readonly told?: { readonly declared: Text | null; readonly found: Text | null };
  readonly departments: readonly DepartmentCode[];
  readonly asOf: PlainDate;
  readonly verdict: Verdict;
  /** The answers on which it rests. */
  readonly queryIds: readonly number[];
};

/** What the comparison needs of a check. */
export type Compared = Pick<CheckRecord, 'declared' | 'queries' | 'asOf'>;

/**
 * Holds what departments answered against what was declared when the check was ordered: contradictions first. Pure.
 * Of a department asked again the newest answer counts; a property that is the household's needs the answers about
 * every grown-up who is living.
 */
export function compareWithDeclared(check: Compared, members: readonly CheckedMember[]): ComparisonRow[] {
  const rows = [
    ...comparisonRules.flatMap((rule) =>
      rule.join === 'each' ? eachPerson(rule, check) : [wholeHousehold(rule, check, members)].flat(),
    ),
    ...compareComposition(check, members),
  ];
  const weight = (row: ComparisonRow): number => order.indexOf(row.verdict);
  return rows.toSorted((a, b) => weight(a) - weight(b));
}

const order: readonly Verdict[] = ['differs', 'undeclared', 'unanswered', 'no-record', 'same'];

/** The newest question to a department about a person that brought something, else the newest of all. */
export function newestQuery(
  { queries }: Pick<Compared, 'queries'>,
  personId: number,
  department: DepartmentCode,
): QueryRecord | undefined {
  const asked = queries.filter((one) => one.personId === personId && one.department === department);
  return asked.findLast(isTold) ?? asked.at(-1);
}

export const isTold = ({ status }: QueryRecord): boolean => status === 'answered' || status === 'no-record';

function eachPerson(rule: ComparisonRule, check: Compared): ComparisonRow[] {
  const [department] = rule.departments;
  const personIds = [...new Set(check.queries.map(({ personId }) => personId))];
  return personIds.flatMap((personId): ComparisonRow[] => {
    const query = department && newestQuery(check, personId, department);
    const declared = check.declared[String(personId)]?.[rule.fact];
    if (!query) return [];
    const found = query.reading ? (query.reading.facts[rule.fact] ?? rule.silent) : undefined;
    const isSilent = query.reading !== null && found === undefined;
    if (isSilent || (!query.reading && (declared === undefined || isNothing(declared)))) return [];
    if (rule.bound === 'least' && query.status === 'no-record') return [];
    const unheard: Verdict = query.status === 'no-record' ? 'no-record' : 'unanswered';
    const verdict = found === undefined ? unheard : verdictOf(rule, declared, found);
    return [rowOf(rule, check, { personId, declared, found, verdict, queries: [query] })];
  });
}

function verdictOf(rule: ComparisonRule, declared: FactValue | undefined, found: FactValue): Verdict {
  if (declared === undefined) return isNothing(found) ? 'same' : 'undeclared';
  return meansTheSame(rule, declared, found) ? 'same' : 'differs';
}

/** Nothing when none of its departments was asked about anybody. */
function wholeHousehold(rule: ComparisonRule, check: Compared, members: readonly CheckedMember[]): ComparisonRow[] {
  const owners = members.filter(({ adult, living }) => adult && living).map(({ id }) => id);
  const asked = new Set(check.queries.map(({ personId }) => personId));
  const pairs = [...new Set([...owners, ...asked])].flatMap((personId) =>
    rule.departments.map((department) => ({ personId, query: newestQuery(check, personId, department) })),
  );
  const queries = pairs.flatMap(({ query }) => (query ? [query] : []));
  if (queries.length === 0) return [];
  const declared = check.declared['household']?.[rule.fact];
  const complete = pairs.every(({ query, personId }) => (query ? isTold(query) : !owners.includes(personId)));
  if (complete && queries.every(({ status }) => status === 'no-record'))
    return [rowOf(rule, check, { personId: null, declared, found: undefined, verdict: 'no-record', queries })];
  const told = queries.filter(({ reading }) => reading !== null);
  const found = told.length === 0 ? undefined : joined(rule, told);
  return [rowOf(rule, check, { personId: null, declared, found, verdict: verdictSoFar(), queries: told })];

  /** A part of the answers can show that there is more than was declared, never that there is less. */
  function verdictSoFar(): Verdict {
    if (found === undefined) return 'unanswered';
    if (complete) return verdictOf(rule, declared, found);
    const verdict = verdictOf({ ...rule, bound: 'least' }, declared, found);
    return verdict === 'same' ? 'unanswered' : verdict;
  }
}

function joined(rule: ComparisonRule, told: readonly QueryRecord[]): FactValue {
  const homes = new Map(told.flatMap(({ reading }) => reading?.homes ?? []).map((home) => [home.deed, home]));
  const values = told.map(({ reading }) => reading?.facts[rule.fact]);
  switch (rule.join) {
    case 'homes':
      return [...homes.values()].filter(({ use }) => use === 'home').length;
    case 'home-area':
      return Math.round([...homes.values()].reduce((sum, { use, areaM2 }) => sum + (use === 'home' ? areaM2 : 0), 0));
    case 'shops':
      return [...homes.values()].some(({ use }) => use === 'shop');
    case 'any':
      return values.includes(true);
    default:
      return values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
  }
}

type Found = {
  readonly personId: number | null;
  readonly declared: FactValue | undefined;
  readonly found: FactValue | undefined;
  readonly verdict: Verdict;
  readonly queries: readonly QueryRecord[];
};

function rowOf({ fact, departments }: ComparisonRule, { asOf }: Compared, found: Found): ComparisonRow {
  return {
    personId: found.personId,
    fact,
    declared: found.declared ?? null,
    found: found.found ?? null,
    departments,
    asOf,
    verdict: found.verdict,
    queryIds: found.queries.map(({ id }) => id).toSorted((a, b) => a - b),
  };
}
