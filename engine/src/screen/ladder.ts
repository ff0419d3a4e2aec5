import type { PlainBool, PlainCondition, PlainPolicy } from '../lower/index.ts';
import { closeAll, expression, openAll } from './expression.ts';
import * as w from './writer.ts';
import type { Writer } from './writer.ts';

/** How the generated program reports: counts by area and policy, or a verdict for every subject and policy. */
export type Output = 'totals' | 'ledger';

/**
 * How unknown facts are met. 'none': there are none. 'careful': every number and truth is a pair, as in `evaluate`.
 * 'hopeful': facts are taken as known; who meets an unknown one on the way is left to the careful version, so nothing
 * may be counted before the household is through. What has met no unknown fact is right whatever the others are.
 */
export type Mood = 'none' | 'careful' | 'hopeful';

export type Reporting = {
  readonly mood: Mood;
  readonly output: Output;
  /** Whether the households are those of a list and not all from one to another; for ledgers only. */
  readonly listed: boolean;
  /** Whether an amount is told by its two ends. */
  readonly ranging: boolean;
  /** Whether near misses are looked for. */
  readonly near: boolean;
  /** How many policies are reported. */
  readonly policies: number;
};

/** Fields of the totals, for each area and policy. */
export const totalFields = ['entitled', 'unknown', 'near', 'amountFen', 'amountUnknown'] as const;

/** Verdict bytes; a condition's position is added to `failsAt` or `nearAt`. */
export const verdictCodes = { notInForce: 0, entitled: 1, unknown: 2, failsAt: 3, nearAt: 128 } as const;

type Ladder = {
  readonly writer: Writer;
  readonly plain: PlainPolicy;
  readonly report: Reporting;
  /** Position among the reported policies. */
  readonly slot: number;
  /** Variables told to others: whether entitled and whether possibly so. */
  readonly results?: { readonly sure: string; readonly possible: string };
  /** An array for later groups, see ProgramText.results. */
  readonly kept?: string;
};

type Step = PlainCondition & { readonly at: number };

const isConst = (node: PlainBool, value: boolean): boolean => node.op === 'const' && node.value === value;

/** Writes the decision of one policy for the household `h`, or for the member `p` of it. */
export function writeLadder(ladder: Ladder): void {
  const { writer, plain, report } = ladder;
  if (ladder.kept !== undefined) w.line(writer, `${ladder.kept}[${rowOf(plain)}] = 0;`);
  if (!plain.inForce) return;
  if (!report.ranging || report.mood === 'hopeful') reportConflict(ladder, plain.conflict);
  const steps = plain.conditions.map((condition, at) => ({ ...condition, at }));
  if (report.output === 'ledger') return writeLedger(ladder, steps);
  if (steps.some((step) => isConst(step.possible, false)) && !report.near) return;
  if (report.near)
    return climb(
      ladder,
      byCost(
        writer,
        steps.filter((step) => !isConst(step.sure, true)),
      ),
      steps,
    );
  const opened = openAll(
    writer,
    steps.map((step) => step.possible),
  );
  settle(ladder, steps);
  closeAll(writer, opened);
}

/** The careful version reports what the hopeful one finds; over a range a conflict that may be leaves all open. */
function reportConflict({ writer, report }: Ladder, conflict: PlainBool): void {
  if (isConst(conflict, false)) return;
  if (report.ranging && report.mood !== 'hopeful')
    return w.line(writer, `if (${expression(writer, conflict)}) verdict = ${verdictCodes.unknown};`);
  w.line(writer, `if (${expression(writer, conflict)}) ${report.mood === 'hopeful' ? 'doubt = 1' : 'conflict(h)'};`);
}

const rowOf = (plain: PlainPolicy): string => (plain.policy.subject === 'person' ? 'p' : 'h');

/** For totals the order does not matter, so what is cheap is tested first. */
function byCost(writer: Writer, steps: readonly Step[]): readonly Step[] {
  if (writer.group.eager) return steps;
  const priced = steps.map((step) => ({ step, cost: w.costHere(writer, step.possible) }));
  return priced.sort((a, b) => a.cost - b.cost).map(({ step }) => step);
}

function writeLedger(ladder: Ladder, steps: readonly Step[]): void {
  const { writer, plain, slot } = ladder;
  const row = plain.policy.subject === 'person' ? 'vp' : 'vh';
  const open = steps.filter((step) => !isConst(step.sure, true));
  w.line(writer, `verdict = ${verdictCodes.failsAt + (open[0]?.at ?? 0)};`);
  climb(ladder, open, steps);
  if (ladder.report.ranging && ladder.report.mood !== 'hopeful') reportConflict(ladder, plain.conflict);
  w.line(writer, `verdicts[${row} + ${slot}] = verdict;`);
}

