import { articleOn } from '../law/index.ts';
import type { Citation } from '../law/index.ts';
import { conditionsAt } from '../rule/handbook.ts';
import type { BuiltPolicy, Handbook } from '../rule/handbook.ts';
import type { Condition, Period } from '../rule/policy.ts';
import type { Bool, Expression, Num } from '../rule/node.ts';
import type { Unit } from '../rule/unit.ts';
import { looksAtMembers, partsOf } from '../rule/walk.ts';
import type { FactValue } from '../rule/fact.ts';
import type { PlainDate, Text } from '../values/index.ts';
import { fromYmd } from '../values/index.ts';
import type { Household } from './household.ts';
import { amountOf, isInForce, numberOf, startEvaluation, truthOf, versionOn } from './interpret.ts';
import type { Evaluation } from './interpret.ts';
import { isKnown } from './interval.ts';
import type { Truth } from './interval.ts';

export type Outcome = 'entitled' | 'not-entitled' | 'unknown';

/** A value that a condition looked at; null when unknown. Money in fen. */
export type ReasonValue = { readonly label: Text; readonly unit?: Unit; readonly value: FactValue | null };

/** A failed comparison: by how much it was missed, in `unit` (fen, years …). */
export type Gap = { readonly by: number; readonly unit: Unit; readonly limit: number };

/** Why a condition holds or not. */
export type Reason = {
  readonly condition: string;
  readonly text: Text;
  readonly holds: Truth;
  readonly article: Citation;
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly gap?: Gap;
};

/** A fact that must be known to settle an unknown outcome; `subject` is 'household' or a member's id. */
export type MissingFact = { readonly fact: string; readonly subject: string };

export type Result = {
  readonly policy: string;
  readonly subject: string;
  readonly outcome: Outcome;
  /** Fen per `period`; null when entitled but the amount depends on facts not known; 0 when not entitled. */
  readonly amountFen: number | null;
  readonly period: Period;
  readonly reasons: readonly Reason[];
  readonly missing: readonly MissingFact[];
  /** The only condition that fails, missed by at most a tenth of its limit. */
  readonly nearMiss?: string;
};

/** A miss counts as near when the gap is at most this share of the limit (basis points). */
export const nearMissShare = 1_000;

/** Ages are near by the birthday to come, not by a share: at 72 nobody is near 80. */
export const nearMissYears = 1;

type Options = {
  readonly date: PlainDate;
  /** Only what was announced by this day is applied; without it, all that is known now. */
  readonly knownOn?: PlainDate;
  readonly policies?: readonly string[];
};

/**
 * Every policy for every subject of one household at a date: outcome, amount in fen, the conditions with their
 * values and articles, and for unknown outcomes the facts still missing. Pure: same input, same answer.
 */
export function evaluate(handbook: Handbook, household: Household, options: Options): readonly Result[] {
  const run = startEvaluation(handbook, household, options);
  const chosen = options.policies
    ? handbook.policies.filter((policy) => options.policies?.includes(policy.id))
    : handbook.policies;
  return chosen.flatMap((policy) =>
    policy.subject === 'household'
      ? [resultOf(run, policy, -1)]
      : household.members.map((_, member) => resultOf(run, policy, member)),
  );
}

function resultOf(run: Evaluation, policy: BuiltPolicy, member: number): Result {
  const subject = run.household.members[member]?.id ?? 'household';
  const base = { policy: policy.id, subject, period: policy.period };
  if (!isInForce(policy, run.date)) {
    return { ...base, outcome: 'not-entitled', amountFen: 0, reasons: [notInForce(policy)], missing: [] };
  }
  const reasons = policy.allConditions.map((condition) => reasonOf(run, condition, member));
  const failed = reasons.filter((reason) => reason.holds === false);
  const open = reasons.some((reason) => reason.holds === null);
  if (failed.length > 0) {
    const [only] = failed;
    const near = failed.length === 1 && !open && only?.gap !== undefined && isNear(only.gap);
    const nearMiss = near && only ? { nearMiss: only.condition } : {};
    return { ...base, outcome: 'not-entitled', amountFen: 0, reasons, missing: [], ...nearMiss };
  }
  if (open) {
    const roots = policy.allConditions.map((condition) => condition.holds);
    return { ...base, outcome: 'unknown', amountFen: null, reasons, missing: missingFacts(run, roots, member) };
  }
  const amount = amountOf(run, policy, 'final', member);
  const known = isKnown(amount);
  const missing = known || !policy.amount ? [] : missingFacts(run, [policy.amount.value], member);
  return { ...base, outcome: 'entitled', amountFen: known ? amount.lo : null, reasons, missing };
}

/** Whether a gap is small enough to be shown as a near miss; nothing is near a limit of zero, such as "has costs". */
export function isNear(gap: Gap): boolean {
  if (gap.limit === 0) return false;
  if (gap.unit === 'years') return gap.by <= nearMissYears;
  return gap.by * 10_000 <= Math.abs(gap.limit) * nearMissShare;
}

function notInForce(policy: BuiltPolicy): Reason {
  const { from, until } = policy.inForce;
  return {
    condition: 'in-force',
    text: {
      zh: `本政策自${from}起施行${until ? `，至${until}止` : ''}`,
      en: `in force from ${from}${until ? ` until ${until}` : ''}`,
    },
    holds: false,
    article: policy.basis[0] ?? { source: '' },
    values: {},
  };
}

