import { evaluate, fullYears, printCitation, quantityText, toYmd } from '@zhuni/engine';
import type { Citation, FactDefinition, FactValue, Handbook, Reason, ReasonValue, Result, Unit } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { departments, handbook, partners } from '@zhuni/policies';
import { Refused } from '../../platform/http-kit/index.ts';
import { shownArea } from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import type { HouseholdState, Receipt, StatedFact } from '../facts/index.ts';
import type { HouseholdRecord } from '../people/index.ts';
import { composition } from './composition.ts';
import type { Standing } from './composition.ts';
import { householdRefusals } from './refusals.ts';

export type HouseholdParts = {
  readonly household: HouseholdRecord;
  readonly area: AreaRecord;
  readonly ancestors: readonly AreaRecord[];
  readonly state: HouseholdState;
  readonly receipts: readonly Receipt[];
  readonly date: PlainDate;
  /** The rules and standards of today. */
  readonly rules: Handbook;
};

/** Everything about one household on a date, every policy with its reasons among it. Pure. */
export function shownHousehold({ household, area, ancestors, state, receipts, date, rules }: HouseholdParts) {
  const results = decide(rules, state, date);
  const subjectOf = (personId: number | null): string => (personId === null ? 'household' : String(personId));
  const receiving = new Set(receipts.map(({ personId, policy }) => `${subjectOf(personId)}/${policy}`));
  const standings = composition(state.household, date);
  const standingOf = new Map(state.personIds.map((id, at) => [id, standings[at] ?? null]));
  const concealed = new Set(
    household.members.flatMap(({ id, hidden }) => (hidden === 'concealed' ? [String(id)] : [])),
  );
  const isSeen = (subject: string): boolean => !concealed.has(subject);
  const facts = state.facts.filter(({ personId }) => isSeen(subjectOf(personId)));
  const seen = receipts.filter(({ personId }) => isSeen(subjectOf(personId)));
  return {
    id: household.id,
    date,
    area: shownArea(area),
    ancestors: ancestors.map(shownArea),
    externalKey: household.externalKey,
    address: household.address,
    origin: household.origin,
    members: household.members
      .filter((member) => state.personIds.includes(member.id) && belongsOn(member, date))
      .map((member) => ({
        ...shownMember(member, { ...state, facts }, date),
        hidden: member.hidden,
        standing: shownStanding(member, standingOf.get(member.id)),
      })),
    facts: facts.map((fact) => ({ subject: subjectOf(fact.personId), ...shownFact(fact) })),
    receipts: seen.map(({ personId, policy, fromDate, untilDate, amountFen }) => ({
      subject: subjectOf(personId),
      title: titleOf(policy),
      policy,
      fromDate,
      untilDate,
      amountFen,
    })),
    results: results
      .filter(({ subject }) => isSeen(subject))
      .map((result) => shownResult(result, receiving.has(`${result.subject}/${result.policy}`))),
  };
}

function decide(rules: Handbook, state: HouseholdState, date: PlainDate): readonly Result[] {
  if (state.household.members.length === 0) return [];
  try {
    return evaluate(rules, state.household, { date });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refused(householdRefusals.notDecidable, { field: 'date' });
  }
}

type Member = HouseholdRecord['members'][number];

/** Of whom is kept from view the page says whether they count, and not why. */
function shownStanding({ hidden }: Member, standing: Standing | null | undefined): Standing | null {
  if (!standing || hidden !== 'concealed') return standing ?? null;
  return { ...standing, why: { zh: '不予显示', en: 'not shown' } };
}

/** Who left and came back has two stays; the one of the date is shown. */
const belongsOn = ({ joinedOn, leftOn }: Member, date: PlainDate): boolean =>
  (joinedOn === null || joinedOn <= date) && (leftOn === null || leftOn > date);

function shownMember({ id, memberNo, name, idNumberMasked }: Member, state: HouseholdState, date: PlainDate) {
  const facts = state.facts.filter(({ personId }) => personId === id);
  const valueOf = (wanted: string): StatedFact | undefined =>
    facts.find(({ definition }) => definition.name === wanted);
  const birth = valueOf('birthDate')?.value;
  const birthDate = typeof birth === 'string' ? (birth as PlainDate) : null;
  const textOf = (fact: StatedFact | undefined): Text | null => (fact ? valueText(fact.definition, fact.value) : null);
  return {
    id: String(id),
    memberNo,
    name,
    idNumberMasked,
    relation: textOf(valueOf('relation')),
    sex: textOf(valueOf('sex')),
    birthDate,
    age: birthDate && fullYears(toYmd(birthDate), toYmd(date)),
  };
}

function shownFact({ definition, value, department, validFrom, evidence, origin, recordedAt }: StatedFact) {
  return {
    fact: definition.name,
    label: definition.label,
    value,
    shown: valueText(definition, value),
    unit: unitOf(definition) ?? null,
    department: named(department),
    validFrom,
    evidence,
    origin,
    recordedAt: recordedAt.toISOString(),
  };
}

function shownResult(result: Result, receiving: boolean) {
  const policy = handbook.byId.get(result.policy);
  return {
    policy: result.policy,
    number: policy?.number ?? 0,
    title: titleOf(result.policy),
    department: named(policy?.department ?? ''),
    subject: result.subject,
    outcome: result.outcome,
    amountFen: result.amountFen,
    period: result.period,
    receiving,
    nearMiss: result.nearMiss ?? null,
    reasons: result.reasons.map(shownReason),
    missing: result.missing.flatMap(({ fact, subject }) => {
      const definition = handbook.facts.get(fact);
      if (!definition) return [];
      return [
        {
          fact,
          subject,
          label: definition.label,
          question: definition.question,
          department: named(definition.department),
        },
      ];
    }),
  };
}

function shownReason({ condition, text, holds, article, values, gap }: Reason) {
  return {
    condition,
    text,
    holds,
    article: cited(article),
    values: Object.entries(values).map(([key, value]) => ({
      key,
      label: value.label,
      unit: value.unit ?? null,
      value: value.value,
      shown: reasonValueText(key, value),
    })),
    gap: gap ? { ...gap, shown: quantityText(gap.by, gap.unit) } : null,
  };
}

const unknownText: Text = { zh: '未知', en: 'not known' };

function reasonValueText(key: string, { value, unit }: ReasonValue): Text {
  if (value === null) return unknownText;
  const definition = handbook.facts.get(key);
  if (definition) return valueText(definition, value);
  return plainText(value, unit);
}

function valueText(definition: FactDefinition, value: FactValue): Text {
  const { type } = definition;
  if (type.kind === 'code') return type.codes[String(value)] ?? { zh: String(value), en: String(value) };
  return plainText(value, unitOf(definition));
}

function plainText(value: FactValue, unit: Unit | undefined): Text {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'number' && unit !== undefined) return quantityText(value, unit);
  return { zh: String(value), en: String(value) };
}

function unitOf({ type }: FactDefinition): Unit | undefined {
  return type.kind === 'number' ? type.unit : undefined;
}

function titleOf(policy: string): Text {
  return handbook.byId.get(policy)?.title ?? { zh: policy, en: policy };
}

const registers: Readonly<Record<string, Text>> = { ...departments, ...partners };

function named(code: string) {
  return { code, ...(registers[code] ?? { zh: code, en: code }) };
}

function cited(citation: Citation) {
  return {
    source: citation.source,
    ...(citation.article === undefined ? {} : { article: citation.article }),
    ...printCitation(citation, handbook.sources),
  };
}
