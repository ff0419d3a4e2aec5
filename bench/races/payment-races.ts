import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { moneySources, splitBySource } from '@zhuni/policies';
import { grantEntitlement, monthOf, stopOnDeath } from '../../server/src/kernel/entitlements/index.ts';
import { recordLifeEvent } from '../../server/src/kernel/events/index.ts';
import { today } from '../../server/src/platform/clock/index.ts';
import { onceOnly } from '../../server/src/platform/db/index.ts';
import type { Transaction } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids/index.ts';
import {
  addLines,
  approveBatch,
  prepareBatch,
  recordBudget,
  recordTransfer,
  sendBatch,
  startBatch,
} from '../../server/src/services/payments/index.ts';
import type { Batch } from '../../server/src/services/payments/index.ts';
import { exactly, wonOf } from './race.ts';
import type { Race } from './race.ts';
import { racers, village } from './stage.ts';
import type { Stage } from './stage.ts';

const areaCode = village.slice(0, 6);
const amountFen = 10_000;

type Helped = { readonly householdId: number; readonly personId: number; readonly entitlementId: number };

async function helped(stage: Stage, policy = 'dis-nursing'): Promise<Helped> {
  const { id: householdId, personIds } = await stage.household();
  const personId = personIds[0] ?? 0;
  const { id: entitlementId } = await stage.inScope((transaction) =>
    grantEntitlement(transaction, {
      policy,
      householdId,
      personId,
      fromMonth: monthOf(today()),
      amountFen,
      reason: { zh: '竞争测试', en: 'race' },
      origin: 'list',
      caseId: null,
      decisionId: null,
    }),
  );
  return { householdId, personId, entitlementId };
}

const begin = (stage: Stage, policy = 'dis-nursing'): Promise<Batch> =>
  stage.inScope(
    (transaction) => startBatch(transaction, { areaCode, policy, month: monthOf(today()), kind: 'one-off' }),
    'racer-0',
  );

const add = (
  transaction: Transaction,
  batch: Batch,
  { householdId, personId, entitlementId }: Helped,
): Promise<number> =>
  addLines(transaction, batch, [
    {
      areaCode: village,
      entitlementId,
      householdId,
      personId,
      payeePersonId: personId,
      payeeAccountId: null,
      month: batch.month,
      part: 0,
      amountFen,
    },
  ]);

/** A batch of one line, checked. */
async function checked(stage: Stage, who: Helped, policy = 'dis-nursing'): Promise<Batch> {
  const batch = await begin(stage, policy);
  await stage.inScope((transaction) => add(transaction, batch, who));
  await prepareBatch((work) => stage.inScope(work), batch.id);
  return batch;
}

/** Money and budget for exactly one line, from every source its share. */
async function endow(stage: Stage, policy = 'dis-nursing'): Promise<void> {
  const onDate: PlainDate = today();
  for (const source of moneySources)
    await stage.inScope(async (transaction) => {
      const fen = splitBySource(policy, amountFen)[source];
      const base = { areaCode, source, amountFen: fen, documentNo: newId(), onDate } as const;
      await recordTransfer(transaction, base);
      await recordBudget(transaction, { ...base, policy, year: Number(onDate.slice(0, 4)) });
    });
}

const inTwoBatches: Race = {
  name: { zh: '同一人同月只在一个批次里', en: 'one person of a month is in one batch' },
  prepare: async (stage) => {
    const who = await helped(stage);
    const batches: Batch[] = [];
    for (let racer = 0; racer < racers; racer++) batches.push(await begin(stage));
    return {
      attempt: (racer) =>
        stage.inScope(async (transaction) => {
          const batch = batches[racer];
          if (!batch || (await add(transaction, batch, who)) === 0)
            throw Object.assign(new Error('no'), { code: '23505' });
        }),
      judge: (settled) =>
        exactly(
          1,
          settled,
          stage.count('select count(*) from payments.line where entitlement_id = $1', [who.entitlementId]),
        ),
    };
  },
};

