import type { Citation, Source } from '../law/index.ts';
import type { Parameter } from '../parameter/index.ts';
import type { Text } from '../values/index.ts';
import { not, or, ownAmount, ownEntitled, le, lt, householdEntitled, personEntitled, RuleInvalid } from './build.ts';
import type { FactDefinition } from './fact.ts';
import type { Bool, Expression, Stage } from './node.ts';
import type { Condition, Policy, Relation } from './policy.ts';
import { nodesOf } from './walk.ts';

/** A policy with its relations turned into conditions, and its place in the order of evaluation. */
export type BuiltPolicy = Policy & {
  /** The policy's own conditions followed by those of its relations. */
  readonly allConditions: readonly Condition[];
  /** How many of `allConditions` are the policy's own. */
  readonly ownCount: number;
};

/** A checked set of policies: the only form in which the engine takes them. */
export type Handbook = {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** By number, as printed. */
  readonly policies: readonly BuiltPolicy[];
  readonly byId: ReadonlyMap<string, BuiltPolicy>;
};

type Parts = {
  readonly facts: readonly FactDefinition[];
  readonly sources: readonly Source[];
  readonly policies: readonly Policy[];
};

/** Builds the handbook; throws RuleInvalid on the first fault, naming policy and place. */
export function buildHandbook(parts: Parts): Handbook {
  const facts = index('fact', parts.facts, (fact) => fact.name);
  const sources = index('source', parts.sources, (source) => source.key);
  const drafts = index('policy', parts.policies, (policy) => policy.id);
  const policies = [...drafts.values()].sort((a, b) => a.number - b.number).map((policy) => relate(policy, drafts));
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const parameters = new Map<string, Parameter>();
  for (const policy of policies) checkPolicy(policy, { facts, sources, byId, parameters });
  checkOrder(policies, byId);
  return { facts, sources, parameters, policies, byId };
}

function index<T>(kind: string, list: readonly T[], key: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of list) {
    if (map.has(key(item))) throw new RuleInvalid(`the ${kind} ${key(item)} is defined twice`);
    map.set(key(item), item);
  }
  return map;
}

function relate(policy: Policy, drafts: ReadonlyMap<string, Policy>): BuiltPolicy {
  const mirrored = [...drafts.values()].flatMap((other) =>
    (other.relations ?? [])
      .filter((relation) => relation.kind === 'take-higher' && relation.policy === policy.id)
      .map((relation): Relation => ({ ...relation, policy: other.id, of: other.subject })),
  );
  const added = [...(policy.relations ?? []), ...mirrored].map((relation) =>
    relationCondition(policy, relation, drafts),
  );
  return Object.freeze({
    ...policy,
    allConditions: [...policy.conditions, ...added],
    ownCount: policy.conditions.length,
  });
}

function relationCondition(policy: Policy, relation: Relation, drafts: ReadonlyMap<string, Policy>): Condition {
  const other = drafts.get(relation.policy);
  if (!other) throw new RuleInvalid(`policy ${policy.id}: the relation names the unknown policy ${relation.policy}`);
  const { article, text } = relation;
  if (relation.kind === 'excluded-by') {
    const entitled = relation.of === 'household' ? householdEntitled(other.id) : personEntitled(other.id);
    return { id: `not-with-${other.id}`, text, article, holds: not(entitled) };
  }
  if (other.subject !== policy.subject) throw new RuleInvalid(`policy ${policy.id}: take-higher needs one subject`);
  const [theirs, own] = [ownAmount(other.id, other.subject), ownAmount(policy.id, policy.subject)];
  const notLess = policy.number < other.number ? le(theirs, own) : lt(theirs, own);
  return {
    id: `higher-than-${other.id}`,
    text,
    article,
    holds: or(not(ownEntitled(other.id, other.subject)), notLess),
  };
}

type Index = Pick<Handbook, 'facts' | 'sources' | 'byId'> & { readonly parameters: Map<string, Parameter> };

