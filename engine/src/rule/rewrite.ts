import type { Parameter } from '../parameter/index.ts';
import { addDays } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import type { BuiltPolicy, Handbook } from './handbook.ts';
import type { Case, Expression, Scope, Version } from './node.ts';
import { looksAtMembers, partsOf } from './walk.ts';

/**
 * The handbook with some parameters changed, and policies ended on the day before `offFrom` names for them; the given
 * one stays as it is.
 */
export function rewriteHandbook(
  handbook: Handbook,
  changed: ReadonlyMap<Parameter, Parameter>,
  offFrom: (policy: string) => PlainDate | undefined = () => undefined,
): Handbook {
  const rewrite = rewriter(changed);
  const policies = handbook.policies.map((policy) => policyWith(policy, rewrite, offFrom(policy.id)));
  const parameters = new Map([...handbook.parameters].map(([id, one]) => [id, changed.get(one) ?? one]));
  return { ...handbook, parameters, policies, byId: new Map(policies.map((policy) => [policy.id, policy])) };
}

type Rewrite = <E extends Expression>(node: E) => E;

/** Rebuilds what is above a changed parameter; all else stays the same object, and so does what is shared. */
function rewriter(changed: ReadonlyMap<Parameter, Parameter>): Rewrite {
  const done = new Map<Expression, Expression>();
  const rewrite: Rewrite = (node) => {
    const known = done.get(node) ?? rebuilt(node);
    done.set(node, known);
    return known as typeof node;
  };
  const rebuilt = (node: Expression): Expression => {
    if (node.op === 'parameter') {
      const parameter = changed.get(node.parameter);
      if (!parameter) return node;
      const byArea = parameter.values.some((entry) => entry.area !== undefined);
      return Object.freeze({ ...node, parameter, scope: byArea ? 'household' : node.scope });
    }
    if (partsOf(node).every((part) => rewrite(part) === part)) return node;
    const shape = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewritten(value, rewrite)]));
    const made = { ...node, ...shape } as Expression;
    return Object.freeze({ ...made, scope: looksAtMembers(made) ? 'household' : scopeOf(partsOf(made)) }) as Expression;
  };
  return rewrite;
}

/** A part, a list of parts, or a list of cases or versions; anything else is kept. */
function rewritten(value: unknown, rewrite: Rewrite): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => rewritten(entry, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  if ('op' in value) return rewrite(value as Expression);
  if (!('article' in value) || !('value' in value)) return value;
  const entry = value as Case | Version<Expression>;
  return 'when' in entry
    ? { ...entry, when: rewrite(entry.when), value: rewrite(entry.value) }
    : { ...entry, value: rewrite(entry.value) };
}

const scopes: readonly Scope[] = ['constant', 'household', 'person'];

function scopeOf(parts: readonly Expression[]): Scope {
  return scopes[Math.max(0, ...parts.map((part) => scopes.indexOf(part.scope)))] ?? 'constant';
}

function policyWith(policy: BuiltPolicy, rewrite: Rewrite, offFrom: PlainDate | undefined): BuiltPolicy {
  const allConditions = policy.allConditions.map((one) => ({ ...one, holds: rewrite(one.holds) }));
  return Object.freeze({
    ...policy,
    allConditions,
    conditions: allConditions.slice(0, policy.ownCount),
    ...(policy.amount ? { amount: { ...policy.amount, value: rewrite(policy.amount.value) } } : {}),
    ...(offFrom === undefined ? {} : { inForce: { ...policy.inForce, until: addDays(offFrom, -1) } }),
  });
}
