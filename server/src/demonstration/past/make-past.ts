import { caseRules } from '../../services/assistance/index.ts';
import type { CaseRules } from '../../kernel/cases/index.ts';
import { rescreenHouseholds } from '../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Log, OnProgress } from '../../platform/log/index.ts';
import { givePayeeAccounts } from '../payee-accounts.ts';
import { giveUp } from './give-up.ts';
import { followHelp } from './follow-help.ts';
import { makeFormerStaff } from './former-staff.ts';
import { planPast } from './plan-past.ts';
import type { PastCase } from './plan-past.ts';
import { walkCase } from './walk-case.ts';

/** Few, since it runs beside a server that people use. */
const walkersMax = 2;
const rescreenRows = 50;

export type PastOptions = {
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
  readonly cases: number;
  readonly onProgress: OnProgress;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
};

/** How many matters stand in which state afterwards. */
export type MadePast = {
  readonly cases: number;
  readonly states: Readonly<Record<string, number>>;
  readonly refused: number;
};

/**
 * Gives the demonstration city a past: matters since 2017 lived through today's commands at their own time. What was
 * made before is left, so an interrupted past goes on where it stopped. Checks of the departments were on paper then.
 */
export async function makePast(options: PastOptions): Promise<MadePast> {
  const { adminUrl, pool, fieldKeys, listeners, cases, onProgress, log, signal } = options;
  const planned = await planPast({ adminUrl, cases, today: today() });
  const open = await withoutThoseMade(pool, planned);
  const staff = await makeFormerStaff(
    adminUrl,
    planned.map(({ areaCode }) => areaCode),
  );
  const walking = { pool, staff, rules: pastRules(fieldKeys), until: now() };
  const states: Record<string, number> = {};
  const text = { zh: '演示城市的历年办件', en: 'the past cases of the demonstration city' };
  let [done, refused] = [0, 0];
  const queue = open[Symbol.iterator]();
  const walker = async (): Promise<void> => {
    for (const past of queue) {
      if (signal?.aborted) return;
      try {
        const state = (await walkCase(walking, past)) ?? 'none';
        states[state] = (states[state] ?? 0) + 1;
        if (state === 'granted') await followHelp(walking, past);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused += 1;
        log.debug(
          { code: error.refusal.code, policy: past.policy, openedOn: past.openedOn },
          'a past case went no further',
        );
      }
      await giveUp(walking, past);
      onProgress({ text, done: (done += 1), total: open.length });
    }
  };
  await Promise.all(Array.from({ length: walkersMax }, walker));
  await judgeAnew(pool, open, listeners);
  await givePayeeAccounts(pool, fieldKeys, signal);
  return { cases: done, states, refused };
}

async function withoutThoseMade(pool: Pool, planned: readonly PastCase[]): Promise<readonly PastCase[]> {
  return withTransaction(pool, { actor: 'system:past', areas: ['3703'] }, async ({ client }) => {
    const { rows } = await client.query<{ id: number }>(
      'select distinct household_id as id from cases."case" where household_id = any ($1)',
      [planned.map(({ householdId }) => householdId)],
    );
    const made = new Set(rows.map(({ id }) => id));
    return planned.filter(({ householdId }) => !made.has(householdId));
  });
}

/** The rules of today, but for what was on paper then: signatures, the departments' answers, the papers themselves. */
function pastRules(fieldKeys: FieldKeys): CaseRules {
  const rules = caseRules({ fieldKeys, screeningListeners: [] });
  const onPaper = async (): Promise<undefined> => undefined;
  const { 'order-check': _, 'start-check': __, ...effects } = rules.effects;
  return {
    opening: {},
    checks: { ...rules.checks, authorisations: onPaper, 'check-finished': onPaper, 'first-aid-papers': onPaper },
    effects,
  };
}

/** The ledger of those households speaks of today again. */
async function judgeAnew(
  pool: Pool,
  made: readonly PastCase[],
  listeners: readonly ScreeningListener[],
): Promise<void> {
  const ids = made.map(({ householdId }) => householdId);
  for (let from = 0; from < ids.length; from += rescreenRows)
    await withTransaction(pool, { actor: 'system:past', areas: ['3703'] }, (transaction) =>
      rescreenHouseholds(transaction, ids.slice(from, from + rescreenRows), { listeners }),
    );
}