const approvedOnce: Race = {
  name: { zh: '批次只审批一次，编制人不得审批', en: 'a batch is approved once and never by its preparer' },
  prepare: async (stage) => {
    await endow(stage);
    const batch = await checked(stage, await helped(stage));
    return {
      attempt: (racer) => stage.inScope((transaction) => approveBatch(transaction, batch.id), `racer-${racer}`),
      judge: async (settled) => {
        if (settled[0]?.status === 'fulfilled') return 'the preparer approved';
        const sql = `select count(*) from ledger.journal where subject_kind = 'payment-batch' and subject_id = $1
                        and kind = 'payment-approval'`;
        return exactly(1, settled, stage.count(sql, [batch.id]));
      },
    };
  },
};

/** Half record the death, half release the line: the line is released or stopped, never released after the death. */
const deathAgainstRelease: Race = {
  name: { zh: '死亡登记与发放同时', en: 'a death against the release of a line' },
  prepare: async (stage, round) => {
    await endow(stage);
    const who = await helped(stage);
    const batch = await checked(stage, who);
    await stage.inScope((transaction) => approveBatch(transaction, batch.id), 'racer-1');
    const on = plainDate('2024-05-02');
    const event = { kind: 'death', on, personIds: [who.personId], details: {}, evidence: '竞争测试' } as const;
    const told = { fieldKeys: stage.fieldKeys, listeners: [], handlers: [], actor: stage.actor };
    const die = () =>
      stage.inScope(async (transaction) => {
        await recordLifeEvent(transaction, told, { ...event, source: 'civil-affairs' });
        await stopOnDeath(transaction, who.personId, on);
      }, stage.actor.accountId);
    return {
      attempt: (racer) => ((racer + round) % 2 === 0 ? die() : sendBatch((work) => stage.inScope(work), batch.id)),
      judge: async (settled) => {
        const sent = await stage.count("select count(*) from payments.batch where id = $1 and state = 'sent'", [
          batch.id,
        ]);
        const open = await stage.count(
          "select count(*) from payments.line where batch_id = $1 and state not in ('released', 'stopped')",
          [batch.id],
        );
        return sent === 1 && open === 0 ? undefined : `${wonOf(settled)} came through, sent ${sent}, open ${open}`;
      },
    };
  },
};

const sameKey: Race = {
  name: { zh: '同一请求编号只登记一笔资金', en: 'one request key, one transfer of money' },
  prepare: async (stage) => {
    const [key, documentNo] = [newId(), newId()];
    const transfer = { areaCode, source: 'city', amountFen, documentNo, onDate: today() } as const;
    return {
      attempt: () =>
        stage.inScope((transaction) =>
          onceOnly(transaction, { key, body: transfer }, async () => ({
            id: await recordTransfer(transaction, transfer),
          })),
        ),
      judge: async () => {
        const found = await stage.count('select count(*) from payments.allocation where document_no = $1', [
          documentNo,
        ]);
        return found === 1 ? undefined : `${found} transfers are stored`;
      },
    };
  },
};

const lastFen: Race = {
  name: { zh: '资金的最后一笔只承诺一次', en: 'the last money of a fund is promised once' },
  prepare: async (stage) => {
    const policy = 'dis-living';
    const batches: Batch[] = [];
    for (let at = 0; at < 4; at++) batches.push(await checked(stage, await helped(stage, policy), policy));
    await endow(stage, policy);
    const ids = batches.map(({ id }) => id);
    return {
      attempt: (racer) =>
        stage.inScope((transaction) => approveBatch(transaction, ids[racer % 4] ?? 0), `racer-${racer + 1}`),
      judge: (settled) => {
        const sql = "select count(*) from payments.batch where id = any ($1) and state = 'approved'";
        return exactly(1, settled, stage.count(sql, [ids]));
      },
    };
  },
};

/** What must hold when sixteen work on payments at once. */
export const paymentRaces: readonly Race[] = [inTwoBatches, approvedOnce, deathAgainstRelease, sameKey, lastFen];