/** One rung a condition; whoever falls off the first failing one may be a near miss there. */
function climb(ladder: Ladder, open: readonly Step[], all: readonly Step[]): void {
  const { writer, report } = ladder;
  const [step, ...above] = open;
  if (!step) return settle(ladder, all);
  if (isConst(step.possible, false)) return nearMiss(ladder, step, all);
  const test = expression(writer, step.possible);
  w.openTogether(writer);
  w.open(writer, `if (${test}) {`);
  if (report.output === 'ledger' && above[0]) w.line(writer, `verdict = ${verdictCodes.failsAt + above[0].at};`);
  climb(ladder, above, all);
  w.close(writer);
  if (report.near && step.near && !isConst(step.near, false)) {
    w.open(writer, 'else {');
    nearMiss(ladder, step, all);
    w.close(writer);
  }
  w.close(writer);
}

/** Counts a near miss when all conditions but this one surely hold. */
function nearMiss(ladder: Ladder, step: Step, all: readonly Step[]): void {
  const { writer, report } = ladder;
  if (!report.near || !step.near || isConst(step.near, false)) return;
  const others = all.filter((other) => other.at !== step.at).map((other) => other.sure);
  if (others.some((sure) => isConst(sure, false))) return;
  const first = openAll(writer, [step.near]);
  const rest = openAll(writer, others);
  w.line(writer, report.output === 'ledger' ? `verdict = ${verdictCodes.nearAt + step.at};` : addition(ladder, 'near'));
  closeAll(writer, first + rest);
}

/** A statement that adds to a total, at once or when the household is through. */
function addition({ slot, report }: Ladder, field: (typeof totalFields)[number], amount = '1'): string {
  const place = `base + ${slot * totalFields.length + totalFields.indexOf(field)}`;
  if (report.mood === 'hopeful') return `slots[events] = ${place}; values[events++] = ${amount};`;
  return `totals[${place}] += ${amount};`;
}

/** No condition fails: entitled when all surely hold, else unknown. */
function settle(ladder: Ladder, steps: readonly Step[]): void {
  const { writer } = ladder;
  const doubtful = steps.filter((step) => step.sure !== step.possible).map((step) => step.sure);
  if (doubtful.length === 0) return entitled(ladder);
  if (doubtful.some((sure) => isConst(sure, false))) return unknown(ladder);
  const name = w.freshName(writer, 's');
  w.line(writer, `let ${name} = false;`);
  const opened = openAll(writer, doubtful);
  w.line(writer, `${name} = true;`);
  closeAll(writer, opened);
  w.openTogether(writer);
  w.open(writer, `if (${name}) {`);
  entitled(ladder);
  w.close(writer);
  w.open(writer, 'else {');
  unknown(ladder);
  w.close(writer);
  w.close(writer);
}

function unknown(ladder: Ladder): void {
  const { writer, plain, results, kept, report } = ladder;
  if (results && results.possible !== results.sure) w.line(writer, `${results.possible} = true;`);
  if (kept !== undefined) w.line(writer, `${kept}[${rowOf(plain)}] = 1;`);
  w.line(writer, report.output === 'ledger' ? `verdict = ${verdictCodes.unknown};` : addition(ladder, 'unknown'));
}

function entitled(ladder: Ladder): void {
  const { writer, plain, results, kept, slot, report } = ladder;
  if (results) w.line(writer, `${[...new Set([results.sure, results.possible])].join(' = ')} = true;`);
  if (kept !== undefined) w.line(writer, `${kept}[${rowOf(plain)}] = 3;`);
  w.line(writer, report.output === 'ledger' ? `verdict = ${verdictCodes.entitled};` : addition(ladder, 'entitled'));
  reportConflict(ladder, plain.amountConflict);
  const { lo, hi } = plain.amount;
  if (hi.op === 'const' && hi.value === 0) return;
  const amount = expression(writer, lo);
  if (report.output === 'ledger') {
    const row = plain.policy.subject === 'person' ? 'vp' : 'vh';
    if (report.ranging) {
      w.line(writer, `amountAt[count] = ${row} + ${slot}; most[count] = ${expression(writer, hi)} + 0;`);
      w.line(writer, `amounts[count++] = ${amount} + 0;`);
      return;
    }
    const text = lo === hi ? amount : `${amount} === ${expression(writer, hi)} ? ${amount} : NaN`;
    w.line(writer, `amountAt[count] = ${row} + ${slot}; amounts[count++] = (${text}) + 0;`);
  } else if (lo === hi) w.line(writer, addition(ladder, 'amountFen', amount));
  else {
    const most = expression(writer, hi);
    const known = addition(ladder, 'amountFen', amount);
    w.line(writer, `if (${amount} === ${most}) { ${known} } else { ${addition(ladder, 'amountUnknown')} }`);
  }
}
