import type { Handbook } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { handbookAt } from '../standards/index.ts';
import { canonicalJson } from './canonical.ts';
import { decisionColumns, hashOfDecision } from './decision.ts';
import type { Decision } from './decision.ts';
import { judge } from './propose.ts';

/** Something that a replay finds otherwise than it was stored. */
export type Difference = {
  /** What: 'hash', 'rules.dibao.standard-rural', 'trace.conditions.income' … */
  readonly at: string;
  readonly stored: string;
  readonly replayed: string;
};

export type Replayed = {
  readonly decisionId: number;
  readonly caseId: number;
  readonly differences: readonly Difference[];
};

const valueLengthMax = 300;

/**
 * Works stored decisions out again, each from its own input by the policies of today with the standards that had been
 * published when it was made, and compares outcome, amount, every condition, every parameter, and the hash over the
 * whole row. Identical when there is no difference.
 */
export async function replayDecisions(
  transaction: Transaction,
  decisions: readonly Decision[],
): Promise<readonly Replayed[]> {
  const handbooks = new Map<string, Handbook>();
  const replayed: Replayed[] = [];
  for (const decision of decisions) {
    const standing = { upTo: decision.rules.standards ?? 0, announcedBy: decision.input.knownOn };
    const key = `${standing.upTo}/${standing.announcedBy}`;
    const handbook = handbooks.get(key) ?? (await handbookAt(transaction, standing));
    handbooks.set(key, handbook);
    replayed.push(replay(decision, handbook));
  }
  return replayed;
}

/** `replayDecisions` for one, by a handbook that is at hand. Pure. */
export function replay(decision: Decision, handbook: Handbook): Replayed {
  const differences: Difference[] = [];
  const compare = (at: string, stored: unknown, replayed: unknown): void => {
    const [was, is] = [canonicalJson(stored ?? null), canonicalJson(replayed ?? null)];
    if (was !== is)
      differences.push({ at, stored: was.slice(0, valueLengthMax), replayed: is.slice(0, valueLengthMax) });
  };
  compare('hash', decision.hash.toString('hex'), hashOfDecision(decision).toString('hex'));
  try {
    const { rules, trace } = judge(handbook, decision.input);
    const { conditions: storedConditions, ...stored } = decision.trace;
    const { conditions, ...again } = trace;
    compare('trace', stored, again);
    compareById('trace.conditions', storedConditions, conditions, compare);
    compareById('rules', decision.rules.parameters, rules.parameters, compare);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    compare('trace', decision.trace, { notComputable: error.refusal.code });
  }
  compare('proposedOutcome', decision.proposedOutcome, decision.trace.outcome);
  compare('input.subject', decision.personId === null, decision.input.subject === 'household');
  compare('input.date', decision.decidedFor, decision.input.date);
  return { decisionId: decision.id, caseId: decision.caseId, differences };
}

type Named = { readonly id: string };

function compareById(
  at: string,
  stored: readonly Named[],
  replayed: readonly Named[],
  compare: (at: string, stored: unknown, replayed: unknown) => void,
): void {
  const again = new Map(replayed.map((one) => [one.id, one]));
  for (const one of stored) compare(`${at}.${one.id}`, one, again.get(one.id));
  const known = new Set(stored.map(({ id }) => id));
  for (const one of replayed) if (!known.has(one.id)) compare(`${at}.${one.id}`, null, one);
}

export const replayPageRowsMax = 500;

/** Decisions in the order of their ids after `afterId`, or the one of a case, for a replay. */
export async function listForReplay(
  { client }: Transaction,
  asked: { readonly afterId: number } | { readonly caseId: number },
): Promise<readonly Decision[]> {
  const [where, value] = 'caseId' in asked ? ['d.case_id = $1', asked.caseId] : ['d.id > $1', asked.afterId];
  const { rows } = await client.query<Decision>(
    `select ${decisionColumns} from decisions.decision d where ${where} order by d.id limit ${replayPageRowsMax}`,
    [value],
  );
  return rows;
}

/** How many decisions the scope holds, and of what days. */
export async function countForReplay({ client }: Transaction): Promise<{
  readonly decisions: number;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}> {
  const { rows } = await client.query<{ decisions: number; from: PlainDate | null; until: PlainDate | null }>(
    `select count(*)::int as decisions, min(decided_for) as "from", max(decided_for) as until from decisions.decision`,
  );
  return rows[0] ?? { decisions: 0, from: null, until: null };
}
