import type { FactDefinition, FactValue } from '../rule/fact.ts';
import { FactInvalid } from '../rule/fact.ts';
import { isPlainDate } from '../values/index.ts';
import { formatYuan } from '../values/fen.ts';

type Values = ReadonlyMap<string, FactValue>;

export type Member = { readonly id: string; readonly facts: Values };

/** A household as the engine takes it: absent facts are unknown. */
export type Household = {
  /** 12-digit code of the village unit where it lives. */
  readonly areaCode: string;
  readonly facts: Values;
  readonly members: readonly Member[];
};

const membersMax = 60;

/**
 * Reads a household from JSON: `{areaCode, registration, facts, members: [{id, relation, birthDate, sex, …}]}`.
 * `registration` may stand at the top or among the facts. Throws FactInvalid naming the field; an unknown name
 * suggests the nearest.
 */
export function parseHousehold(json: unknown, facts: ReadonlyMap<string, FactDefinition>): Household {
  const root = record(json, 'household');
  const { areaCode, registration, facts: given = {}, members, ...rest } = root;
  refuseOther(rest, ['areaCode', 'registration', 'facts', 'members']);
  if (typeof areaCode !== 'string' || !/^\d{12}$/.test(areaCode))
    throw invalid('areaCode', 'areaCode 应为12位行政区划代码', 'areaCode must be the 12-digit code of a village unit');
  if (!Array.isArray(members) || members.length === 0 || members.length > membersMax)
    throw invalid('members', `members 应为1至${membersMax}名家庭成员`, `members must list 1 to ${membersMax} people`);
  const householdFacts = { ...record(given, 'facts'), ...(registration === undefined ? {} : { registration }) };
  const seen = new Set<string>();
  return {
    areaCode,
    facts: readFacts(householdFacts, 'household', 'facts', facts),
    members: members.map((entry: unknown, index) => {
      const { id, ...values } = record(entry, `members[${index}]`);
      const at = `members[${index}]`;
      if (typeof id !== 'string' || id === '' || seen.has(id))
        throw invalid(`${at}.id`, `${at}.id 应为不重复的文字`, `${at}.id must be a text that no other member has`);
      seen.add(id);
      return { id, facts: readFacts(values, 'person', at, facts) };
    }),
  };
}

function readFacts(
  given: Readonly<Record<string, unknown>>,
  entity: FactDefinition['entity'],
  at: string,
  facts: ReadonlyMap<string, FactDefinition>,
): Values {
  const values = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(given)) {
    const fact = facts.get(name);
    if (!fact || fact.entity !== entity) throw unknownName(`${at}.${name}`, name, entity, facts);
    if (value !== null && value !== undefined) values.set(name, checkFact(fact, value, `${at}.${name}`));
  }
  return values;
}

/** Checks one value against its fact; throws FactInvalid for `field` saying what is allowed. */
export function checkFact(fact: FactDefinition, value: unknown, field: string = fact.name): FactValue {
  const { type } = fact;
  if (type.kind === 'boolean') {
    if (typeof value === 'boolean') return value;
    throw invalid(field, `${field} 应为 true 或 false`, `${field} must be true or false`);
  }
  if (type.kind === 'date') {
    if (isPlainDate(value)) return value;
    throw invalid(field, `${field} 应为真实日期，如 1980-01-31`, `${field} must be a real date such as 1980-01-31`);
  }
  if (type.kind === 'code') {
    const codes = Object.keys(type.codes);
    if (typeof value === 'string' && codes.includes(value)) return value;
    throw invalid(field, `${field} 应为下列之一：${codes.join('、')}`, `${field} must be one of ${codes.join(', ')}`);
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= type.min && value <= type.max) return value;
  const money = type.unit === 'fen';
  const show = (limit: number): string => (money ? formatYuan(limit) : String(limit));
  throw invalid(
    field,
    `${field} 应为 ${type.min} 至 ${type.max} 的整数${money ? `（单位：分，即 ${show(type.min)} 至 ${show(type.max)} 元）` : ''}`,
    `${field} must be a whole number of ${type.unit} from ${type.min} to ${type.max}`,
  );
}

function unknownName(
  field: string,
  name: string,
  entity: FactDefinition['entity'],
  facts: ReadonlyMap<string, FactDefinition>,
): FactInvalid {
  const near = nearest(
    name,
    [...facts.values()].filter((fact) => fact.entity === entity).map((fact) => fact.name),
  );
  const elsewhere = facts.get(name);
  if (elsewhere) {
    const place =
      elsewhere.entity === 'person'
        ? { zh: '家庭成员', en: 'a member' }
        : { zh: '家庭（facts）', en: 'the household (facts)' };
    return invalid(field, `${name} 属于${place.zh}，请移到那里`, `${name} is a fact of ${place.en}: move it there`);
  }
  return invalid(field, `没有名为 ${name} 的事实，是否指 ${near}？`, `there is no fact ${name}; did you mean ${near}?`);
}

/** The name of `names` with the smallest edit distance to `name`. */
export function nearest(name: string, names: readonly string[]): string {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++)
        next.push(
          Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
        );
      row = next;
    }
    return row[b.length] ?? 0;
  };
  const lower = name.toLowerCase();
  return names.reduce(
    (best, candidate) => {
      const score = distance(lower, candidate.toLowerCase());
      return score < best.score ? { candidate, score } : best;
    },
    { candidate: names[0] ?? '', score: Number.POSITIVE_INFINITY },
  ).candidate;
}

function record(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(field, `${field} 应为一个对象`, `${field} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

function refuseOther(rest: Readonly<Record<string, unknown>>, allowed: readonly string[]): void {
  const [other] = Object.keys(rest);
  if (other === undefined) return;
  const near = nearest(other, allowed);
  throw invalid(
    other,
    `没有名为 ${other} 的字段，是否指 ${near}？`,
    `there is no field ${other}; did you mean ${near}?`,
  );
}

function invalid(field: string, zh: string, en: string): FactInvalid {
  return new FactInvalid(field, { zh, en });
}
