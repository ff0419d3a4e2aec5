import { procedures, stepWords } from '@zhuni/policies/procedures';
import type { Requirement, StepId } from '@zhuni/policies/procedures';
import { act, claimCase, lockCase, openCase, writeNote } from '../../server/src/kernel/cases/index.ts';
import type { CaseRules, RequirementCheck, RequirementChecks } from '../../server/src/kernel/cases/index.ts';
import { startClock, stopClocks } from '../../server/src/kernel/clocks/index.ts';
import { KeyReused, onceOnly } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids/index.ts';
import { exactly, wonOf } from './race.ts';
import type { Race } from './race.ts';
import { village } from './stage.ts';
import type { Stage } from './stage.ts';

const met: RequirementCheck = async () => undefined;
const requirements: readonly Requirement[] = procedures.flatMap(({ steps }) =>
  steps.flatMap(({ requires = [] }) => requires),
);
/** Without the requirements, so that nothing but the order of steps is in the way. */
const rules: CaseRules = {
  opening: {},
  checks: Object.fromEntries(requirements.map((one) => [one, met])) as RequirementChecks,
  effects: {},
};

export const openingOf = (stage: Stage, householdId: number): Promise<number> =>
  stage.inScope((transaction) =>
    openCase(transaction, {
      policy: 'dibao',
      kind: 'application',
      householdId,
      personId: null,
      applicantId: null,
      origin: 'window',
    }),
  );

type Step = { readonly caseId: number; readonly step: StepId; readonly data?: object; readonly seen?: number };

const take = (stage: Stage, { caseId, step, data = {}, seen }: Step): Promise<unknown> =>
  stage.inScope((transaction) =>
    act(transaction, { caseId, step, data, seenActions: seen, level: 'city', prefix: '3703' }, rules),
  );

const openedOnce: Race = {
  name: { zh: '同一家庭同一政策只有一个在办件', en: 'one open application a household and policy' },
  prepare: async (stage) => {
    const { id } = await stage.household();
    return {
      attempt: () => openingOf(stage, id),
      judge: (settled) =>
        exactly(1, settled, stage.count('select count(*) from cases."case" where household_id = $1 and is_open', [id])),
    };
  },
};

const stepOnce: Race = {
  name: { zh: '办件的一步只办一次', en: 'a step of a case is taken once' },
  prepare: async (stage) => {
    const caseId = await openingOf(stage, (await stage.household()).id);
    return {
      attempt: () => take(stage, { caseId, step: 'accept', seen: 1 }),
      judge: (settled) =>
        exactly(1, settled, stage.count('select count(*) - 1 as count from cases.action where case_id = $1', [caseId])),
    };
  },
};

const anyStep = Object.keys(stepWords) as StepId[];
const anyData = { reason: '申请人要求', papers: ['户口簿'] };
const wrongActions = `
  select count(*) from cases.action a join cases."case" c on c.id = a.case_id
    left join cases.action b on b.case_id = a.case_id and b.number = a.number - 1
   where a.case_id = $1
     and (not exists (select from cases.legal_step l where (l.procedure, l.step, l.from_state, l.to_state)
            = (a.procedure, a.step, a.from_state, a.to_state))
       or a.from_state <> coalesce(b.to_state, 'new') or (a.number = c.actions and a.to_state <> c.state))`;

/** Racers take whatever step, legal or not, as they wish; half of them past the rules, straight at the table. */
const legalSteps: Race = {
  name: { zh: '只有程序允许的步骤', en: 'only legal steps, each from where the last one led' },
  prepare: async (stage, round) => {
    const caseId = await openingOf(stage, (await stage.household()).id);
    const stepOf = (racer: number): StepId => anyStep[(round * 31 + racer * 7) % anyStep.length] ?? 'accept';
    const raw = (racer: number): Promise<unknown> =>
      stage.inScope(({ client }) =>
        client.query(
          `insert into cases.action (case_id, number, previous_number, procedure, step, from_state, to_state, office,
             acted_on, acted_at, actor, area_code)
           select id, actions + 1, actions, procedure, $2, state, $3, 'town', current_date, now(), 'racer', area_code
             from cases."case" where id = $1`,
          [caseId, stepOf(racer), ['accepted', 'granted', 'withdrawn', 'prepared'][racer % 4]],
        ),
      );
    return {
      attempt: (racer) => {
        if (racer === 0) return take(stage, { caseId, step: 'accept' });
        if (racer === 1) return take(stage, { caseId, step: 'withdraw', data: { reason: anyData.reason } });
        return racer % 2 === 0 ? take(stage, { caseId, step: stepOf(racer), data: anyData }) : raw(racer);
      },
      judge: async (settled) => {
        const wrong = await stage.count(wrongActions, [caseId]);
        if (wrong > 0) return `${wrong} actions are no legal step from where the last one led`;
        return wonOf(settled) > 0 ? undefined : 'nobody came through';
      },
    };
  },
};

