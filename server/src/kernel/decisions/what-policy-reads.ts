import { areaPathOf, conditionsAt, parameterValueOn, partsOf, versionOn } from '@zhuni/engine';
import type { BuiltPolicy, Citation, Expression, Handbook, Parameter, SourceStatus, Stage } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { sha256Of } from './canonical.ts';

/** Everything a policy looks at, the policies on which it depends included. */
export type PolicyReads = {
  readonly facts: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
};

/**
 * The facts and parameters that can matter for a policy on a date; with `date` undefined, those of every version of it.
 * A parameter that only some other version reads is left out.
 */
export function policyReads(handbook: Handbook, policyId: string, date: PlainDate | undefined): PolicyReads {
  const known = readsKnown.get(handbook) ?? new Map<string, PolicyReads>();
  readsKnown.set(handbook, known);
  const key = `${policyId}/${date ?? ''}`;
  const found = known.get(key) ?? collectReads(handbook, policyId, date);
  if (known.size >= readsKnownMax) known.clear();
  known.set(key, found);
  return found;
}

/** So many policies and dates are kept; a replay asks for the same again and again. */
const readsKnownMax = 5_000;
const readsKnown = new WeakMap<Handbook, Map<string, PolicyReads>>();

function collectReads(handbook: Handbook, policyId: string, date: PlainDate | undefined): PolicyReads {
  const facts = new Set<string>();
  const parameters = new Map<string, Parameter>();
  const seen = new Set<Expression | string>();
  const visitPolicy = (id: string, stage: Stage): void => {
    const key = `${id}/${stage}`;
    const policy = handbook.byId.get(id);
    if (!policy || seen.has(key)) return;
    seen.add(key);
    for (const root of rootsOf(policy, stage)) visit(root);
  };
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'fact' || node.op === 'code-is') facts.add(node.fact.name);
    if (node.op === 'parameter') parameters.set(node.parameter.id, node.parameter);
    if (node.op === 'entitled' || node.op === 'amount-of') visitPolicy(node.policy, node.stage);
    for (const part of node.op === 'by-date' && date ? versionsOn(node, date) : partsOf(node)) visit(part);
  };
  visitPolicy(policyId, 'final');
  return { facts, parameters };
}

function rootsOf(policy: BuiltPolicy, stage: Stage): readonly Expression[] {
  const conditions = conditionsAt(policy, stage).map(({ holds }) => holds);
  return policy.amount ? [...conditions, policy.amount.value] : conditions;
}

function versionsOn(node: Expression & { readonly op: 'by-date' }, date: PlainDate): readonly Expression[] {
  return node.versions.some(({ from }) => from <= date) ? [versionOn<Expression>(node.versions, date)] : [];
}

/** A parameter's value as a decision read it. */
export type ParameterRead = {
  readonly id: string;
  readonly value: number;
  /** In force from this day. */
  readonly from: PlainDate;
  readonly announced?: PlainDate;
  readonly area?: string;
  readonly source: Citation;
  readonly status: SourceStatus;
};

/** The values of a policy's parameters at a date, as known on a day, for a village; those not yet dated are left out. */
export function parametersRead(
  handbook: Handbook,
  policyId: string,
  on: { readonly date: PlainDate; readonly knownOn: PlainDate; readonly areaCode: string },
): readonly ParameterRead[] {
  const query = { date: on.date, knownOn: on.knownOn, areaPath: areaPathOf(on.areaCode) };
  return [...policyReads(handbook, policyId, on.date).parameters.values()]
    .flatMap((parameter) => {
      const found = parameterValueOn(parameter, query);
      if (!found) return [];
      const { value, from, announced, area, source, status } = found;
      return [
        { id: parameter.id, value, from, ...(announced && { announced }), ...(area && { area }), source, status },
      ];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const versions = new WeakMap<Handbook, Map<string, string>>();

/**
 * Sixteen hex digits that change when the conditions or the amount of a policy, or of one on which it depends, are
 * written otherwise; new values of parameters do not change them.
 */
export function ruleVersion(handbook: Handbook, policyId: string): string {
  const known = versions.get(handbook) ?? new Map<string, string>();
  versions.set(handbook, known);
  const version = known.get(policyId) ?? computeVersion(handbook, policyId);
  known.set(policyId, version);
  return version;
}

function computeVersion(handbook: Handbook, policyId: string): string {
  const hashes = new Map<Expression, string>();
  const policies = new Map<string, unknown>();
  const hashOf = (node: Expression): string => {
    const known = hashes.get(node);
    if (known !== undefined) return known;
    if (node.op === 'entitled' || node.op === 'amount-of') describe(node.policy);
    const hash = sha256Of(shapeOf(node, hashOf)).toString('base64');
    hashes.set(node, hash);
    return hash;
  };
  const describe = (id: string): void => {
    const policy = handbook.byId.get(id);
    if (!policy || policies.has(id)) return;
    policies.set(id, null);
    policies.set(id, {
      inForce: policy.inForce,
      conditions: policy.allConditions.map(({ id: condition, holds }) => [condition, hashOf(holds)]),
      amount: policy.amount ? hashOf(policy.amount.value) : null,
    });
  };
  describe(policyId);
  return sha256Of(Object.fromEntries(policies)).toString('hex').slice(0, 16);
}

/** A node with its parts replaced by their hashes, and facts and parameters by their names. */
function shapeOf(node: Expression, hashOf: (part: Expression) => string): unknown {
  const parts: ReadonlySet<unknown> = new Set(partsOf(node));
  const of = (value: unknown): unknown => {
    if (parts.has(value)) return hashOf(value as Expression);
    if (Array.isArray(value)) return value.map(of);
    if (typeof value !== 'object' || value === null) return value;
    if ('kind' in value && value.kind === 'parameter' && 'id' in value) return value.id;
    if ('entity' in value && 'name' in value) return value.name;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, of(item)]));
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, of(value)]));
}
