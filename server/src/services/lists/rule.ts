import { buildHandbook, evaluate, handbookWith, nodesOf } from '@zhuni/engine';
import type { Handbook, Household, Reason } from '@zhuni/engine';
import { addWorkingDays, CalendarYearMissing } from '@zhuni/engine/calendar';
import type { PlainDate } from '@zhuni/engine/values';
import { workingCalendar } from '@zhuni/policies/calendars';
import { festivalGrant, festivalGrantIds } from '@zhuni/policies/orders';
import { heatingPaidBy, termsOf } from './trigger.ts';
import type { Trigger } from './trigger.ts';

/** The rule of a list: a handbook in which the trigger's figures stand, and the policy that is asked. */
export type ListRule = {
  readonly handbook: Handbook;
  readonly policy: string;
  readonly date: PlainDate;
  /** Help whose holders the rule looks for: who does not hold it is asked for as if there were none. */
  readonly registers: readonly string[];
  /** The same without some of the registers. */
  readonly without: (absent: readonly string[]) => Handbook;
};

/** Puts the figures or the order of a trigger into the handbook. Pure. */
export function ruleOf(handbook: Handbook, trigger: Trigger): ListRule {
  const { policy, dueOn } = trigger;
  const { drawnFor: date } = termsOf(trigger);
  const law = lawOf(handbook, trigger, dueOn);
  const asked = law.byId.get(policy);
  const nodes = asked ? [...nodesOf(...asked.allConditions.map(({ holds }) => holds))] : [];
  const registers = [...new Set(nodes.flatMap((node) => (node.op === 'entitled' ? [node.policy] : [])))].sort();
  const variants = new Map<string, Handbook>();
  const without = (absent: readonly string[]): Handbook => {
    const key = absent.join();
    const known = variants.get(key) ?? handbookWith(law, { overrides: [], off: absent }, date);
    variants.set(key, known);
    return known;
  };
  return { handbook: law, policy, date, registers, without };
}

function lawOf(handbook: Handbook, trigger: Trigger, dueOn: PlainDate): Handbook {
  if (trigger.kind === 'prices') {
    const overrides = [
      { parameter: 'price-subsidy.cpi-rise', value: trigger.allItemsHundredths ?? 0 },
      { parameter: 'price-subsidy.food-rise', value: trigger.foodHundredths ?? 0 },
    ];
    return handbookWith(handbook, { overrides, off: [] }, dueOn);
  }
  const id = festivalGrantIds.find((one) => one === trigger.policy);
  if (trigger.kind !== 'festival' || id === undefined) return handbook;
  const order = festivalGrant({ policy: id, groups: trigger.groups ?? [], amountFen: trigger.amountFen ?? 0 });
  const [facts, sources] = [[...handbook.facts.values()], [...handbook.sources.values()]];
  return buildHandbook({ facts, sources, policies: [...handbook.policies, order] });
}

/** What the rule says of the trigger alone, whoever is asked about. */
export type Finding = { readonly met: boolean; readonly reasons: readonly Reason[]; readonly payBy: PlainDate | null };

/** The conditions of a rule that no fact of a family can change, worked out from the trigger's figures. */
export function judgeTrigger(handbook: Handbook, trigger: Trigger): Finding {
  const rule = ruleOf(handbook, trigger);
  const nobody: Household = { areaCode: '370302001001', facts: new Map(), members: [{ id: '0', facts: new Map() }] };
  const [result] = evaluate(rule.handbook, nobody, { date: rule.date, policies: [rule.policy] });
  const conditions = rule.handbook.byId.get(rule.policy)?.allConditions ?? [];
  const constant = new Set(conditions.filter(({ holds }) => holds.scope === 'constant').map(({ id }) => id));
  const reasons = (result?.reasons ?? []).filter(
    ({ condition }) => constant.has(condition) || condition === 'in-force',
  );
  return { met: reasons.every(({ holds }) => holds === true), reasons, payBy: payBy(trigger) };
}

/** Twenty working days after the index was published; before the heating season; an order names no other limit. */
export const priceLimitWorkingDays = 20;

function payBy({ kind, dueOn, publishedOn }: Trigger): PlainDate | null {
  if (kind === 'heating') return heatingPaidBy(dueOn);
  if (kind === 'festival') return null;
  try {
    return addWorkingDays(workingCalendar, publishedOn, priceLimitWorkingDays);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}
