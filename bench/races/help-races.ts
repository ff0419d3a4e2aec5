import { plainDate } from '@zhuni/engine/values';
import { approveDecision, prepareDecision } from '../../server/src/kernel/decisions/index.ts';
import { grantEntitlement } from '../../server/src/kernel/entitlements/index.ts';
import { recordLifeEvent } from '../../server/src/kernel/events/index.ts';
import type { NewLifeEvent } from '../../server/src/kernel/events/index.ts';
import { openAccount, openFund, postJournal } from '../../server/src/kernel/ledger/index.ts';
import { today } from '../../server/src/platform/clock/index.ts';
import { newId } from '../../server/src/platform/ids/index.ts';
import { openingOf } from './case-races.ts';
import { exactly } from './race.ts';
import type { Race } from './race.ts';
import { racers } from './stage.ts';
import type { Stage } from './stage.ts';

/** The first racer prepared the decision and may never approve it. */
const approvedOnce: Race = {
  name: { zh: '决定只批准一次，拟定人不得批准', en: 'a decision is approved once and never by its preparer' },
  prepare: async (stage) => {
    const { id: householdId } = await stage.household();
    const caseId = await openingOf(stage, householdId);
    const preparer = 'racer-0';
    const draft = await stage.inScope(
      (transaction) =>
        prepareDecision(transaction, {
          caseId,
          policy: 'dibao',
          householdId,
          personId: null,
          date: today(),
          outcome: 'granted',
        }),
      preparer,
    );
    return {
      attempt: (racer) => stage.inScope((transaction) => approveDecision(transaction, draft.id), `racer-${racer}`),
      judge: async (settled) => {
        if (settled[0]?.status === 'fulfilled') return 'the preparer approved';
        const sql = 'select count(*) from decisions.decision where case_id = $1 and approved_by <> $2';
        return exactly(1, settled, stage.count(sql, [caseId, preparer]));
      },
    };
  },
};

const grantedOnce: Race = {
  name: { zh: '同一待遇同月只有一份', en: 'help of a policy runs once a month' },
  prepare: async (stage, round) => {
    const { id: householdId } = await stage.household();
    const monthOf = (racer: number) => plainDate(`2024-0${1 + ((round + racer) % 6)}-01`);
    return {
      attempt: (racer) =>
        stage.inScope((transaction) =>
          grantEntitlement(transaction, {
            policy: 'dibao',
            householdId,
            personId: null,
            fromMonth: monthOf(racer),
            amountFen: 989_00,
            reason: { zh: '竞争测试', en: 'race' },
            origin: 'list',
            caseId: null,
            decisionId: null,
          }),
        ),
      judge: (settled) =>
        exactly(
          1,
          settled,
          stage.count('select count(*) from entitlements.entitlement where household_id = $1', [householdId]),
        ),
    };
  },
};

const record = (stage: Stage, event: NewLifeEvent): Promise<unknown> =>
  stage.inScope(
    (transaction) =>
      recordLifeEvent(
        transaction,
        { fieldKeys: stage.fieldKeys, listeners: [], handlers: [], actor: stage.actor },
        event,
      ),
    stage.actor.accountId,
  );

const paper = { evidence: '竞争测试', source: 'civil-affairs' } as const;

const marriedOnce: Race = {
  name: { zh: '没有人同时有两段婚姻', en: 'nobody is married twice at a time' },
  prepare: async (stage) => {
    const [he = 0] = (await stage.household({ sex: 'male' })).personIds;
    const brides: number[] = [];
    for (let racer = 0; racer < racers; racer++)
      brides.push((await stage.household({ sex: 'female' })).personIds[0] ?? 0);
    return {
      attempt: (racer) => {
        const she = brides[racer] ?? 0;
        const personIds = racer % 2 === 0 ? ([he, she] as const) : ([she, he] as const);
        const on = plainDate('2024-05-01');
        return record(stage, { ...paper, kind: 'marriage', on, personIds, details: { home: 'apart' } });
      },
      judge: (settled) =>
        exactly(1, settled, stage.count('select count(*) from people.marriage where person_id = $1', [he])),
    };
  },
};

const diesOnce: Race = {
  name: { zh: '一人只有一次死亡登记', en: 'a death is recorded once' },
  prepare: async (stage) => {
    const [personId = 0] = (await stage.household()).personIds;
    return {
      attempt: (racer) =>
        record(stage, {
          ...paper,
          kind: 'death',
          on: plainDate(`2024-05-0${1 + (racer % 5)}`),
          personIds: [personId],
          details: {},
        }),
      judge: (settled) =>
        exactly(
          1,
          settled,
          stage.count(
            `select count(*) from events.participant p join events.event e on e.id = p.event_id
              where p.person_id = $1 and p.role = 'deceased'`,
            [personId],
          ),
        ),
    };
  },
};

const enoughFor = 10;
const oneFen = 100;

/** Money for ten, and sixteen who want it. */
const lastYuan: Race = {
  name: { zh: '资金不为负，借贷相等', en: 'no fund falls below zero and every journal sums to zero' },
  prepare: async (stage) => {
    const areaCode = '370300';
    const title = { zh: '竞争测试', en: 'race' };
    const [bank, fund, payable] = await stage.inScope(async (transaction) => {
      const code = `fund-${newId()}`;
      const fundId = await openFund(transaction, { code, areaCode, source: 'donation', title, purposes: ['illness'] });
      const accounts: number[] = [];
      for (const kind of ['bank', 'fund', 'payable'] as const)
        accounts.push(await openAccount(transaction, { code: `account-${newId()}`, fundId, areaCode, kind, title }));
      return accounts;
    });
    const post = (debit: number | undefined, credit: number | undefined, amountFen: number, purpose: string | null) =>
      stage.inScope((transaction) =>
        postJournal(transaction, {
          key: newId(),
          areaCode,
          bookedOn: today(),
          kind: 'race',
          text: title,
          entries: [{ debitAccountId: debit ?? 0, creditAccountId: credit ?? 0, amountFen, purpose }],
        }),
      );
    await post(bank, fund, enoughFor * oneFen, null);
    return {
      attempt: async () => {
        const { code } = await post(fund, payable, oneFen, 'illness');
        if (code !== 'posted') return Promise.reject(Object.assign(new Error(code), { code: '23514' }));
        return code;
      },
      judge: (settled) =>
        exactly(
          enoughFor,
          settled,
          stage.count('select count(*) from ledger.entry where debit_account_id = $1 and credit_account_id = $2', [
            fund,
            payable,
          ]),
        ),
    };
  },
};

export const helpRaces: readonly Race[] = [approvedOnce, grantedOnce, marriedOnce, diesOnce, lastYuan];
