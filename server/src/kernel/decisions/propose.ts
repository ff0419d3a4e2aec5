import { CasesConflict, evaluate, ParameterUndated, RuleUndated } from '@zhuni/engine';
import type { BuiltPolicy, Citation, FactValue, Handbook, Household, Outcome, Period, Result } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { readStates } from '../facts/index.ts';
import type { HouseholdState } from '../facts/index.ts';
import { currentHandbook, standardsVersion } from '../standards/index.ts';
import { sha256Of } from './canonical.ts';
import { reasonsInWords } from './plain-words.ts';
import type { PlainReason } from './plain-words.ts';
import { decisionRefusals } from './refusals.ts';
import { parametersRead, policyReads, ruleVersion } from './what-policy-reads.ts';
import type { ParameterRead } from './what-policy-reads.ts';

/** Whom a policy is asked about, and when. */
export type Question = {
  readonly policy: string;
  readonly householdId: number;
  /** Null for a policy of the household. */
  readonly personId: number | null;
  /** The day whose facts and rules count. */
  readonly date: PlainDate;
  /** Only what was announced by this day is applied; today unless said otherwise. */
  readonly knownOn?: PlainDate;
};

type Facts = Readonly<Record<string, FactValue>>;

/** The household as it was judged: only what the policy reads, enough to judge it again without the store. */
export type DecisionInput = {
  readonly policy: string;
  readonly date: PlainDate;
  readonly knownOn: PlainDate;
  readonly areaCode: string;
  readonly householdId: number;
  /** 'household' or a member's id. */
  readonly subject: string;
  readonly facts: Facts;
  readonly members: readonly { readonly id: string; readonly facts: Facts }[];
  /** Since when each department says so, and how that came here. */
  readonly sources: readonly {
    readonly subject: string;
    readonly department: string;
    readonly validFrom: PlainDate;
    readonly origin: string;
  }[];
};

/** The rules as they were read. */
export type DecisionRules = {
  /** Changes when the policy is written otherwise. */
  readonly version: string;
  /** The newest published value of the day; absent: none had been published. */
  readonly standards?: number;
  readonly parameters: readonly ParameterRead[];
};

/** What the engine made of input and rules, condition by condition. */
export type DecisionTrace = {
  readonly outcome: Outcome;
  readonly amountFen: number | null;
  readonly period: Period;
  readonly conditions: readonly {
    readonly id: string;
    readonly holds: boolean | null;
    readonly article: Citation;
    readonly values: Readonly<Record<string, FactValue | null>>;
    readonly gap?: Result['reasons'][number]['gap'];
  }[];
  readonly missing: Result['missing'];
  readonly nearMiss?: string;
};

/** What the rules say of one subject and policy, with everything it rests on. */
export type Proposal = {
  readonly policy: BuiltPolicy;
  readonly outcome: Outcome;
  /** Fen per period; null when the policy gives no money, or the amount hangs on facts not known. */
  readonly amountFen: number | null;
  readonly input: DecisionInput;
  readonly rules: DecisionRules;
  readonly trace: DecisionTrace;
  /** Every condition in plain words, with its numbers and article. */
  readonly reasons: readonly PlainReason[];
  /** The only condition that fails, narrowly. */
  readonly nearMiss: PlainReason | null;
  /** What must be known to settle it. */
  readonly missing: readonly {
    readonly fact: string;
    readonly subject: string;
    readonly label: Text;
    readonly question: Text;
  }[];
  /** SHA-256 of facts, parameters and trace: equal as long as nothing that matters has changed. */
  readonly digest: Buffer;
};

/**
 * What the rules say about one subject and policy on a date, with reasons, near miss and missing facts. Refused: 404
 * outside the scope, 422 for an unknown policy, the wrong subject or a date that cannot be computed.
 */
export async function propose(transaction: Transaction, question: Question): Promise<Proposal> {
  const handbook = await currentHandbook(transaction);
  const states = await statesOf(transaction, handbook, [question]);
  return withStandards(answer(handbook, states, question), await standardsVersion(transaction));
}

/**
 * `propose` for many at once, in their order; households of one date are read together. One that would be refused is
 * undefined.
 */
export async function proposeMany(
  transaction: Transaction,
  questions: readonly Question[],
): Promise<readonly (Proposal | undefined)[]> {
  const [proposals = []] = await proposeByEach(transaction, questions, [await currentHandbook(transaction)]);
  const version = await standardsVersion(transaction);
  return proposals.map((proposal) => proposal && withStandards(proposal, version));
}

/** `proposeMany` by each of some handbooks, on the same facts: what another standard would give. Never to be decided. */
export async function proposeByEach(
  transaction: Transaction,
  questions: readonly Question[],
  handbooks: readonly Handbook[],
): Promise<readonly (readonly (Proposal | undefined)[])[]> {
  const [first] = handbooks;
  if (!first) return [];
  const states = await statesOf(transaction, first, questions);
  return handbooks.map((handbook) =>
    questions.map((question) => {
      try {
        return answer(handbook, states, question);
      } catch (error) {
        if (error instanceof Refused) return undefined;
        throw error;
      }
    }),
  );
}