const claimedByOne: Race = {
  name: { zh: '办件只由一人领办', en: 'a case is claimed by one' },
  prepare: async (stage) => {
    const caseId = await openingOf(stage, (await stage.household()).id);
    return {
      attempt: (racer) =>
        stage.inScope((transaction) => claimCase(transaction, { caseId, accountId: stage.accounts[racer] ?? '' })),
      judge: (settled) =>
        exactly(1, settled, stage.count('select count(*) from cases.assignment where case_id = $1', [caseId])),
    };
  },
};

const noteOnce = (stage: Stage, key: string, { caseId, text }: { caseId: number; text: string }): Promise<unknown> =>
  stage.inScope((transaction) =>
    onceOnly(transaction, { key, body: { caseId, text } }, async () => {
      await writeNote(transaction, caseId, text);
      return { at: newId() };
    }),
  );

const sameKey: Race = {
  name: { zh: '同一幂等键只生效一次', en: 'a repeated request has one effect and one answer' },
  prepare: async (stage) => {
    const caseId = await openingOf(stage, (await stage.household()).id);
    const key = newId();
    return {
      attempt: () => noteOnce(stage, key, { caseId, text: '已电话联系' }),
      judge: async (settled) => {
        const answers = new Set(
          settled.map((one) => (one.status === 'fulfilled' ? JSON.stringify(one.value) : 'none')),
        );
        const effects = await stage.count('select count(*) from cases.note where case_id = $1', [caseId]);
        const other = await noteOnce(stage, key, { caseId, text: '另一内容' }).catch((error: unknown) => error);
        if (effects !== 1 || answers.size !== 1) return `${effects} effects, ${answers.size} different answers`;
        return other instanceof KeyReused ? undefined : 'another body under the same key was not refused';
      },
    };
  },
};

const clockOnce: Race = {
  name: { zh: '同一时限只起算一次、停止一次', en: 'a clock is started once and stopped once' },
  prepare: async (stage) => {
    const caseId = await openingOf(stage, (await stage.household()).id);
    const subject = { kind: 'race', id: caseId };
    const limit = { id: 'race', amount: 3, unit: 'working-days', source: '竞争测试' } as const;
    const start = (): Promise<unknown> =>
      stage.inScope((transaction) => startClock(transaction, { subject, areaCode: village, office: 'town', limit }));
    const stop = (): Promise<unknown> =>
      stage.inScope(async (transaction) => {
        const stopped = await stopClocks(transaction, { subject, reason: 'race' });
        if (stopped.length === 0) throw new Error('nothing left to stop');
      });
    return {
      attempt: start,
      judge: async (settled) => {
        const stops = await Promise.allSettled(Array.from(settled, stop));
        const events = `select count(*) from clocks.event e join clocks.clock c on c.id = e.clock_id
                         where c.subject_kind = 'race' and c.subject_id = $1 and e.kind = $2`;
        const ended = await exactly(1, stops, stage.count(events, [caseId, 'stopped']));
        return ended ?? exactly(1, settled, stage.count(events, [caseId, 'started']));
      },
    };
  },
};

/** Three entries each, some of them under the lock of a case: none is lost, and nobody waits in a circle. */
const auditChained: Race = {
  name: { zh: '审计链不断、不漏', en: 'every entry of the audit is in its chain' },
  prepare: async (stage) => {
    const reason = `race ${newId()}`;
    const caseId = await openingOf(stage, (await stage.household()).id);
    return {
      attempt: (racer) =>
        stage.inScope(async (transaction) => {
          if (racer % 4 === 0) await lockCase(transaction, caseId);
          for (let entry = 0; entry < 3; entry++)
            await transaction.client.query("select audit.record('race.try', 'case', $1, '3703', $2)", [
              String(caseId),
              reason,
            ]);
        }),
      judge: async (settled) => {
        const stored = await stage.count('select count(*) from audit.entry where reason = $1', [reason]);
        return stored === 3 * wonOf(settled) && wonOf(settled) === settled.length
          ? undefined
          : `${stored} entries of ${wonOf(settled)} transactions with three each`;
      },
    };
  },
};

export const caseRaces: readonly Race[] = [
  openedOnce,
  stepOnce,
  legalSteps,
  claimedByOne,
  sameKey,
  clockOnce,
  auditChained,
];
