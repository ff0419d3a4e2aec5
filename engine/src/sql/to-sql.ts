import { isAggregate, plainPartsOf } from '../lower/index.ts';
import type { Plain, PlainNode, PlainPolicy } from '../lower/index.ts';
import { aggregateSql, expressionSql } from './expression.ts';
import type { Dialect } from './expression.ts';
import { columnsOf, factsIn, isStored, nodeColumn, reachable, withNodes } from './relation.ts';
import type { Relation } from './relation.ts';

export type SqlOptions = {
  readonly dialect: Dialect;
  /** Table or subquery with household_id, area (position in `plain.areas`) and the household facts as "f_<name>". */
  readonly household: string;
  /** Table or subquery with household_id, member and the person facts as "f_<name>". */
  readonly person: string;
};

/** What a handbook is as SQL. Facts are boolean, smallint (codes by position) or integer columns; unknown is NULL. */
export type HandbookSql = {
  /** One row: for each policy id `<id>/entitled`, `<id>/unknown`, `<id>/amountFen`, and `conflicts`. */
  readonly totals: string;
  /** One row a subject: household_id, member (NULL for the household itself), policy, outcome (0 no, 1 yes, 2 unknown), amount_fen. */
  readonly subjects: string;
};

type Pass = {
  readonly plain: Plain;
  readonly options: SqlOptions;
  readonly needed: ReadonlySet<PlainNode>;
  readonly rounds: number;
};

/** Writes the plain form of a handbook as SQL: one pass over the members for each round of aggregates. */
export function toSql(plain: Plain, options: SqlOptions): HandbookSql {
  const roots = plain.policies.flatMap(rootsOf);
  const needed = reachable(roots, new Set());
  const rounds = Math.max(0, ...[...needed].map((node) => node.round));
  const pass: Pass = { plain, options, needed, rounds };
  const { ctes, household } = householdPasses(pass);
  const byHousehold = plain.policies.filter((policy) => policy.policy.subject === 'household');
  const byPerson = plain.policies.filter((policy) => policy.policy.subject === 'person');
  const households = withNodes(household, byHousehold.flatMap(rootsOf), options.dialect);
  const people = withNodes(joined(pass, household), byPerson.flatMap(rootsOf), options.dialect);
  const head = `WITH ${[...ctes, `households AS (${households.sql})`, `people AS (${people.sql})`].join(',\n')}\n`;
  return {
    totals: head + totalsSql(pass, { byHousehold, byPerson, households, people }),
    subjects: head + subjectsSql(pass, { byHousehold, byPerson, households, people }),
  };
}

const rootsOf = (policy: PlainPolicy): readonly PlainNode[] => [
  policy.entitled.sure,
  policy.entitled.possible,
  policy.amount.lo,
  policy.amount.hi,
  policy.conflict,
  policy.amountConflict,
];

/** The household rows after each round of aggregates; each round is a table expression of its own. */
function householdPasses(pass: Pass): { readonly ctes: readonly string[]; readonly household: Relation } {
  const { options, needed, rounds } = pass;
  const used = usedLater(needed);
  const facts = factsIn(needed, 'household');
  const base = ['household_id', 'area', ...facts];
  const ctes: string[] = [];
  let household: Relation = {
    sql: `SELECT ${base.join(', ')} FROM ${options.household} AS source`,
    columns: base,
    has: new Set(),
  };
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) household = withAggregates(pass, household, round);
    household = withNodes(
      household,
      [...used].filter((node) => node.round === round),
      options.dialect,
    );
    ctes.push(`household_${round} AS MATERIALIZED (${household.sql})`);
    household = { ...household, sql: `SELECT * FROM household_${round}` };
  }
  return { ctes, household };
}

/** The household values that member rows or later rounds look at: computed once, before the members are visited. */
function usedLater(needed: ReadonlySet<PlainNode>): ReadonlySet<PlainNode> {
  const used = new Set<PlainNode>();
  for (const node of needed)
    for (const part of plainPartsOf(node)) {
      const later = node.level === 'person' || isAggregate(node) || node.round > part.round;
      if (later && part.level === 'household' && !isAggregate(part) && !isStored(part)) used.add(part);
    }
  return used;
}

/** The member rows with what their household is known to have so far. */
function joined({ options, needed }: Pass, household: Relation): Relation {
  const facts = factsIn(needed, 'person');
  const own = ['household_id', 'member', ...facts];
  const theirs = household.columns.filter((column) => column !== 'household_id');
  const select = [...own.map((column) => `p.${column}`), ...theirs.map((column) => `h.${column}`)].join(', ');
  return {
    sql: `SELECT ${select} FROM ${options.person} AS p JOIN (${household.sql}) AS h ON h.household_id = p.household_id`,
    columns: [...own, ...theirs],
    has: household.has,
  };
}