/** A decision says by which published values it was made, so that it replays by them whatever is published later. */
const withStandards = (proposal: Proposal, standards: number): Proposal =>
  standards === 0 ? proposal : { ...proposal, rules: { ...proposal.rules, standards } };

type States = ReadonlyMap<string, HouseholdState>;

async function statesOf(transaction: Transaction, handbook: Handbook, questions: readonly Question[]): Promise<States> {
  const states = new Map<string, HouseholdState>();
  for (const [date, asked] of Map.groupBy(questions, (question) => question.date)) {
    const ids = [...new Set(asked.map(({ householdId }) => householdId))];
    for (const [id, state] of await readStates(transaction, handbook.facts, ids, date))
      states.set(`${date}/${id}`, state);
  }
  return states;
}

function answer(handbook: Handbook, states: States, question: Question): Proposal {
  const state = states.get(`${question.date}/${question.householdId}`);
  if (!state) throw new Refused(decisionRefusals.noSuchSubject);
  return proposalOf(handbook, state, question);
}

/** The proposal for a household whose facts were read. Pure but for the clock. */
export function proposalOf(handbook: Handbook, state: HouseholdState, question: Question): Proposal {
  const policy = handbook.byId.get(question.policy);
  if (!policy) throw new Refused(decisionRefusals.unknownPolicy, { field: 'policy' });
  if ((policy.subject === 'person') !== (question.personId !== null))
    throw new Refused(decisionRefusals.wrongSubject, { field: 'personId' });
  if (question.personId !== null && !state.personIds.includes(question.personId))
    throw new Refused(decisionRefusals.noSuchSubject);
  const input = inputOf(handbook, state, { knownOn: today(), ...question });
  const { result, rules, trace } = judge(handbook, input);
  const reasons = reasonsInWords(handbook, result);
  return {
    policy,
    outcome: result.outcome,
    amountFen: policy.amount ? result.amountFen : null,
    input,
    rules,
    trace,
    reasons,
    nearMiss: reasons.find(({ condition }) => condition === result.nearMiss) ?? null,
    missing: result.missing.flatMap((one) => {
      const definition = handbook.facts.get(one.fact);
      return definition ? [{ ...one, label: definition.label, question: definition.question }] : [];
    }),
    digest: sha256Of([input.areaCode, input.facts, input.members, rules.parameters, trace]),
  };
}

function inputOf(handbook: Handbook, state: HouseholdState, asked: Required<Question>): DecisionInput {
  const { facts: read } = policyReads(handbook, asked.policy, undefined);
  const only = (facts: ReadonlyMap<string, FactValue>): Facts =>
    Object.fromEntries([...facts].filter(([name]) => read.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const sources = new Map(
    state.facts
      .filter(({ definition }) => read.has(definition.name))
      .map(({ personId, department, validFrom, origin }) => {
        const subject = personId === null ? 'household' : String(personId);
        return [`${subject}/${department}`, { subject, department, validFrom, origin }] as const;
      }),
  );
  return {
    policy: asked.policy,
    date: asked.date,
    knownOn: asked.knownOn,
    areaCode: state.household.areaCode,
    householdId: asked.householdId,
    subject: asked.personId === null ? 'household' : String(asked.personId),
    facts: only(state.household.facts),
    members: state.household.members.map(({ id, facts }) => ({ id, facts: only(facts) })),
    sources: [...sources.values()],
  };
}

/** The household of a stored input, as the engine takes it. */
function householdOf({ areaCode, facts, members }: DecisionInput): Household {
  return {
    areaCode,
    facts: new Map(Object.entries(facts)),
    members: members.map((member) => ({ id: member.id, facts: new Map(Object.entries(member.facts)) })),
  };
}

export type Judgement = { readonly result: Result; readonly rules: DecisionRules; readonly trace: DecisionTrace };

/** Judges an input by a handbook: nothing but the two decides. Refused (422) when the date cannot be computed. Pure. */
export function judge(handbook: Handbook, input: DecisionInput): Judgement {
  const { policy, date, knownOn, areaCode, subject } = input;
  const result = computed(() =>
    evaluate(handbook, householdOf(input), { date, knownOn, policies: [policy] }).find(
      (one) => one.subject === subject,
    ),
  );
  if (!result) throw new Refused(decisionRefusals.noSuchSubject);
  const parameters = parametersRead(handbook, policy, { date, knownOn, areaCode });
  return { result, rules: { version: ruleVersion(handbook, policy), parameters }, trace: traceOf(result) };
}

function computed<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof CasesConflict) throw new Refused(decisionRefusals.rulesCollide);
    if (error instanceof ParameterUndated || error instanceof RuleUndated || error instanceof RangeError)
      throw new Refused(decisionRefusals.notDecidable, { field: 'date' });
    throw error;
  }
}

function traceOf({ outcome, amountFen, period, reasons, missing, nearMiss }: Result): DecisionTrace {
  return {
    outcome,
    amountFen,
    period,
    conditions: reasons.map(({ condition, holds, article, values, gap }) => ({
      id: condition,
      holds,
      article,
      values: Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value])),
      ...(gap && { gap }),
    })),
    missing,
    ...(nearMiss !== undefined && { nearMiss }),
  };
}