function reasonOf(run: Evaluation, condition: Condition, member: number): Reason {
  const holds = truthOf(run, condition.holds, member);
  const { id, text } = condition;
  const article = articleOn(condition, run.date);
  const values = valuesOf(run, condition.holds, member);
  const gap = holds === false ? gapOf(run, condition.holds, member) : undefined;
  return { condition: id, text, holds, article, values, ...(gap ? { gap } : {}) };
}

/** The facts, parameters and named values an expression shows, not looking below a name or into members. */
function valuesOf(run: Evaluation, root: Expression, member: number): Readonly<Record<string, ReasonValue>> {
  const values: Record<string, ReasonValue> = {};
  const visit = (node: Expression): void => {
    const shown = shownValue(run, node, member);
    if (shown) values[shown.key] = shown.value;
    else if (node.op === 'by-date') visit(versionOn<Expression>(node.versions, run.date));
    else if (!looksAtMembers(node)) partsOf(node).forEach(visit);
  };
  visit(root);
  return values;
}

function shownValue(
  run: Evaluation,
  node: Expression,
  member: number,
): { key: string; value: ReasonValue } | undefined {
  if (node.op === 'fact' || node.op === 'code-is') {
    const { fact } = node;
    const facts = (fact.entity === 'person' ? run.household.members[member] : run.household)?.facts;
    const unit = fact.type.kind === 'number' ? { unit: fact.type.unit } : {};
    return { key: fact.name, value: { label: fact.label, value: facts?.get(fact.name) ?? null, ...unit } };
  }
  if (node.op === 'parameter') {
    const { id, label, unit } = node.parameter;
    return { key: id, value: { label, unit, value: numberOf(run, node, member).lo } };
  }
  if (node.op !== 'named') return undefined;
  const { key, label } = node;
  if (node.type === 'bool') return { key, value: { label, value: truthOf(run, node, member) } };
  const interval = numberOf(run, node, member);
  const value = !isKnown(interval) ? null : node.unit === 'date' ? fromYmd(interval.lo) : interval.lo;
  return { key, value: { label, unit: node.unit, value } };
}

/** The comparison that a condition comes down to: a single one, or the first of several alternatives. */
export function soleComparison(node: Bool, date: PlainDate): (Bool & { readonly op: 'compare' }) | undefined {
  if (node.op === 'compare') return node;
  if (node.op === 'named') return soleComparison(node.value, date);
  if (node.op === 'by-date') return soleComparison(versionOn(node.versions, date), date);
  if (node.op === 'or') return node.of.map((part) => soleComparison(part, date)).find((found) => found !== undefined);
  return undefined;
}

function gapOf(run: Evaluation, root: Bool, member: number): Gap | undefined {
  const node = soleComparison(root, run.date);
  if (!node || node.a.unit === 'date') return undefined;
  const [a, b] = [numberOf(run, node.a, member), numberOf(run, node.b, member)];
  if (!isKnown(a) || !isKnown(b)) return undefined;
  return { by: Math.abs(a.lo - b.lo), unit: node.a.unit, limit: b.lo };
}

/** The unknown facts on which the given expressions still depend, in the order a reader meets them. */
export function missingFacts(run: Evaluation, roots: readonly Expression[], member: number): readonly MissingFact[] {
  const found = new Map<string, MissingFact>();
  const seen = new Set<string>();
  const ids = new Map<Expression, number>();
  const visit = (node: Expression, at: number): void => {
    if (!ids.has(node)) ids.set(node, ids.size);
    const key = `${ids.get(node)}/${node.scope === 'person' ? at : -1}`;
    if (seen.has(key) || isSettled(run, node, at)) return;
    seen.add(key);
    if (node.op === 'fact' || node.op === 'code-is') {
      const subject = node.fact.entity === 'person' ? (run.household.members[at]?.id ?? '') : 'household';
      found.set(`${subject}/${node.fact.name}`, { fact: node.fact.name, subject });
    } else for (const [part, who] of openParts(run, node, at)) visit(part, who);
  };
  for (const root of roots) visit(root, member);
  return [...found.values()];
}

function isSettled(run: Evaluation, node: Expression, member: number): boolean {
  return node.type === 'bool' ? truthOf(run, node, member) !== null : isKnown(numberOf(run, node as Num, member));
}

function openParts(run: Evaluation, node: Expression, member: number): readonly (readonly [Expression, number])[] {
  if (node.op === 'by-date') return [[versionOn<Expression>(node.versions, run.date), member]];
  if (node.op === 'entitled' || node.op === 'amount-of') {
    const policy = run.handbook.byId.get(node.policy);
    const conditions = policy ? conditionsAt(policy, node.stage) : [];
    const amount = node.op === 'amount-of' && policy?.amount ? [policy.amount.value] : [];
    return [...conditions.map((condition) => condition.holds), ...amount].map((part) => [part, member]);
  }
  const parts = partsOf(node);
  return looksAtMembers(node)
    ? run.household.members.flatMap((_, index) => parts.map((part) => [part, index] as const))
    : parts.map((part) => [part, member] as const);
}
