import { describe, expressionsOf, nodesOf, printCitation } from '@zhuni/engine';
import type {
  BuiltPolicy,
  Citation,
  Description,
  Entity,
  Handbook,
  Parameter,
  Period,
  PlainDate,
  Policy,
  SourceStatus,
  Text,
  TimeLimit,
  Unit,
} from '@zhuni/engine';
import { categories, departments, handbook, situations } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';

/** A code of a list with its two names. */
export type Named = Text & { readonly code: string };

/** A citation with its print. */
export type Cited = Text & { readonly source: string; readonly article?: string };

export type ParameterRecord = {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly values: readonly {
    readonly from: PlainDate;
    readonly announced?: PlainDate;
    readonly value: number;
    readonly area?: string;
    readonly source: Cited;
    readonly status: SourceStatus;
    readonly note?: Text;
  }[];
};

/** Everything the handbook says of one policy, ready to print or to send; numbers in fen and basis points. */
export type PolicyRecord = {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly summary: Text;
  readonly department: Named;
  readonly categories: readonly Named[];
  readonly situations: readonly Named[];
  readonly subject: Entity;
  readonly kind: Policy['kind'];
  readonly period: Period;
  readonly inForce: { readonly from: PlainDate; readonly until?: PlainDate };
  readonly byApplication: boolean;
  readonly conditions: readonly {
    readonly id: string;
    readonly text: Text;
    readonly formula: Text;
    readonly article: Cited;
  }[];
  readonly amount?: { readonly text: Text; readonly formula: Text; readonly article: Cited };
  readonly terms: Description['terms'];
  readonly relations: readonly {
    readonly kind: string;
    readonly policy: string;
    readonly text: Text;
    readonly article: Cited;
  }[];
  readonly parameters: readonly ParameterRecord[];
  readonly basis: readonly Cited[];
  readonly guide: Omit<Policy['guide'], 'limits'> & {
    readonly limits: readonly (Omit<TimeLimit, 'article'> & { readonly article: Cited })[];
  };
  /** True when a number, a time limit or the basis still has to be confirmed by the bureau. */
  readonly illustrative: boolean;
};

type Cite = (citation: Citation) => Cited;

const namedIn = (list: Readonly<Record<string, Text>>, code: string): Named => ({
  code,
  ...(list[code] ?? { zh: code, en: code }),
});

/** The 50 policies by number, as they are written and read today. */
export function policyRecords(): readonly PolicyRecord[] {
  return handbook.policies.map((policy) => policyRecord(handbook, policy, today()));
}

/** One policy as its rules read on a date, with its standards as the handbook given has them. */
export function policyRecord(rules: Handbook, policy: BuiltPolicy, date: PlainDate): PolicyRecord {
  const cited: Cite = (citation) => ({ ...citation, ...printCitation(citation, rules.sources) });
  const { id, number, title, summary, subject, kind, period, inForce, byApplication } = policy;
  const text = describe(rules, policy, date);
  const parameters = parametersOf(policy).map((parameter) => parameterRecord(parameter, cited));
  const limits = policy.guide.limits.map((limit) => ({ ...limit, article: cited(limit.article) }));
  return {
    id,
    number,
    title,
    summary,
    subject,
    kind,
    period,
    inForce,
    byApplication,
    department: namedIn(departments, policy.department),
    categories: policy.categories.map((code) => namedIn(categories, code)),
    situations: policy.situations.map((code) => namedIn(situations, code)),
    conditions: text.conditions.map((condition) => ({ ...condition, article: cited(condition.article) })),
    ...(text.amount ? { amount: { ...text.amount, article: cited(text.amount.article) } } : {}),
    terms: text.terms,
    relations: (policy.relations ?? []).map((relation) => ({
      kind: relation.kind,
      policy: relation.policy,
      text: relation.text,
      article: cited(relation.article),
    })),
    parameters,
    basis: policy.basis.map(cited),
    guide: { ...policy.guide, limits },
    illustrative:
      limits.some((limit) => limit.illustrative) ||
      parameters.some((parameter) => parameter.values.some((value) => value.status === 'illustrative')),
  };
}

/** The parameters that a policy's own text uses, in the order of reading. */
function parametersOf(policy: BuiltPolicy): readonly Parameter[] {
  const found = new Set<Parameter>();
  for (const node of nodesOf(...expressionsOf(policy, 'final'))) if (node.op === 'parameter') found.add(node.parameter);
  return [...found];
}

function parameterRecord({ id, label, unit, values }: Parameter, cited: Cite): ParameterRecord {
  return { id, label, unit, values: values.map((value) => ({ ...value, source: cited(value.source) })) };
}