function checkPolicy(policy: BuiltPolicy, index: Index): void {
  const fail = (why: string): never => {
    throw new RuleInvalid(`policy ${policy.id}: ${why}`);
  };
  const text = (what: string, value: Text): void => {
    if (!value?.zh?.trim() || !value.en?.trim()) fail(`${what} lacks its Chinese or English text`);
  };
  const article = (what: string, citation: Citation | undefined): void => {
    if (!citation?.source) return fail(`${what} names no article`);
    if (!index.sources.has(citation.source)) fail(`${what} cites the unknown source ${citation.source}`);
  };
  text('the title', policy.title);
  text('the summary', policy.summary);
  if (policy.conditions.length === 0) fail('it has no condition');
  if (policy.basis.length === 0) fail('it names no legal basis');
  policy.basis.forEach((citation) => article('the basis', citation));
  const ids = new Set<string>();
  for (const condition of policy.allConditions) {
    if (ids.has(condition.id)) fail(`two conditions are called ${condition.id}`);
    ids.add(condition.id);
    text(`condition ${condition.id}`, condition.text);
    article(`condition ${condition.id}`, condition.article);
    for (const earlier of condition.earlier ?? []) article(`condition ${condition.id}`, earlier.article);
    checkExpression(policy, condition.holds, index, fail);
  }
  for (const limit of policy.guide.limits) article('a time limit', limit.article);
  for (const paper of policy.guide.papers) text('a paper', paper);
  text('the place', policy.guide.where);
  if (policy.amount) {
    text('the amount', policy.amount.text);
    article('the amount', policy.amount.article);
    if (policy.amount.value.unit !== 'fen') fail('the amount is not in fen');
    checkExpression(policy, policy.amount.value, index, fail);
  }
}

function checkExpression(policy: BuiltPolicy, root: Expression, index: Index, fail: (why: string) => never): void {
  if (policy.subject === 'household' && root.scope === 'person')
    fail('a household rule uses one person without an aggregate');
  for (const node of nodesOf(root)) {
    if ((node.op === 'fact' || node.op === 'code-is') && index.facts.get(node.fact.name) !== node.fact)
      fail(`the fact ${node.fact.name} is not in the vocabulary`);
    if (node.op === 'entitled' || node.op === 'amount-of') {
      const other = index.byId.get(node.policy) ?? fail(`it names the unknown policy ${node.policy}`);
      if (other.subject !== node.of) fail(`${other.id} is a policy of a ${other.subject}, not of a ${node.of}`);
    }
    if (node.op === 'parameter') {
      const same = index.parameters.get(node.parameter.id);
      if (same !== undefined && same !== node.parameter) fail(`the parameter ${node.parameter.id} is defined twice`);
      index.parameters.set(node.parameter.id, node.parameter);
      for (const value of node.parameter.values)
        if (!index.sources.has(value.source.source))
          fail(`${node.parameter.id} cites the unknown source ${value.source.source}`);
    }
    if (node.op === 'by-date' || node.op === 'cases') {
      const cited = node.op === 'by-date' ? node.versions : node.cases;
      for (const entry of cited)
        if (!index.sources.has(entry.article.source))
          fail(`a version cites the unknown source ${entry.article.source}`);
    }
  }
}

/** The conditions that decide a policy at a stage. */
export function conditionsAt(policy: BuiltPolicy, stage: Stage): readonly Condition[] {
  return stage === 'own' ? policy.conditions : policy.allConditions;
}

/** Every expression that decides a policy at a stage. */
export function expressionsOf(policy: BuiltPolicy, stage: Stage): readonly Expression[] {
  const conditions: readonly Bool[] = conditionsAt(policy, stage).map((condition) => condition.holds);
  return policy.amount ? [...conditions, policy.amount.value] : conditions;
}

function checkOrder(policies: readonly BuiltPolicy[], byId: ReadonlyMap<string, BuiltPolicy>): void {
  const done = new Set<string>();
  const visit = (policy: BuiltPolicy, stage: Stage, path: readonly string[]): void => {
    const key = `${policy.id}/${stage}`;
    if (done.has(key)) return;
    if (path.includes(key))
      throw new RuleInvalid(`the policies depend on each other in a circle: ${[...path, key].join(' → ')}`);
    for (const node of nodesOf(...expressionsOf(policy, stage)))
      if (node.op === 'entitled' || node.op === 'amount-of') {
        const other = byId.get(node.policy);
        if (other) visit(other, node.stage, [...path, key]);
      }
    done.add(key);
  };
  for (const policy of policies) visit(policy, 'final', []);
}