type Aggregate = Parameters<typeof aggregateSql>[0];

function withAggregates(pass: Pass, household: Relation, round: number): Relation {
  const { dialect } = pass.options;
  const wanted = [...pass.needed].filter((node): node is Aggregate => isAggregate(node) && node.round === round);
  const looked = wanted.flatMap((node) => ('value' in node ? [node.where, node.value] : [node.where]));
  const members = withNodes(
    joined(pass, household),
    looked.filter((node) => node.level === 'person'),
    dialect,
  );
  const columnOf = columnsOf(members);
  const selects = wanted.map((node) => `${aggregateSql(node, columnOf, dialect)} AS ${nodeColumn(node)}`);
  const summed = `SELECT household_id, ${selects.join(', ')} FROM (${members.sql}) AS m GROUP BY household_id`;
  const given = wanted.map((node) => `COALESCE(s.${nodeColumn(node)}, ${emptyOf(node)}) AS ${nodeColumn(node)}`);
  return {
    sql: `SELECT h.*, ${given.join(', ')} FROM (${household.sql}) AS h LEFT JOIN (${summed}) AS s ON s.household_id = h.household_id`,
    columns: [...household.columns, ...wanted.map(nodeColumn)],
    has: new Set([...household.has, ...wanted]),
  };
}

const emptyOf = (node: Aggregate): string => (node.op === 'any' ? 'false' : 'empty' in node ? String(node.empty) : '0');

type Split = {
  readonly byHousehold: readonly PlainPolicy[];
  readonly byPerson: readonly PlainPolicy[];
  readonly households: Relation;
  readonly people: Relation;
};

function totalsSql({ options }: Pass, split: Split): string {
  const side = (policies: readonly PlainPolicy[], relation: Relation, name: string): string => {
    const sql = (node: PlainNode): string => expressionSql(node, columnsOf(relation), options.dialect);
    const sums = policies.flatMap(({ policy, entitled, amount }) => {
      const known = `${sql(entitled.sure)} AND ${sql(amount.lo)} = ${sql(amount.hi)}`;
      return [
        `COUNT(*) FILTER (WHERE ${sql(entitled.sure)}) AS "${policy.id}/entitled"`,
        `COUNT(*) FILTER (WHERE ${sql(entitled.possible)} AND NOT ${sql(entitled.sure)}) AS "${policy.id}/unknown"`,
        `CAST(COALESCE(SUM(${sql(amount.lo)}) FILTER (WHERE ${known}), 0) AS BIGINT) AS "${policy.id}/amountFen"`,
      ];
    });
    const conflict = policies.map(
      (policy) => `(${sql(policy.conflict)} OR (${sql(policy.entitled.sure)} AND ${sql(policy.amountConflict)}))`,
    );
    const any = conflict.length === 0 ? 'false' : conflict.join(' OR ');
    return `SELECT ${[...sums, `COUNT(*) FILTER (WHERE ${any}) AS conflicts_${name}`].join(',\n')} FROM ${name}`;
  };
  const [a, b] = [
    side(split.byHousehold, split.households, 'households'),
    side(split.byPerson, split.people, 'people'),
  ];
  return `SELECT h.*, p.*, conflicts_households + conflicts_people AS conflicts FROM (${a}) AS h, (${b}) AS p`;
}

function subjectsSql({ options }: Pass, split: Split): string {
  const rows = (
    policies: readonly PlainPolicy[],
    relation: Relation,
    from: string,
    member: string,
  ): readonly string[] => {
    const sql = (node: PlainNode): string => expressionSql(node, columnsOf(relation), options.dialect);
    return policies.map(({ policy, entitled, amount }) => {
      const [sure, possible] = [sql(entitled.sure), sql(entitled.possible)];
      const [lo, hi] = [sql(amount.lo), sql(amount.hi)];
      const columns = [
        'household_id',
        `${member} AS member`,
        `'${policy.id}' AS policy`,
        `CASE WHEN ${sure} THEN 1 WHEN ${possible} THEN 2 ELSE 0 END AS outcome`,
        `CASE WHEN ${sure} AND ${lo} = ${hi} THEN ${lo} WHEN ${possible} THEN NULL ELSE 0 END AS amount_fen`,
      ];
      return `SELECT ${columns.join(', ')} FROM ${from}`;
    });
  };
  const all = [
    ...rows(split.byHousehold, split.households, 'households', 'CAST(NULL AS INTEGER)'),
    ...rows(split.byPerson, split.people, 'people', 'member'),
  ];
  return all.join('\nUNION ALL\n');
}
